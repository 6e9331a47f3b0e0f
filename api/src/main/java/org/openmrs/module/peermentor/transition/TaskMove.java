/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Where somebody wants a task to go.
 */
public final class TaskMove {
	
	final Problems found;
	
	final Integer version;
	
	final TaskStatus status;
	
	final TaskReason reason;
	
	/**
	 * @param version the version that the caller read
	 * @param reason null where none is needed
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public TaskMove(Integer version, TaskStatus status, TaskReason reason, Problems found) {
		this.version = version;
		this.status = status;
		this.reason = reason;
		this.found = found;
	}
}
