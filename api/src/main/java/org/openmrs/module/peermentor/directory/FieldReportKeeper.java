/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps what the field says, from whichever side it comes.
 */
@Component("peermentor.FieldReportKeeper")
class FieldReportKeeper implements FieldReports {
	
	private final StewardDao dao;
	
	private final FieldReportDao reports;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	@Autowired
	FieldReportKeeper(StewardDao dao, FieldReportDao reports, RecordStore records, SiteTime time) {
		this.dao = dao;
		this.reports = reports;
		this.records = records;
		this.time = time;
	}
	
	/** The listing's own row is locked, so that two referrals that end at once count up one report. */
	@Override
	public void raise(String listing, FieldReportKind kind) {
		DirectoryRecord listed = dao.lock(listing);
		if (listed == null || !isListed(listed)) {
			// Taken out since the referral was made: nobody has to go and look.
			return;
		}
		FieldReportRecord open = reports.raised(listing, kind);
		if (open == null) {
			records.save(new FieldReportRecord(listing, serviceOf(listed), kind, null, true, time.now()));
		} else {
			open.again(time.now());
			records.save(open);
		}
	}
	
	/**
	 * @param uuid null to have one made
	 */
	FieldReportRecord keep(String uuid, DirectoryRecord listed, FieldReportKind kind, String note) {
		FieldReportRecord report = new FieldReportRecord(listed.getUuid(), serviceOf(listed), kind, note, false, time.now());
		if (uuid != null) {
			report.setUuid(uuid);
		}
		return records.save(report);
	}
	
	/**
	 * @return whether the record is one that searches find: a service or a service at a location
	 */
	static boolean isListed(DirectoryRecord record) {
		return record.getKind() == DirectoryKind.SERVICE || record.getKind() == DirectoryKind.SERVICE_AT_LOCATION;
	}
	
	/**
	 * @return the uuid of the service of what is listed
	 */
	static String serviceOf(DirectoryRecord listed) {
		return listed.getKind() == DirectoryKind.SERVICE ? listed.getUuid() : listed.getOwnerUuid();
	}
}
