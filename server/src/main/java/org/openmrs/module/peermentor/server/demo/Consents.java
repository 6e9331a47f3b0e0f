/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.ConsentKind;
import org.openmrs.module.peermentor.consent.ConsentReason;
import org.openmrs.module.peermentor.consent.ConsentStatus;
import org.openmrs.module.peermentor.consent.EvidenceKind;
import org.openmrs.module.peermentor.consent.GoverningLaw;
import org.openmrs.module.peermentor.consent.PeriodKind;
import org.openmrs.module.peermentor.consent.RecipientKind;
import org.openmrs.module.peermentor.consent.WithdrawalForm;
import org.openmrs.module.peermentor.server.Session;

/**
 * What some participants of the demo agreed to share; of all others clinicians see nothing. Taken down by the coordinator,
 * under no law of a place, because the demo is nowhere.
 */
final class Consents {
	
	private static final String PATH = "/peermentor/consent";
	
	/** Participants of whom clinicians see something, would if it had not been taken back, or will. */
	private static final int OPEN = 0;
	
	private static final int SPOKEN = 1;
	
	private static final int WITHDRAWN = 2;
	
	private static final int IN_CUSTODY = 27;
	
	private final Session coordinator;
	
	private final Calendar calendar;
	
	/**
	 * @param logins the session of a login
	 * @param calendar the days of the demo
	 */
	Consents(Function<String, Session> logins, Calendar calendar) {
		coordinator = logins.apply(Staff.COORDINATOR);
		this.calendar = calendar;
	}
	
	/** One is open and signed, one spoken and not signed yet, one taken back, one given in custody; some are for groups. */
	void give() {
		give(shared(OPEN, List.of(Segment.CONTACT_FACTS, Segment.SHARED_LINE, Segment.PLAN, Segment.DOSING)));
		Map<String, Object> spoken = shared(SPOKEN, List.of(Segment.CONTACT_FACTS));
		spoken.putAll(Map.of("evidence", EvidenceKind.VERBAL_WITNESSED, "witness", "The nurse", "signatureDue",
		    calendar.at(-3, 17)));
		give(spoken);
		withdraw(give(shared(WITHDRAWN, List.of(Segment.CONTACT_FACTS, Segment.PLAN))));
		Map<String, Object> inside = shared(IN_CUSTODY, List.of(Segment.PLAN, Segment.DOSING));
		inside.put("inCustody", true);
		give(inside);
		for (int number = 0; number < Participants.COUNT; number++) {
			if (isNamedInGroups(number)) {
				Map<String, Object> groups = shared(number, List.of(Segment.CONTACT_FACTS));
				groups.putAll(Map.of("kind", ConsentKind.GROUP_PARTICIPATION, "purposes", List.of(PurposeOfUse.GROUP_RECORD)));
				give(groups);
			}
		}
	}
	
	/**
	 * @param number of the participant, from 0
	 * @return whether the participant agreed to be named in the record of a group session
	 */
	static boolean isNamedInGroups(int number) {
		return number % 5 == 3;
	}
	
	/** With clinicians, for treatment, for a year. */
	private Map<String, Object> shared(int number, List<Segment> segments) {
		Map<String, Object> consent = new LinkedHashMap<>();
		consent.put("uuid", Demo.uuid("consent of " + Participants.uuid(number)));
		consent.put("patient", Participants.uuid(number));
		consent.put("status", ConsentStatus.ACTIVE);
		consent.put("governingLaw", GoverningLaw.GENERIC);
		consent.put("segments", segments);
		consent.put("purposes", List.of(PurposeOfUse.TREATMENT));
		consent.put("recipients", List.of(Map.of("kind", RecipientKind.ROLE, "name", Roles.NOTES_READER)));
		consent.put("period", PeriodKind.UNTIL_DATE);
		consent.put("until", calendar.at(-365, 17));
		consent.put("evidence", EvidenceKind.SIGNED);
		consent.put("givenAt", calendar.at(1, 10));
		consent.put("inCustody", false);
		consent.put("howToRevoke", "Tell any of us, or write.");
		return consent;
	}
	
	private String give(Map<String, Object> consent) {
		return coordinator.post(PATH, consent).require(201).json().path("uuid").asText();
	}
	
	private void withdraw(String consent) {
		coordinator.post(PATH + "/" + consent, Map.of("version", 0, "withdraw",
		    Map.of("how", WithdrawalForm.ORAL, "reason", ConsentReason.CHANGED_MIND))).require(200);
	}
}
