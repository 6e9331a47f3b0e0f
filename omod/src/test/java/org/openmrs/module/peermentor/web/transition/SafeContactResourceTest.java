/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

public class SafeContactResourceTest extends RestTest {
	
	private static final String NUMBER = "+1 (604) 555-0142";
	
	private static final String UNKNOWN = "patient: peermentor.error.participant.unknown";
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private Member coordinator;
	
	private Member mentor;
	
	private Member jobMentor;
	
	private Member reader;
	
	private Member administrator;
	
	private Member evaluator;
	
	private String patient;
	
	@Before
	public void gather() {
		coordinator = cast.withRole(Roles.COORDINATOR);
		mentor = cast.withRole(Roles.MENTOR);
		jobMentor = cast.withRole(Roles.MENTOR);
		reader = cast.withRole(Roles.NOTES_READER);
		administrator = cast.withRole(Roles.ADMINISTRATOR);
		evaluator = cast.withRole(Roles.EVALUATOR);
		int participant = cast.participant();
		patient = cast.uuid(participant);
		assign(participant, mentor, "OAT");
		assign(participant, jobMentor, "EMPLOYMENT");
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
		mentor.login();
	}
	
	@Test
	public void safecontact_shouldBeKeptInEditionsOfWhichTheFirstListedCounts() throws Exception {
		assertThat(get("safecontact", "patient", patient).expect(200).each("uuid"), is(empty()));
		Map<String, Object> body = rules(0);
		body.put("quietHours", Arrays.asList(map("days", Arrays.asList("MONDAY", "TUESDAY"), "from", "22:00", "to", "08:00")));
		body.put("unwantedWords", Arrays.asList("recovery", " the programme "));
		body.put("trustedPerson", map("name", "Aunt", "number", NUMBER, "relation", "FAMILY_MEMBER"));
		body.put("places", Arrays.asList(map("name", "Van", "days", Arrays.asList("TUESDAY"), "from", "10:00", "to", "11:30")));
		body.put("neverPlaces", Arrays.asList("Main Street"));
		Answer made = post("safecontact", body).expect(201);
		assertThat(made.at("edition"), is(1));
		assertThat(made.text("askedAt"), is("2026-11-27T12:00:00.000-08:00"));
		clock.forward(Duration.ofMinutes(5));
		coordinator.login();
		post("safecontact", rules(1)).expect(201);
		Answer list = get("safecontact", "patient", patient, "totalCount", "true", "v", "default").expect(200);
		assertThat(list.each("edition"), contains(2, 1));
		assertThat(list.at("totalCount"), is(2));
		Answer first = get("safecontact/" + made.text("uuid")).expect(200);
		assertThat(first.text("phones.0.number"), is(NUMBER));
		assertThat(first.at("phones.0.callSafe"), is(true));
		assertThat(first.at("phones.0.voicemailSafe"), is(false));
		assertThat(first.at("quietHours.0.days"), is(Arrays.asList("MONDAY", "TUESDAY")));
		assertThat(first.text("quietHours.0.to"), is("08:00"));
		assertThat(first.at("unwantedWords"), is(Arrays.asList("recovery", "the programme")));
		assertThat(first.text("trustedPerson.relation"), is("FAMILY_MEMBER"));
		assertThat(first.text("places.0.to"), is("11:30"));
		assertThat(first.at("neverPlaces"), is(Arrays.asList("Main Street")));
		assertThat(first.text("recordedBy.uuid"), is(mentor.getUser().getUuid()));
		assertThat(first.text("display"), is("1"));
	}
	
	@Test
	public void safecontact_shouldWriteARepeatOnceAndRefuseWhatIsBasedOnAnotherEdition() throws Exception {
		Map<String, Object> body = rules(0);
		body.put("uuid", UUID.randomUUID().toString());
		post("safecontact", body).expect(201);
		post("safecontact", body).expect(201);
		assertThat(count("peermentor_safe_contact"), is(1L));
		post("safecontact", rules(0)).expect(409);
		post("safecontact", rules(2)).expect(409);
	}
	
