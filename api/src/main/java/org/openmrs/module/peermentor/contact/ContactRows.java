/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SessionImplementor;
import org.openmrs.Encounter;
import org.openmrs.EncounterProvider;
import org.openmrs.EncounterType;
import org.openmrs.Obs;
import org.openmrs.User;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.metadata.ReferenceIds;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps the row of a contact in step with its encounter, whoever saves that and by whichever way, and tells the other
 * rooms. Everything in a row but version, costs, draft and the milliseconds can be computed from encounter and
 * observations at any time.
 */
@Component("peermentor.ContactRows")
class ContactRows {
	
	private final SessionFactory sessionFactory;
	
	private final FactCodes codes;
	
	private final ReferenceIds ids;
	
	private final SiteTime time;
	
	private final ApplicationEventPublisher publisher;
	
	/** The encounters that are being written in this thread; whoever began with one writes its row in the end. */
	private final ThreadLocal<Deque<Encounter>> inHand = ThreadLocal.withInitial(ArrayDeque::new);
	
	@Autowired
	ContactRows(SessionFactory sessionFactory, FactCodes codes, ReferenceIds ids, SiteTime time,
	    ApplicationEventPublisher publisher) {
		this.sessionFactory = sessionFactory;
		this.codes = codes;
		this.ids = ids;
		this.time = time;
		this.publisher = publisher;
	}
	
	/**
	 * @return whether the encounter is a contact, or was one before the change that is not yet written; costs nothing for
	 *         an encounter that is neither
	 */
	boolean concerns(Encounter encounter) {
		return isContact(encounter.getEncounterType()) || isContact(typeBefore(encounter));
	}
	
	private boolean isContact(EncounterType type) {
		return type != null && type.getEncounterTypeId() != null && codes.kindOf(type.getEncounterTypeId()) != null;
	}
	
	/** The type as it was read from the database, which the session remembers. */
	private EncounterType typeBefore(Encounter encounter) {
		if (encounter.getEncounterId() == null) {
			return null;
		}
		SessionImplementor session = (SessionImplementor) sessionFactory.getCurrentSession();
		EntityEntry entry = session.getPersistenceContext().getEntry(session.getPersistenceContext().unproxy(encounter));
		return entry == null || entry.getLoadedState() == null ? null : (EncounterType) entry.getLoadedValue("encounterType");
	}
	
	/**
	 * Takes an encounter in hand: until it is let go, nobody else in this thread writes its row.
	 * 
	 * @return whether it was not in hand already
	 */
	boolean take(Encounter encounter) {
		if (inHand.get().stream().anyMatch(each -> isSame(each, encounter))) {
			return false;
		}
		inHand.get().push(encounter);
		return true;
	}
	
	/** Lets go of the encounter taken last. */
	void letGo() {
		inHand.get().pop();
		if (inHand.get().isEmpty()) {
			inHand.remove();
		}
	}
	
	/** One of them may be a stand-in for the other. */
	private static boolean isSame(Encounter one, Encounter other) {
		return one == other || (one.getEncounterId() != null && one.getEncounterId().equals(other.getEncounterId()));
	}
	
	/**
	 * Saves a new encounter of the module's own and adds its row, which is written once and whole.
	 * 
	 * @param save saves the encounter
	 * @param finish puts into the row what encounter and observations cannot know
	 */
	Contact add(Encounter encounter, Runnable save, Consumer<Contact> finish) {
		inHand(encounter, save);
		return add(encounter, true, finish);
	}
	
	/**
	 * Changes an encounter that has a row, and the row with it.
	 * 
	 * @param save changes and saves the encounter
	 * @param finish puts into the row what encounter and observations cannot know
	 */
	void change(Encounter encounter, Runnable save, Consumer<Contact> finish) {
		inHand(encounter, save);
		follow(encounter, find(encounter), finish);
	}
	
	private void inHand(Encounter encounter, Runnable work) {
		boolean taken = take(encounter);
		try {
			work.run();
		}
		finally {
			if (taken) {
				letGo();
			}
		}
	}
	
	/**
	 * Writes into the row what encounter and observations say now; makes the row if there is none.
	 * 
	 * @param encounter a saved encounter, with its observations
	 * @param isNew whether the encounter was saved for the first time, so that there can be no row yet
	 */
	void follow(Encounter encounter, boolean isNew) {
		if (isNew) {
			add(encounter, true, written -> {});
		} else {
			follow(encounter, find(encounter), written -> {});
		}
	}
	
	private void follow(Encounter encounter, Contact row, Consumer<Contact> finish) {
		if (row == null) {
			add(encounter, false, finish);
		} else {
			change(row, encounter, factsOf(encounter), finish);
		}
	}
	
	/**
	 * As {@link #follow}, after an observation was saved by itself: the encounter in memory may not know of it.
	 */
	void followObs(Encounter encounter) {
		Contact row = find(encounter);
		if (row == null) {
			add(encounter, false, written -> {});
			return;
		}
		List<Integer> id = Collections.singletonList(encounter.getEncounterId());
		change(row, encounter, codes.observed(id).get(encounter.getEncounterId()).build(), written -> {});
	}
	
