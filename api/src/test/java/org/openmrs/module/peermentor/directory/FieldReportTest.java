/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.springframework.beans.factory.annotation.Autowired;

public class FieldReportTest extends StewardTest {
	
	@Autowired
	private FieldReportService reports;
	
	@Autowired
	private FieldReports fromReferrals;
	
	@Autowired
	private DirectoryRecordService records;
	
	@Autowired
	private HsdsExportService export;
	
	@Autowired
	private ListingService listings;
	
	private String service;
	
	private String location;
	
	private String at;
	
	@Before
	public void list() {
		service = Entered.service("Harbour House", Entered.organisation("Harbour Society"));
		location = Entered.location("Pier", 49.28, -123.1);
		at = Entered.at(service, location);
		mentor.login();
	}
	
	@Test
	public void report_shouldBeSeenByItsReporterAndByStewards() {
		String uuid = report(at, FieldReportKind.FULL).getUuid();
		FieldReportMove accepting = accept(uuid);
		assertThat(seen(), contains(uuid));
		otherMentor.login();
		assertThat(seen(), hasSize(0));
		assertThrows(NotFound.class, () -> reports.getReport(uuid));
		assertThrows(APIAuthenticationException.class, () -> reports.decide(uuid, accepting));
		steward.login();
		FieldReportView read = reports.getReport(uuid);
		assertThat(read.getReportedBy().getUuid(), is(mentor.getUser().getUuid()));
		assertThat(read.getService().getUuid(), is(service));
		assertThat(read.getStatus(), is(FieldReportStatus.OPEN));
	}
	
