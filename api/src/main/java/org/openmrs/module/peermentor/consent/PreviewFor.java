/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * For whom, and for what, somebody asks what would be seen.
 */
public final class PreviewFor {
	
	final RecipientKind kind;
	
	final String recipient;
	
	final PurposeOfUse purpose;
	
	final Problems found;
	
	/**
	 * @param recipient the name of a role, the uuid of a user, the name of an organisation; null for a class
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public PreviewFor(RecipientKind kind, String recipient, PurposeOfUse purpose, Problems found) {
		this.kind = kind;
		this.recipient = recipient;
		this.purpose = purpose;
		this.found = found;
	}
}
