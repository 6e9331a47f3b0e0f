/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Map;

/**
 * What somebody on OAT or with a record has to know of a service before going there: a <code>taxonomy_term</code> of
 * {@link OwnTaxonomy#FACTS}. An <code>attribute</code> ties it to the service, or to the service at a location, with the value
 * {@link FactValue#YES} or {@link FactValue#NO}; without one the fact is unknown. What is said of the service at the location
 * goes before what is said of the service.
 */
public enum ServiceFact {
	
	/** Takes people who are on opioid agonist therapy. */
	ACCEPTS_OAT,
	
	/** Takes people who have a criminal record. */
	ACCEPTS_RECORD,
	
	/** Helps to meet the conditions of a release. */
	RELEASE_CONDITIONS,
	
	/** Takes people who come without an appointment. */
	WALK_IN,
	
	/** Takes people by appointment. */
	APPOINTMENT;
	
	private static final Map<String, OwnTerm> TERMS = OwnTerm.file("service-facts.csv");
	
	private final String uuid;
	
	ServiceFact() {
		uuid = OwnTaxonomy.FACTS.termUuid(name());
	}
	
	/**
	 * @return null if this is not the uuid of a fact's taxonomy term
	 */
	public static ServiceFact ofUuid(String uuid) {
		for (ServiceFact fact : values()) {
			if (fact.uuid.equals(uuid)) {
				return fact;
			}
		}
		return null;
	}
	
	/**
	 * @return the uuid of its taxonomy term, the same everywhere
	 */
	public String getUuid() {
		return uuid;
	}
	
	/**
	 * @param language such as <code>fr</code> or <code>fr-CA</code>; English for every other, and for null
	 */
	public String name(String language) {
		return TERMS.get(name()).name(language);
	}
	
	/**
	 * @param language as for {@link #name(String)}
	 */
	public String description(String language) {
		return TERMS.get(name()).description(language);
	}
}
