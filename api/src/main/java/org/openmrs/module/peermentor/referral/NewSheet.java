/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * A sheet to be put together for a referral, as requested.
 */
public final class NewSheet {
	
	final SendWay way;
	
	final Problems found;
	
	/**
	 * @param way what the sheet is for
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewSheet(SendWay way, Problems found) {
		this.way = way;
		this.found = found;
	}
}
