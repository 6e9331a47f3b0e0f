/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the report, asks its life cycle, lets an acceptance change the directory. Public because the platform wraps what is
 * transactional from another class loader.
 */
@Transactional
public class DefaultFieldReportService implements FieldReportService {
	
	private final ParticipantAccess access;
	
	private final StewardDao dao;
	
	private final FieldReportDao reports;
	
	private final FieldReportKeeper keeper;
	
	private final ReportAcceptance acceptance;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultFieldReportService(ParticipantAccess access, StewardDao dao, FieldReportDao reports, FieldReportKeeper keeper,
	    ReportAcceptance acceptance, RecordStore records, SiteTime time) {
		this.access = access;
		this.dao = dao;
		this.reports = reports;
		this.keeper = keeper;
		this.acceptance = acceptance;
		this.records = records;
		this.time = time;
	}
	
	@Override
	public FieldReportView report(NewFieldReport request) {
		Problems problems = request.found;
		DirectoryRecord listed = request.listing == null ? null : dao.lock(request.listing);
		if (problems.require("listing", request.listing)
		        && (listed == null || listed.getMergedInto() != null || !FieldReportKeeper.isListed(listed))) {
			problems.add("listing", "peermentor.error.directory.notListed");
		}
		problems.require("kind", request.kind);
		if (request.note != null && request.note.length() > FieldReportRecord.LONGEST_NOTE) {
			problems.add("note", "peermentor.error.tooLong", FieldReportRecord.LONGEST_NOTE);
		}
		FieldReportRecord taken = request.uuid == null ? null : reports.takenBy(request.uuid);
		if (taken != null && problems.isEmpty() && isRepeat(taken, request)) {
			return getReport(request.uuid);
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		problems.throwIfAny();
		return getReport(keeper.keep(request.uuid, listed, request.kind, request.note).getUuid());
	}
	
	private boolean isRepeat(FieldReportRecord taken, NewFieldReport request) {
		return !taken.getVoided() && !taken.isFromReferral() && taken.getListingUuid().equals(request.listing)
		        && taken.getKind() == request.kind && taken.getCreator().getUserId() == access.viewer().getUserId();
	}
	
	@Override
	@Transactional(readOnly = true)
	public FieldReportView getReport(String uuid) {
		FieldReportView report = reports.find(access.viewer(), uuid);
		if (report == null) {
			throw new NotFound();
		}
		return report;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<FieldReportView> getReports(FieldReportCriteria criteria, PageRequest page) {
		return reports.page(access.viewer(), criteria, page);
	}
	
	@Override
	public FieldReportView decide(String uuid, FieldReportMove move) {
		FieldReportRecord report = reports.lock(uuid);
		if (report == null) {
			throw new NotFound();
		}
		move.found.require("status", move.status);
		move.check(report.getKind());
		records.requireUnchanged(report, move.version);
		Viewer viewer = access.viewer();
		FieldReportStatus.LIFECYCLE.requireMove(report.getStatus(), move.status, viewer::holds, move.reason != null);
		if (move.status == FieldReportStatus.ACCEPTED) {
			acceptance.accept(report, move);
		}
		report.decide(move.status, move.reason, viewer.getUserId(), time.now());
		records.save(report);
		return getReport(uuid);
	}
}
