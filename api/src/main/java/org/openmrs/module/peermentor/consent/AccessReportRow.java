/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.List;

import org.openmrs.module.peermentor.view.Ref;

/**
 * One opening of restricted records by somebody who did not accompany the participant, for whoever reviews access.
 */
public final class AccessReportRow extends RecordReadView {
	
	AccessReportRow(ReadRecord read, Ref patient, Ref readBy, List<String> roles) {
		super(read, patient, readBy, roles);
	}
}
