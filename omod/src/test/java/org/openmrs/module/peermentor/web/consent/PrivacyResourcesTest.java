/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.UUID;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.contact.ContactMetadata;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

/**
 * Emergencies, requests from outside, possible breaches and notices of concerns at their addresses.
 */
public class PrivacyResourcesTest extends RestTest {
	
	private static final String REVIEWED = "{\"version\":0,\"status\":\"REVIEWED\",\"outcome\":\"JUSTIFIED\",\"reviewText\":\"Asked.\"}";
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-02T18:00:00.123Z");
	
	private Cast.Member mentor;
	
	private Cast.Member supervisor;
	
	private Cast.Member clinician;
	
	private Cast.Member officer;
	
	private Cast.Member evaluator;
	
	private int participant;
	
	private String patient;
	
	@Before
	public void gather() {
		ContactMetadata.install();
		mentor = cast.withRole(Roles.MENTOR);
		supervisor = cast.withRole(Roles.SUPERVISOR);
		clinician = cast.withRole(Roles.NOTES_READER);
		officer = cast.withRole(Roles.PRIVACY_OFFICER);
		evaluator = cast.withRole(Roles.EVALUATOR);
		participant = cast.participant();
		patient = cast.uuid(participant);
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, uuid, creator,"
		        + " date_created, voided, version) values (" + participant + ", " + mentor.getProviderId()
		        + ", 'BOTH', 'PRIMARY', 0, '" + UUID.randomUUID() + "', 1, now(), false, 0)");
		mentor.login();
	}
	
	@After
	public void forget() {
		ContactMetadata.forget();
	}
	
	@Test
	public void emergencyaccess_shouldBeOpenedReadReviewedAndEnd() throws Exception {
		post("emergencyaccess", emergency(patient)).expect(403);
		clinician.login();
		assertThat(post("emergencyaccess", "{\"patient\":\"" + UUID.randomUUID() + "\",\"reason\":\"CURIOUS\",\"x\":1}").expect(400).refusals(),
		    containsInAnyOrder("affiliation: peermentor.error.required", "natureOfEmergency: peermentor.error.required",
		        "patient: peermentor.error.participant.unknown", "reason: peermentor.error.notACode",
		        "recipientName: peermentor.error.required", "text: peermentor.error.required", "x: peermentor.error.unknownProperty"));
		Answer opened = post("emergencyaccess", emergency(patient)).expect(201);
		String address = "emergencyaccess/" + opened.text("uuid");
		assertThat(opened.text("endsAt"), is("2026-11-03T18:00:00.123+00:00"));
		assertThat(opened.text("display"), is("Emergency access, 2026-11-02"));
		Answer record = get(address + "/record").expect(200);
		assertThat(record.each("kind"), contains((Object) "LAST_CONFIRMED_DOSE", "ALLERGY_STATUS"));
		assertThat(record.at("results.0.content.known"), is(false));
		get(address + "/record", "since", "x").expect(400);
		post(address + "/record", "{}").expect(405);
		post(address, REVIEWED).expect(403);
		
		officer.login();
		get(address + "/record").expect(403);
		assertThat(get("emergencyaccess", "status", "OPEN", "totalCount", "true").expect(200).at("totalCount"), is(1));
		assertThat(post(address, "{\"version\":0}").expect(400).refusals(), containsInAnyOrder("outcome: peermentor.error.required",
		    "reviewText: peermentor.error.required", "status: peermentor.error.required"));
		assertThat(post(address, REVIEWED).expect(200).at("outcome"), is("JUSTIFIED"));
		post(address, REVIEWED).expect(409);
		delete(address, "reason", "x").expect(405);
		evaluator.login();
		get("emergencyaccess").expect(403);
		get(address).expect(403);
		supervisor.login();
		get(address).expect(403);
		
		clinician.login();
		clock.forward(Duration.ofHours(24));
		get(address + "/record").expect(404);
		get(address).expect(200);
	}
	
	@Test
	public void informationrequest_shouldBeKeptAnsweredAndDecided() throws Exception {
		Answer asked = post("informationrequest", "{\"patient\":\"" + patient
		        + "\",\"asker\":\"PROBATION_OFFICER\",\"askerName\":\"J. Doe\",\"subject\":\"ATTENDED\",\"channel\":\"PHONE\"}").expect(201);
		assertThat(asked.at("status"), is("ANSWERED"));
		assertThat(asked.at("answer"), is("CANNOT_CONFIRM_OR_DENY"));
		assertThat(asked.text("script"), containsString("cannot confirm or deny"));
		assertThat(post("informationrequest", "{\"question\":\"Who?\",\"askedAt\":\"soon\",\"name\":\"x\"}").expect(400).refusals(),
		    containsInAnyOrder("askedAt: peermentor.error.notAnInstant", "asker: peermentor.error.required",
		        "channel: peermentor.error.required", "name: peermentor.error.unknownProperty",
		        "question: peermentor.error.request.wordsAboutUnknown", "subject: peermentor.error.required"));
		Answer held = post("informationrequest", "{\"patient\":\"" + patient
		        + "\",\"asker\":\"COURT\",\"subject\":\"RECORDS\",\"channel\":\"SERVED\",\"form\":\"COURT_ORDER\"}").expect(201);
		assertThat(held.at("holdsRecords"), is(true));
		String address = "informationrequest/" + held.text("uuid");
		String released = "{\"version\":0,\"status\":\"RELEASED_UNDER_ORDER\",\"segments\":[\"PLAN\"],\"authority\":\"Court 1\","
		        + "\"noticeVersion\":\"1\",\"participantInformed\":\"YES\"}";
		post(address, released).expect(403);
		clinician.login();
		get("informationrequest").expect(403);
		officer.login();
		assertThat(get("informationrequest", "status", "RECEIVED", "totalCount", "true").expect(200).at("totalCount"), is(1));
		get("informationrequest", "asker", "COURT").expect(400);
		assertThat(post(address, released).expect(200).at("segments.0"), is("PLAN"));
		assertThat(count("peermentor_disclosure"), is(1L));
		delete(address, "reason", "x").expect(405);
		supervisor.login();
		get(address).expect(404);
	}
	
	@Test
	public void breachassessment_shouldBeReportedListedAndAssessed() throws Exception {
		String contact = post("contact", "{\"patient\":\"" + patient + "\",\"type\":\"CHECK_IN\",\"mode\":\"PHONE\"}").expect(201).text("uuid");
		assertThat(post("breachassessment", "{\"contact\":\"" + UUID.randomUUID() + "\"}").expect(400).refusals(),
		    contains("contact: peermentor.error.breach.contactUnknown"));
		String address = "breachassessment/"
		        + post("breachassessment", "{\"contact\":\"" + contact + "\",\"text\":\"Wrong person\"}").expect(201).text("uuid");
		get(address).expect(200);
		get(address + "/seen").expect(403);
		officer.login();
		cast.run("insert into peermentor_record_read (patient_id, read_at, segment, purpose, assigned, record, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + clock.now().toEpochMilli()
		        + ", 'FULL_NARRATIVE', 'CARE_MANAGEMENT', false, '" + contact + "', 0, '" + UUID.randomUUID() + "', "
		        + supervisor.getUser().getUserId() + ", now(), false)");
		Answer seen = get(address + "/seen", "totalCount", "true").expect(200);
		assertThat(seen.at("totalCount"), is(1));
		assertThat(seen.at("results.0.user.uuid"), is(supervisor.getUser().getUuid()));
		assertThat(seen.at("results.0.how"), is("READ"));
		assertThat(get("breachassessment", "status", "OPEN", "totalCount", "true").expect(200).at("totalCount"), is(1));
		assertThat(post(address, "{\"version\":0,\"status\":\"ASSESSED\",\"outcome\":\"NO_RISK\",\"reviewText\":\"Asked.\"}").expect(200)
		        .at("assessedAt"),
		    is(notNullValue()));
		delete(address, "reason", "x").expect(405);
		evaluator.login();
		get(address).expect(403);
		clinician.login();
		get("breachassessment").expect(403);
		post("breachassessment", "{}").expect(403);
	}
	
	@Test
	public void notice_shouldReachAClinicianAndBeAcknowledged() throws Exception {
		String concern = "safetyconcern/" + post("safetyconcern", "{\"patient\":\"" + patient
		        + "\",\"type\":\"OVERDOSE\",\"immediateActions\":[\"CALLED_911\"],\"details\":\"Behind the house\"}").expect(201).text("uuid");
		String user = clinician.getUser().getUuid();
		assertThat(post(concern + "/notice", "{\"user\":\"" + user + "\"}").expect(400).refusals(),
		    contains("user: peermentor.error.notice.noConsent"));
		assertThat(post(concern + "/notice", "{\"emergency\":{\"x\":1}}").expect(400).refusals(),
		    containsInAnyOrder("emergency.x: peermentor.error.unknownProperty", "user: peermentor.error.required"));
		Answer sent = post(concern + "/notice",
		    "{\"user\":\"" + user + "\",\"emergency\":{\"natureOfEmergency\":\"Not breathing\"}}").expect(201);
		assertThat(sent.at("user.uuid"), is(user));
		assertThat(get(concern + "/notice", "totalCount", "true").expect(200).at("totalCount"), is(1));
		
		clinician.login();
		get(concern + "/notice").expect(404);
		String address = "concernnotice/" + get("concernnotice", "waiting", "true").expect(200).at("results.0.uuid");
		Answer told = get(address, "v", "full").expect(200);
		assertThat(told.at("type"), is("OVERDOSE"));
		assertThat(told.at("emergency"), is(true));
		assertThat(told.at("details"), is(nullValue()));
		assertThat(post(address, "{\"acknowledged\":false}").expect(400).refusals(),
		    contains("acknowledged: peermentor.error.alert.acknowledgeOnly"));
		assertThat(post(address, "{\"acknowledged\":true}").expect(200).text("acknowledgedAt"), is("2026-11-02T18:00:00.123+00:00"));
		assertThat(get("concernnotice", "waiting", "true", "totalCount", "true").expect(200).at("totalCount"), is(0));
		post("concernnotice", "{}").expect(405);
		supervisor.login();
		get(address).expect(404);
		evaluator.login();
		get(address).expect(403);
	}
	
	private static String emergency(String patient) {
		return "{\"patient\":\"" + patient + "\",\"reason\":\"UNCONSCIOUS\",\"text\":\"Found.\",\"recipientName\":\"Dr. Lee\","
		        + "\"affiliation\":\"General Hospital\",\"natureOfEmergency\":\"Does not wake up.\"}";
	}
}
