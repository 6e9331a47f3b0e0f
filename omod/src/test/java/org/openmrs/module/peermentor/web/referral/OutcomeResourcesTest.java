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
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.directory.PlantedServices;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

public class OutcomeResourcesTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private final PlantedServices services = new PlantedServices();
	
	private Runnable giveBack;
	
	private Member mentor;
	
	private Member supervisor;
	
	private Member clinician;
	
	private Member administrator;
	
	private String patient;
	
	private String house;
	
	@Before
	public void gather() {
		giveBack = services.lend(applicationContext);
		house = services.plant("Harbour House");
		services.plant("Other House");
		mentor = cast.withRole(Roles.MENTOR);
		supervisor = cast.withRole(Roles.SUPERVISOR);
		clinician = cast.withRole(Roles.NOTES_READER);
		administrator = cast.withRole(Roles.ADMINISTRATOR);
		int participant = cast.participant();
		patient = cast.uuid(participant);
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + mentor.getProviderId() + ", 'OAT', 'PRIMARY', 0, 0, '"
		        + UUID.randomUUID() + "', 1, now(), false)");
		mentor.login();
	}
	
	@After
	public void giveServicesBack() {
		giveBack.run();
	}
	
	@Test
	public void outcome_shouldBeSaidListedAndTakenBack() throws Exception {
		String path = sent();
		Answer said = post(path + "/outcome", map("source", "PARTICIPANT", "outcome", "TURNED_AWAY", "reason", "TURNED_AWAY_FOR_OAT"))
		        .expect(201);
		assertThat(said.text("enrolment"), is("not-enrolled"));
		assertThat(said.text("how"), is("IN_PERSON"));
		assertThat(said.at("counts"), is(true));
		assertThat(said.text("takenDownBy.uuid"), is(mentor.getUser().getUuid()));
		assertThat(said.text("alternatives.0.organisation"), is("Other House"));
		assertThat(get(path + "/outcome/" + said.text("uuid")).expect(200).at("alternatives"), is(nullValue()));
		assertThat(get(path + "/outcome", "v", "default", "totalCount", "true").expect(200).each("source"), contains("PARTICIPANT"));
		Answer result = get(path + "/result").expect(200);
		assertThat(result.each("confidence"), contains("CLAIMED"));
		assertThat(result.each("outcome"), contains("TURNED_AWAY"));
		assertThat(delete(path + "/outcome/" + said.text("uuid")).expect(400).refusals(), contains("reason: peermentor.error.required"));
		delete(path + "/outcome/" + said.text("uuid"), "reason", "mixed up").expect(204);
		assertThat(get(path + "/outcome").expect(200).each("uuid"), is(empty()));
		assertThat(get(path + "/result").expect(200).each("outcome"), contains((Object) null));
	}
	
	@Test
	public void outcome_shouldNameEverythingThatCannotBeTaken() throws Exception {
		String path = sent();
		assertThat(post(path + "/outcome", map("source", "POLICE", "outcome", "LOST", "reason", "WHY", "how", "SO", "at", "soon", "x", 1))
		        .expect(400).refusals(),
		    containsInAnyOrder("source: peermentor.error.notACode", "outcome: peermentor.error.notACode",
		        "reason: peermentor.error.notACode", "how: peermentor.error.notACode", "at: peermentor.error.notAnInstant",
		        "x: peermentor.error.unknownProperty"));
		assertThat(count("peermentor_referral_voice"), is(0L));
		post(path + "/outcome", "{").expect(400);
		post("referral/" + UUID.randomUUID() + "/outcome", map("source", "MENTOR", "outcome", "REACHED")).expect(404);
	}
	
	@Test
	public void settlement_shouldBeForWhoMaySettle() throws Exception {
		String path = sent();
		post(path + "/outcome", map("source", "PARTICIPANT", "outcome", "REACHED")).expect(201);
		post(path + "/outcome", map("source", "PARTNER", "outcome", "DID_NOT_GO", "reason", "NOT_SAID", "how", "CALL")).expect(201);
		Answer disputed = get(path + "/result").expect(200);
		assertThat(disputed.each("disagreement"), contains(true));
		Map<String, Object> body = map("outcome", "REACHED", "reason", "PARTICIPANT_ASKED_AGAIN", "restsOn",
		    disputed.at("results.0.restsOn"));
		post(path + "/settlement", body).expect(403);
		supervisor.login();
		body.put("restsOn", Collections.singletonList(UUID.randomUUID().toString()));
		post(path + "/settlement", body).expect(409);
		body.put("restsOn", disputed.at("results.0.restsOn"));
		Answer settled = post(path + "/settlement", body).expect(201);
		assertThat(settled.at("holds"), is(true));
		assertThat(get(path + "/settlement/" + settled.text("uuid")).expect(200).text("settledBy.uuid"),
		    is(supervisor.getUser().getUuid()));
		assertThat(get(path + "/settlement").expect(200).each("uuid"), contains(settled.text("uuid")));
		assertThat(get(path + "/result").expect(200).each("confidence"), contains("SETTLED"));
		assertThat(get("referral", "patient", patient, "v", "default").expect(200).each("disagreesSince"), contains((Object) null));
		assertThat(post(path + "/settlement", map("reason", "MIXED_UP")).expect(400).refusals(),
		    containsInAnyOrder("outcome: peermentor.error.required", "restsOn: peermentor.error.required"));
	}
	
	@Test
	public void step_shouldBeTakenInTurn() throws Exception {
		String path = sent();
		assertThat(get(path + "/step").expect(200).each("step"), contains("REMIND"));
		Answer taken = post(path + "/step", map("step", "REMIND")).expect(201);
		assertThat(taken.text("takenBy.uuid"), is(mentor.getUser().getUuid()));
		assertThat(taken.at("daysWaited"), is(0));
		assertThat(get(path + "/step").expect(200).each("step"), contains("REMIND", "CALL_SHEET"));
		assertThat(post(path + "/step", map("step", "REMIND")).expect(400).refusals(), contains("step: peermentor.error.step.next"));
		assertThat(post(path + "/step", map("step", "WAIT")).expect(400).refusals(), contains("step: peermentor.error.notACode"));
		get(path + "/step/" + taken.text("uuid")).expect(405);
	}
	
	@Test
	public void accompaniment_shouldRefuseContactsThatThereAreNot() throws Exception {
		String path = sent();
		assertThat(post(path + "/accompaniment", map("contact", UUID.randomUUID().toString())).expect(400).refusals(),
		    contains("contact: peermentor.error.accompaniment.contact"));
		assertThat(post(path + "/accompaniment", map("contact", "x")).expect(400).refusals(), contains("contact: peermentor.error.notAUuid"));
		assertThat(get(path + "/accompaniment").expect(200).each("uuid"), is(empty()));
		get(path + "/accompaniment/" + UUID.randomUUID()).expect(404);
		delete(path + "/accompaniment/" + UUID.randomUUID(), "reason", "x").expect(404);
	}
	
	@Test
	public void enquiry_shouldBeTakenDownAndForwarded() throws Exception {
		Answer taken = post("enquiry", map("source", "SELF", "called", "Sam", "callBack", "604-555-0123", "need", "HOUSING", "centre",
		    "North Fraser")).expect(201);
		assertThat(get("enquiry/" + taken.text("uuid")).expect(200).text("called"), is("Sam"));
		assertThat(get("enquiry", "v", "full").expect(200).each("called"), contains((Object) null));
		post("enquiry/" + taken.text("uuid"), map("version", 0, "status", "FORWARDED", "forwardedTo", "HEALTH_AUTHORITY")).expect(403);
		supervisor.login();
		Answer forwarded = post("enquiry/" + taken.text("uuid"),
		    map("version", 0, "status", "FORWARDED", "forwardedTo", "HEALTH_AUTHORITY")).expect(200);
		assertThat(forwarded.text("forwardedBy.uuid"), is(supervisor.getUser().getUuid()));
		assertThat(get("enquiry", "status", "FORWARDED", "totalCount", "true").expect(200).at("totalCount"), is(1));
		assertThat(get("enquiry", "status", "LATE").expect(400).refusals(), contains("status: peermentor.error.notACode"));
		delete("enquiry/" + taken.text("uuid"), "reason", "x").expect(405);
		clinician.login();
		get("enquiry").expect(403);
		post("enquiry", map("source", "SELF")).expect(403);
	}
	
	@Test
	public void addresses_shouldBeClosedToWhoSeesNoParticipant() throws Exception {
		String path = sent();
		administrator.login();
		for (String part : Arrays.asList("outcome", "result", "settlement", "step", "accompaniment")) {
			get(path + "/" + part).expect(403);
			post(path + "/" + part, map()).expect(403);
		}
		get("affectedreferral").expect(403);
		get("enquiry").expect(403);
	}
	
	@Test
	public void affectedreferral_shouldBeAListAlone() throws Exception {
		assertThat(get("affectedreferral", "totalCount", "true").expect(200).at("totalCount"), is(0));
		get("affectedreferral/" + UUID.randomUUID()).expect(405);
		post("affectedreferral", map()).expect(405);
		get("affectedreferral", "patient", patient).expect(400);
	}
	
	private String sent() throws Exception {
		Answer made = post("referral", map("patient", patient, "listing", house, "need", "SHELTER", "askFor", "Sam", "answerDue",
		    "2026-11-28T20:00:00Z", "way", "CALL")).expect(201);
		String path = "referral/" + made.text("uuid");
		post(path, map("version", made.at("version"), "status", "REQUESTED")).expect(200);
		return path;
	}
	
	private static Map<String, Object> map(Object... pairs) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put((String) pairs[i], pairs[i + 1]);
		}
		return map;
	}
}
