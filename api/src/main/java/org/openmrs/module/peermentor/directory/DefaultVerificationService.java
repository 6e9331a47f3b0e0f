/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Duration;

import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who asked, and lists whom to ask. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultVerificationService implements VerificationService {
	
	private final StewardDao dao;
	
	private final RecordHistoryDao history;
	
	private final RecordDesk desk;
	
	private final RecordStore records;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	DefaultVerificationService(StewardDao dao, RecordHistoryDao history, RecordDesk desk, RecordStore records,
	    Settings settings, SiteTime time) {
		this.dao = dao;
		this.history = history;
		this.desk = desk;
		this.records = records;
		this.settings = settings;
		this.time = time;
	}
	
	@Override
	public VerificationView verify(String uuid, VerificationHow how, VerificationOutcome outcome, Problems found) {
		DirectoryRecord record = desk.lock(uuid);
		found.require("how", how);
		found.require("outcome", outcome);
		if (record.getKind() != DirectoryKind.SERVICE && record.getKind() != DirectoryKind.ORGANIZATION) {
			found.add("record", "peermentor.error.directory.notVerified");
		}
		found.throwIfAny();
		VerificationRecord verification = records.save(new VerificationRecord(uuid, time.now(), how, outcome));
		if (outcome.isVerified()) {
			record.verify(time.now());
			records.save(record);
			desk.mark(uuid);
			desk.catchUp();
		}
		return getVerification(uuid, verification.getUuid());
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<VerificationView> getVerifications(String record, PageRequest page) {
		if (dao.view(record) == null) {
			throw new NotFound();
		}
		return history.verifications(record, page);
	}
	
	@Override
	@Transactional(readOnly = true)
	public VerificationView getVerification(String record, String uuid) {
		VerificationView verification = history.verification(record, uuid);
		if (verification == null) {
			throw new NotFound();
		}
		return verification;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<ReviewView> getReviews(DirectoryKind kind, PageRequest page) {
		return history.reviews(kind, time.now().minus(Duration.ofDays(settings.directoryVerifyDays())), page);
	}
}
