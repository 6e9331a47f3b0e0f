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
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.Collections;
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

public class HandoutResourceTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private Member nurse;
	
	private Member officer;
	
	private String patient;
	
	@Before
	public void gather() {
		nurse = cast.withRole(Roles.NURSE);
		officer = cast.withRole(Roles.PRIVACY_OFFICER);
		int participant = cast.participant();
		patient = cast.uuid(participant);
		cast.run("insert into peermentor_dose_event (patient_id, medication, outcome, grade, reporter, reason, recorded_at, chain,"
		        + " version, uuid, creator, date_created, voided) values (" + participant + ", 'METHADONE', 'MISSED', 'MENTOR_SAW',"
		        + " 'MENTOR', 'Bus <late>', 3000, 'c', 0, '" + UUID.randomUUID() + "', 1, now(), false)");
		cast.run("insert into peermentor_consent_grant (consent_id, consent_uuid, patient_id, segment, purpose, recipient_kind,"
		        + " recipient_name, from_at) values (1, 'a-consent', " + participant + ", 'DOSING', 'TREATMENT', 'ORGANISATION',"
		        + " 'Harbour Clinic', 0)");
		nurse.login();
	}
	
	@Test
	public void handout_shouldBePreparedListedAndLeave() throws Exception {
		Answer made = post("handout", request("DOSING")).expect(201);
		assertThat(made.text("status"), is("PREPARED"));
		assertThat(made.at("segments"), is(Collections.singletonList("DOSING")));
		assertThat(get("handout", "patient", patient).expect(200).each("uuid"), contains(made.text("uuid")));
		Answer document = get("handout/" + made.text("uuid") + "/document").expect(200);
		assertThat(document.text("results.0.status"), is("HANDED_OVER"));
		assertThat(document.text("results.0.document"), containsString("Bus &lt;late&gt;"));
		assertThat(document.text("results.0.sections.0.code"), is("doseReport"));
		assertThat(document.text("results.0.sections.0.entries.0.standing"), is("STANDS"));
		assertThat(get("handout/" + made.text("uuid")).expect(200).text("status"), is("HANDED_OVER"));
		assertThat(count("peermentor_disclosure"), is(1L));
		cast.run("delete from peermentor_consent_grant");
		Answer closed = get("handout/" + made.text("uuid") + "/document", "v", "full").expect(200);
		assertThat(closed.at("results.0.document"), is(nullValue()));
		assertThat(closed.at("results.0.closedSegments"), is(Collections.singletonList("DOSING")));
		assertThat(count("peermentor_disclosure"), is(1L));
	}
	
	@Test
	public void handout_shouldNameWhatNoConsentOpensAndBeCancelled() throws Exception {
		assertThat(post("handout", request("DOSING", "PLAN")).expect(400).refusals(),
		    contains("segments: peermentor.error.handout.noConsent"));
		assertThat(post("handout", map("patients", patient, "segments", Arrays.asList("ALL"))).expect(400).refusals(),
		    containsInAnyOrder("segments: peermentor.error.notACode", "patients: peermentor.error.unknownProperty",
		        "patient: peermentor.error.required", "organisation: peermentor.error.required",
		        "purpose: peermentor.error.required"));
		String path = "handout/" + post("handout", request("DOSING")).expect(201).text("uuid");
		assertThat(post(path, map("version", 0, "status", "BLOCKED", "reason", "NO_CONSENT")).expect(400).refusals(),
		    containsInAnyOrder("status: peermentor.error.handout.cancelOnly", "reason: peermentor.error.handout.foundOut"));
		post(path, map("version", 5, "status", "CANCELLED", "reason", "PARTICIPANT_ASKED")).expect(409);
		Answer cancelled = post(path, map("version", 0, "status", "CANCELLED", "reason", "PARTICIPANT_ASKED")).expect(200);
		assertThat(cancelled.text("status"), is("CANCELLED"));
		assertThat(get(path + "/document").expect(200).text("results.0.reason"), is("PARTICIPANT_ASKED"));
		delete(path, "reason", "test").expect(405);
	}
	
	@Test
	public void subjectaccess_shouldGatherAndKeepThatItWasHandedOver() throws Exception {
		get("subjectaccess", "patient", patient).expect(403);
		officer.login();
		Answer gathered = get("subjectaccess", "patient", patient, "v", "full").expect(200);
		assertThat(gathered.text("document"), containsString("Bus &lt;late&gt;"));
		assertThat(gathered.at("handedOverAt"), is(nullValue()));
		assertThat(gathered.text("sections.0.code"), is("consentGrant"));
		assertThat(get("subjectaccess", "patient", patient).expect(200).at("document"), is(nullValue()));
		assertThat(get("subjectaccess").expect(400).refusals(), contains("patient: peermentor.error.required"));
		Answer handed = post("subjectaccess", map("patient", patient, "toWhom", "Their sister")).expect(201);
		assertThat(handed.text("toWhom"), is("Their sister"));
		assertThat(handed.text("handedOverAt"), is(handed.text("gatheredAt")));
		assertThat(count("peermentor_disclosure"), is(1L));
		Context.logout();
		get("subjectaccess", "patient", patient).expect(401);
	}
	
	private Map<String, Object> request(String... segments) {
		return map("patient", patient, "organisation", "Harbour Clinic", "purpose", "TREATMENT", "segments", Arrays.asList(segments));
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
