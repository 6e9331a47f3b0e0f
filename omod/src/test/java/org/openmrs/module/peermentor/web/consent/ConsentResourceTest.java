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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

public class ConsentResourceTest extends RestTest {
	
	private static final String ERROR = "peermentor.error.consent.";
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private Member coordinator;
	
	private Member mentor;
	
	private Member jobMentor;
	
	private List<Member> outside;
	
	private Member officer;
	
	private Member clinician;
	
	private String patient;
	
	@Before
	public void gather() {
		coordinator = cast.withRole(Roles.COORDINATOR);
		mentor = cast.withRole(Roles.MENTOR);
		jobMentor = cast.withRole(Roles.MENTOR);
		officer = cast.withRole(Roles.PRIVACY_OFFICER);
		clinician = cast.withRole(Roles.NOTES_READER);
		outside = Arrays.asList(cast.withRole(Roles.ADMINISTRATOR), cast.withRole(Roles.EVALUATOR));
		int participant = cast.participant();
		patient = cast.uuid(participant);
		assign(participant, mentor, "OAT");
		assign(participant, jobMentor, "EMPLOYMENT");
		set("peermentor.timeZone", "America/Vancouver");
		set("peermentor.jurisdiction", "CA-BC");
		coordinator.login();
	}
	
	private void set(String property, String value) {
		cast.run("insert into global_property (property, property_value, uuid) values ('" + property + "', '" + value + "', '"
		        + UUID.randomUUID() + "')");
	}
	
	private void assign(int patientId, Member to, String scope) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + patientId + ", " + to.getProviderId() + ", '" + scope
		        + "', 'PRIMARY', 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	@Test
	public void consent_shouldAnswerAllThatItWasGiven() throws Exception {
		Map<String, Object> body = whole();
		Map<String, Object> more = map("kind", "JUSTICE_MONITORING", "intermediary", "Exchange", "intermediaryMembers", "Clinics",
		    "from", "2026-11-27T12:00:00.000-08:00", "language", "fr-CA", "interpreter", "Interpreter 12", "signer", "Somebody",
		    "signerCapacity", "Guardian", "noticeVersion", "bc-1", "formVersion", "sharing:1:en", "governingLaw", "CA_BC");
		body.putAll(more);
		Answer made = post("consent", body).expect(201);
		Answer read = get("consent/" + made.text("uuid")).expect(200);
		body.keySet().removeAll(Arrays.asList("patient", "recipients"));
		for (Map.Entry<String, Object> said : body.entrySet()) {
			assertThat(said.getKey(), read.at(said.getKey()), is(said.getValue()));
		}
		assertThat(read.text("patient.uuid"), is(patient));
		assertThat(read.text("recipients.0.kind") + read.text("recipients.0.name"), is("ROLE" + Roles.NOTES_READER));
		assertThat(read.at("open"), is(true));
		assertThat(read.text("endsAt"), is(body.get("until")));
		assertThat(read.text("signedAt"), is(body.get("givenAt")));
		assertThat(read.text("activatedAt"), is("2026-11-27T12:00:00.000-08:00"));
		assertThat(read.text("recordedBy.uuid"), is(coordinator.getUser().getUuid()));
		assertThat(read.at("withdrawn"), is(Collections.emptyList()));
		assertThat(read.text("display"), is("JUSTICE_MONITORING ACTIVE"));
	}
	
