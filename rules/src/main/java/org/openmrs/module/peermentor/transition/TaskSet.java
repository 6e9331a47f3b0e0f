/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * On which occasion the tasks of a template are opened.
 */
public enum TaskSet {
	
	/** With the plan. */
	PLAN,
	/** When the door opens with no notice. */
	RAPID,
	/** On either. */
	BOTH;
	
	/**
	 * @return whether a task of this set is opened on that occasion
	 */
	boolean includes(TaskSet occasion) {
		return this == BOTH || this == occasion;
	}
}
