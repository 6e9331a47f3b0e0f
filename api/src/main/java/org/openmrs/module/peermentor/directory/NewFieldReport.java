/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody in the field says of a listed service, as requested.
 */
public final class NewFieldReport {
	
	final String uuid;
	
	final String listing;
	
	final FieldReportKind kind;
	
	final String note;
	
	final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param listing the uuid of a service at a location, or of a service
	 * @param note nothing about a person; null for none
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewFieldReport(String uuid, String listing, FieldReportKind kind, String note, Problems found) {
		this.uuid = uuid;
		this.listing = listing;
		this.kind = kind;
		this.note = note;
		this.found = found;
	}
}
