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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hamcrest.Matcher;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.springframework.beans.factory.annotation.Autowired;

public class EnteringTest extends StewardTest {
	
	@Autowired
	private DirectoryRecordService records;
	
	@Autowired
	private VerificationService verifications;
	
	@Autowired
	private FieldReportService reports;
	
	@Test
	public void enterRecord_shouldKeepWhatIsSaidAndWhereItHangs() {
		String organisation = Entered.organisation("Harbour Society");
		String service = Entered.service("Harbour House", organisation);
		String location = Entered.location("Pier", 49.28, -123.1);
		String at = Entered.at(service, location);
		DirectoryRecordView read = Entered.read(service);
		assertThat(read.getName(), is("Harbour House"));
		assertThat(read.getOwner(), is(organisation));
		assertThat(read.getFields().get("status"), is("active"));
		assertThat(read.isImported(), is(false));
		assertThat(listed(new RecordCriteria(DirectoryKind.SERVICE_AT_LOCATION, location, null)), contains(at));
		assertThat(listed(new RecordCriteria(DirectoryKind.SERVICE, organisation, "HARB")), contains(service));
		assertThat(listed(new RecordCriteria(DirectoryKind.SERVICE, organisation, "%")), hasSize(0));
	}
	
	@Test
	public void enterRecord_shouldNameEachFieldThatIsWrong() {
		String location = Entered.location("Pier", null, null);
		assertThat(refusals(() -> records.enterRecord(null, DirectoryKind.SERVICE, Entered.fields("status", "open",
		    "organization_id", location, "email", "nowhere"), new Problems())), hasItem(startsWithField("fields.name")));
		assertThat(refusals(() -> records.enterRecord(null, DirectoryKind.SERVICE, Entered.fields("name", "A", "organization_id",
		    location, "status", "active"), new Problems())),
		    contains("fields.organization_id: peermentor.error.directory.noSuchRecord"));
		assertThat(refusals(() -> records.enterRecord(null, null, null, new Problems())),
		    containsInAnyOrder("kind: peermentor.error.required", "fields: peermentor.error.required"));
		assertThat(refusals(() -> records.enterRecord("no-uuid-of-rfc-4122-but-of-the-platform-x", DirectoryKind.ORGANIZATION,
		    Entered.fields("name", "A", "description", "B"), new Problems())), contains("uuid: peermentor.error.notAUuid"));
	}
	
	private static Matcher<String> startsWithField(String field) {
		return startsWith(field + ":");
	}
	
