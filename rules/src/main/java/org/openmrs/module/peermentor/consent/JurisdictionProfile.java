/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * What a law asks of a consent before it counts, and what it allows for some purposes only: read from files that come with
 * the module, each line with its source. What no line allows is not allowed. Immutable.
 */
public final class JurisdictionProfile {
	
	/** The columns of the file of elements, in their order. */
	static final List<String> ELEMENT_COLUMNS = Collections
	        .unmodifiableList(Arrays.asList("law", "element", "sourceTitle", "sourceAddress"));
	
	/** The columns of the file of allowances, in their order. */
	static final List<String> ALLOWANCE_COLUMNS = Collections
	        .unmodifiableList(Arrays.asList("law", "allowance", "purposes", "sourceTitle", "sourceAddress"));
	
	/** Without which no consent says anything, whatever the law. */
	private static final Set<LegalElement> ALWAYS = EnumSet.of(LegalElement.INFORMATION, LegalElement.RECIPIENTS,
	    LegalElement.PURPOSES, LegalElement.EXPIRY, LegalElement.DATE);
	
	private static final Map<GoverningLaw, JurisdictionProfile> SHIPPED = read(
	    StrictTable.resource(JurisdictionProfile.class, "consent-elements.csv"),
	    StrictTable.resource(JurisdictionProfile.class, "consent-allowances.csv"));
	
	private final GoverningLaw law;
	
	private final Set<LegalElement> elements = EnumSet.noneOf(LegalElement.class);
	
	private final Map<LegalAllowance, Set<PurposeOfUse>> allowances = new EnumMap<>(LegalAllowance.class);
	
	private JurisdictionProfile(GoverningLaw law) {
		this.law = law;
	}
	
	/**
	 * @return what comes with the module for this law, never null
	 */
	public static JurisdictionProfile of(GoverningLaw law) {
		return SHIPPED.get(law);
	}
	
	/**
	 * @param elements the whole file of elements
	 * @param allowances the whole file of allowances
	 * @return a profile for every law
	 * @throws InvalidInput with fields such as <code>elements line 4: law</code>
	 */
	static Map<GoverningLaw, JurisdictionProfile> read(String elements, String allowances) {
		Map<GoverningLaw, JurisdictionProfile> profiles = new EnumMap<>(GoverningLaw.class);
		for (GoverningLaw law : GoverningLaw.values()) {
			profiles.put(law, new JurisdictionProfile(law));
		}
		StrictTable.part("elements", () -> readElements(elements, profiles));
		StrictTable.part("allowances", () -> readAllowances(allowances, profiles));
		return profiles;
	}
	
	private static Map<GoverningLaw, JurisdictionProfile> readElements(String text, Map<GoverningLaw, JurisdictionProfile> profiles) {
		Problems problems = new Problems();
		for (StrictTable.Row row : new StrictTable(ELEMENT_COLUMNS, problems).read(text)) {
			GoverningLaw law = code(row, "law", GoverningLaw.class);
			LegalElement element = code(row, "element", LegalElement.class);
			row.needed("sourceTitle");
			if (law != null && element != null && !profiles.get(law).elements.add(element)) {
				problems.add(row.field("element"), "peermentor.error.givenTwice");
			}
		}
		boolean readable = problems.isEmpty();
		for (JurisdictionProfile profile : profiles.values()) {
			if (readable && !profile.elements.containsAll(ALWAYS)) {
				problems.add(profile.law.name(), "peermentor.error.consent.profileIncomplete");
			}
		}
		problems.throwIfAny();
		return profiles;
	}
	
	private static Map<GoverningLaw, JurisdictionProfile> readAllowances(String text, Map<GoverningLaw, JurisdictionProfile> profiles) {
		Problems problems = new Problems();
		Set<Object> seen = new HashSet<>();
		for (StrictTable.Row row : new StrictTable(ALLOWANCE_COLUMNS, problems).read(text)) {
			GoverningLaw law = code(row, "law", GoverningLaw.class);
			LegalAllowance allowance = code(row, "allowance", LegalAllowance.class);
			Collection<PurposeOfUse> purposes = row.codes("purposes", PurposeOfUse.class);
			row.needed("purposes");
			row.needed("sourceTitle");
			if (!seen.add(Arrays.asList(law, allowance))) {
				problems.add(row.field("allowance"), "peermentor.error.givenTwice");
			}
			if (problems.isEmpty()) {
				profiles.get(law).allowances.put(allowance, EnumSet.copyOf(purposes));
			}
		}
		problems.throwIfAny();
		return profiles;
	}
	
	private static <E extends Enum<E>> E code(StrictTable.Row row, String column, Class<E> type) {
		return row.needed(column) == null ? null : row.code(column, type);
	}
	
	public GoverningLaw getLaw() {
		return law;
	}
	
	/**
	 * @return what a consent must have before it counts
	 */
	public Set<LegalElement> getElements() {
		return Collections.unmodifiableSet(elements);
	}
	
	/**
	 * @return whether the law allows this of a consent for all of these purposes
	 */
	public boolean allows(LegalAllowance allowance, Collection<PurposeOfUse> purposes) {
		return allowances.getOrDefault(allowance, Collections.emptySet()).containsAll(purposes);
	}
	
	/**
	 * @return which elements the terms lack
	 */
	public List<LegalElement> lackedBy(ConsentTerms terms) {
		List<LegalElement> lacked = new ArrayList<>();
		for (LegalElement element : elements) {
			if (!element.isIn(terms)) {
				lacked.add(element);
			}
		}
		return lacked;
	}
}