	@Test
	public void report_shouldRefuseWhatIsNotListedAndKnowARepeat() {
		assertThat(refusals(() -> report(location, FieldReportKind.FULL)),
		    contains("listing: peermentor.error.directory.notListed"));
		assertThat(refusals(() -> reports.report(new NewFieldReport(null, null, null, longNote(), new Problems()))),
		    containsInAnyOrder("listing: peermentor.error.required", "kind: peermentor.error.required",
		        "note: peermentor.error.tooLong"));
		String uuid = UUID.randomUUID().toString();
		NewFieldReport request = new NewFieldReport(uuid, at, FieldReportKind.FULL, null, new Problems());
		reports.report(request);
		reports.report(request);
		assertThat(seen(), contains(uuid));
		otherMentor.login();
		assertThat(refusals(() -> reports.report(new NewFieldReport(uuid, at, FieldReportKind.FULL, null, new Problems()))),
		    contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void raise_shouldCountUpAndNameNobody() {
		fromReferrals.raise(at, FieldReportKind.TURNED_AWAY_FOR_OAT);
		fromReferrals.raise(at, FieldReportKind.TURNED_AWAY_FOR_OAT);
		fromReferrals.raise(at, FieldReportKind.FULL);
		fromReferrals.raise(UUID.randomUUID().toString(), FieldReportKind.FULL);
		assertThat("it is nobody's, not even theirs", seen(), hasSize(0));
		steward.login();
		List<FieldReportView> all = reports.getReports(criteria(), PAGE).getRows();
		assertThat(all.stream().map(FieldReportView::getTimes).collect(Collectors.toList()), contains(2, 1));
		assertThat(all.get(0).getReportedBy(), is(nullValue()));
		decline(all.get(0).getUuid());
		fromReferrals.raise(at, FieldReportKind.TURNED_AWAY_FOR_OAT);
		assertThat("a decided one is not counted up", reports.getReports(criteria(), PAGE).getTotal(), is(3L));
	}
	
	/** What a transaction saw when it began is not what stands once the listing is its own. */
	@Test
	public void raise_shouldCountUpWhatAnotherCountedUpMeanwhileAndLeaveWhatAStewardDecided() {
		fromReferrals.raise(at, FieldReportKind.FULL);
		Context.flushSession();
		cast.run("update peermentor_directory_report set times = times + 1, version = version + 1");
		fromReferrals.raise(at, FieldReportKind.FULL);
		Context.flushSession();
		steward.login();
		assertThat(reports.getReports(criteria(), PAGE).getRows().get(0).getTimes(), is(3));
		Context.flushSession();
		cast.run("update peermentor_directory_report set status = 'DECLINED', version = version + 1");
		fromReferrals.raise(at, FieldReportKind.FULL);
		assertThat(reports.getReports(criteria(), PAGE).getTotal(), is(2L));
	}
	
	@Test
	public void decide_shouldDeclineWithAReasonAndLeaveTheDirectory() {
		String uuid = report(at, FieldReportKind.CLOSED).getUuid();
		steward.login();
		assertThat(refusals(() -> reports.decide(uuid, move(uuid, FieldReportStatus.DECLINED, null))),
		    contains("reason: peermentor.error.required"));
		assertThat(decline(uuid).getReason(), is(FieldReportReason.AS_LISTED));
		assertFields(service, "status", is("active"));
		assertThat(refusals(() -> reports.decide(uuid, move(uuid, FieldReportStatus.DECLINED, FieldReportReason.AS_LISTED))),
		    contains("status: peermentor.error.lifecycle.illegalMove"));
		assertThrows(Stale.class, () -> reports.decide(uuid, new FieldReportMove(0, FieldReportStatus.DECLINED,
		        FieldReportReason.AS_LISTED, null, null, null, null, new Problems())));
	}
	
	@Test
	public void accept_shouldCloseAServiceForNowOrForGood() {
		String uuid = report(at, FieldReportKind.CLOSED).getUuid();
		steward.login();
		assertThat(refusals(() -> reports.decide(uuid, accept(uuid))), contains("closing: peermentor.error.required"));
		news.forget();
		accept(uuid, Closing.TEMPORARY, null, null, null);
		assertFields(service, "status", is("temporarily closed"));
		assertThat(news.of(ListingsChanged.class), hasSize(1));
		assertThat(news.of(ListingsChanged.class).get(0).getListings(), contains(at));
		assertThat(news.of(ListingsChanged.class).get(0).getReported(), is(FieldReportKind.CLOSED));
		String whole = report(service, FieldReportKind.CLOSED).getUuid();
		accept(whole, Closing.FOR_GOOD, null, null, null);
		assertFields(service, "status", is("defunct"));
		assertThat("with all its places", news.of(ListingsChanged.class).get(1).getListings(), containsInAnyOrder(service, at));
		assertThat("what it was is kept", records.getRevisions(service, PAGE).getTotal(), is(2L));
	}
	
	@Test
	public void accept_shouldCloseOneOfSeveralPlacesAndLeaveTheService() {
		steward.login();
		String second = Entered.at(service, Entered.location("Quay", null, null));
		Entered.record(DirectoryKind.PHONE, "service_at_location_id", at, "number", "604 555 0101");
		accept(report(second, FieldReportKind.CLOSED).getUuid(), Closing.TEMPORARY, null, null, null);
		assertFields(service, "status", is("active"));
		assertThat(Entered.read(service).getFields().get("alert").toString(), containsString("Quay"));
		accept(report(at, FieldReportKind.CLOSED).getUuid(), Closing.FOR_GOOD, null, null, null);
		assertThrows(NotFound.class, () -> Entered.read(at));
		assertFields(service, "status", is("active"));
		assertThat(refusals(() -> report(at, FieldReportKind.FULL)), contains("listing: peermentor.error.directory.notListed"));
	}
	
	@Test
	public void accept_shouldSayThatPeopleAreTurnedAway() {
		cast.setSiteZone("Etc/UTC");
		String uuid = report(at, FieldReportKind.TURNED_AWAY_FOR_OAT).getUuid();
		steward.login();
		accept(uuid, null, null, null, null);
		assertThat(records.getFacts(at).get(ServiceFact.ACCEPTS_OAT.ordinal()).getValue(), is(FactValue.NO));
		assertThat(records.getFacts(service).get(ServiceFact.ACCEPTS_OAT.ordinal()).getValue(), is(FactValue.UNKNOWN));
		String alert = Entered.read(service).getFields().get("peermentor_alert").toString();
		assertThat(alert, containsString("opioid agonist"));
		assertThat(alert, containsString("2026-11-27"));
		accept(report(at, FieldReportKind.TURNED_AWAY_FOR_OAT).getUuid(), null, null, null, null);
		assertFields(service, "peermentor_alert", is(alert));
		accept(report(at, FieldReportKind.TURNED_AWAY_FOR_RECORD).getUuid(), null, null, null, null);
		assertThat(records.getFacts(at).get(ServiceFact.ACCEPTS_RECORD.ordinal()).getValue(), is(FactValue.NO));
		accept(report(at, FieldReportKind.FULL).getUuid(), null, null, null, null);
		assertThat(Entered.read(service).getFields().get("peermentor_alert").toString().split("\n").length, is(3));
	}
	
	@Test
	public void accept_shouldTellSearchesHereAndNobodyOutsideWhatPeopleMet() throws IOException {
		steward.login();
		records.changeRecord(service, Entered.read(service).getVersion(), with(Entered.read(service).getFields(), "alert", "Ring twice"),
		    new Problems());
		String before = exported();
		records.stateFact(at, ServiceFact.ACCEPTS_RECORD, FactValue.NO, VerificationHow.PHONE, new Problems());
		String stated = exported();
		assertThat("what a steward states goes out", stated, is(not(before)));
		accept(report(at, FieldReportKind.TURNED_AWAY_FOR_OAT).getUuid(), null, null, null, null);
		accept(report(at, FieldReportKind.TURNED_AWAY_FOR_RECORD).getUuid(), null, null, null, null);
		accept(report(at, FieldReportKind.FULL).getUuid(), null, null, null, null);
		assertThat(exported(), is(stated));
		Context.flushSession();
		Context.clearSession();
		ListingView listing = listings.getListing(at);
		String alert = listing.getDetails().get("alert").toString();
		assertThat(alert, containsString("opioid agonist"));
		assertThat(alert, containsString("Ring twice"));
		assertThat(records.getFacts(at).get(ServiceFact.ACCEPTS_OAT.ordinal()).getValue(), is(FactValue.NO));
		records.stateFact(at, ServiceFact.ACCEPTS_OAT, FactValue.NO, VerificationHow.PHONE, new Problems());
		assertThat("until somebody asks there", exported(), is(not(stated)));
		assertThat(exported(), not(containsString("turned away")));
	}
	
	private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
		Map<String, Object> all = new HashMap<>(fields);
		all.put(name, value);
		return all;
	}
	
	/** Pages and package, but for the numbers by which zip files tell when they were written. */
	private String exported() throws IOException {
		Context.flushSession();
		Context.clearSession();
		StringBuilder all = new StringBuilder();
		for (ExportList list : ExportList.values()) {
			all.append(export.getPage(list, 1, 1000).getContents()).append('\n');
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		export.writePackage(out);
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
			while (zip.getNextEntry() != null) {
				byte[] buffer = new byte[8_192];
				for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
					all.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
				}
			}
		}
		return all.toString();
	}
	
