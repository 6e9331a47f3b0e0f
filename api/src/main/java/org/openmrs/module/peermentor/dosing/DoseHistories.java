/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.participant.Participant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Gathers what is known of a participant's doses for the rules.
 */
@Component("peermentor.DoseHistories")
class DoseHistories {
	
	private final SessionFactory sessionFactory;
	
	private final LineDao lines;
	
	private final EventDao events;
	
	private final AnswerDao answers;
	
	private final ObjectProvider<Whereabouts> whereabouts;
	
	@Autowired
	DoseHistories(SessionFactory sessionFactory, LineDao lines, EventDao events, AnswerDao answers,
	    ObjectProvider<Whereabouts> whereabouts) {
		this.sessionFactory = sessionFactory;
		this.lines = lines;
		this.events = events;
		this.answers = answers;
		this.whereabouts = whereabouts;
	}
	
	/**
	 * @param participant whom the caller was already allowed to read
	 */
	@Unguarded("for the rules, after the service checked the participant")
	DoseHistory of(Participant participant) {
		return history(participant).answers(answers.facts(participant.getPatientId())).build();
	}
	
	/**
	 * The same as if nobody had asked about a return to full-agonist use: for those who may not know what was answered, nor
	 * that somebody asked. The stricter threshold counts for them.
	 */
	@Unguarded("for the rules, after the service checked the participant")
	DoseHistory withoutAnswers(Participant participant) {
		return history(participant).build();
	}
	
	private DoseHistory.Builder history(Participant participant) {
		int patientId = participant.getPatientId();
		DoseHistory.Builder history = DoseHistory.builder().lines(lines.facts(patientId)).events(events.facts(patientId));
		List<Stay> stays = stays(patientId);
		if (stays == null) {
			history.staysUnknown();
		} else {
			history.stays(stays);
		}
		return history.diedAt(participant.isDead() ? diedAt(patientId) : null);
	}
	
	/** Null if nobody knows. */
	private List<Stay> stays(int patientId) {
		Whereabouts known = whereabouts.getIfAvailable();
		return known == null ? null : known.staysOf(Collections.singleton(patientId)).get(patientId);
	}
	
	/** The beginning of time where the record says that, and not when: nothing is asked of somebody who may be dead. */
	private Instant diedAt(int patientId) {
		Date date = sessionFactory.getCurrentSession()
		        .createQuery("select p.deathDate from Person p where p.personId = :person", Date.class)
		        .setParameter("person", patientId).uniqueResult();
		return date == null ? Instant.EPOCH : Instant.ofEpochMilli(date.getTime());
	}
}
