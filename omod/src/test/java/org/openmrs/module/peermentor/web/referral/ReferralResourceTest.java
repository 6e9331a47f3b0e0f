/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.directory.PlantedServices;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

public class ReferralResourceTest extends RestTest {
	
	private static final String HOUSE = "Harbour House";
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private final PlantedServices services = new PlantedServices();
	
	private Runnable giveBack;
	
	private Member mentor;
	
	private Member jobMentor;
	
	private Member stranger;
	
	private Member coordinator;
	
	private Member clinician;
	
	private int participant;
	
	private String patient;
	
	private String house;
	
	@Before
	public void gather() {
		cast.setSiteZone("Etc/UTC");
		giveBack = services.lend(applicationContext);
		house = services.plant(HOUSE);
		mentor = cast.withRole(Roles.MENTOR);
		jobMentor = cast.withRole(Roles.MENTOR);
		stranger = cast.withRole(Roles.MENTOR);
		coordinator = cast.withRole(Roles.COORDINATOR);
		clinician = cast.withRole(Roles.NOTES_READER);
		participant = cast.participant();
		patient = cast.uuid(participant);
		assign(mentor, "OAT");
		assign(jobMentor, "EMPLOYMENT");
		mentor.login();
	}
	
	@After
	public void giveServicesBack() {
		giveBack.run();
	}
	
	@Test
	public void referral_shouldBeMadeChangedSentAndFollowed() throws Exception {
		Answer made = post("referral", beds()).expect(201);
		String path = "referral/" + made.text("uuid");
		assertThat(made.text("status"), is("DRAFT"));
		assertThat(made.text("organisation"), is(HOUSE));
		assertThat(made.text("urgency"), is("ROUTINE"));
		assertThat(made.text("patient.uuid"), is(patient));
		Answer changed = post(path, map("version", made.at("version"), "note", "Has a dog.", "urgency", "TODAY")).expect(200);
		assertThat(changed.text("askFor"), is("Sam"));
		assertThat(post(path, map("version", made.at("version"), "note", "x")).getStatus(), is(409));
		Answer sent = post(path, map("version", changed.at("version"), "status", "REQUESTED")).expect(200);
		assertThat(sent.text("sentAt"), is("2026-11-27T20:00:00.000+00:00"));
		assertThat(sent.text("sentBy.uuid"), is(mentor.getUser().getUuid()));
		Answer sheet = post(path + "/sheet", map("way", "EMAIL_TEXT")).expect(201);
		assertThat(sheet.text("text"), containsString("Has a dog."));
		assertThat(sheet.at("document"), is(nullValue()));
		Answer rejected = post(path, map("version", sent.at("version"), "status", "REJECTED", "reason", "SERVICE_FULL")).expect(200);
		assertThat(rejected.text("reason"), is("SERVICE_FULL"));
		assertThat(get(path + "/history").expect(200).each("to"), contains("DRAFT", "REQUESTED", "REJECTED"));
		assertThat(get("referral", "patient", patient, "open", "false", "own", "true").expect(200).each("uuid"),
		    contains(made.text("uuid")));
		assertThat(get("referral", "patient", patient, "status", "DRAFT,REQUESTED").expect(200).each("uuid"), is(empty()));
		assertThat(get("referral", "dueBefore", "2026-12-30T00:00:00Z", "totalCount", "true").expect(200).at("totalCount"), is(0));
	}
	
	@Test
	public void referral_shouldNameEverythingThatCannotBeTaken() throws Exception {
		assertThat(post("referral", map("patient", "x", "listing", house, "need", "GOLD", "urgency", "NOW", "segments",
		    Arrays.asList("DOSING", "ALL"), "askFor", repeat('x', 61), "note", repeat('x', 1001), "contactProhibited", "maybe",
		    "answerDue", "tomorrow", "way", "FAX", "planItem", 7, "doctor", true)).expect(400).refusals(),
		    containsInAnyOrder("patient: peermentor.error.notAUuid", "need: peermentor.error.notACode",
		        "urgency: peermentor.error.notACode", "segments: peermentor.error.notACode",
		        "askFor: peermentor.error.tooLong", "note: peermentor.error.tooLong",
		        "contactProhibited: peermentor.error.notTrueOrFalse", "answerDue: peermentor.error.notAnInstant",
		        "way: peermentor.error.notACode", "planItem: peermentor.error.notText", "doctor: peermentor.error.unknownProperty"));
		assertThat(count("peermentor_referral"), is(0L));
		String path = "referral/" + post("referral", map("patient", patient, "listing", house, "need", "FOOD")).expect(201).text("uuid");
		assertThat(post(path, map("version", 0, "status", "REQUESTED")).expect(400).refusals(),
		    containsInAnyOrder("way: peermentor.error.required", "answerDue: peermentor.error.required",
		        "askFor: peermentor.error.required"));
		assertThat(post(path, map("version", 0, "status", "COMPLETED")).expect(400).refusals(),
		    contains("status: peermentor.error.lifecycle.illegalMove"));
		assertThat(post(path + "/sheet", map("way", "PIGEON")).expect(400).refusals(),
		    containsInAnyOrder("way: peermentor.error.notACode", "status: peermentor.error.referral.notSent"));
		get("referral", "status", "LOST").expect(400);
		get("referral", "open", "perhaps").expect(400);
	}
	
