/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * What was done at once about a safety concern; several are possible, <code>NONE_YET</code> only alone.
 */
public enum ImmediateAction {
	
	CALLED_911,
	NALOXONE_USED,
	CALLED_CRISIS_LINE,
	CALLED_POISON_LINE,
	STAYED_WITH_PERSON,
	TOLD_SUPERVISOR,
	OTHER,
	NONE_YET
}