	@Test
	public void consent_shouldGoFromDraftToActiveToWithdrawn() throws Exception {
		Answer draft = post("consent", map("patient", patient, "segments", Arrays.asList("PLAN"))).expect(201);
		String path = "consent/" + draft.text("uuid");
		assertThat(draft.text("status"), is("DRAFT"));
		assertThat(post(path, map("version", draft.at("version"), "status", "ACTIVE")).expect(400).refusals(),
		    containsInAnyOrder("disclosers: " + ERROR + "lacksDisclosers", "recipients: " + ERROR + "lacksRecipients",
		        "purposes: " + ERROR + "lacksPurposes", "period: " + ERROR + "lacksExpiry", "howToRevoke: " + ERROR + "lacksRevocation",
		        "evidence: " + ERROR + "lacksEvidence", "givenAt: " + ERROR + "lacksDate", "custodian: " + ERROR + "lacksCustodian",
		        "inCustody: peermentor.error.required"));
		Map<String, Object> terms = whole();
		terms.remove("patient");
		terms.put("version", draft.at("version"));
		Answer active = post(path, terms).expect(200);
		assertThat(active.text("status"), is("ACTIVE"));
		post(path, terms).expect(409);
		clock.forward(Duration.ofMinutes(1));
		Answer part = post(path, map("version", active.at("version"), "withdraw",
		    map("segments", Arrays.asList("DOSING"), "how", "ORAL", "reason", "CHANGED_MIND"))).expect(200);
		assertThat(part.at("withdrawn.0"),
		    is(map("segment", "DOSING", "at", "2026-11-27T12:01:00.000-08:00", "how", "ORAL", "reason", "CHANGED_MIND")));
		Answer gone = post(path, map("version", part.at("version"), "withdraw", map("how", "WRITTEN", "reason", "NO_REASON_GIVEN"))).expect(200);
		assertThat(gone.text("status"), is("WITHDRAWN"));
		assertThat(gone.at("open"), is(false));
		assertThat(gone.text("endedAt"), is("2026-11-27T12:01:00.000-08:00"));
		assertThat(gone.text("reason") + gone.text("how"), is("NO_REASON_GIVENWRITTEN"));
		assertThat(get("consent", "patient", patient, "status", "WITHDRAWN", "totalCount", "true").expect(200).at("totalCount"), is(1));
		assertThat(get("consent", "patient", patient, "status", "ACTIVE,DRAFT").expect(200).each("uuid"), is(empty()));
	}
	
	@Test
	public void consent_shouldTakeASpokenWordAndItsSignatureLater() throws Exception {
		Map<String, Object> body = whole();
		body.put("evidence", "VERBAL_WITNESSED");
		body.put("witness", "A nurse");
		body.put("signatureDue", "2026-11-30T12:00:00.000-08:00");
		body.put("inCustody", true);
		Answer spoken = post("consent", body).expect(201);
		assertThat(spoken.text("endsAt"), is("2026-11-30T12:00:00.000-08:00"));
		assertThat(spoken.at("signedAt"), is(nullValue()));
		assertThat(spoken.at("inCustody"), is(true));
		clock.forward(Duration.ofDays(1));
		Answer signed = post("consent/" + spoken.text("uuid"),
		    map("version", spoken.at("version"), "signedAt", "2026-11-28T11:00:00-08:00")).expect(200);
		assertThat(signed.text("endsAt"), is(body.get("until")));
		assertThat(signed.text("signedAt"), is("2026-11-28T11:00:00.000-08:00"));
	}
	
	@Test
	public void consent_shouldNameEveryUnusableFieldAtOnce() throws Exception {
		Map<String, Object> body = whole();
		body.putAll(map("status", "WITHDRAWN", "segments", Arrays.asList("DOSE"), "purposes", "TREATMENT", "recipients",
		    Arrays.asList(map("kind", "EVERYBODY", "person", "x"), map("kind", "ROLE", "name", "Authenticated"), 7), "until", "2027",
		    "inCustody", "perhaps", "colour", "red", "custodian", String.join("", Collections.nCopies(256, "x"))));
		assertThat(post("consent", body).expect(400).refusals(),
		    containsInAnyOrder("status: peermentor.error.notACode", "segments: peermentor.error.notACode",
		        "purposes: peermentor.error.notAList", "recipients.0.kind: peermentor.error.notACode",
		        "recipients.0.person: peermentor.error.unknownProperty",
		        "recipients.1.name: " + ERROR + "unknownRole", "recipients.2: peermentor.error.notAnObject",
		        "until: peermentor.error.notAnInstant", "inCustody: peermentor.error.notTrueOrFalse",
		        "colour: peermentor.error.unknownProperty", "custodian: peermentor.error.tooLong"));
		Answer given = post("consent", whole()).expect(201);
		assertThat(post("consent/" + given.text("uuid"), map("withdraw", map("how", "SIGNS", "who", "x"), "patient", patient)).expect(400)
		        .refusals(),
		    containsInAnyOrder("version: peermentor.error.required", "withdraw.how: peermentor.error.notACode",
		        "withdraw.who: peermentor.error.unknownProperty", "withdraw.reason: peermentor.error.required",
		        "patient: peermentor.error.unknownProperty"));
		get("consent", "status", "GONE").expect(400);
		get("consent", "recipient", "x").expect(400);
		delete("consent/" + given.text("uuid"), "reason", "x").expect(405);
	}
	
