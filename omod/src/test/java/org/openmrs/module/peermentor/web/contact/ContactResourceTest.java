/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Consents;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.RecipientKind;
import org.openmrs.module.webservices.rest.web.representation.Representation;

import io.swagger.models.Model;

public class ContactResourceTest extends ContactRestTest {
	
	private static final String EVERYTHING = "{'patient':'$P','type':'ACCOMPANIMENT_TO_APPOINTMENT',"
	        + "'startedAt':'2026-11-02T09:00:00.250-08:00','location':'9356400c-a5a2-4532-8f2b-2361b3446eb8',"
	        + "'mode':'IN_PERSON','place':'PHARMACY','durationMinutes':95,'attended':'LATE','tookPlace':'YES',"
	        + "'supportTypes':['EMOTIONAL','INSTRUMENTAL'],'topics':['PHARMACY'],'accompaniment':{'purpose':'PHARMACY',"
	        + "'plannedAt':'2026-11-02T16:45:00Z','participantOutcome':'TURNED_AWAY','mentorOutcome':'WENT_ALONG',"
	        + "'turnedAwayReason':'ON_OAT','waitingMinutes':40,'travelMinutes':25},"
	        + "'nextContactDue':'2026-11-04T18:00:00Z','kilometres':12.5,'expenses':7.35,"
	        + "'narrative':{'mentorWords':'We waited long.','sharedLine':'We went together.','howWritten':'TOGETHER'},"
	        + "'safetyConcern':{'type':'MEDICAL','immediateActions':['CALLED_911'],'details':'Fell.'}}";
	
	private static final String CHECK_IN = "{'patient':'$P','type':'CHECK_IN','mode':'PHONE'}";
	
	@Test
	public void post_shouldRecordEverythingAndAnswerIt() {
		Answer answer = post(CONTACT, EVERYTHING).expect(201);
		
		assertThat(answer.get("display"), is("Peer accompaniment to appointment, 2026-11-02"));
		assertThat(answer.object("patient").get("uuid"), is(patient));
		assertThat(answer.object("mentor").get("uuid"), is(mentor.getProviderUuid()));
		assertThat(answer.object("type").get("code"), is("ACCOMPANIMENT_TO_APPOINTMENT"));
		assertThat(answer.get("startedAt"), is("2026-11-02T17:00:00.250+00:00"));
		assertThat(answer.get("enteredAt"), is("2026-11-02T18:00:00.123+00:00"));
		assertThat(answer.get("lateEntry"), is(false));
		assertThat(answer.object("location").get("display"), is("Xanadu"));
		assertThat(answer.get("supportTypes"), is(Arrays.asList("EMOTIONAL", "INSTRUMENTAL")));
		assertThat(answer.object("accompaniment").get("turnedAwayReason"), is("ON_OAT"));
		assertThat(answer.object("accompaniment").get("plannedAt"), is("2026-11-02T16:45:00.000+00:00"));
		assertThat(answer.object("accompaniment").get("waitingMinutes"), is(40));
		assertThat(answer.get("kilometres"), is(12.5));
		assertThat(answer.get("expenses"), is(7.35));
		assertThat(answer.get("hasNarrative"), is(true));
		assertThat(answer.get("openQuestion"), is(false));
		assertThat(answer.get("version"), is(0));
		assertThat(answer.has("auditInfo"), is(false));
		assertThat(answer.has("safetyConcerns"), is(false));
		assertThat(answer.getContent(), not(containsString("We waited long")));
	}
	
	@Test
	public void get_shouldAnswerEachRepresentation() {
		String uuid = created(CONTACT, EVERYTHING);
		
		assertThat(get(CONTACT + "/" + uuid + "?v=ref").expect(200).getContent().contains("\"mode\""), is(false));
		Answer full = get(CONTACT + "/" + uuid + "?v=full").expect(200);
		assertThat((List<?>) full.get("safetyConcerns"), hasSize(1));
		assertThat(((Map<?, ?>) full.object("auditInfo").get("creator")).get("display"), is(mentor.getUsername()));
		Answer custom = get(CONTACT + "/" + uuid + "?v=custom:(uuid,mode,patient)").expect(200);
		assertThat(custom.get("mode"), is("IN_PERSON"));
		assertThat(custom.has("place"), is(false));
	}
	
