/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * What a participant has to say about the words that were written about a contact.
 */
public enum ParticipantNoteKind {
	
	/** Words of the participant that stand beside the others from now on. */
	ANNOTATION,
	
	/** A part of what is written so far is to be seen by nobody. */
	LEAVE_OUT,
	
	/** A part that was left out may be seen again. */
	RELEASE
}
