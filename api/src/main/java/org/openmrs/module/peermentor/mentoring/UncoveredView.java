/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A participant whom nobody else accompanies while their mentor is away, by the assignment that goes on meanwhile.
 */
public final class UncoveredView implements View {
	
	private final String leave;
	
	private final Ref participant;
	
	private final Scope scope;
	
	private final Ref assignment;
	
	/**
	 * @param leave the uuid of the leave
	 */
	UncoveredView(String leave, Ref participant, Scope scope, Ref assignment) {
		this.leave = leave;
		this.participant = participant;
		this.scope = scope;
		this.assignment = assignment;
	}
	
	/**
	 * @return the assignment's
	 */
	@Override
	public String getUuid() {
		return assignment.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return participant.getDisplay() + " (" + scope + ")";
	}
	
	/**
	 * @return the uuid of the leave
	 */
	public String getLeave() {
		return leave;
	}
	
	public Ref getParticipant() {
		return participant;
	}
	
	/**
	 * @return what of the assignment's scope nobody else is there for
	 */
	public Scope getScope() {
		return scope;
	}
	
	/**
	 * @return the mentor's own assignment
	 */
	public Ref getAssignment() {
		return assignment;
	}
}
