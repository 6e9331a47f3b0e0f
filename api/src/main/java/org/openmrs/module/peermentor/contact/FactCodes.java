/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.Concept;
import org.openmrs.Obs;
import org.openmrs.module.peermentor.metadata.ReferenceIds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Translates between facts and observations, by the ids of concepts and without asking the database for them.
 */
@Component("peermentor.FactCodes")
class FactCodes {
	
	private static final String OBSERVED = "select o.encounter.encounterId, o.concept.conceptId, o.valueCoded.conceptId,"
	        + " o.valueNumeric, o.valueDatetime from Obs o where ";
	
	private static final Map<String, Fact> FACTS;
	
	private static final Map<String, Enum<?>> ANSWERS;
	
	static {
		Map<String, Fact> facts = new HashMap<>();
		Map<String, Enum<?>> answers = new HashMap<>();
		for (Fact fact : Fact.values()) {
			facts.put(fact.getPath(), fact);
			if (fact.isCoded()) {
				fact.getAnswers().forEach(answer -> answers.put(fact.pathOf(answer), answer));
			}
		}
		FACTS = Collections.unmodifiableMap(facts);
		ANSWERS = Collections.unmodifiableMap(answers);
	}
	
	private final SessionFactory sessionFactory;
	
	private final ReferenceIds ids;
	
	@Autowired
	FactCodes(SessionFactory sessionFactory, ReferenceIds ids) {
		this.sessionFactory = sessionFactory;
		this.ids = ids;
	}
	
	/**
	 * Makes the observation that says one answer. Person, moment and place come from the encounter it is added to.
	 * 
	 * @param answer of the fact's own type; an instant is kept to the second, as the platform does
	 */
	Obs toObs(Fact fact, Object answer) {
		Session session = sessionFactory.getCurrentSession();
		Obs obs = new Obs();
		obs.setConcept(session.getReference(Concept.class, ids.concept(fact.getPath())));
		if (answer instanceof Enum) {
			obs.setValueCoded(session.getReference(Concept.class, ids.concept(fact.pathOf((Enum<?>) answer))));
		} else if (answer instanceof Integer) {
			obs.setValueNumeric(((Integer) answer).doubleValue());
		} else {
			obs.setValueDatetime(Date.from(((Instant) answer).truncatedTo(ChronoUnit.SECONDS)));
		}
		return obs;
	}
	
	/**
	 * Reads what the observations of encounters say, in one statement.
	 * 
	 * @param encounterIds not empty
	 * @return a builder for each of them
	 */
	Map<Integer, ContactFacts.Builder> observed(Collection<Integer> encounterIds) {
		Map<Integer, ContactFacts.Builder> observed = new HashMap<>();
		encounterIds.forEach(id -> observed.put(id, ContactFacts.builder()));
		read(sessionFactory.getCurrentSession().createQuery(OBSERVED + "o.encounter.encounterId in (:encounters) and o.voided = false",
		    Object[].class).setParameterList("encounters", encounterIds).list(), observed);
		return observed;
	}
	
	/**
	 * Reads what the observations of all contacts of a participant say, in one statement; of a contact that was taken back,
	 * what it said when that happened.
	 * 
	 * @return a builder for each encounter that has any
	 */
	Map<Integer, ContactFacts.Builder> observedOf(int patientId) {
		Map<Integer, ContactFacts.Builder> observed = new HashMap<>();
		read(sessionFactory.getCurrentSession().createQuery(OBSERVED + "o.encounter.encounterId in"
		        + " (select c.encounterId from PeerContact c where c.patientId = :patient) and (o.voided = false"
		        + " or (o.encounter.voided = true and o.dateVoided >= o.encounter.dateVoided))",
		    Object[].class).setParameter("patient", patientId).list(), observed);
		return observed;
	}
	
	private void read(List<Object[]> rows, Map<Integer, ContactFacts.Builder> observed) {
		for (Object[] row : rows) {
			read((Integer) row[1], (Integer) row[2], (Double) row[3], (Date) row[4],
			    observed.computeIfAbsent((Integer) row[0], id -> ContactFacts.builder()));
		}
	}
	
	/**
	 * Adds what one observation says, if it is about a contact at all; an answer of another dictionary is passed over.
	 */
	void read(Obs obs, ContactFacts.Builder facts) {
		Integer coded = obs.getValueCoded() == null ? null : obs.getValueCoded().getConceptId();
		read(obs.getConcept().getConceptId(), coded, obs.getValueNumeric(), obs.getValueDatetime(), facts);
	}
	
	private void read(int conceptId, Integer coded, Double numeric, Date datetime, ContactFacts.Builder facts) {
		Fact fact = factOf(conceptId);
		if (fact == null) {
			return;
		}
		if (fact.isCoded()) {
			Enum<?> answer = coded == null ? null : ANSWERS.get(ids.conceptCode(coded));
			if (fact.getType().isInstance(answer)) {
				facts.add(fact, answer);
			}
		} else if (fact.getType() == Integer.class) {
			if (numeric != null) {
				facts.set(fact, (int) Math.round(numeric));
			}
		} else if (datetime != null) {
			facts.set(fact, Instant.ofEpochMilli(datetime.getTime()));
		}
	}
	
	/**
	 * @return the fact that a concept asks, or null if it asks something else
	 */
	Fact factOf(int conceptId) {
		return FACTS.get(ids.conceptCode(conceptId));
	}
	
	/**
	 * @return the kind of contact that an encounter type stands for, or null if for something else
	 */
	ContactKind kindOf(int encounterTypeId) {
		String kind = ids.contactKind(encounterTypeId);
		return kind == null ? null : ContactKind.valueOf(kind);
	}
}
