/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which contacts are wanted. Every criterion that is null, or an empty set, is no limit; those given must all hold. A
 * criterion that names something unknown, or unknown to the caller, finds nothing. Voided contacts are never found.
 */
public final class ContactSearchCriteria {
	
	private final String patient;
	
	private final String mentor;
	
	private final Set<ContactKind> kinds;
	
	private final Instant from;
	
	private final Instant to;
	
	/**
	 * @param patient a patient's uuid; null: everybody in the caller's reach
	 * @param mentor a provider's uuid; null: whoever the mentor was, or none
	 * @param kinds null or empty: every kind
	 * @param from the first moment of beginning, inclusive; null: since ever
	 * @param to the moment before which they began, exclusive; null: until now
	 */
	public ContactSearchCriteria(String patient, String mentor, Collection<ContactKind> kinds, Instant from, Instant to) {
		this.patient = patient;
		this.mentor = mentor;
		this.kinds = kinds == null || kinds.isEmpty() ? Collections.emptySet()
		        : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
		this.from = from;
		this.to = to;
	}
	
	public String getPatient() {
		return patient;
	}
	
	public String getMentor() {
		return mentor;
	}
	
	/**
	 * @return never null
	 */
	public Set<ContactKind> getKinds() {
		return kinds;
	}
	
	public Instant getFrom() {
		return from;
	}
	
	public Instant getTo() {
		return to;
	}
}
