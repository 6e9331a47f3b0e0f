/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.Encounter;
import org.openmrs.EncounterRole;
import org.openmrs.EncounterType;
import org.openmrs.Location;
import org.openmrs.Obs;
import org.openmrs.Patient;
import org.openmrs.Privilege;
import org.openmrs.Provider;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.CorePrivileges;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.metadata.ReferenceIds;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.util.PrivilegeConstants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes contacts into the chart, through the platform's services and so with its validators, handlers and events.
 * Records are built with references instead of look-ups: the platform asks the database for what it needs of them.
 */
@Component("peermentor.EncounterWriter")
class EncounterWriter {
	
	/** What the chart says of an observation that was corrected; the mentor's own words stay out of it. */
	private static final String CORRECTED = "Corrected by the peer mentor module";
	
	/** What core's saving asks of its caller, the visit that it may look for included. */
	private static final String[] TO_RECORD = { PrivilegeConstants.ADD_ENCOUNTERS, PrivilegeConstants.ADD_OBS,
	        PrivilegeConstants.GET_CONCEPTS, PrivilegeConstants.GET_VISITS, PrivilegeConstants.ADD_VISITS,
	        PrivilegeConstants.GET_GLOBAL_PROPERTIES };
	
	private static final String[] TO_CHANGE = { PrivilegeConstants.EDIT_ENCOUNTERS, PrivilegeConstants.ADD_OBS,
	        PrivilegeConstants.EDIT_OBS, PrivilegeConstants.GET_OBS, PrivilegeConstants.GET_CONCEPTS,
	        PrivilegeConstants.GET_LOCATIONS };
	
	private final SessionFactory sessionFactory;
	
	private final FactCodes codes;
	
	private final ReferenceIds ids;
	
	@Autowired
	EncounterWriter(SessionFactory sessionFactory, FactCodes codes, ReferenceIds ids) {
		this.sessionFactory = sessionFactory;
		this.codes = codes;
		this.ids = ids;
	}
	
	/**
	 * Makes a new encounter. The caller has checked everything.
	 * 
	 * @param uuid null for a new one
	 * @param locationId null if none
	 */
	Encounter make(ContactFacts facts, String uuid, int patientId, int providerId, Integer locationId, Viewer viewer,
	        Instant now) {
		Session session = sessionFactory.getCurrentSession();
		Encounter encounter = new Encounter();
		if (uuid != null) {
			encounter.setUuid(uuid);
		}
		encounter.setEncounterType(session.getReference(EncounterType.class, ids.encounterType(facts.getKind())));
		requireEditable(encounter, viewer);
		encounter.setPatient(session.getReference(Patient.class, patientId));
		encounter.setEncounterDatetime(seconds(facts.getStartedAt()));
		encounter.setLocation(location(locationId));
		encounter.setDateCreated(seconds(now));
		encounter.addProvider(session.getReference(EncounterRole.class, ids.encounterRole()),
		    session.getReference(Provider.class, providerId));
		for (Fact fact : Fact.values()) {
			facts.answers(fact).forEach(answer -> encounter.addObs(codes.toObs(fact, answer)));
		}
		return encounter;
	}
	
	void save(Encounter encounter) {
		CorePrivileges.lent(() -> Context.getEncounterService().saveEncounter(encounter), TO_RECORD);
	}
	
	/**
	 * @return the encounter of a contact, to be changed
	 */
	Encounter open(int encounterId, Viewer viewer) {
		Encounter encounter = sessionFactory.getCurrentSession().get(Encounter.class, encounterId);
		requireEditable(encounter, viewer);
		return encounter;
	}
	
