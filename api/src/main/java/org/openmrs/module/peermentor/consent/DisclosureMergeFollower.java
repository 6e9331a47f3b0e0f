/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Follows the merge of two patients: to whom either was disclosed, and who opened the records of either, is one accounting.
 */
@Component("peermentor.DisclosureMergeFollower")
class DisclosureMergeFollower implements ApplicationListener<PatientsMerging> {
	
	private final DisclosureDao disclosures;
	
	private final ReadDao reads;
	
	@Autowired
	DisclosureMergeFollower(DisclosureDao disclosures, ReadDao reads) {
		this.disclosures = disclosures;
		this.reads = reads;
	}
	
	@Override
	public void onApplicationEvent(PatientsMerging merging) {
		disclosures.move(merging.getLoserId(), merging.getWinnerId());
		reads.move(merging.getLoserId(), merging.getWinnerId());
	}
}
