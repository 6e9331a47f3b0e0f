/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.dosing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
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
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

public class DosingResourcesTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private Member nurse;
	
	private Member mentor;
	
	private Member jobMentor;
	
	private Member clinician;
	
	private String patient;
	
	@Before
	public void gather() {
		nurse = cast.withRole(Roles.NURSE);
		mentor = cast.withRole(Roles.MENTOR);
		jobMentor = cast.withRole(Roles.MENTOR);
		clinician = cast.withPrivileges(Privileges.VIEW_MODULE, Privileges.SIGN_MISSED_DOSE_RULES);
		int participant = cast.participant();
		patient = cast.uuid(participant);
		assign(participant, mentor, "BOTH");
		assign(participant, jobMentor, "EMPLOYMENT");
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "'), ('peermentor.jurisdiction', 'CA-BC', '"
		        + UUID.randomUUID() + "')");
		nurse.login();
	}
	
	@Test
	public void medicationline_shouldBeEnteredListedEndedAndVoided() throws Exception {
		Map<String, Object> body = line();
		body.put("takeHome", map("weekdays", Arrays.asList("SUNDAY"), "mostDays", 1));
		body.put("pharmacy", map("name", "Main Street", "monday", "09:00-18:00", "closedOn", Arrays.asList("2026-12-25")));
		body.put("schedule", map("everyDays", 2));
		Answer made = post("medicationline", body).expect(201);
		String path = "medicationline/" + made.text("uuid");
		Answer read = get(path).expect(200);
		assertThat(read.text("start"), is("2026-11-20"));
		assertThat(read.at("schedule.everyDays"), is(2));
		assertThat(read.at("takeHome.weekdays"), is(Arrays.asList("SUNDAY")));
		assertThat(read.text("pharmacy.monday"), is("09:00-18:00"));
		assertThat(read.at("pharmacy.closedOn"), is(Arrays.asList("2026-12-25")));
		assertThat(read.at("prescriber"), is(nullValue()));
		assertThat(get("medicationline", "patient", patient, "totalCount", "true").expect(200).at("totalCount"), is(1));
		post(path, map("version", 0, "endedOn", "2026-11-27", "endReason", "STOPPED_BY_CHOICE")).expect(200);
		post(path, map("version", 0, "endedOn", "2026-11-28", "endReason", "RENEWED")).expect(409);
		delete(path, "reason", "test").expect(204);
		get(path).expect(404);
	}
	
	@Test
	public void medicationline_shouldNameEveryUnusableFieldAtOnce() throws Exception {
		Map<String, Object> body = line();
		body.put("start", "27.11.2026");
		body.put("dose", "40");
		body.put("takeHome", map("weekdays", "SUNDAY", "mostDays", 0, "days", Arrays.asList("2026-02-30")));
		body.put("prescriber", map("monday", "9-5"));
		body.put("schedule", map("everyDays", 0, "sessions", 3));
		assertThat(post("medicationline", body).expect(400).refusals(), containsInAnyOrder("start: peermentor.error.notADate",
		    "dose: peermentor.error.unknownProperty", "takeHome.weekdays: peermentor.error.notAList",
		    "takeHome.mostDays: peermentor.error.outOfRange", "takeHome.days: peermentor.error.notADate",
		    "prescriber.name: peermentor.error.required", "prescriber.monday: peermentor.error.openingHours",
		    "schedule.everyDays: peermentor.error.outOfRange", "schedule.sessions: peermentor.error.unknownProperty"));
		assertThat(count("peermentor_medication_line"), is(0L));
	}
	
	@Test
	public void doseevent_shouldBeReportedCorrectedAndReadWithItsHistory() throws Exception {
		post("medicationline", line()).expect(201);
		Answer made = post("doseevent", dose()).expect(201);
		assertThat(made.text("at"), is("2026-11-27T08:00:00.000-08:00"));
		Map<String, Object> correction = dose();
		correction.put("replaces", made.text("uuid"));
		correction.put("outcome", "VOMITED");
		assertThat(post("doseevent", correction).expect(400).refusals(), contains("reason: peermentor.error.required"));
		correction.put("reason", "Seen later");
		Answer corrected = post("doseevent", correction).expect(201);
		assertThat(get("doseevent", "patient", patient).each("uuid"), contains(corrected.text("uuid")));
		assertThat(get("doseevent", "patient", patient, "corrected", "true").each("uuid").size(), is(2));
		Answer history = get("doseevent", "historyOf", made.text("uuid")).expect(200);
		assertThat(history.each("uuid"), containsInAnyOrder(made.text("uuid"), corrected.text("uuid")));
		assertThat(get("doseevent", "historyOf", made.text("uuid"), "patient", patient).expect(400).refusals(),
		    contains("historyOf: peermentor.error.doseEvent.historyAlone"));
		assertThat(get("doseevent/" + made.text("uuid")).text("replacedBy"), is(corrected.text("uuid")));
		assertThat(get("doseclock", "patient", patient).expect(200).each("unknownReason"), contains("NO_CONFIRMED_DOSE"));
		delete("doseevent/" + made.text("uuid"), "reason", "test").expect(400);
		delete("doseevent/" + corrected.text("uuid"), "reason", "test").expect(204);
	}
	
	@Test
	public void doseclock_shouldBeReadForAnyInstantAndSayWhomToContactOnceARuleIsSigned() throws Exception {
		post("missedoserulefile", map("samples", true)).expect(201);
		Answer rules = get("missedoserule", "jurisdiction", "CA-BC", "medication", "METHADONE", "v", "default")
		        .expect(200);
		String rule = "missedoserule/" + rules.text("results.0.uuid");
		Map<String, Object> signature = map("signed", true, "fingerprint", rules.text("results.0.fingerprint"));
		post(rule, signature).expect(403);
		clinician.login();
		post(rule, map("signed", true, "fingerprint", "another")).expect(409);
		assertThat(post(rule, map("threshold", 3)).expect(400).refusals(),
		    containsInAnyOrder("fingerprint: peermentor.error.required",
		        "signed: peermentor.error.missedDoseRule.signOnly", "threshold: peermentor.error.unknownProperty"));
		Answer signed = post(rule, signature).expect(200);
		assertThat(signed.text("signedBy.uuid"), is(clinician.getUser().getUuid()));
		get("doseclock", "patient", patient).expect(403);
		nurse.login();
		post("medicationline", line()).expect(201);
		post("doseevent", dose()).expect(201);
		assertThat(get("doseclock", "patient", patient).expect(200).each("state"), contains("ON_TRACK"));
		Answer later = get("doseclock", "patient", patient, "at", "2026-12-02T12:00:00-08:00").expect(200);
		assertThat(later.each("state"), contains("AT_THRESHOLD"));
		assertThat(later.text("results.0.reachedRules.0.contacts.0"), is("PRESCRIBER"));
		assertThat(later.text("results.0.lastConfirmed.grade"), is("CLINIC_OR_CUSTODY_CONFIRMED"));
		assertThat(get("doseclock").expect(400).refusals(), contains("patient: peermentor.error.required"));
		get("doseclock/" + patient).expect(405);
		delete(rule, "reason", "test").expect(400);
	}
	
	@Test
	public void dosingfinding_shouldSayWhatStandsInTheWayOfTheNextDose() throws Exception {
		Map<String, Object> body = line();
		body.put("end", "2026-11-29");
		body.put("prescriber", map("name", "Dr Fir", "tuesday", "open"));
		body.put("pharmacy", map("name", "Main Street", "friday", "09:00-18:00", "saturday", "10:00-17:00"));
		String line = post("medicationline", body).expect(201).text("uuid");
		Answer found = get("dosingfinding", "patient", patient).expect(200);
		assertThat(found.each("display"), contains("PRESCRIPTION_ENDS_WHILE_PRESCRIBER_AWAY 2026-11-29",
		    "PHARMACY_CLOSED_ON_DOSING_DAY 2026-11-29"));
		assertThat(found.each("until"), contains("2026-12-01", "2026-12-04"));
		assertThat(found.at("results.0.blocking"), is(true));
		assertThat(found.at("results.0.lines"), is(Arrays.asList(line)));
		get("dosingfinding").expect(400);
		jobMentor.login();
		assertThat(get("dosingfinding", "patient", patient).expect(400).refusals(),
		    contains("patient: peermentor.error.participant.unknown"));
	}
	
	@Test
	public void missedoserule_shouldBeWrittenInVersionsAndNeverNameADose() throws Exception {
		Map<String, Object> body = rule();
		body.put("message", "Give half the dose.");
		body.put("threshold", "many");
		assertThat(post("missedoserule", body).expect(400).refusals(), containsInAnyOrder(
		    "message: peermentor.error.missedDoseRule.doseNamed", "threshold: peermentor.error.notAWholeNumber"));
		Answer made = post("missedoserule", rule()).expect(201);
		assertThat(made.at("ruleVersion"), is(1));
		assertThat(made.at("signed"), is(false));
		assertThat(post("missedoserule", rule()).expect(400).refusals(),
		    contains("code: peermentor.error.missedDoseRule.exists"));
		delete("missedoserule/" + made.text("uuid"), "reason", "test").expect(204);
		post("missedoserule", rule()).expect(201);
	}
	
	@Test
	public void missedoserulefile_shouldBeRefusedWholeWithLineAndField() throws Exception {
		assertThat(post("missedoserulefile", map("content", "code,version\nx,1\n")).expect(400).refusals(),
		    contains("line 1: header: peermentor.error.file.header"));
		assertThat(post("missedoserulefile", map("samples", false)).expect(400).refusals(),
		    contains("content: peermentor.error.missedDoseRule.fileOrSamples"));
		assertThat(count("peermentor_missed_dose_rule"), is(0L));
		assertThat(get("missedoserulefile").expect(200).text("content").startsWith("# This Source Code Form"), is(true));
		mentor.login();
		get("missedoserulefile").expect(403);
	}
	
	@Test
	public void dosing_shouldBeClosedToThoseWhoHelpWithWorkAlone() throws Exception {
		String line = "medicationline/" + post("medicationline", line()).expect(201).text("uuid");
		String dose = "doseevent/" + post("doseevent", dose()).expect(201).text("uuid");
		jobMentor.login();
		get(line).expect(404);
		get(dose).expect(404);
		assertThat(get("medicationline", "patient", patient).expect(200).each("uuid"), is(empty()));
		assertThat(get("doseevent").expect(200).each("uuid"), is(empty()));
		get("doseevent", "historyOf", dose.substring(10)).expect(404);
		assertThat(get("doseclock", "patient", patient).expect(400).refusals(),
		    contains("patient: peermentor.error.participant.unknown"));
		mentor.login();
		get(line).expect(200);
		get(dose).expect(200);
		post("medicationline", line()).expect(403);
		delete(dose, "reason", "test").expect(403);
		assertThat(post("doseevent", dose()).expect(400).refusals(), contains("grade: peermentor.error.doseEvent.grade"));
		Context.logout();
		get("doseevent").expect(401);
	}
	
	private void assign(int participant, Member to, String scope) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + to.getProviderId() + ", '" + scope
		        + "', 'PRIMARY', 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	private Map<String, Object> line() {
		return map("patient", patient, "medication", "METHADONE", "start", "2026-11-20", "end", "2026-12-20");
	}
	
	private Map<String, Object> dose() {
		return map("patient", patient, "medication", "METHADONE", "outcome", "TAKEN_WITNESSED", "at",
		    "2026-11-27T08:00:00-08:00", "place", "CUSTODY", "grade", "CLINIC_OR_CUSTODY_CONFIRMED", "reporter", "CUSTODY_HEALTH");
	}
	
	private static Map<String, Object> rule() {
		Map<String, Object> rule = map("code", "a-rule", "jurisdiction", "CA-BC", "medication", "METHADONE", "kind", "PHARMACY",
		    "unit", "DAYS", "threshold", 4, "contacts", Arrays.asList("PRESCRIBER"), "withinHours", 0);
		rule.putAll(map("message", "Contact the prescriber now.", "sourceTitle", "A source", "sourceAddress", "https://a.source/"));
		return rule;
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