	@Test
	public void get_shouldShowAClinicianTheFactsAndNothingBehindThem() {
		String uuid = created(CONTACT, EVERYTHING);
		clinician.login();
		get(CONTACT + "/" + uuid).expect(404);
		assertThat(get(CONTACT + "?totalCount=true").expect(200).get("totalCount"), is(0));
		Consents.of(cast, participant).segments(Segment.CONTACT_FACTS).plant(RecipientKind.USER, clinician.getUser().getUuid());
		
		for (String representation : new String[] { "default", "full",
		        "custom:(uuid,mode,kilometres,expenses,hasNarrative,openQuestion,safetyConcerns)" }) {
			Answer answer = get(CONTACT + "/" + uuid + "?v=" + representation).expect(200);
			assertThat(answer.get("mode"), is("IN_PERSON"));
			for (String behind : new String[] { "kilometres", "expenses", "hasNarrative", "openQuestion", "safetyConcerns" }) {
				assertThat(behind, answer.get(behind), is(nullValue()));
			}
		}
		get(CONTACT + "/" + uuid + "/narrative").expect(404);
		assertThat(get(ROOT + "safetyconcern").expect(200).results(), is(empty()));
	}
	
	@Test
	public void list_shouldNarrowPageAndCount() {
		String first = created(CONTACT, CHECK_IN.replace("'mode'", "'startedAt':'2026-11-02T10:00:00Z','mode'"));
		String second = created(CONTACT, CHECK_IN.replace("CHECK_IN", "ADVOCACY"));
		
		assertThat(uuids(get(CONTACT)), contains(second, first));
		assertThat(uuids(get(CONTACT + "?patient=" + patient + "&type=CHECK_IN,GOAL_SETTING")), contains(first));
		assertThat(uuids(get(CONTACT + "?to=2026-11-02T12:00:00Z")), contains(first));
		assertThat(uuids(get(CONTACT + "?from=2026-11-02T12:00:00Z&mentor=" + mentor.getProviderUuid())), contains(second));
		Answer page = get(CONTACT + "?limit=1&totalCount=true").expect(200);
		assertThat(uuids(page), contains(second));
		assertThat(page.get("totalCount"), is(2));
		assertThat(page.has("links"), is(true));
		assertThat(uuids(get(CONTACT + "?limit=1&startIndex=1")), contains(first));
		assertThat(uuids(get(CONTACT + "?patient=" + UUID.randomUUID())), is(empty()));
	}
	
	@Test
	public void list_shouldRefuseWhatItCannotRead() {
		for (String bad : new String[] { "q=x", "patient=x", "patient=", "mentor=x", "type=CALL", "type=CHECK_IN,", "from=yesterday",
		        "from=2026-11-02", "from=2026-11-02T10:00:00", "to=x", "limit=0", "limit=101", "limit=x", "startIndex=-1",
		        "totalCount=maybe", "includeVoided=true", "patient=" + patient + "&patient=" + patient }) {
			get(CONTACT + "?" + bad).expect(400);
		}
		get(CONTACT + "?v=everything").expect(400);
		get(CONTACT + "?v=custom:(uuid").expect(400);
	}
	
	@Test
	public void post_shouldWriteNothingWhenRepeated() {
		String uuid = UUID.randomUUID().toString();
		String body = CHECK_IN.replace("{", "{'uuid':'" + uuid + "',");
		assertThat(created(CONTACT, body), is(uuid));
		Map<String, Long> rows = rows();
		
		assertThat(post(CONTACT, body).get("uuid"), is(uuid));
		assertThat(rows(), equalTo(rows));
	}
	
	@Test
	public void post_shouldCorrectWithVersionAndReason() {
		String uuid = created(CONTACT, EVERYTHING);
		
		Answer corrected = post(CONTACT + "/" + uuid, "{'version':0,'correctionReason':'By phone','mode':'PHONE','place':null,"
		        + "'accompaniment':{'waitingMinutes':5},'topics':[],'kilometres':null}").expect(200);
		
		assertThat(corrected.get("mode"), is("PHONE"));
		assertThat(corrected.get("place"), is(nullValue()));
		assertThat(corrected.object("accompaniment").get("waitingMinutes"), is(5));
		assertThat(corrected.object("accompaniment").get("purpose"), is("PHARMACY"));
		assertThat((List<?>) corrected.get("topics"), is(empty()));
		assertThat(corrected.get("kilometres"), is(nullValue()));
		assertThat(corrected.get("version"), is(1));
		post(CONTACT + "/" + uuid, "{'version':0,'correctionReason':'Late','mode':'TEXT'}").expect(409);
		Answer revisions = get(CONTACT + "/" + uuid + "/revision").expect(200);
		assertThat(revisions.results(), hasSize(1));
		assertThat(revisions.results().get(0).get("reason"), is("By phone"));
		assertThat(((Map<?, ?>) revisions.results().get(0).get("factsBefore")).get("mode"), is("IN_PERSON"));
		get(CONTACT + "/" + uuid + "/revision/" + revisions.results().get(0).get("uuid")).expect(200);
		get(CONTACT + "/" + uuid + "/revision/" + UUID.randomUUID()).expect(404);
		post(CONTACT + "/" + uuid + "/revision", "{}").expect(405);
	}
	