	@Test
	public void referral_shouldTellWhatConsentsOpenAndKeepThatItDid() throws Exception {
		Map<String, Object> request = beds();
		request.put("segments", Collections.singletonList("IDENTITY"));
		Answer made = post("referral", request).expect(201);
		String path = "referral/" + made.text("uuid");
		assertThat(post(path, map("version", 0, "status", "REQUESTED")).expect(400).refusals(),
		    contains("segments: peermentor.error.referral.noConsent"));
		cast.run("insert into peermentor_consent_grant (consent_id, consent_uuid, patient_id, segment, purpose, recipient_kind,"
		        + " recipient_name, from_at) values (1, 'a-consent', " + participant + ", 'IDENTITY', 'CARE_MANAGEMENT',"
		        + " 'ORGANISATION', '" + HOUSE + "', 0)");
		post(path, map("version", 0, "status", "REQUESTED")).expect(200);
		Answer sheet = post(path + "/sheet", map("way", "PRINT")).expect(201);
		assertThat(sheet.text("document"), containsString("Participant " + participant));
		assertThat(sheet.at("segments"), is(Collections.singletonList("IDENTITY")));
		assertThat(count("peermentor_disclosure"), is(1L));
		cast.run("delete from peermentor_consent_grant");
		assertThat(post(path + "/sheet", map("way", "PRINT")).expect(400).refusals(),
		    contains("segments: peermentor.error.referral.noConsent"));
		assertThat(count("peermentor_disclosure"), is(1L));
	}
	
	@Test
	public void referral_shouldExistForThoseWhoMeetItAlone() throws Exception {
		String path = "referral/" + post("referral", beds()).expect(201).text("uuid");
		Map<String, Object> job = beds();
		job.put("need", "EMPLOYMENT");
		String work = "referral/" + post("referral", job).expect(201).text("uuid");
		jobMentor.login();
		get(path).expect(404);
		get(path + "/history").expect(404);
		post(path, map("version", 0, "note", "x")).expect(404);
		post(path + "/sheet", map("way", "CALL")).expect(404);
		delete(path, "reason", "test").expect(404);
		get(work).expect(200);
		stranger.login();
		get(work).expect(404);
		clinician.login();
		get(work).expect(404);
		post(work, map("version", 0, "note", "x")).expect(403);
		post("referral", beds()).expect(403);
		coordinator.login();
		get(path).expect(200);
		assertThat(get("referral", "patient", patient, "totalCount", "true").expect(200).at("totalCount"), is(2));
		delete(path, "reason", "By mistake").expect(204);
		get(path).expect(404);
		cast.loginAsAdministrator();
		for (String role : new String[] { Roles.ADMINISTRATOR, Roles.EVALUATOR, Roles.PRIVACY_OFFICER }) {
			cast.loginAsAdministrator();
			cast.withRole(role).login();
			get(work).expect(403);
			get("referral").expect(403);
			get(work + "/history").expect(403);
			post(work + "/sheet", map("way", "CALL")).expect(403);
		}
		Context.logout();
		get(work).expect(401);
	}
	
	@Test
	public void referral_shouldTakeARepeatAsOne() throws Exception {
		Map<String, Object> request = beds();
		String uuid = UUID.randomUUID().toString();
		request.put("uuid", uuid);
		assertThat(post("referral", request).expect(201).text("uuid"), is(uuid));
		assertThat(post("referral", request).expect(201).text("uuid"), is(uuid));
		assertThat(count("peermentor_referral"), is(1L));
		coordinator.login();
		assertThat(post("referral", request).expect(400).refusals(), contains("uuid: peermentor.error.uuidTaken"));
	}
	
	private Map<String, Object> beds() {
		return map("patient", patient, "listing", house, "need", "SHELTER", "askFor", "Sam", "answerDue", "2026-11-28T20:00:00Z",
		    "way", "CALL");
	}
	
	private void assign(Member to, String scope) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + to.getProviderId() + ", '" + scope
		        + "', 'PRIMARY', 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	private static String repeat(char what, int times) {
		char[] all = new char[times];
		Arrays.fill(all, what);
		return new String(all);
	}
	
	/** As name, value, name, value. */
	private static Map<String, Object> map(Object... pairs) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put((String) pairs[i], pairs[i + 1]);
		}
		return map;
	}
}