	@Test
	public void accept_shouldMoveAPlaceAndForgetWhereItWasOnTheMap() {
		String uuid = report(at, FieldReportKind.MOVED).getUuid();
		steward.login();
		String address = Entered.address(location, "1 Old St");
		assertThat(refusals(() -> reports.decide(uuid, move(uuid, null, Entered.fields("address_1", "2 New St", "country",
		    "Canada and so on", "latitude", "north", "nonsense", Collections.singletonList(1)), null, null))),
		    not(hasSize(0)));
		accept(uuid, null, street("2 New St"), null, null);
		assertFields(address, "address_1", is("2 New St"));
		assertFields(location, "latitude", is(nullValue()));
		assertThat(Entered.read(at).getFields().get("location_id"), is(location));
	}
	
	@Test
	public void accept_shouldGiveAPlaceOfItsOwnToOneOfThoseThatShareIt() {
		steward.login();
		String other = Entered.at(Entered.service("Soup", Entered.organisation("Pier Society")), location);
		Entered.address(location, "1 Old St");
		Map<String, Object> moved = street("2 New St");
		moved.put("latitude", 49.5);
		moved.put("longitude", -123.5);
		accept(report(at, FieldReportKind.MOVED).getUuid(), null, moved, null, null);
		String place = Entered.read(at).getFields().get("location_id").toString();
		assertThat(place, is(not(location)));
		assertFields(place, "latitude", is(49.5));
		assertThat(records.getRecords(new RecordCriteria(DirectoryKind.ADDRESS, place, null), PAGE).getRows().get(0).getName(),
		    is("2 New St"));
		assertThat(Entered.read(other).getFields().get("location_id"), is(location));
	}
	
