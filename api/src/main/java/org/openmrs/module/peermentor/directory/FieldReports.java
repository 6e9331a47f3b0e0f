/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * Takes from other rooms what the field says of a service; a steward decides. Nothing of a person goes in.
 */
public interface FieldReports {
	
	/**
	 * Keeps a report in the transaction of the caller, without naming a person; a second one of the same kind on the same
	 * listing that nobody has decided yet counts up the first.
	 * 
	 * @param listing the uuid of a service at a location, or of a service
	 */
	void raise(String listing, FieldReportKind kind);
}
