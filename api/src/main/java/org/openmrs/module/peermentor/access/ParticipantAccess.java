/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.Role;
import org.openmrs.User;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The gate that every service asks before it reads or writes a row of a person. The platform has no access control by
 * row; this is the module's.
 */
@Component("peermentor.ParticipantAccess")
public class ParticipantAccess {
	
	/** The one answer for a participant who does not exist and for one whom the caller may not know of. */
	static final String UNKNOWN_PARTICIPANT = "peermentor.error.participant.unknown";
	
	private final SessionFactory sessionFactory;
	
	private final AssignedReach reach;
	
	private final ConsentedReach consents;
	
	private final SiteTime time;
	
	@Autowired
	ParticipantAccess(SessionFactory sessionFactory, AssignedReach reach, ConsentedReach consents, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.reach = reach;
		this.consents = consents;
		this.time = time;
	}
	
	/**
	 * @return the authenticated user as facts; privileges that the platform lends for a moment do not count
	 * @throws APIAuthenticationException if nobody is logged in
	 */
	public Viewer viewer() {
		User user = Context.getAuthenticatedUser();
		if (user == null) {
			throw new APIAuthenticationException();
		}
		Set<String> roles = user.getAllRoles().stream().map(Role::getRole).collect(Collectors.toSet());
		return new Viewer(user.getUserId(), user.getPerson().getPersonId(), user::hasPrivilege, roles, DeclaredPurpose.current());
	}
	
	/**
	 * @return the condition under which the authenticated user, now, may read rows that are the team's alone: no consent
	 *         opens them
	 */
	public Visibility participants() {
		return to(Segment.SAFETY);
	}
	
	/**
	 * @return the condition under which rows that tell of doses may be read by the authenticated user, now
	 */
	public Visibility dosing() {
		return to(Segment.DOSING);
	}
	
	/**
	 * @param segment of what the rows are
	 * @return the condition under which such rows may be read by the authenticated user, now
	 */
	public Visibility to(Segment segment) {
		return new Visibility(viewer(), time.now(), reach, consents, segment);
	}
	
	/**
	 * @return the condition under which rows may be read by the authenticated user, now, that are the team's alone and tell of
	 *         the therapy: no consent opens them, and of mentors only those of the therapy meet them
	 */
	public Visibility teamOfTherapy() {
		return new Visibility(viewer(), time.now(), reach, consents, Segment.DOSING, true);
	}
	
	/**
	 * Finds the participant whom a caller names.
	 * 
	 * @param uuid the patient's uuid
	 * @param field the field in which the caller named it, for the refusal
	 * @throws InvalidInput if there is no such participant for this caller
	 */
	public Participant requireParticipant(String uuid, String field) {
		Participant participant = find(participants(), "p.uuid", uuid);
		if (participant == null) {
			throw InvalidInput.on(field, UNKNOWN_PARTICIPANT);
		}
		return participant;
	}
	
	/**
	 * The same, of those whose therapy the caller may know.
	 * 
	 * @return null if there is no such participant for this caller, which is a problem
	 */
	public Participant findForDosing(String uuid, String field, Problems problems) {
		return findFor(Segment.DOSING, uuid, field, problems);
	}
	
	/**
	 * The same, of those of whom the caller may see this segment.
	 * 
	 * @return null if there is no such participant for this caller, which is a problem
	 */
	public Participant findFor(Segment segment, String uuid, String field, Problems problems) {
		return findFor(to(segment), uuid, field, problems);
	}
	
	/**
	 * The same, of those of whom the caller may read rows under this condition.
	 * 
	 * @return null if there is no such participant for this caller, which is a problem
	 */
	public Participant findFor(Visibility visibility, String uuid, String field, Problems problems) {
		Participant participant = problems.require(field, uuid) ? find(visibility, "p.uuid", uuid) : null;
		if (participant == null && uuid != null) {
			problems.add(field, UNKNOWN_PARTICIPANT);
		}
		return participant;
	}
	
	/**
	 * The same, of all whom the caller may know of when life is in danger: without a consent, and never themselves nor anybody
	 * whom they must not be matched with.
	 * 
	 * @return null if there is no such participant for this caller, which is a problem
	 */
	public Participant findInEmergency(String uuid, String field, Problems problems) {
		Visibility visibility = participants();
		Participant participant = problems.require(field, uuid)
		        ? find(query(visibility.onTold("p.patientId"), "p.uuid", uuid), visibility::bindTold)
		        : null;
		if (participant == null && uuid != null) {
			problems.add(field, UNKNOWN_PARTICIPANT);
		}
		return participant;
	}
	
	/**
	 * @throws NotFound unless the authenticated user may see this participant
	 */
	public Participant requireVisible(int patientId) {
		Participant participant = find(participants(), "p.patientId", patientId);
		if (participant == null) {
			throw new NotFound();
		}
		return participant;
	}
	
	/**
	 * Whether an answer may hold something of a further segment, beside what the caller was found entitled to.
	 * 
	 * @param participant whom the authenticated user reaches for another segment; for the team asks nothing of the database
	 */
	public boolean mayAlsoSee(Segment segment, Participant participant) {
		return viewer().worksInTeam() || find(to(segment), "p.patientId", participant.getPatientId()) != null;
	}
	
	private Participant find(Visibility visibility, String path, Object value) {
		return find(query(visibility.on("p.patientId"), path, value), visibility::bind);
	}
	
	private Query<Object[]> query(String visible, String path, Object value) {
		return sessionFactory.getCurrentSession().createQuery(
		    "select p.patientId, p.uuid, p.dead from Patient p where " + path + " = :value and " + visible, Object[].class)
		        .setParameter("value", value);
	}
	
	private static Participant find(Query<Object[]> query, UnaryOperator<Query<Object[]>> bind) {
		List<Object[]> rows = bind.apply(query).list();
		if (rows.isEmpty()) {
			return null;
		}
		Object[] row = rows.get(0);
		return new Participant((Integer) row[0], (String) row[1], Boolean.TRUE.equals(row[2]));
	}
}
