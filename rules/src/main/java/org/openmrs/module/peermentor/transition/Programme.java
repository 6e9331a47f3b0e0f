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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * How long a programme walks beside somebody, before and after the release, in one version. Immutable.
 */
public final class Programme {
	
	/** The columns of a file of programmes, in their order. */
	public static final List<String> COLUMNS = Collections
	        .unmodifiableList(Arrays.asList("programme", "version", "effectiveFrom", "supportDays", "inReachDays"));
	
	/** What a programme may be called. */
	public static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,49}");
	
	private static final int HIGHEST_VERSION = 999_999;
	
	private static final int MOST_SUPPORT_DAYS = 730;
	
	private static final int MOST_IN_REACH_DAYS = 365;
	
	private final String name;
	
	private final int version;
	
	private final LocalDate effectiveFrom;
	
	private final int supportDays;
	
	private final int inReachDays;
	
	private Programme(String name, int version, LocalDate effectiveFrom, int supportDays, int inReachDays) {
		this.name = name;
		this.version = version;
		this.effectiveFrom = effectiveFrom;
		this.supportDays = supportDays;
		this.inReachDays = inReachDays;
	}
	
	/**
	 * @param text the whole file
	 * @return at least one, each version of a programme once
	 * @throws InvalidInput with fields such as <code>line 4: supportDays</code>
	 */
	public static List<Programme> read(String text) {
		Problems problems = new Problems();
		List<Programme> programmes = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (StrictTable.Row row : new StrictTable(COLUMNS, problems).read(text)) {
			Programme programme = of(row, problems);
			if (programme.name != null && !seen.add(programme.name + " " + programme.version)) {
				problems.add(row.field("version"), "peermentor.error.givenTwice");
			}
			programmes.add(programme);
		}
		problems.throwIfAny();
		return programmes;
	}
	
	private static Programme of(StrictTable.Row row, Problems problems) {
		String name = row.needed("programme");
		if (name != null && !NAME.matcher(name).matches()) {
			problems.add(row.field("programme"), "peermentor.error.malformed");
		}
		LocalDate from = row.date("effectiveFrom");
		problems.require(row.field("effectiveFrom"), from);
		return new Programme(name, number(row, "version", 1, HIGHEST_VERSION, problems), from,
		        number(row, "supportDays", 1, MOST_SUPPORT_DAYS, problems),
		        number(row, "inReachDays", 0, MOST_IN_REACH_DAYS, problems));
	}
	
	private static int number(StrictTable.Row row, String column, int least, int most, Problems problems) {
		int number = row.number(column, least);
		if (number < least || number > most) {
			problems.add(row.field(column), "peermentor.error.outOfRange", least, most);
		}
		return number;
	}
	
	/**
	 * @return the programme that comes with the module
	 */
	public static Programme sample() {
		return read(sampleText()).get(0);
	}
	
	/**
	 * @return the file of the programme that comes with the module
	 */
	public static String sampleText() {
		return StrictTable.resource(Programme.class, "programmes.csv");
	}
	
	/**
	 * @return the highest version of the programme in force on that day, null if there is none
	 */
	public static Programme inForce(List<Programme> all, String name, LocalDate day) {
		Programme found = null;
		for (Programme one : all) {
			boolean holds = one.name.equals(name) && !one.effectiveFrom.isAfter(day);
			if (holds && (found == null || one.version > found.version)) {
				found = one;
			}
		}
		return found;
	}
	
	/**
	 * @return the same under another name, for a programme of which nobody has said how long it lasts
	 */
	public Programme called(String otherName) {
		return new Programme(otherName, version, effectiveFrom, supportDays, inReachDays);
	}
	
	public String getName() {
		return name;
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
	 * @return for how many days after the release somebody is supported, at least 1
	 */
	public int getSupportDays() {
		return supportDays;
	}
	
	/**
	 * @return how many days before the planned release the work begins, at least 0
	 */
	public int getInReachDays() {
		return inReachDays;
	}
}