	@Test
	public void consentpreview_shouldSayWhatARecipientSees() throws Exception {
		String consent = post("consent", whole()).expect(201).text("uuid");
		Answer preview = get("consentpreview", "consent", consent, "recipientKind", "ROLE", "recipient", Roles.NOTES_READER, "purpose",
		    "TREATMENT").expect(200);
		assertThat(preview.text("sees.0.segment"), is("CONTACT_FACTS"));
		assertThat(preview.text("sees.0.until"), is("2026-12-27T12:00:00.000-08:00"));
		assertThat((List<?>) preview.at("sees"), hasSize(2));
		assertThat((List<?>) preview.at("doesNotSee"), hasSize(7));
		assertThat(preview.at("ofTeam"), is(false));
		Map<String, Object> terms = whole();
		terms.keySet().removeAll(Arrays.asList("status"));
		terms.putAll(map("recipientKind", "ORGANISATION", "recipient", "Clinic", "purpose", "TREATMENT"));
		assertThat((List<?>) post("consentpreview", terms).expect(201).at("sees"), is(empty()));
		terms.put("recipients", Arrays.asList(map("kind", "ORGANISATION", "name", "Clinic")));
		assertThat((List<?>) post("consentpreview", terms).expect(201).at("sees"), hasSize(2));
		assertThat(count("peermentor_consent"), is(1L));
		assertThat(get("consentpreview").expect(400).refusals(), contains("consent: peermentor.error.required"));
		assertThat(get("consentpreview", "consent", consent, "colour", "red").expect(400).refusals(),
		    containsInAnyOrder("colour: peermentor.error.unknownParameter", "recipientKind: peermentor.error.required",
		        "purpose: peermentor.error.required"));
	}
	
	@Test
	public void consent_shouldBeTheTeamsAndTheMentorsOfTheTherapyAlone() throws Exception {
		String uuid = post("consent", whole()).expect(201).text("uuid");
		Map<String, Object> withdraw = map("version", 0, "withdraw", map("how", "ORAL", "reason", "NO_REASON_GIVEN"));
		String[] preview = { "consent", uuid, "recipientKind", "TREATING_PROVIDERS", "purpose", "TREATMENT" };
		mentor.login();
		get("consent/" + uuid).expect(200);
		post("consent", map("patient", patient)).expect(201);
		officer.login();
		get("consent/" + uuid).expect(200);
		post("consent/" + uuid, withdraw).expect(403);
		jobMentor.login();
		get("consent/" + uuid).expect(404);
		post("consent/" + uuid, withdraw).expect(404);
		get("consentpreview", preview).expect(404);
		assertThat(get("consent", "totalCount", "true").expect(200).at("totalCount"), is(0));
		assertThat(post("consent", whole()).expect(400).refusals(), contains("patient: peermentor.error.participant.unknown"));
		clinician.login();
		get("consent/" + uuid).expect(404);
		assertThat(get("consent", "patient", patient, "totalCount", "true").expect(200).at("totalCount"), is(0));
		get("consentpreview", preview).expect(404);
		post("consent", whole()).expect(403);
		post("consent/" + uuid, withdraw).expect(403);
		for (Member other : outside) {
			other.login();
			get("consent/" + uuid).expect(403);
			get("consent").expect(403);
			post("consent", whole()).expect(403);
			post("consent/" + uuid, withdraw).expect(403);
			get("consentpreview", preview).expect(403);
			post("consentpreview", whole()).expect(403);
		}
		assertThat(count("peermentor_consent_grant"), is(not(0L)));
	}
	
	private Map<String, Object> whole() {
		return map("patient", patient, "status", "ACTIVE", "segments", Arrays.asList("CONTACT_FACTS", "DOSING"), "purposes",
		    Arrays.asList("TREATMENT"), "recipients", Arrays.asList(map("kind", "ROLE", "name", Roles.NOTES_READER)), "disclosers",
		    "This programme", "period", "UNTIL_DATE", "until", "2026-12-27T12:00:00.000-08:00", "evidence", "SIGNED", "givenAt",
		    "2026-11-27T12:00:00.000-08:00", "inCustody", false, "custodian", "Health authority", "howToRevoke", "Tell any of us.");
	}
	
	private static Map<String, Object> map(Object... namesAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			map.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return map;
	}
}
