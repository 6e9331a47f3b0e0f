/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.List;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.AssignedReach;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds whose contact a new contact is: the caller's own, or another mentor's if the caller manages contacts.
 */
@Component("peermentor.MentorFinder")
class MentorFinder {
	
	private static final String FIELD = "mentor";
	
	private static final String UNKNOWN = "peermentor.error.mentor.unknown";
	
	private final SessionFactory sessionFactory;
	
	private final AssignedReach reach;
	
	@Autowired
	MentorFinder(SessionFactory sessionFactory, AssignedReach reach) {
		this.sessionFactory = sessionFactory;
		this.reach = reach;
	}
	
	/**
	 * @param uuid of a provider, null for the caller's own
	 * @param participant whom the contact was with, null if that is not known
	 * @return the id of the provider, null if there is a problem
	 */
	Integer find(String uuid, Participant participant, Viewer viewer, Problems problems) {
		return uuid == null ? own(viewer, problems) : named(uuid, participant, viewer, problems);
	}
	
	private Integer own(Viewer viewer, Problems problems) {
		List<Integer> own = session()
		        .createQuery("select p.providerId from Provider p where p.person.personId = :person and p.retired = false"
		                + " order by p.providerId",
		            Integer.class)
		        .setParameter("person", viewer.getPersonId()).setMaxResults(1).list();
		if (own.isEmpty()) {
			problems.require(FIELD, null);
			return null;
		}
		return own.get(0);
	}
	
	private Integer named(String uuid, Participant participant, Viewer viewer, Problems problems) {
		List<Object[]> rows = session().createQuery(
		    "select p.providerId, p.person.personId from Provider p where p.uuid = :uuid and p.retired = false", Object[].class)
		        .setParameter("uuid", uuid).list();
		Integer personId = rows.isEmpty() ? null : (Integer) rows.get(0)[1];
		if (personId == null) {
			problems.add(FIELD, UNKNOWN);
			return null;
		}
		if (personId != viewer.getPersonId()) {
			if (!viewer.holds(Privileges.MANAGE_CONTACTS)) {
				problems.add(FIELD, "peermentor.error.contact.mentor.notYou");
				return null;
			}
			if (participant != null && mustNotMeet(personId, participant.getPatientId())) {
				problems.add(FIELD, "peermentor.error.contact.mentor.notForParticipant");
				return null;
			}
		}
		return (Integer) rows.get(0)[0];
	}
	
	/** Nobody mentors themselves, nor a person they must not be matched with. */
	private boolean mustNotMeet(int personId, int patientId) {
		return personId == patientId || !session()
		        .createQuery("select p.personId from Person p where p.personId = :patient and " + reach.excluded("p.personId"),
		            Integer.class)
		        .setParameter("patient", patientId).setParameter(AssignedReach.VIEWER_PERSON, personId).list().isEmpty();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
