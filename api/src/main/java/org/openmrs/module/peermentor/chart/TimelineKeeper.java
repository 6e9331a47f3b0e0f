/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.Encounter;
import org.openmrs.module.peermentor.contact.ContactsChanged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The only writer of the timeline, in the transaction that writes what it shows.
 */
@Component("peermentor.TimelineKeeper")
class TimelineKeeper {
	
	private final SessionFactory sessionFactory;
	
	private final TimelineTruthDao truth;
	
	@Autowired
	TimelineKeeper(SessionFactory sessionFactory, TimelineTruthDao truth) {
		this.sessionFactory = sessionFactory;
		this.truth = truth;
	}
	
	/**
	 * @param encounter a saved encounter; where it is a contact, its row follows from the news of it
	 * @param added whether it was saved for the first time, so that there can be no row yet
	 */
	void follow(Encounter encounter, boolean added) {
		int typeId = encounter.getEncounterType().getEncounterTypeId();
		TimelineRow asked = encounter.getVoided() || truth.isContact(typeId) ? null
				: truth.encounter(encounter.getEncounterId(), encounter.getPatient().getPatientId(),
					encounter.getEncounterDatetime(), typeId);
		TimelineKey key = new TimelineKey(TimelineKind.ENCOUNTER, encounter.getEncounterId());
		keep(added ? null : find(key), asked);
	}
	
	/**
	 * @param news of one contact
	 */
	void follow(ContactsChanged news) {
		TimelineRow asked = news.getKind() == null ? null
				: truth.contact(news.getEncounterId(), news.getPatientId(), news.getStartedAt(), news.getKind());
		TimelineRow kept = news.isAdded() ? null : find(new TimelineKey(TimelineKind.CONTACT, news.getEncounterId()));
		boolean elsewhere = asked == null && kept != null && kept.getPatientId() != news.getPatientId();
		if (!elsewhere) {
			keep(kept, asked);
		}
	}
	
	/**
	 * Lets the steps of a patient's plans be those that their history tells.
	 */
	void followPlans(int patientId) {
		follow(truth.keptSteps(patientId, TimelineKind.PLAN), truth.steps(patientId));
	}
	
	/**
	 * Lets the steps of a patient's referrals be those that their history tells.
	 */
	void followReferrals(int patientId) {
		follow(truth.keptSteps(patientId, TimelineKind.REFERRAL), truth.moves(patientId));
	}
	
	/** A row may still stand under the other record of somebody who is being merged. */
	private void follow(Collection<TimelineRow> rows, Collection<TimelineRow> wanted) {
		Map<TimelineKey, TimelineRow> kept = new HashMap<>();
		rows.forEach(row -> kept.put(row.getKey(), row));
		for (TimelineRow asked : wanted) {
			TimelineRow own = kept.remove(asked.getKey());
			keep(own == null ? find(asked.getKey()) : own, asked);
		}
		kept.values().forEach(session()::delete);
	}
	
	/**
	 * Lets rows be those that are asked for.
	 * 
	 * @param kept every row that there is of the same things
	 */
	void reconcile(Collection<TimelineRow> kept, Collection<TimelineRow> asked) {
		Map<TimelineKey, TimelineRow> left = new HashMap<>();
		kept.forEach(row -> left.put(row.getKey(), row));
		asked.forEach(row -> keep(left.remove(row.getKey()), row));
		left.values().forEach(session()::delete);
	}
	
	/** Either may be null. */
	private void keep(TimelineRow kept, TimelineRow asked) {
		if (asked == null) {
			if (kept != null) {
				session().delete(kept);
			}
		} else if (kept == null) {
			session().persist(asked);
		} else {
			kept.become(asked);
		}
	}
	
	/**
	 * @param encounterId of an encounter that was purged
	 */
	void drop(int encounterId) {
		keep(find(new TimelineKey(TimelineKind.ENCOUNTER, encounterId)), null);
	}
	
	/**
	 * Two records of one person become one.
	 */
	void move(int loserId, int winnerId) {
		session().createQuery("select t from PeerTimelineRow t where t.patientId = :loser", TimelineRow.class)
				.setParameter("loser", loserId).list().forEach(row -> row.moveTo(winnerId));
	}
	
	private TimelineRow find(TimelineKey key) {
		return session().find(TimelineRow.class, key);
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
