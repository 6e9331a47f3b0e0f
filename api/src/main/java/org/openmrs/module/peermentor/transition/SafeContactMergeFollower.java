/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Arrays;

import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Follows the merge of two patients: the editions of both stay, the winner's first. Where both had been asked, nobody knows
 * which answer holds: everything that either forbade is forbidden, and nothing is safe until somebody asks again.
 */
@Component("peermentor.SafeContactMergeFollower")
class SafeContactMergeFollower implements ApplicationListener<PatientsMerging> {
	
	private final PersonLock lock;
	
	private final SafeContactDao editions;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	@Autowired
	SafeContactMergeFollower(PersonLock lock, SafeContactDao editions, RecordStore records, SiteTime time) {
		this.lock = lock;
		this.editions = editions;
		this.records = records;
		this.time = time;
	}
	
	@Override
	public void onApplicationEvent(PatientsMerging merging) {
		lock.takeById(Arrays.asList(merging.getWinnerId(), merging.getLoserId()));
		SafeContactRecord kept = editions.latest(merging.getWinnerId());
		SafeContactRecord moved = editions.latest(merging.getLoserId());
		if (moved == null) {
			return;
		}
		int last = kept == null ? 0 : kept.getEdition();
		editions.move(merging.getLoserId(), merging.getWinnerId(), last);
		if (kept != null) {
			records.save(new SafeContactRecord(merging.getWinnerId(), last + moved.getEdition() + 1,
			        kept.getContent().strictestWith(moved.getContent()), null, time.now()));
		}
	}
}
