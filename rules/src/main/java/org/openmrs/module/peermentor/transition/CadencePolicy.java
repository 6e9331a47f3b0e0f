/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * How often a programme wants a participant to be met, phase by phase, in one version. Immutable.
 */
public final class CadencePolicy {
	
	/** The columns of a file of cadences, in their order. */
	public static final List<String> COLUMNS = Collections
	        .unmodifiableList(Arrays.asList("programme", "version", "effectiveFrom", "phase", "everyDays"));
	
	private static final int MOST_DAYS = 90;
	
	private final String programme;
	
	private final int version;
	
	private final LocalDate effectiveFrom;
	
	private final Map<Phase, Integer> everyDays;
	
	CadencePolicy(String programme, int version, LocalDate effectiveFrom, Map<Phase, Integer> everyDays) {
		this.programme = programme;
		this.version = version;
		this.effectiveFrom = effectiveFrom;
		this.everyDays = Collections.unmodifiableMap(new EnumMap<>(everyDays));
	}
	
	/**
	 * @param text the whole file
	 * @return the policies in it, one for each programme and version
	 * @throws InvalidInput with fields such as <code>line 4: everyDays</code>
	 */
	public static List<CadencePolicy> read(String text) {
		Problems problems = new Problems();
		List<CadencePolicy> policies = new ArrayList<>();
		List<StrictTable.Row> rows = new StrictTable(COLUMNS, problems).read(text);
		for (int i = 0; i < rows.size(); i++) {
			StrictTable.Row row = rows.get(i);
			String programme = row.needed("programme");
			int version = row.number("version", 1);
			LocalDate from = row.date("effectiveFrom");
			problems.require(row.field("effectiveFrom"), from);
			int days = row.number("everyDays", 1);
			if (days < 1 || days > MOST_DAYS) {
				problems.add(row.field("everyDays"), "peermentor.error.outOfRange", 1, MOST_DAYS);
			}
			Phase phase = row.needed("phase") == null ? null : row.code("phase", Phase.class);
			if (phase != null && !supported().contains(phase)) {
				problems.add(row.field("phase"), "peermentor.error.cadence.phase");
			}
			if (problems.isEmpty()) {
				add(policies, new CadencePolicy(programme, version, from, Collections.singletonMap(phase, days)), row, problems);
			}
		}
		for (CadencePolicy policy : policies) {
			if (problems.isEmpty() && !policy.everyDays.keySet().equals(supported())) {
				problems.add("phase", "peermentor.error.cadence.phases", policy.programme, policy.version);
			}
		}
		problems.throwIfAny();
		return policies;
	}
	
	private static void add(List<CadencePolicy> policies, CadencePolicy one, StrictTable.Row row, Problems problems) {
		for (int i = 0; i < policies.size(); i++) {
			CadencePolicy there = policies.get(i);
			if (there.programme.equals(one.programme) && there.version == one.version) {
				Map<Phase, Integer> both = new EnumMap<>(there.everyDays);
				for (Map.Entry<Phase, Integer> entry : one.everyDays.entrySet()) {
					if (both.put(entry.getKey(), entry.getValue()) != null) {
						problems.add(row.field("phase"), "peermentor.error.givenTwice");
					}
				}
				if (!there.effectiveFrom.equals(one.effectiveFrom)) {
					problems.add(row.field("effectiveFrom"), "peermentor.error.template.edition");
				}
				policies.set(i, new CadencePolicy(one.programme, one.version, one.effectiveFrom, both));
				return;
			}
		}
		policies.add(one);
	}
	
	/**
	 * @return the cadence that comes with the module
	 */
	public static CadencePolicy sample() {
		return read(sampleText()).get(0);
	}
	
	/**
	 * @return the file of the cadence that comes with the module
	 */
	public static String sampleText() {
		return StrictTable.resource(CadencePolicy.class, "cadence.csv");
	}
	
	/**
	 * @return the highest version of the programme in force on that day, null if there is none
	 */
	public static CadencePolicy inForce(List<CadencePolicy> all, String programme, LocalDate day) {
		CadencePolicy found = null;
		for (CadencePolicy one : all) {
			boolean holds = one.programme.equals(programme) && !one.effectiveFrom.isAfter(day);
			if (holds && (found == null || one.version > found.version)) {
				found = one;
			}
		}
		return found;
	}
	
	private static Set<Phase> supported() {
		Set<Phase> phases = EnumSet.noneOf(Phase.class);
		for (Phase phase : Phase.values()) {
			if (phase.isSupported() && phase != Phase.DAY_OF_RELEASE) {
				phases.add(phase);
			}
		}
		return phases;
	}
	
	public String getProgramme() {
		return programme;
	}
	
	public int getVersion() {
		return version;
	}
	
	/**
	 * @return the first day on which it counts
	 */
	public LocalDate getEffectiveFrom() {
		return effectiveFrom;
	}
	
	/**
	 * @param phase one with a support window, after the day of release
	 * @return after how many days the next meeting is due at the latest, at least 1
	 */
	public int getEveryDays(Phase phase) {
		return everyDays.get(phase);
	}
}
