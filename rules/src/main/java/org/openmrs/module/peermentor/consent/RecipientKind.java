/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * Whom a consent can name.
 */
public enum RecipientKind {
	
	/** Everybody here who holds a role. */
	ROLE,
	
	/** One user here. */
	USER,
	
	/** An organisation outside, by its name. */
	ORGANISATION,
	
	/** The class of those who treat the participant: they took part in an encounter that is no peer contact. */
	TREATING_PROVIDERS
}