	@Test
	public void post_shouldTakeTheWholeAccompanimentAwayWithANull() {
		String uuid = created(CONTACT, EVERYTHING);
		
		assertThat(post(CONTACT + "/" + uuid, "{'version':0,'correctionReason':'x','accompaniment':null}").refusedFields(),
		    contains("accompaniment"));
		assertThat(post(CONTACT + "/" + uuid,
		    "{'version':0,'correctionReason':'x','accompaniment':null,'tookPlace':'NO','whyNot':'DECLINED'}").expect(200)
		            .get("accompaniment"),
		    is(nullValue()));
	}
	
	@Test
	public void delete_shouldVoidWithAReasonOnly() {
		String uuid = created(CONTACT, CHECK_IN);
		
		delete(CONTACT + "/" + uuid).expect(400);
		delete(CONTACT + "/" + uuid + "?reason=%20").expect(400);
		delete(CONTACT + "/" + uuid + "?purge=true").expect(405);
		delete(CONTACT + "/" + uuid + "?reason=Wrong").expect(204);
		get(CONTACT + "/" + uuid).expect(404);
		delete(CONTACT + "/" + uuid + "?reason=Wrong").expect(404);
	}
	
	@Test
	public void everything_shouldBeClosedToThoseWithoutPrivilegeAndNobody() {
		String uuid = created(CONTACT, CHECK_IN);
		clinician.login();
		post(CONTACT, CHECK_IN).expect(403);
		post(CONTACT + "/" + uuid, "{}").expect(403);
		delete(CONTACT + "/" + uuid + "?reason=x").expect(403);
		get(ROOT + "contactdraft").expect(403);
		Context.logout();
		get(CONTACT).expect(401);
		post(CONTACT, CHECK_IN).expect(401);
		get(CONTACT + "/" + uuid + "/narrative").expect(401);
	}
	
	@Test
	public void unknownContacts_shouldNotExistForAnyVerb() {
		for (String uuid : new String[] { UUID.randomUUID().toString(), "x" }) {
			get(CONTACT + "/" + uuid).expect(404);
			post(CONTACT + "/" + uuid, "{'version':0,'correctionReason':'x'}").expect(404);
			delete(CONTACT + "/" + uuid + "?reason=x").expect(404);
			for (String sub : new String[] { "narrative", "question", "revision" }) {
				get(CONTACT + "/" + uuid + "/" + sub).expect(404);
			}
		}
	}
	
	@Test
	public void models_shouldNameWhatMayBeGivenWhen() {
		ContactResource resource = new ContactResource();
		Model create = resource.getCREATEModel(Representation.DEFAULT);
		Model update = resource.getUPDATEModel(Representation.DEFAULT);
		
		assertThat(create.getProperties().keySet(), hasItems("uuid", "patient", "type", "mode", "narrative", "safetyConcern", "draft"));
		assertThat(create.getProperties().keySet().contains("version"), is(false));
		assertThat(update.getProperties().keySet(), hasItems("version", "correctionReason", "mode", "accompaniment"));
		assertThat(update.getProperties().keySet().contains("patient"), is(false));
		assertThat(resource.getGETModel(Representation.FULL).getProperties().keySet(), hasItems("auditInfo", "safetyConcerns"));
		assertThat(resource.getGETModel(Representation.REF).getProperties().keySet(), containsInAnyOrder("uuid", "display"));
	}
	
	private static List<Object> uuids(Answer answer) {
		List<Object> uuids = new java.util.ArrayList<>();
		answer.expect(200).results().forEach(row -> uuids.add(row.get("uuid")));
		return uuids;
	}
}
