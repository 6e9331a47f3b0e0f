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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

/** Lines and reports by way of the plan of their participant. */
public class PlanDosingResourcesTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private Member coordinator;
	
	private Member mentor;
	
	private Member jobMentor;
	
	private Member evaluator;
	
	private String patient;
	
	private String lines;
	
	private String doses;
	
	@Before
	public void gather() throws Exception {
		coordinator = cast.withRole(Roles.COORDINATOR);
		mentor = cast.withRole(Roles.MENTOR);
		jobMentor = cast.withRole(Roles.MENTOR);
		evaluator = cast.withRole(Roles.EVALUATOR);
		int participant = cast.participant();
		patient = cast.uuid(participant);
		assign(participant, mentor, "OAT");
		assign(participant, jobMentor, "EMPLOYMENT");
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
		coordinator.login();
		String plan = "transitionplan/" + post("transitionplan", map("patient", patient, "custodyKind", "REMAND")).expect(201)
		        .text("uuid");
		lines = plan + "/medicationline";
		doses = plan + "/doseevent";
	}
	
	@Test
	public void medicationline_shouldBeEnteredForThePlansParticipantAndBeTheSameByItsOwnAddress() throws Exception {
		Map<String, Object> body = line();
		body.put("uuid", UUID.randomUUID().toString());
		body.put("takeHome", map("weekdays", Arrays.asList("SUNDAY"), "mostDays", 1));
		body.put("pharmacy", map("name", "Main Street", "monday", "09:00-18:00"));
		Answer made = post(lines, body).expect(201);
		post(lines, body).expect(201);
		assertThat(count("peermentor_medication_line"), is(1L));
		Answer list = get(lines, "totalCount", "true", "v", "default").expect(200);
		assertThat(list.at("totalCount"), is(1));
		assertThat(list.text("results.0.patient.uuid"), is(patient));
		assertThat(list.text("results.0.pharmacy.monday"), is("09:00-18:00"));
		Answer own = get("medicationline/" + made.text("uuid")).expect(200);
		for (String property : Arrays.asList("uuid", "display", "version", "medication", "start", "end", "takeHome", "pharmacy",
		    "bridging", "recordedBy")) {
			assertThat(property, made.at(property), is(own.at(property)));
		}
	}
	
	@Test
	public void doseevent_shouldBeReportedAndCorrectedForThePlansParticipant() throws Exception {
		Answer made = post(doses, dose()).expect(201);
		assertThat(made.text("at"), is("2026-11-27T08:00:00.000-08:00"));
		assertThat(made.text("patient.uuid"), is(patient));
		assertThat(made.at("replacedBy"), is(nullValue()));
		Map<String, Object> correction = dose();
		correction.put("replaces", made.text("uuid"));
		correction.put("outcome", "VOMITED");
		assertThat(post(doses, correction).expect(400).refusals(), contains("reason: peermentor.error.required"));
		correction.put("reason", "Seen later");
		String corrected = post(doses, correction).expect(201).text("uuid");
		assertThat(get(doses).expect(200).each("uuid"), contains(corrected));
		Answer own = get("doseevent/" + corrected).expect(200);
		Answer listed = get(doses, "v", "default").expect(200);
		for (String property : Arrays.asList("outcome", "grade", "reporter", "reason", "replaces", "recordedAt")) {
			assertThat(property, listed.at("results.0." + property), is(own.at(property)));
		}
	}
	
	@Test
	public void addresses_shouldNameEveryUnusableFieldAtOnce() throws Exception {
		Map<String, Object> line = line();
		line.put("patient", patient);
		line.put("start", "27.11.2026");
		line.put("schedule", map("everyDays", 0, "sessions", 3));
		assertThat(post(lines, line).expect(400).refusals(), containsInAnyOrder("patient: peermentor.error.unknownProperty",
		    "start: peermentor.error.notADate", "schedule.everyDays: peermentor.error.outOfRange",
		    "schedule.sessions: peermentor.error.unknownProperty"));
		Map<String, Object> dose = dose();
		dose.put("patient", patient);
		dose.remove("grade");
		assertThat(post(doses, dose).expect(400).refusals(),
		    containsInAnyOrder("patient: peermentor.error.unknownProperty", "grade: peermentor.error.required"));
		get(lines, "patient", patient).expect(400);
		get(doses, "limit", "0").expect(400);
		assertThat(count("peermentor_medication_line") + count("peermentor_dose_event"), is(0L));
	}
	
	@Test
	public void addresses_shouldOpenToThoseAloneWhoMayKnowOfTheTherapy() throws Exception {
		String line = post(lines, line()).expect(201).text("uuid");
		String none = "transitionplan/" + UUID.randomUUID();
		get(none + "/medicationline").expect(404);
		post(none + "/doseevent", dose()).expect(404);
		get(lines + "/" + line).expect(405);
		post(lines + "/" + line, map("version", 0)).expect(405);
		delete(lines + "/" + line, "reason", "test").expect(405);
		mentor.login();
		assertThat(get(lines).expect(200).each("uuid"), contains(line));
		post(lines, line()).expect(403);
		assertThat(post(doses, dose()).expect(400).refusals(), contains("grade: peermentor.error.doseEvent.grade"));
		jobMentor.login();
		get(lines).expect(404);
		get(doses).expect(404);
		post(doses, dose()).expect(404);
		evaluator.login();
		get(lines).expect(403);
		get(doses).expect(403);
		post(doses, dose()).expect(403);
		Context.logout();
		get(lines).expect(401);
	}
	
	private void assign(int participant, Member to, String scope) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + to.getProviderId() + ", '" + scope
		        + "', 'PRIMARY', 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	private static Map<String, Object> line() {
		return map("medication", "METHADONE", "start", "2026-11-20", "end", "2026-12-20");
	}
	
	private static Map<String, Object> dose() {
		return map("medication", "METHADONE", "outcome", "TAKEN_WITNESSED", "at", "2026-11-27T08:00:00-08:00", "place", "CUSTODY",
		    "grade", "CLINIC_OR_CUSTODY_CONFIRMED", "reporter", "CUSTODY_HEALTH");
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