	@Test
	public void safecontact_shouldNameEveryUnusableFieldAtOnceAndNoneOfTheValues() throws Exception {
		Map<String, Object> body = map("patient", patient, "basedOn", "x", "askedAt", "2026-11-28T00:00:00Z", "phone", "0142");
		body.put("phones", Arrays.asList(map("number", "call Mum", "shared", "maybe", "carrier", "x"), "604"));
		body.put("quietHours", map("days", "MONDAY"));
		body.put("places", Arrays.asList(map("name", "Van", "days", Arrays.asList("SOMEDAY"), "from", "25:00")));
		body.put("trustedPerson", map("relation", "PARTNER"));
		body.put("unwantedWords", Arrays.asList("secret", " "));
		body.put("neverPlaces", IntStream.range(0, 21).mapToObj(i -> "hiding " + i).collect(Collectors.toList()));
		Answer refused = post("safecontact", body).expect(400);
		assertThat(refused.refusals(), containsInAnyOrder("basedOn: peermentor.error.notAWholeNumber",
		    "askedAt: peermentor.error.safeContact.future", "phone: peermentor.error.unknownProperty",
		    "phones.0.number: peermentor.error.safeContact.number", "phones.0.shared: peermentor.error.notTrueOrFalse",
		    "phones.0.carrier: peermentor.error.unknownProperty", "phones.1: peermentor.error.notAnObject",
		    "quietHours: peermentor.error.notAList", "places.0.days: peermentor.error.notACode",
		    "places.0.from: peermentor.error.notATime", "places.0.to: peermentor.error.required",
		    "trustedPerson.relation: peermentor.error.notACode", "trustedPerson.name: peermentor.error.required",
		    "unwantedWords: peermentor.error.required", "neverPlaces: peermentor.error.outOfRange"));
		String said = refused.at("error").toString();
		for (String value : Arrays.asList("Mum", "secret", "hiding", "0142")) {
			assertThat(said, not(containsString(value)));
		}
		assertThat(get("safecontact").expect(400).refusals(), contains("patient: peermentor.error.required"));
		get("safecontact", "patient", patient, "edition", "1").expect(400);
		post("safecontact", "{").expect(400);
		assertThat(count("peermentor_safe_contact"), is(0L));
	}
	
	@Test
	public void outreach_shouldProposeByTheParticipantsOwnRules() throws Exception {
		Answer nothing = get("outreach", "patient", patient).expect(200);
		assertThat(nothing.text("step"), is("TELL_TEAM"));
		assertThat(nothing.at("target"), is(nullValue()));
		assertThat(nothing.at("edition"), is(0));
		post("safecontact", rules(0)).expect(201);
		Answer next = get("outreach", "patient", patient).expect(200);
		assertThat(next.text("step"), is("CALL"));
		assertThat(next.text("target.number"), is(NUMBER));
		assertThat(next.text("notBefore"), is("2026-11-27T12:00:00.000-08:00"));
		assertThat(next.at("attempts"), is(Collections.emptyList()));
		assertThat(next.text("patient.uuid"), is(patient));
		assertThat(get("outreach").expect(400).refusals(), contains("patient: peermentor.error.required"));
		get("outreach/" + patient).expect(405);
		post("outreach", map("patient", patient)).expect(405);
	}
	
	@Test
	public void addresses_shouldOpenToThoseAloneWhoMayKnowOfTheTherapy() throws Exception {
		String path = "safecontact/" + post("safecontact", rules(0)).expect(201).text("uuid");
		jobMentor.login();
		get(path).expect(404);
		assertThat(get("safecontact", "patient", patient).expect(400).refusals(), contains(UNKNOWN));
		assertThat(get("outreach", "patient", patient).expect(400).refusals(), contains(UNKNOWN));
		assertThat(post("safecontact", rules(1)).expect(400).refusals(), contains(UNKNOWN));
		for (Member outside : Arrays.asList(reader, administrator, evaluator)) {
			outside.login();
			get(path).expect(403);
			get("safecontact", "patient", patient).expect(403);
			get("outreach", "patient", patient).expect(403);
			post("safecontact", rules(1)).expect(403);
		}
		coordinator.login();
		post(path, map("phones", Collections.emptyList())).expect(405);
		delete(path, "reason", "test").expect(405);
		Context.logout();
		get("outreach", "patient", patient).expect(401);
		get(path).expect(401);
	}
	
	private void assign(int participant, Member to, String scope) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + to.getProviderId() + ", '" + scope
		        + "', 'PRIMARY', 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	private Map<String, Object> rules(int basedOn) {
		return map("patient", patient, "basedOn", basedOn, "phones",
		    Arrays.asList(map("label", "own", "number", NUMBER, "callSafe", true)));
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
