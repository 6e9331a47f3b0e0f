/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;

import org.openmrs.module.peermentor.mentoring.AssignmentKind;
import org.openmrs.module.peermentor.mentoring.Scope;

/**
 * By which assignment a participant is in a caseload.
 */
public final class CaseloadAssignment {
	
	private final String uuid;
	
	private final Scope scope;
	
	private final AssignmentKind kind;
	
	private final Instant since;
	
	CaseloadAssignment(String uuid, Scope scope, AssignmentKind kind, Instant since) {
		this.uuid = uuid;
		this.scope = scope;
		this.kind = kind;
		this.since = since;
	}
	
	public String getUuid() {
		return uuid;
	}
	
	public Scope getScope() {
		return scope;
	}
	
	public AssignmentKind getKind() {
		return kind;
	}
	
	/**
	 * @return when it began or will begin
	 */
	public Instant getSince() {
		return since;
	}
}
