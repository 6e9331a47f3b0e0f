/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.holding.Held;
import org.openmrs.module.peermentor.holding.HeldEntry;
import org.openmrs.module.peermentor.holding.HeldStanding;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The facts of contacts as they are held: one statement for the rows, one for the observations, one for names. What was
 * taken back is told with what it said; costs are the team's alone. Contacts about work are opened by the consent to
 * share those as well.
 */
@Component("peermentor.ContactHoldings")
class ContactHoldings implements Held {
	
	private static final String ROWS = "select c, (select v.person.personId from Provider v where v.providerId = c.providerId),"
	        + " (select u.person.personId from User u where u.userId = c.recordedBy),"
	        + " (select l.name from Encounter e join e.location l where e.encounterId = c.encounterId)"
	        + " from PeerContact c where c.patientId = :patient order by c.startedAt, c.encounterId";
	
	private final SessionFactory sessionFactory;
	
	private final FactCodes codes;
	
	private final PersonNames names;
	
	@Autowired
	ContactHoldings(SessionFactory sessionFactory, FactCodes codes, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.codes = codes;
		this.names = names;
	}
	
	@Override
	public Set<String> tables() {
		return Collections.singleton("peermentor_contact");
	}
	
	@Override
	@Unguarded("for a service that checked the participant, and what of this may be shown")
	public List<HeldEntry> of(int patientId) {
		List<Object[]> rows = sessionFactory.getCurrentSession().createQuery(ROWS, Object[].class)
		        .setParameter("patient", patientId).setReadOnly(true).list();
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			Collections.addAll(people, (Integer) row[1], (Integer) row[2]);
		}
		Map<Integer, String> nameOf = names.of(people);
		Map<Integer, ContactFacts.Builder> observed = codes.observedOf(patientId);
		List<HeldEntry> entries = new ArrayList<>();
		for (Object[] row : rows) {
			Contact contact = (Contact) row[0];
			ContactFacts facts = observed.getOrDefault(contact.getEncounterId(), ContactFacts.builder()).kind(contact.getKind())
			        .startedAt(contact.getStartedAt()).set(Fact.PLANNED_AT, contact.getPlannedAt())
			        .set(Fact.NEXT_CONTACT_DUE, contact.getNextDue()).build();
			entries.add(facts(contact, facts, nameOf.get(row[1]), nameOf.get(row[2]), (String) row[3]));
			if (contact.getKilometres() != null || contact.getExpenses() != null) {
				entries.add(costs(contact));
			}
		}
		return entries;
	}
	
	private static HeldEntry facts(Contact contact, ContactFacts facts, String mentor, String by, String location) {
		HeldEntry.Builder entry = HeldEntry.of("contact").in(Segment.CONTACT_FACTS)
		        .in(contact.getKind() == ContactKind.EMPLOYMENT_SUPPORT ? Segment.EMPLOYMENT : null).record(contact.getUuid())
		        .at(contact.getStartedAt()).by(by).standing(standing(contact)).plain("kind", contact.getKind())
		        .plain("startedAt", contact.getStartedAt()).plain("mentor", mentor).plain("location", location);
		for (Fact fact : Fact.values()) {
			if (facts.has(fact)) {
				entry.plain(fact.getName(), facts.get(fact));
			}
		}
		return entry.plain("groupHeadCount", contact.getGroupHeadCount()).plain("enteredAt", contact.getEnteredAt()).build();
	}
	
	private static HeldEntry costs(Contact contact) {
		Instant at = contact.getStartedAt();
		return HeldEntry.of("contactCosts").record(contact.getUuid()).at(at).standing(standing(contact))
		        .plain("kilometres", contact.getKilometres()).plain("expenses", contact.getExpenses()).build();
	}
	
	private static HeldStanding standing(Contact contact) {
		return contact.isVoided() ? HeldStanding.VOIDED : HeldStanding.STANDS;
	}
}
