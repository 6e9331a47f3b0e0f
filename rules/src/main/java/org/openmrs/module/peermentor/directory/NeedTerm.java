/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One need of the module's own short list: a <code>taxonomy_term</code> of {@link OwnTaxonomy#NEEDS}. A service serves it if
 * an <code>attribute</code> ties the term to the service, with any value or none. Terms of imported taxonomies are mapped onto
 * these, so that a search by need finds what others have described in their words. Immutable.
 */
public final class NeedTerm {
	
	private static final List<NeedTerm> ALL = Collections.unmodifiableList(
	    OwnTerm.file("need-terms.csv").values().stream().map(NeedTerm::new).collect(Collectors.toList()));
	
	private static final Map<String, NeedTerm> BY_CODE = ALL.stream()
	        .collect(Collectors.toMap(NeedTerm::getCode, term -> term));
	
	private static final Map<String, NeedTerm> BY_UUID = ALL.stream()
	        .collect(Collectors.toMap(NeedTerm::getUuid, term -> term));
	
	private final OwnTerm term;
	
	private final String uuid;
	
	private NeedTerm(OwnTerm term) {
		this.term = term;
		this.uuid = OwnTaxonomy.NEEDS.termUuid(term.getCode());
	}
	
	/**
	 * @return all of them, a parent before its children
	 */
	public static List<NeedTerm> all() {
		return ALL;
	}
	
	/**
	 * @return null if no need has this code
	 */
	public static NeedTerm of(String code) {
		return BY_CODE.get(code);
	}
	
	/**
	 * @return null if this is not the uuid of a need's taxonomy term
	 */
	public static NeedTerm ofUuid(String uuid) {
		return BY_UUID.get(uuid);
	}
	
	/**
	 * @return this need and those below it: a service for one of these serves this one
	 */
	public List<NeedTerm> withNarrower() {
		List<NeedTerm> found = new ArrayList<>();
		for (NeedTerm one : ALL) {
			for (NeedTerm up = one; up != null; up = up.getParent()) {
				if (up == this) {
					found.add(one);
				}
			}
		}
		return found;
	}
	
	/**
	 * @return the word by which everything here names it, such as <code>HARM_REDUCTION</code>
	 */
	public String getCode() {
		return term.getCode();
	}
	
	/**
	 * @return the uuid of its taxonomy term, the same everywhere
	 */
	public String getUuid() {
		return uuid;
	}
	
	/**
	 * @return the wider need; null if there is none
	 */
	public NeedTerm getParent() {
		return term.getParent() == null ? null : of(term.getParent());
	}
	
	/**
	 * @param language such as <code>fr</code> or <code>fr-CA</code>; English for every other, and for null
	 */
	public String name(String language) {
		return term.name(language);
	}
	
	/**
	 * @param language as for {@link #name}
	 */
	public String description(String language) {
		return term.description(language);
	}
	
	@Override
	public String toString() {
		return getCode();
	}
}
