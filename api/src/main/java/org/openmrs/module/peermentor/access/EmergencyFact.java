/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that an emergency opens to a clinician without a consent. Immutable.
 */
public final class EmergencyFact {
	
	/**
	 * The only things that an emergency opens.
	 */
	public enum Kind {
		
		/** The dose confirmed last, or that none is known. */
		LAST_CONFIRMED_DOSE,
		
		/** What is or was prescribed. */
		MEDICATION_LINE,
		
		/** Whether the platform's record knows of allergies at all. */
		ALLERGY_STATUS,
		
		ALLERGY,
		
		/** A safety concern about body or life that is not settled: its type, its day, what was done; never its words. */
		SAFETY_CONCERN
	}
	
	private final Kind kind;
	
	private final String uuid;
	
	private final Map<String, Object> content = new LinkedHashMap<>();
	
	/**
	 * @param uuid of the record that it comes from, null if there is none
	 */
	public EmergencyFact(Kind kind, String uuid) {
		this.kind = kind;
		this.uuid = uuid;
	}
	
	private EmergencyFact(EmergencyFact before, String name, Object value) {
		this(before.kind, before.uuid);
		content.putAll(before.content);
		content.put(name, value);
	}
	
	/**
	 * @param value an instant, a day, a code, a number, a text or a list of such; null if nobody knows
	 * @return the same, which says this too
	 */
	public EmergencyFact with(String name, Object value) {
		return new EmergencyFact(this, name, value);
	}
	
	public Kind getKind() {
		return kind;
	}
	
	/**
	 * @return the uuid of the record that it comes from, null if there is none
	 */
	public String getUuid() {
		return uuid;
	}
	
	/**
	 * @return what it says by name, in the order said, never null
	 */
	public Map<String, Object> getContent() {
		return Collections.unmodifiableMap(content);
	}
}
