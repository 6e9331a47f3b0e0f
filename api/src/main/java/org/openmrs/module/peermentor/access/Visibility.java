/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.time.Instant;

import javax.persistence.Query;

/**
 * The rows that the current user may see, as a condition for queries. Only {@link ParticipantAccess} makes one, and
 * every query over rows of persons takes one, so that an unguarded query cannot be written by accident.
 */
public final class Visibility {
	
	private final Viewer viewer;
	
	private final Instant at;
	
	private final AssignedReach reach;
	
	private final boolean ofDosing;
	
	/**
	 * @param ofDosing whether the rows tell of opioid agonist therapy
	 */
	Visibility(Viewer viewer, Instant at, AssignedReach reach, boolean ofDosing) {
		this.viewer = viewer;
		this.at = at;
		this.reach = reach;
		this.ofDosing = ofDosing;
	}
	
	/**
	 * @return who is looking
	 */
	public Viewer getViewer() {
		return viewer;
	}
	
	/**
	 * @return the instant of looking
	 */
	public Instant getAt() {
		return at;
	}
	
	/**
	 * Renders {@link AccessPolicy#maySee} or, for rows of dosing, {@link AccessPolicy#maySeeDosing} for a query; voided patients are never seen.
	 * 
	 * @param patientIdPath an HQL path that yields the patient id of the row, such as <code>c.patientId</code>
	 * @return an HQL condition in brackets; {@link #bind} sets its parameters
	 */
	public String on(String patientIdPath) {
		if (viewer.reachesAll()) {
			return onTold(patientIdPath);
		}
		return "(" + onTold(patientIdPath) + " and "
		        + (ofDosing ? reach.assignedForTreatment(patientIdPath) : reach.assigned(patientIdPath)) + ")";
	}
	
	/**
	 * For what the module itself told this viewer, who need not be assigned: never of themselves, nor of anybody whom they
	 * must not be matched with.
	 * 
	 * @param patientIdPath an HQL path that yields the patient id of the row
	 * @return an HQL condition in brackets; {@link #bindTold} sets its parameters
	 */
	public String onTold(String patientIdPath) {
		return "(" + patientIdPath + " <> :" + AssignedReach.VIEWER_PERSON + " and not " + reach.excluded(patientIdPath)
		        + " and exists (select 1 from Patient visiblePatient where visiblePatient.patientId = " + patientIdPath
		        + " and visiblePatient.voided = false))";
	}
	
	/**
	 * Sets the parameters of {@link #on}.
	 */
	public <Q extends Query> Q bind(Q query) {
		bindTold(query);
		if (!viewer.reachesAll()) {
			query.setParameter(AssignedReach.VIEWED_AT, at);
		}
		return query;
	}
	
	/**
	 * Sets the parameters of {@link #onTold}.
	 */
	public <Q extends Query> Q bindTold(Q query) {
		query.setParameter(AssignedReach.VIEWER_PERSON, viewer.getPersonId());
		return query;
	}
}