	/**
	 * Makes an encounter say the facts given. An observation that says something else is voided and a new one takes its
	 * place; one that still holds is left alone.
	 * 
	 * @param moved whether the location is another
	 */
	void correct(Encounter encounter, ContactFacts facts, boolean moved, Integer locationId) {
		CorePrivileges.lent(() -> {
			List<Obs> added = new ArrayList<>();
			for (Fact fact : Fact.values()) {
				added.addAll(correct(encounter, fact, facts.answers(fact)));
			}
			Location location = moved ? location(locationId) : encounter.getLocation();
			boolean placedLater = moved && !place(encounter, location);
			Date start = seconds(facts.getStartedAt());
			if (encounter.getEncounterDatetime().getTime() != start.getTime()) {
				encounter.setEncounterDatetime(start);
			}
			for (Obs obs : added) {
				obs.setLocation(location);
				encounter.addObs(obs);
			}
			Encounter saved = Context.getEncounterService().saveEncounter(encounter);
			if (placedLater) {
				saved.setLocation(location);
			}
			return saved;
		}, TO_CHANGE);
	}
	
	/** Voids what no longer holds; gives back what is to be added. */
	private List<Obs> correct(Encounter encounter, Fact fact, Collection<Object> answers) {
		List<Object> missing = new ArrayList<>(answers);
		Obs replaced = null;
		for (Obs obs : encounter.getAllFlattenedObs(false)) {
			if (codes.factOf(obs.getConcept().getConceptId()) == fact && !takeSame(missing, answerOf(obs, fact))) {
				Context.getObsService().voidObs(obs, CORRECTED);
				replaced = fact.isSeveral() ? null : obs;
			}
		}
		List<Obs> added = new ArrayList<>();
		for (Object answer : missing) {
			Obs obs = codes.toObs(fact, answer);
			obs.setPreviousVersion(replaced);
			added.add(obs);
		}
		return added;
	}
	
	private Object answerOf(Obs obs, Fact fact) {
		ContactFacts.Builder facts = ContactFacts.builder();
		codes.read(obs, facts);
		Collection<Object> answers = facts.build().answers(fact);
		return answers.isEmpty() ? null : answers.iterator().next();
	}
	
	/** Removes from the list the answer that the observation gives already; whether there was one. */
	private static boolean takeSame(List<Object> missing, Object given) {
		return missing.removeIf(answer -> answer instanceof Instant && given instanceof Instant
		        ? ContactRows.exact((Instant) answer, (Instant) given).equals(answer)
		        : answer.equals(given));
	}
	
	/**
	 * Gives an encounter and its observations another location, or none. The platform, saving, stumbles over an observation
	 * without a location, and over an encounter that had none and now has one; the latter is placed after saving.
	 * 
	 * @return whether the encounter itself has its location already
	 */
	private static boolean place(Encounter encounter, Location location) {
		for (Obs obs : encounter.getAllFlattenedObs(true)) {
			if (!obs.getVoided() || obs.getLocation() == null) {
				obs.setLocation(location);
			}
		}
		if (encounter.getLocation() == null) {
			return false;
		}
		encounter.setLocation(location);
		return true;
	}
	
	/**
	 * Voids an encounter and everything in it.
	 */
	void voidEncounter(Encounter encounter, String reason) {
		CorePrivileges.lent(() -> Context.getEncounterService().voidEncounter(encounter, reason), TO_CHANGE);
	}
	
	/** A site may reserve an encounter type; the platform would answer that with a fault. */
	private static void requireEditable(Encounter encounter, Viewer viewer) {
		Privilege needed = encounter.getEncounterType().getEditPrivilege();
		if (needed != null && !viewer.holds(needed.getPrivilege())) {
			throw new NotAllowed("peermentor.error.notPermitted");
		}
	}
	
	private Location location(Integer locationId) {
		return locationId == null ? null : sessionFactory.getCurrentSession().getReference(Location.class, locationId);
	}
	
	/** The platform keeps seconds; some databases would round up, into the future. */
	private static Date seconds(Instant instant) {
		return Date.from(instant.truncatedTo(ChronoUnit.SECONDS));
	}
}
