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
	
	private final ConsentedReach consents;
	
	private final Segment segment;
	
	private final boolean teamAlone;
	
	/**
	 * @param segment of what the rows are; one that no consent opens for rows that are the team's alone
	 */
	Visibility(Viewer viewer, Instant at, AssignedReach reach, ConsentedReach consents, Segment segment) {
		this(viewer, at, reach, consents, segment, false);
	}
	
	/**
	 * @param segment what the rows tell of
	 * @param teamAlone whether no consent opens them
	 */
	Visibility(Viewer viewer, Instant at, AssignedReach reach, ConsentedReach consents, Segment segment, boolean teamAlone) {
		this.viewer = viewer;
		this.at = at;
		this.reach = reach;
		this.consents = consents;
		this.segment = segment;
		this.teamAlone = teamAlone;
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
	 * Renders {@link AccessPolicy#maySee} or, for rows that tell of the therapy, {@link AccessPolicy#maySeeDosing} for a
	 * query; voided patients are never seen.
	 * 
	 * @param patientIdPath an HQL path that yields the patient id of the row, such as <code>c.patientId</code>
	 * @return an HQL condition in brackets; {@link #bind} sets its parameters
	 */
	public String on(String patientIdPath) {
		if (isReachedByRole()) {
			return onTold(patientIdPath);
		}
		String assigned = segment.tellsOfTreatment() ? reach.assignedForTreatment(patientIdPath) : reach.assigned(patientIdPath);
		String reached = isReachedByConsent() ? "(" + assigned + " or " + consents.consented(patientIdPath, segment) + ")" : assigned;
		return "(" + onTold(patientIdPath) + " and " + reached + ")";
	}
	
	/**
	 * The same for rows of which some are of another segment.
	 * 
	 * @param ofOther an HQL condition: the row is of the other segment
	 * @param other of which a consent opens those rows; no other differs from it in who reaches them in the team
	 */
	public String on(String patientIdPath, String ofOther, Segment other) {
		if (isReachedByRole() || !isReachedByConsent()) {
			return on(patientIdPath);
		}
		Visibility toOther = new Visibility(viewer, at, reach, consents, other);
		return "((not (" + ofOther + ") and " + on(patientIdPath) + ") or (" + ofOther + " and " + toOther.on(patientIdPath) + "))";
	}
	
	/**
	 * Whether a row that this viewer sees may also tell what belongs to another segment: always to those who reach everybody by
	 * their role; to a mentor whose own assignment opens that too, so that one for work alone learns of no therapy; to those
	 * whom a consent reaches as far as a consent opens it.
	 * 
	 * @return an HQL condition in brackets; {@link #bind} sets its parameters
	 */
	public String mayTell(String patientIdPath, Segment other) {
		if (isReachedByRole()) {
			return "(1 = 1)";
		}
		// What no consent opens as rows binds no consents: nor does it ask them for what else the rows tell.
		return new Visibility(viewer, at, reach, consents, other, !isReachedByConsent()).on(patientIdPath);
	}
	
	private boolean isReachedByRole() {
		return viewer.reachesByRole();
	}
	
	private boolean isReachedByConsent() {
		return viewer.reachesAll() && segment.isConsentable() && !teamAlone;
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
		if (!isReachedByRole()) {
			query.setParameter(AssignedReach.VIEWED_AT, at);
			if (isReachedByConsent()) {
				consents.bind(query, viewer, at);
			}
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
