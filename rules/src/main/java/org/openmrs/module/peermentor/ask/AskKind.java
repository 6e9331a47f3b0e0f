/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

/**
 * What a mentor can be asked by somebody who treats or coordinates. An ask is no order: the mentor may decline.
 */
public enum AskKind {
	
	/** To go with the participant to something. */
	ACCOMPANY_TO,
	
	/** To find out from the participant whether something is so. */
	FIND_OUT_WHETHER,
	
	/** To remind the participant of something. */
	REMIND_OF
}
