/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * Everything that is held of one participant at one moment. Third persons are named in a list of their own and nowhere
 * else.
 */
public final class SubjectAccessView implements View {
	
	private final Ref patient;
	
	private final Instant gatheredAt;
	
	private final List<Map<String, Object>> sections;
	
	private final List<Map<String, Object>> thirdPersons = new ArrayList<>();
	
	private final String document;
	
	private final DisclosureRecord handedOver;
	
	/**
	 * @param placeholders placeholder to whom it means
	 * @param document all of it as a page of HTML
	 * @param handedOver null if it was looked at only
	 */
	SubjectAccessView(Ref patient, Instant gatheredAt, List<Map<String, Object>> sections, Map<String, String> placeholders,
	    String document, DisclosureRecord handedOver) {
		this.patient = patient;
		this.gatheredAt = gatheredAt;
		this.sections = sections;
		placeholders.forEach((placeholder, words) -> {
			Map<String, Object> person = new LinkedHashMap<>();
			person.put("placeholder", placeholder);
			person.put("words", words);
			thirdPersons.add(person);
		});
		this.document = document;
		this.handedOver = handedOver;
	}
	
	/**
	 * @return of the row that says that it was handed over; of the participant if it was looked at only
	 */
	@Override
	public String getUuid() {
		return handedOver == null ? patient.getUuid() : handedOver.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return String.valueOf(patient.getDisplay());
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	public Instant getGatheredAt() {
		return gatheredAt;
	}
	
	/**
	 * @return the entries, by kind, with placeholders for third persons
	 */
	public List<Map<String, Object>> getSections() {
		return sections;
	}
	
	/**
	 * @return each placeholder and the words for which it stands; who drops this list has left them all out
	 */
	public List<Map<String, Object>> getThirdPersons() {
		return thirdPersons;
	}
	
	/**
	 * @return all of it as a page of HTML, third persons on a page of their own
	 */
	public String getDocument() {
		return document;
	}
	
	/**
	 * @return when it was handed over; null if it was looked at only
	 */
	public Instant getHandedOverAt() {
		return handedOver == null ? null : handedOver.getDisclosedAt();
	}
	
	/**
	 * @return the name of whoever took it in the participant's stead; null for the participant
	 */
	public String getToWhom() {
		return handedOver == null ? null : handedOver.getRecipient();
	}
}
