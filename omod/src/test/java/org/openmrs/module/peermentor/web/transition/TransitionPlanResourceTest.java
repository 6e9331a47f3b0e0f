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
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.Consents;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.RecipientKind;
import org.openmrs.module.peermentor.metadata.InstalledMetadata;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

public class TransitionPlanResourceTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private Member coordinator;
	
	private Member mentor;
	
	private Member jobMentor;
	
	private Member notesReader;
	
	private int participant;
	
	private String patient;
	
	@Before
	public void gather() {
		InstalledMetadata.ensure();
		coordinator = cast.withRole(Roles.COORDINATOR);
		mentor = cast.withRole(Roles.MENTOR);
		jobMentor = cast.withRole(Roles.MENTOR);
		notesReader = cast.withRole(Roles.NOTES_READER);
		participant = cast.participant();
		patient = cast.uuid(participant);
		assign(participant, mentor, "OAT");
		assign(participant, jobMentor, "EMPLOYMENT");
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
		coordinator.login();
	}
	
	@Test
	public void transitionplan_shouldBeReferredMovedListedAndVoided() throws Exception {
		Answer made = post("transitionplan", map("patient", patient, "custodyKind", "REMAND", "plannedOn", "2026-12-20",
		    "plannedTime", "17:00", "certainty", "ESTIMATED")).expect(201);
		String path = "transitionplan/" + made.text("uuid");
		assertThat(made.text("status"), is("REFERRED"));
		assertThat(made.at("planned.plannedTime"), is("17:00"));
		assertThat(made.at("plannedHistory"), is(nullValue()));
		post(path, map("version", made.at("version"), "status", "PREPARING")).expect(200);
		Answer read = get(path, "v", "full").expect(200);
		assertThat(read.text("status"), is("PREPARING"));
		assertThat((List<?>) read.at("plannedHistory"), hasSize(1));
		assertThat(read.text("planned.plannedOn"), is("2026-12-20"));
		assertThat(get("transitionplan", "patient", patient, "status", "PREPARING,READY", "totalCount", "true").expect(200)
		        .at("totalCount"), is(1));
		assertThat(get(path + "/history", "limit", "1").expect(200).text("results.0.to"), is("PREPARING"));
		assertThat(get(path + "/missing", "totalCount", "true").expect(200).at("totalCount"), is(18));
		post(path, map("version", 0, "status", "CLOSED", "reason", "DECLINED")).expect(409);
		delete(path, "reason", "test").expect(204);
		get(path).expect(404);
	}
	
	@Test
	public void transitionplan_shouldNameEveryUnusableFieldAtOnce() throws Exception {
		assertThat(post("transitionplan", map("patient", "x", "custodyKind", "JAIL", "plannedOn", "20.12.2026", "plannedTime",
		    "25:00", "certainty", "SURE", "offence", "none of ours", "centre", "here", "at", "yesterday")).expect(400)
		            .refusals(), containsInAnyOrder("patient: peermentor.error.notAUuid", "custodyKind: peermentor.error.notACode",
		                "plannedOn: peermentor.error.notADate", "plannedTime: peermentor.error.notATime",
		                "certainty: peermentor.error.notACode", "offence: peermentor.error.unknownProperty",
		                "centre: peermentor.error.notAUuid", "at: peermentor.error.notAnInstant"));
		assertThat(count("peermentor_plan"), is(0L));
		assertThat(get("transitionplan", "status", "GONE").expect(400).refusals(), contains("status: peermentor.error.notACode"));
		assertThat(get("transitionplan", "q", "x").expect(400).refusals(), contains("q: peermentor.error.unknownParameter"));
	}
	
	@Test
	public void transitionplan_shouldSayWhichMovesAreLegal() throws Exception {
		Answer made = post("transitionplan", map("patient", patient)).expect(201);
		String path = "transitionplan/" + made.text("uuid");
		Object version = made.at("version");
		assertThat(post(path, map("status", "PREPARING")).expect(400).refusals(), contains("version: peermentor.error.required"));
		assertThat(post(path, map("version", version, "status", "RELEASED")).expect(400).refusals(),
		    contains("status: peermentor.error.plan.ownAddress"));
		assertThat(post(path, map("version", version, "status", "READY")).expect(400).refusals(),
		    contains("status: peermentor.error.lifecycle.illegalMove"));
		assertThat(post(path, map("version", version, "status", "CLOSED", "reason", "RELEASE_MOVED")).expect(400).refusals(),
		    contains("reason: peermentor.error.notACode"));
		assertThat(post(path, map("version", version, "status", "CLOSED", "reason", "LOST")).expect(400).refusals(),
		    contains("reason: peermentor.error.plan.reasonDoesNotFit"));
		assertThat(get(path).expect(200).text("status"), is("REFERRED"));
	}
	
	@Test
	public void release_shouldTakeOneCallAndBeAcknowledgedInOne() throws Exception {
		mentor.login();
		Answer release = post("release", map("patient", patient, "place", "COURT", "kind", "COURT", "estimated", true)).expect(201);
		assertThat(release.text("at"), is("2026-11-27T12:00:00.000-08:00"));
		assertThat(release.at("estimated"), is(true));
		assertThat(release.at("snapshot"), is(nullValue()));
		assertThat(((List<?>) release.at("missing")).size(), is(greaterThan(10)));
		String uuid = get("alert", "waiting", "true").expect(200).text("results.0.uuid");
		assertThat(post("alert/" + uuid, map("acknowledged", false)).expect(400).refusals(),
		    contains("acknowledged: peermentor.error.alert.acknowledgeOnly"));
		Answer taken = post("alert/" + uuid, map("acknowledged", true)).expect(200);
		assertThat(taken.text("status"), is("CLAIMED"));
		assertThat(taken.text("patient.uuid"), is(patient));
		assertThat(get("alert", "waiting", "true", "totalCount", "true").expect(200).at("totalCount"), is(0));
		Answer full = get("release/" + release.text("uuid"), "v", "full").expect(200);
		assertThat(full.text("snapshot").startsWith("[handover]\n"), is(true));
		assertThat(full.text("digest").length(), is(64));
		assertThat(get("release", "patient", patient).expect(200).each("uuid"), hasItem(release.text("uuid")));
	}
	
	@Test
	public void returntocustody_shouldPauseThePlanAndListWhoIsBack() throws Exception {
		String plan = post("release", map("patient", patient)).expect(201).text("uuid");
		Answer back = post("returntocustody", map("patient", patient)).expect(201);
		assertThat(back.text("plan.uuid"), is(plan));
		assertThat(get("returntocustody", "patient", patient, "totalCount", "true").expect(200).at("totalCount"), is(1));
		assertThat(get("transitionplan/" + plan).expect(200).text("status"), is("PAUSED_IN_CUSTODY"));
		assertThat(post("returntocustody", map("patient", patient, "centre", UUID.randomUUID().toString())).expect(400).refusals(),
		    contains("centre: peermentor.error.contact.location.unknown"));
	}
	
	@Test
	public void release_shouldBeRefusedWhole() throws Exception {
		assertThat(post("release", map("patient", patient, "at", "2026-12-01T10:00:00Z")).expect(400).refusals(),
		    contains("at: peermentor.error.plan.future"));
		assertThat(post("release", map("place", "HEAVEN", "kind", 3, "estimated", "perhaps", "at", "now")).expect(400).refusals(),
		    containsInAnyOrder("place: peermentor.error.notACode", "kind: peermentor.error.notACode",
		        "estimated: peermentor.error.notTrueOrFalse", "at: peermentor.error.notAnInstant",
		        "patient: peermentor.error.required"));
		assertThat(count("peermentor_plan"), is(0L));
		assertThat(count("peermentor_plan_snapshot"), is(0L));
	}
	
	@Test
	public void plans_shouldBeHiddenFromTheMentorForWorkAndReadOnlyForNotesReaders() throws Exception {
		String plan = post("release", map("patient", patient)).expect(201).text("uuid");
		jobMentor.login();
		for (String path : new String[] { "transitionplan/" + plan, "transitionplan/" + plan + "/history",
		        "transitionplan/" + plan + "/missing", "release/" + plan }) {
			get(path).expect(404);
		}
		assertThat(post("release", map("patient", patient)).expect(400).refusals(),
		    contains("patient: peermentor.error.participant.unknown"));
		notesReader.login();
		get("transitionplan/" + plan).expect(404);
		Consents.of(cast, participant).segments(Segment.PLAN).plant(RecipientKind.ROLE, Roles.NOTES_READER);
		get("transitionplan/" + plan).expect(200);
		post("transitionplan/" + plan, map("version", 0, "status", "CLOSED", "reason", "LOST")).expect(403);
		post("release", map("patient", patient)).expect(403);
	}
	
	private void assign(int patientId, Member to, String scope) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + patientId + ", " + to.getProviderId() + ", '" + scope
		        + "', 'PRIMARY', 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	private static Map<String, Object> map(Object... pairs) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put((String) pairs[i], pairs[i + 1]);
		}
		return map;
	}
}