	@Test
	public void accept_shouldCorrectDetailsOfTheServiceAndNothingElse() {
		steward.login();
		String phone = Entered.phone("location_id", location, "604 555 0101");
		String strange = Entered.phone("service_id", Entered.service("Soup", Entered.organisation("Pier Society")),
		    "604 555 0102");
		String uuid = report(at, FieldReportKind.WRONG_DETAILS).getUuid();
		assertThat(refusals(() -> reports.decide(uuid, move(uuid, null, null, strange, Entered.fields("number", "1")))),
		    contains("record: peermentor.error.directory.notOfListing"));
		accept(uuid, null, null, phone, Entered.fields("number", "604 555 0199"));
		assertThat(Entered.read(phone).getName(), containsString("0199"));
		String again = report(at, FieldReportKind.WRONG_DETAILS).getUuid();
		assertThat(refusals(() -> reports.decide(again, move(again, null, null, null, Entered.fields("status", "shut")))),
		    hasItem(containsString("fields.status")));
		assertThat(refusals(() -> reports.decide(again, move(again, Closing.FOR_GOOD, street("2 New St"), null,
		    Entered.fields("status", "inactive")))),
		    containsInAnyOrder("closing: peermentor.error.directory.notHere", "address: peermentor.error.directory.notHere"));
	}
	
	@Test
	public void accept_shouldRefuseWhatWasTakenOutSince() {
		String uuid = report(at, FieldReportKind.FULL).getUuid();
		steward.login();
		records.voidRecord(at, "Entered twice");
		assertThat(refusals(() -> reports.decide(uuid, accept(uuid))), contains("status: peermentor.error.directory.goneSince"));
		assertThat(decline(uuid).getStatus(), is(FieldReportStatus.DECLINED));
	}
	
	private FieldReportView report(String listing, FieldReportKind kind) {
		return reports.report(new NewFieldReport(null, listing, kind, null, new Problems()));
	}
	
	private static Map<String, Object> street(String street) {
		return Entered.fields("address_1", street, "city", "Saltwater", "state_province", "BC", "postal_code", "V0V 0V0",
		    "country", "CA");
	}
	
	private FieldReportView decline(String uuid) {
		return reports.decide(uuid, move(uuid, FieldReportStatus.DECLINED, FieldReportReason.AS_LISTED));
	}
	
	private FieldReportMove accept(String uuid) {
		return move(uuid, FieldReportStatus.ACCEPTED, null);
	}
	
	private FieldReportMove move(String uuid, FieldReportStatus status, FieldReportReason reason) {
		return new FieldReportMove(reports.getReport(uuid).getVersion(), status, reason, null, null, null, null, new Problems());
	}
	
	private FieldReportMove move(String uuid, Closing closing, Map<String, Object> address, String record,
	        Map<String, Object> fields) {
		return new FieldReportMove(reports.getReport(uuid).getVersion(), FieldReportStatus.ACCEPTED, null, closing, address, record,
		        fields, new Problems());
	}
	
	private void accept(String uuid, Closing closing, Map<String, Object> address, String record, Map<String, Object> fields) {
		assertThat(reports.decide(uuid, move(uuid, closing, address, record, fields)).getStatus(),
		    is(FieldReportStatus.ACCEPTED));
	}
	
	private List<String> seen() {
		return reports.getReports(criteria(), PAGE).getRows().stream().map(FieldReportView::getUuid)
		        .collect(Collectors.toList());
	}
	
	private static FieldReportCriteria criteria() {
		return new FieldReportCriteria(null, Collections.emptyList());
	}
	
	private static String longNote() {
		return String.join("", Collections.nCopies(501, "x"));
	}
}
