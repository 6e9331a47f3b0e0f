/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which part of a timeline is wanted.
 */
public final class TimelineCriteria {
	
	private final String patient;
	
	private final Set<TimelineKind> kinds;
	
	private final Instant from;
	
	private final Instant to;
	
	private final TimelineCursor before;
	
	/**
	 * @param patient a patient's uuid
	 * @param kinds null or empty: every kind
	 * @param from the first moment, inclusive; null: since ever
	 * @param to the moment before which it happened, exclusive; null: whenever
	 * @param before the last row of the page before; null for the first page
	 */
	public TimelineCriteria(String patient, Collection<TimelineKind> kinds, Instant from, Instant to, TimelineCursor before) {
		this.patient = patient;
		this.kinds = kinds == null || kinds.isEmpty() ? Collections.unmodifiableSet(EnumSet.allOf(TimelineKind.class))
				: Collections.unmodifiableSet(EnumSet.copyOf(kinds));
		this.from = from;
		this.to = to;
		this.before = before;
	}
	
	public String getPatient() {
		return patient;
	}
	
	/**
	 * @return never empty
	 */
	public Set<TimelineKind> getKinds() {
		return kinds;
	}
	
	public Instant getFrom() {
		return from;
	}
	
	public Instant getTo() {
		return to;
	}
	
	public TimelineCursor getBefore() {
		return before;
	}
}