	@Test
	public void enterRecord_shouldKnowARepeatByItsUuid() {
		String uuid = UUID.randomUUID().toString();
		Map<String, Object> fields = Entered.fields("name", "Harbour Society", "description", "Helps.");
		records.enterRecord(uuid, DirectoryKind.ORGANIZATION, fields, new Problems());
		assertThat(records.enterRecord(uuid, DirectoryKind.ORGANIZATION, fields, new Problems()).getUuid(), is(uuid));
		assertThat(refusals(() -> records.enterRecord(uuid, DirectoryKind.ORGANIZATION, Entered.fields("name", "Other",
		    "description", "Helps."), new Problems())), contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void changeRecord_shouldKeepWhatWasSaidByWhomAndWhen() {
		String uuid = Entered.organisation("Harbour Society");
		clock.forward(Duration.ofHours(1));
		change(uuid, Entered.fields("name", "Harbour Association", "description", "Helps."));
		change(uuid, Entered.fields("name", "Harbour Association", "description", "Helps."));
		Page<RecordRevisionView> revisions = records.getRevisions(uuid, PAGE);
		assertThat("the same again is no change", revisions.getTotal(), is(1L));
		RecordRevisionView revision = records.getRevision(uuid, revisions.getRows().get(0).getUuid());
		assertThat(revision.getFields().get("name"), is("Harbour Society"));
		assertThat(revision.getChangedAt(), is(clock.now()));
		assertThat(revision.getChangedBy().getUuid(), is(steward.getUser().getUuid()));
		assertThrows(Stale.class, () -> records.changeRecord(uuid, 0, Entered.fields("name", "C", "description", "D"),
		    new Problems()));
		assertThrows(NotFound.class, () -> records.getRevision(Entered.organisation("Other"), revision.getUuid()));
	}
	
	@Test
	public void changeRecord_shouldTellWhoeverRefersThatAServiceClosed() {
		String organisation = Entered.organisation("Harbour Society");
		String service = Entered.service("Harbour House", organisation);
		String at = Entered.at(service, Entered.location("Pier", null, null));
		change(service, Entered.fields("name", "Harbour", "organization_id", organisation, "status", "active"));
		assertThat(news.of(ListingsChanged.class), hasSize(0));
		change(service, Entered.fields("name", "Harbour", "organization_id", organisation, "status", "defunct"));
		assertThat(news.of(ListingsChanged.class).get(0).getListings(), containsInAnyOrder(service, at));
	}
	
	@Test
	public void voidRecord_shouldNameWhatHangsOnIt() {
		String organisation = Entered.organisation("Harbour Society");
		String service = Entered.service("Harbour House", organisation);
		assertThat(refusals(() -> records.voidRecord(organisation, "Entered twice")),
		    contains("uuid: peermentor.error.directory.hangsOn"));
		records.voidRecord(service, "Entered twice");
		assertThat(news.of(ListingsChanged.class).get(0).getListings(), contains(service));
		records.voidRecord(organisation, "Entered twice");
		assertThrows(NotFound.class, () -> records.getRecord(organisation));
		assertThat(refusals(() -> records.enterRecord(null, DirectoryKind.SERVICE, Entered.fields("name", "A", "status", "active",
		    "organization_id", organisation), new Problems())),
		    contains("fields.organization_id: peermentor.error.directory.noSuchRecord"));
	}
	
	@Test
	public void stateFact_shouldSayYesNoAndUnknownAgainWithWhenAndHow() {
		String service = Entered.service("Harbour House", Entered.organisation("Harbour Society"));
		assertThat(fact(service, ServiceFact.ACCEPTS_OAT).getValue(), is(FactValue.UNKNOWN));
		records.stateFact(service, ServiceFact.ACCEPTS_OAT, FactValue.YES, VerificationHow.PHONE, new Problems());
		FactView said = fact(service, ServiceFact.ACCEPTS_OAT);
		assertThat(said.getValue(), is(FactValue.YES));
		assertThat(said.getHow(), is(VerificationHow.PHONE));
		assertThat(said.getStatedAt(), is(clock.now()));
		assertThat(fact(service, ServiceFact.ACCEPTS_RECORD).getValue(), is(FactValue.UNKNOWN));
		records.stateFact(service, ServiceFact.ACCEPTS_OAT, FactValue.NO, VerificationHow.VISIT, new Problems());
		assertThat(fact(service, ServiceFact.ACCEPTS_OAT).getValue(), is(FactValue.NO));
		assertThat(listed(new RecordCriteria(DirectoryKind.ATTRIBUTE, service, null)), hasSize(1));
		records.stateFact(service, ServiceFact.ACCEPTS_OAT, FactValue.UNKNOWN, VerificationHow.PHONE, new Problems());
		assertThat(fact(service, ServiceFact.ACCEPTS_OAT).getValue(), is(FactValue.UNKNOWN));
		assertThat(refusals(() -> records.stateFact(Entered.organisation("A"), null, null, null, new Problems())), hasSize(4));
	}
	
	@Test
	public void verify_shouldTakeARecordOutOfTheQueueUntilItIsOld() {
		String one = Entered.service("A never verified", Entered.organisation("Harbour Society"));
		String other = Entered.service("B verified", Entered.organisation("Pier Society"));
		assertThat(queue(), contains(one, other));
		verifications.verify(other, VerificationHow.PHONE, VerificationOutcome.NOT_REACHED, new Problems());
		assertThat("nobody answered", Entered.read(other).getVerifiedAt(), is(nullValue()));
		VerificationView verified = verifications.verify(other, VerificationHow.VISIT, VerificationOutcome.CONFIRMED,
		    new Problems());
		assertThat(verified.getBy().getUuid(), is(steward.getUser().getUuid()));
		assertThat(Entered.read(other).getVerifiedAt(), is(clock.now()));
		assertThat(queue(), contains(one));
		assertThat(verifications.getVerifications(other, PAGE).getTotal(), is(2L));
		clock.forward(Duration.ofDays(181));
		verifications.verify(one, VerificationHow.PHONE, VerificationOutcome.CONFIRMED, new Problems());
		clock.forward(Duration.ofDays(181));
		assertThat("the oldest first", queue(), contains(other, one));
		assertThat(refusals(() -> verifications.verify(Entered.location("Pier", null, null), VerificationHow.VISIT,
		    VerificationOutcome.CONFIRMED, new Problems())), contains("record: peermentor.error.directory.notVerified"));
	}
	
	@Test
	public void getReviews_shouldCountTheOpenReportsOfEach() {
		String organisation = Entered.organisation("Harbour Society");
		String service = Entered.service("Harbour House", organisation);
		String at = Entered.at(service, Entered.location("Pier", null, null));
		reports.report(new NewFieldReport(null, at, FieldReportKind.FULL, null, new Problems()));
		reports.report(new NewFieldReport(null, service, FieldReportKind.CLOSED, null, new Problems()));
		assertThat(verifications.getReviews(DirectoryKind.SERVICE, PAGE).getRows().get(0).getOpenReports(), is(2L));
		assertThat(verifications.getReviews(DirectoryKind.ORGANIZATION, PAGE).getRows().get(0).getOpenReports(), is(2L));
	}
	
	@Test
	public void records_shouldBeReadByMentorsAndWrittenByStewardsAlone() {
		String service = Entered.service("Harbour House", Entered.organisation("Harbour Society"));
		mentor.login();
		assertThat(Entered.read(service), is(notNullValue()));
		assertThrows(APIAuthenticationException.class, () -> Entered.organisation("Pier Society"));
		assertThrows(APIAuthenticationException.class, () -> records.voidRecord(service, "Mine"));
		assertThrows(APIAuthenticationException.class, () -> records.getRevisions(service, PAGE));
		assertThrows(APIAuthenticationException.class,
		    () -> verifications.verify(service, VerificationHow.PHONE, VerificationOutcome.CONFIRMED, new Problems()));
	}
	
	private void change(String uuid, Map<String, Object> fields) {
		records.changeRecord(uuid, Entered.read(uuid).getVersion(), fields, new Problems());
	}
	
	private FactView fact(String record, ServiceFact fact) {
		return records.getFacts(record).get(fact.ordinal());
	}
	
	private List<String> listed(RecordCriteria criteria) {
		return records.getRecords(criteria, PAGE).getRows().stream().map(DirectoryRecordView::getUuid)
		        .collect(Collectors.toList());
	}
	
	private List<String> queue() {
		return verifications.getReviews(DirectoryKind.SERVICE, PAGE).getRows().stream().map(ReviewView::getUuid)
		        .collect(Collectors.toList());
	}
}
