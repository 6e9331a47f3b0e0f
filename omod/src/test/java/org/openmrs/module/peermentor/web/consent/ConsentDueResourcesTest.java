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
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

public class ConsentDueResourcesTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private Member coordinator;
	
	private Member clinician;
	
	private Member administrator;
	
	private Member officer;
	
	private String patient;
	
	@Before
	public void gather() {
		coordinator = cast.withRole(Roles.COORDINATOR);
		clinician = cast.withRole(Roles.NOTES_READER);
		administrator = cast.withRole(Roles.ADMINISTRATOR);
		officer = cast.withRole(Roles.PRIVACY_OFFICER);
		patient = cast.uuid(cast.participant());
		set("peermentor.timeZone", "America/Vancouver");
		set("peermentor.jurisdiction", "CA-BC");
		coordinator.login();
	}
	
	private void set(String property, String value) {
		cast.run("insert into global_property (property, property_value, uuid) values ('" + property + "', '" + value + "', '"
		        + UUID.randomUUID() + "')");
	}
	
	@Test
	public void consentdue_shouldListWhatIsDueUntilItIsDone() throws Exception {
		Map<String, Object> body = consent();
		body.putAll(map("evidence", "VERBAL_WITNESSED", "witness", "A nurse", "signatureDue", "2026-11-30T12:00:00.000-08:00"));
		Answer given = post("consent", body).expect(201);
		post("release", map("patient", patient)).expect(201);
		Answer due = get("consentdue", "patient", patient, "totalCount", "true").expect(200);
		assertThat(due.each("kind"), containsInAnyOrder("SIGNATURE", "REOFFER"));
		assertThat(get("consentdue", "kind", "REOFFER").expect(200).text("results.0.dueAt"), is("2026-11-30T12:00:00.000-08:00"));
		assertThat(get("consentdue", "kind", "REOFFER").expect(200).text("results.0.consent"), is(given.text("uuid")));
		assertThat(get("consentdue", "kind", "REOFFER").expect(200).text("results.0.patient.uuid"), is(patient));
		assertThat(get("consentdue", "kind", "REOFFER").expect(200).at("results.0.overdue"), is(false));
		Answer released = get("consent/" + given.text("uuid")).expect(200);
		assertThat(released.text("releasedAt"), is("2026-11-27T12:00:00.000-08:00"));
		assertThat(post("consent/" + given.text("uuid"), map("version", released.at("version"), "reoffered",
		    map("outcome", "PERHAPS", "at", "2026", "who", "x"))).expect(400).refusals(),
		    containsInAnyOrder("reoffered.outcome: peermentor.error.notACode", "reoffered.at: peermentor.error.notAnInstant",
		        "reoffered.who: peermentor.error.unknownProperty"));
		Answer confirmed = post("consent/" + given.text("uuid"),
		    map("version", released.at("version"), "reoffered", map("outcome", "CONFIRMED", "at", "2026-11-27T12:00:00-08:00"))).expect(200);
		assertThat(confirmed.text("reofferOutcome") + " " + confirmed.text("reofferedAt"),
		    is("CONFIRMED 2026-11-27T12:00:00.000-08:00"));
		assertThat(get("consentdue", "kind", "REOFFER").expect(200).each("kind"), is(empty()));
		get("consentdue", "kind", "GONE").expect(400);
		get("consentdue", "colour", "red").expect(400);
		get("consentdue/" + given.text("uuid")).expect(405);
		clinician.login();
		assertThat(get("consentdue", "totalCount", "true").expect(200).at("totalCount"), is(0));
		administrator.login();
		get("consentdue").expect(403);
	}
	
	@Test
	public void consentform_shouldShowTheFormsBlankAndFilledIn() throws Exception {
		Answer list = get("consentform").expect(200);
		assertThat(list.each("form"), contains("sharing", "sharing-ca-bc", "sharing-us-part2"));
		assertThat(list.at("results.0.languages"), is(Arrays.asList("en", "fr")));
		assertThat(list.at("results.0.source"), is(nullValue()));
		Answer blank = get("consentform", "form", "sharing", "language", "fr").expect(200);
		assertThat(blank.text("reference"), is("sharing:1:fr"));
		assertThat(blank.text("parts.TITLE"), is("Mon choix sur le partage"));
		assertThat(blank.text("document"), containsString("____________"));
		Map<String, Object> body = consent();
		body.put("formVersion", "sharing-ca-bc:1:en");
		Answer given = post("consent", body).expect(201);
		assertThat(given.text("noticeVersion"), is("sharing-ca-bc:1"));
		Answer filled = get("consentform", "consent", given.text("uuid")).expect(200);
		assertThat(filled.text("document"), containsString("27 December 2026, 12:00"));
		assertThat(get("consentform", "language", "fr").expect(400).refusals(), contains("form: peermentor.error.required"));
		assertThat(get("consentform", "form", "gone").expect(400).refusals(), contains("form: peermentor.error.consentForm.unknown"));
		get("consentform", "consent", given.text("uuid"), "form", "sharing").expect(400);
		body.put("formVersion", "sharing:9:en");
		assertThat(post("consent", body).expect(400).refusals(), contains("formVersion: peermentor.error.consent.formUnknown"));
		clinician.login();
		get("consentform").expect(200);
		get("consentform", "consent", given.text("uuid")).expect(404);
		administrator.login();
		get("consentform").expect(200);
		get("consentform", "consent", given.text("uuid")).expect(403);
	}
	
	@Test
	public void plantemplate_shouldTakeFormsFromThePrivacyOfficer() throws Exception {
		officer.login();
		post("plantemplate", map("kind", "CONSENT_FORMS", "samples", true)).expect(201);
		post("plantemplate", map("kind", "CADENCE", "samples", true)).expect(403);
		administrator.login();
		post("plantemplate", map("kind", "CONSENT_FORMS", "samples", true)).expect(201);
	}
	
	private Map<String, Object> consent() {
		return map("patient", patient, "status", "ACTIVE", "segments", Arrays.asList("CONTACT_FACTS"), "purposes",
		    Arrays.asList("TREATMENT"), "recipients", Arrays.asList(map("kind", "ROLE", "name", Roles.NOTES_READER)), "disclosers",
		    "This programme", "period", "UNTIL_DATE", "until", "2026-12-27T12:00:00.000-08:00", "evidence", "SIGNED", "givenAt",
		    "2026-11-27T12:00:00.000-08:00", "inCustody", true, "custodian", "Health authority", "howToRevoke", "Tell any of us.");
	}
	
	private static Map<String, Object> map(Object... namesAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			map.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return map;
	}
}
