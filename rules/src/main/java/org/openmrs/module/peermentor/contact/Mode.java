/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * How mentor and participant were in touch. Kinds of touch that peer programmes report; <code>THIRD_PARTY</code> is
 * a word passed on by somebody else, such as a shelter desk.
 */
public enum Mode {
	
	IN_PERSON,
	PHONE,
	VIDEO,
	TEXT,
	EMAIL,
	LETTER,
	GROUP,
	THIRD_PARTY
}
