/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.util.LinkedHashMap;
import java.util.Map;

import org.openmrs.module.peermentor.mentoring.AssignmentKind;
import org.openmrs.module.peermentor.mentoring.Scope;

/**
 * A mentor who is assigned, and how to reach them.
 */
final class CardMentor {
	
	private final String uuid;
	
	private final String name;
	
	private final Integer personId;
	
	private final Scope scope;
	
	private final AssignmentKind kind;
	
	private final String phone;
	
	private final String email;
	
	private boolean onLeave;
	
	CardMentor(String uuid, String name, Integer personId, Scope scope, AssignmentKind kind, String phone, String email) {
		this.uuid = uuid;
		this.name = name;
		this.personId = personId;
		this.scope = scope;
		this.kind = kind;
		this.phone = phone;
		this.email = email;
	}
	
	void goAway() {
		onLeave = true;
	}
	
	boolean isOnLeave() {
		return onLeave;
	}
	
	String getUuid() {
		return uuid;
	}
	
	/** Null for a provider who is no person. */
	Integer getPersonId() {
		return personId;
	}
	
	Scope getScope() {
		return scope;
	}
	
	/**
	 * @param personName null for a provider who is no person
	 * @param scoped whether the reader may know for what: it tells of the therapy
	 */
	Map<String, Object> asMap(String personName, boolean scoped) {
		Map<String, Object> mentor = new LinkedHashMap<>();
		mentor.put("uuid", uuid);
		mentor.put("display", personName == null ? name : personName);
		mentor.put("scope", scoped ? scope : null);
		mentor.put("kind", kind);
		mentor.put("phone", phone);
		mentor.put("email", email);
		return mentor;
	}
}
