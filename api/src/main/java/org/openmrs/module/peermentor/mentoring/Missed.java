/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

/**
 * An assignment that goes on while its mentor is away, and of what of it nobody else is there for.
 */
final class Missed {
	
	private final CoverRow assignment;
	
	private final Scope scope;
	
	Missed(CoverRow assignment, Scope scope) {
		this.assignment = assignment;
		this.scope = scope;
	}
	
	CoverRow getAssignment() {
		return assignment;
	}
	
	Scope getScope() {
		return scope;
	}
}
