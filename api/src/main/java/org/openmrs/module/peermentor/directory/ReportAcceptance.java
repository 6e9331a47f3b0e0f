/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What the directory says differently once a steward has accepted a report from the field (domain cases 54 and 56).
 */
@Component("peermentor.ReportAcceptance")
class ReportAcceptance {
	
	private final StewardDao dao;
	
	private final RecordDesk desk;
	
	private final FactDesk facts;
	
	private final Removal removal;
	
	private final SiteTime time;
	
	@Autowired
	ReportAcceptance(StewardDao dao, RecordDesk desk, FactDesk facts, Removal removal, SiteTime time) {
		this.dao = dao;
		this.desk = desk;
		this.facts = facts;
		this.removal = removal;
		this.time = time;
	}
	
	/**
	 * Changes the directory, brings the listings after, and tells whose listings changed.
	 * 
	 * @throws InvalidInput if what the report is about was taken out since, or what came along is wrong
	 */
	void accept(FieldReportRecord report, FieldReportMove move) {
		// Always the service first, so that two stewards never wait for each other.
		DirectoryRecord service = dao.lock(report.getServiceUuid());
		boolean whole = report.getListingUuid().equals(report.getServiceUuid());
		DirectoryRecord listed = whole ? service : dao.lock(report.getListingUuid());
		if (service == null || listed == null || service.getMergedInto() != null || listed.getMergedInto() != null) {
			throw InvalidInput.on("status", "peermentor.error.directory.goneSince");
		}
		switch (report.getKind()) {
			case CLOSED:
				close(service, listed, move);
				break;
			case MOVED:
				removal.move(service, listed, move.address, move.found);
				break;
			case TURNED_AWAY_FOR_OAT:
				turnsAway(service, listed, ServiceFact.ACCEPTS_OAT, "peermentor.alert.directory.oat", move.found);
				break;
			case TURNED_AWAY_FOR_RECORD:
				turnsAway(service, listed, ServiceFact.ACCEPTS_RECORD, "peermentor.alert.directory.record", move.found);
				break;
			case FULL:
				alert(service, listed, InsideFields.ALERT, "peermentor.alert.directory.full", move.found);
				break;
			case WRONG_DETAILS:
				correct(service, listed, move);
				break;
			default:
				throw new IllegalArgumentException(report.getKind().name());
		}
		move.found.throwIfAny();
		desk.catchUp();
		desk.tell(whole ? dao.listingsOf(Collections.singleton(service.getUuid()))
		        : Collections.singleton(listed.getUuid()), report.getKind());
	}
	
	/**
	 * HSDS knows a status of services only. If one of several places has closed, the service stays open: for good, the place is
	 * taken out; for now, an alert says so.
	 */
	private void close(DirectoryRecord service, DirectoryRecord listed, FieldReportMove move) {
		boolean oneOfSeveral = listed != service && places(service).size() > 1;
		if (!oneOfSeveral) {
			desk.changeSome(service, Collections.singletonMap("status", move.closing.getStatus()), move.found);
		} else if (move.closing == Closing.TEMPORARY) {
			alert(service, listed, "alert", "peermentor.alert.directory.closed", move.found);
		} else {
			removal.takeOut(listed);
		}
	}
	
	private void turnsAway(DirectoryRecord service, DirectoryRecord listed, ServiceFact fact, String alert, Problems problems) {
		facts.stateByField(listed, fact, FactValue.NO);
		alert(service, listed, InsideFields.ALERT, alert, problems);
	}
	
	/**
	 * Says it before what is said already, once a day.
	 * 
	 * @param field where it stands: what tells of a door that is shut goes out with the service, what people met there does not
	 */
	private void alert(DirectoryRecord service, DirectoryRecord listed, String field, String code, Problems problems) {
		LocalDate today = time.now().atZone(time.zone()).toLocalDate();
		String words = Context.getMessageSourceService().getMessage(code, new Object[] { today.toString(), place(listed) }, code,
		    Context.getLocale());
		Object before = DirectoryContent.read(service.getContent()).get(field);
		if (before == null || !before.toString().contains(words)) {
			desk.changeSome(service, Collections.singletonMap(field, before == null ? words : words + "\n" + before), problems);
		}
	}
	
	/** The name of the place, so that nobody takes one of several for all. */
	private String place(DirectoryRecord listed) {
		DirectoryRecordView place = listed.getPlaceUuid() == null ? null : dao.view(listed.getPlaceUuid());
		return place == null || place.getName() == null ? listed.getName() == null ? "-" : listed.getName() : place.getName();
	}
	
	private void correct(DirectoryRecord service, DirectoryRecord listed, FieldReportMove move) {
		DirectoryRecord record = move.record == null || move.record.equals(service.getUuid()) ? service : dao.lock(move.record);
		if (record == null || !belongs(record, service, listed)) {
			throw InvalidInput.on("record", "peermentor.error.directory.notOfListing");
		}
		desk.changeSome(record, new HashMap<>(move.fields), move.found);
	}
	
	/** The service, its place, or what hangs on either. */
	private static boolean belongs(DirectoryRecord record, DirectoryRecord service, DirectoryRecord listed) {
		for (String uuid : new String[] { service.getUuid(), listed.getUuid(), listed.getPlaceUuid() }) {
			if (uuid != null && (uuid.equals(record.getUuid()) || uuid.equals(record.getOwnerUuid()))) {
				return true;
			}
		}
		return false;
	}
	
	private List<DirectoryRecord> places(DirectoryRecord service) {
		List<DirectoryRecord> places = dao.children(service.getUuid(),
		    Collections.singletonList(DirectoryKind.SERVICE_AT_LOCATION));
		places.removeIf(place -> place.getVanishedAt() != null || place.getMergedInto() != null);
		return places;
	}
}
