/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.openmrs.Allergies;
import org.openmrs.Allergy;
import org.openmrs.AllergyReaction;
import org.openmrs.Concept;
import org.openmrs.Patient;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.CorePrivileges;
import org.openmrs.module.peermentor.access.EmergencyFact;
import org.openmrs.module.peermentor.access.EmergencyFacts;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.util.PrivilegeConstants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The allergies that the platform's record holds, read with its one privilege lent, for an emergency that was opened. That
 * nobody asked is said too: no list of allergies is not the same as none.
 */
@Component("peermentor.RecordedAllergies")
class RecordedAllergies implements EmergencyFacts {
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	RecordedAllergies(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	@Override
	public List<EmergencyFact> inEmergency(Participant participant, Instant at) {
		Patient patient = sessionFactory.getCurrentSession().get(Patient.class, participant.getPatientId());
		return CorePrivileges.lent(() -> facts(Context.getPatientService().getAllergies(patient)),
		    PrivilegeConstants.GET_ALLERGIES);
	}
	
	private static List<EmergencyFact> facts(Allergies allergies) {
		List<EmergencyFact> facts = new ArrayList<>();
		facts.add(new EmergencyFact(EmergencyFact.Kind.ALLERGY_STATUS, null).with("status", allergies.getAllergyStatus()));
		for (Allergy allergy : allergies) {
			facts.add(new EmergencyFact(EmergencyFact.Kind.ALLERGY, allergy.getUuid()).with("allergen", allergen(allergy))
			        .with("severity", name(allergy.getSeverity()))
			        .with("reactions", allergy.getReactions().stream().map(RecordedAllergies::reaction)
			                .filter(reaction -> reaction != null).collect(Collectors.toList())));
		}
		return facts;
	}
	
	private static String allergen(Allergy allergy) {
		String inWords = allergy.getAllergen().getNonCodedAllergen();
		return inWords == null || inWords.trim().isEmpty() ? name(allergy.getAllergen().getCodedAllergen()) : inWords;
	}
	
	private static String reaction(AllergyReaction reaction) {
		String inWords = reaction.getReactionNonCoded();
		return inWords == null || inWords.trim().isEmpty() ? name(reaction.getReaction()) : inWords;
	}
	
	private static String name(Concept concept) {
		return concept == null || concept.getName() == null ? null : concept.getName().getName();
	}
}
