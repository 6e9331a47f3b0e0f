/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.util.List;

import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
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
	
	private final SiteTime time;
	
	@Autowired
	ParticipantAccess(SessionFactory sessionFactory, AssignedReach reach, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.reach = reach;
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
		return new Viewer(user.getUserId(), user.getPerson().getPersonId(), user::hasPrivilege);
	}
	
	/**
	 * @return the condition under which rows of persons may be read by the authenticated user, now
	 */
	public Visibility participants() {
		return new Visibility(viewer(), time.now(), reach, false);
	}
	
	/**
	 * @return the condition under which rows that tell of opioid agonist therapy may be read by the authenticated user, now
	 */
	public Visibility dosing() {
		return new Visibility(viewer(), time.now(), reach, true);
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
		Participant participant = problems.require(field, uuid) ? find(dosing(), "p.uuid", uuid) : null;
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
	
	private Participant find(Visibility visibility, String path, Object value) {
		Query<Object[]> query = sessionFactory.getCurrentSession().createQuery(
		    "select p.patientId, p.uuid, p.dead from Patient p where " + path + " = :value and " + visibility.on("p.patientId"),
		    Object[].class);
		query.setParameter("value", value);
		List<Object[]> rows = visibility.bind(query).list();
		if (rows.isEmpty()) {
			return null;
		}
		Object[] row = rows.get(0);
		return new Participant((Integer) row[0], (String) row[1], Boolean.TRUE.equals(row[2]));
	}
}
