/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

import org.hibernate.query.Query;

/**
 * Of whom rows are wanted, and between which instants.
 */
final class Span {
	
	private final String patient;
	
	private final Instant from;
	
	private final Instant to;
	
	/**
	 * @param patient the uuid of a participant, null for any
	 * @param from the first instant, null for the beginning
	 * @param to the first instant that is too late, null for no end
	 */
	Span(String patient, Instant from, Instant to) {
		this.patient = patient;
		this.from = from;
		this.to = to;
	}
	
	/**
	 * @param path an HQL path that yields the instant of a row whose patient is <code>patient</code>
	 */
	String conditions(String path) {
		return (patient == null ? "" : " and patient.uuid = :patient") + (from == null ? "" : " and " + path + " >= :from")
		        + (to == null ? "" : " and " + path + " < :to");
	}
	
	<T> Query<T> bind(Query<T> query) {
		if (patient != null) {
			query.setParameter("patient", patient);
		}
		if (from != null) {
			query.setParameter("from", from);
		}
		if (to != null) {
			query.setParameter("to", to);
		}
		return query;
	}
}
