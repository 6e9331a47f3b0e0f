/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.participant;

import java.time.Instant;

import org.hibernate.SessionFactory;
import org.openmrs.Person;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the rooms that a participant has died.
 */
@Component("peermentor.DeathAnnouncer")
class DeathAnnouncer {
	
	private final ApplicationEventPublisher publisher;
	
	private final SessionFactory sessionFactory;
	
	private final SiteTime time;
	
	@Autowired
	DeathAnnouncer(ApplicationEventPublisher publisher, SessionFactory sessionFactory, SiteTime time) {
		this.publisher = publisher;
		this.sessionFactory = sessionFactory;
		this.time = time;
	}
	
	/**
	 * @param dead somebody whose saved record says that they have died; without consequence unless a patient
	 */
	void announce(Person dead) {
		if (isPatient(dead.getPersonId())) {
			// The platform's date may be java.sql.Date, whose own toInstant refuses.
			Instant at = dead.getDeathDate() == null ? time.now() : Instant.ofEpochMilli(dead.getDeathDate().getTime());
			publisher.publishEvent(new ParticipantDied(this, dead.getPersonId(), at, true));
		}
	}
	
	private boolean isPatient(int personId) {
		return !sessionFactory.getCurrentSession()
		        .createQuery("select p.patientId from Patient p where p.patientId = :person and p.voided = false", Integer.class)
		        .setParameter("person", personId).list().isEmpty();
	}
}