	private void change(Contact row, Encounter encounter, ContactFacts facts, Consumer<Contact> finish) {
		int patientBefore = row.getPatientId();
		copy(encounter, facts, row);
		User user = Context.getAuthenticatedUser();
		row.setChanged(time.now(), user == null ? null : user.getUserId());
		finish.accept(row);
		tell(row, false);
		if (row.getPatientId() != patientBefore) {
			tellGone(patientBefore, row.getEncounterId());
		}
	}
	
	/**
	 * @param added whether the encounter was saved for the first time
	 */
	private Contact add(Encounter encounter, boolean added, Consumer<Contact> finish) {
		Contact row = new Contact(encounter.getEncounterId(), encounter.getUuid());
		row.setEnteredAt(instantOf(encounter.getDateCreated()));
		copy(encounter, factsOf(encounter), row);
		finish.accept(row);
		sessionFactory.getCurrentSession().persist(row);
		tell(row, added);
		return row;
	}
	
	private void tell(Contact row, boolean added) {
		if (row.isVoided()) {
			tellGone(row.getPatientId(), row.getEncounterId());
		} else {
			publisher.publishEvent(new ContactsChanged(this, row.getPatientId(), row.getEncounterId(), row.getKind(),
			        row.getStartedAt(), added));
		}
	}
	
	private void tellGone(int patientId, Integer encounterId) {
		publisher.publishEvent(new ContactsChanged(this, patientId, encounterId, null, null, false));
	}
	
	private Contact find(Encounter encounter) {
		return sessionFactory.getCurrentSession().find(Contact.class, encounter.getEncounterId());
	}
	
	private void copy(Encounter encounter, ContactFacts facts, Contact row) {
		ContactKind kind = codes.kindOf(encounter.getEncounterType().getEncounterTypeId());
		if (kind != null) {
			row.setKind(kind);
		}
		row.setVoided(encounter.getVoided() || kind == null);
		row.setPatientId(encounter.getPatient().getPatientId());
		row.setProviderId(mentorOf(encounter));
		row.setRecordedBy(encounter.getCreator().getUserId());
		row.setStartedAt(exact(row.getStartedAt(), instantOf(encounter.getEncounterDatetime())));
		row.setTookPlace(facts.has(Fact.TOOK_PLACE) ? facts.tookPlace() : null);
		row.setPlannedAt(exact(row.getPlannedAt(), facts.get(Fact.PLANNED_AT)));
		row.setNextDue(exact(row.getNextDue(), facts.get(Fact.NEXT_CONTACT_DUE)));
	}
	
	/** What the observations of an encounter say. */
	private ContactFacts factsOf(Encounter encounter) {
		ContactFacts.Builder facts = ContactFacts.builder();
		for (Obs obs : encounter.getAllFlattenedObs(false)) {
			codes.read(obs, facts);
		}
		return facts.build();
	}
	
	private Integer mentorOf(Encounter encounter) {
		Integer first = null;
		for (EncounterProvider each : encounter.getEncounterProviders()) {
			if (!each.getVoided() && each.getEncounterRole().getEncounterRoleId() == ids.encounterRole()) {
				Integer provider = each.getProvider().getProviderId();
				first = first == null || provider < first ? provider : first;
			}
		}
		return first;
	}
	
	/**
	 * Chooses between the exact instant and what the platform kept of it: seconds of a wall clock, which cannot tell the
	 * two halves of an hour that comes twice.
	 * 
	 * @param exact what the row has, null if nothing
	 * @param kept what the platform has, null if nothing
	 * @return the exact instant as long as it reads the same on the server's wall clock
	 */
	static Instant exact(Instant exact, Instant kept) {
		return exact != null && kept != null && wall(exact).equals(wall(kept)) ? exact : kept;
	}
	
	private static LocalDateTime wall(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
	}
	
	/** Also for java.sql.Date, whose own toInstant refuses. */
	private static Instant instantOf(Date date) {
		return Instant.ofEpochMilli(date.getTime());
	}
	
	/**
	 * Removes what hangs on an encounter that is about to be purged; safety concerns stay, without it.
	 */
	void remove(int encounterId) {
		Session session = sessionFactory.getCurrentSession();
		for (String entity : new String[] { "PeerContactRevision", "PeerNarrativeReview", "PeerParticipantNote", "PeerNarrative",
		        "PeerQuestion" }) {
			session.createQuery("delete from " + entity + " x where x.encounterId = :encounterId")
			        .setParameter("encounterId", encounterId).executeUpdate();
		}
		session.createQuery("update PeerConcern k set k.encounterId = null where k.encounterId = :encounterId")
		        .setParameter("encounterId", encounterId).executeUpdate();
		Contact row = session.find(Contact.class, encounterId);
		if (row != null) {
			session.delete(row);
			tellGone(row.getPatientId(), encounterId);
		}
	}
}
