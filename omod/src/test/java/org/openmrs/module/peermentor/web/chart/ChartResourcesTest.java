/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.chart;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

public class ChartResourcesTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-01T09:30:00Z");
	
	private Member supervisor;
	
	private Member reader;
	
	private String patient;
	
	private int participant;
	
	@Before
	public void gather() {
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
				+ " 'America/Vancouver', '" + UUID.randomUUID() + "')");
		supervisor = cast.withRole(Roles.SUPERVISOR);
		reader = cast.withRole(Roles.NOTES_READER);
		participant = cast.participant();
		patient = cast.uuid(participant);
		for (int i = 0; i < 3; i++) {
			plant(600_000 + i, clock.now().minusSeconds(3600L * (i + 1)).toEpochMilli());
		}
	}
	
	private void plant(int id, long at) {
		String uuid = UUID.randomUUID().toString();
		cast.run("insert into encounter (encounter_id, encounter_type, patient_id, encounter_datetime, creator, date_created,"
				+ " voided, uuid) values (" + id + ", 1, " + participant + ", now(), 1, now(), false, '" + uuid + "')");
		cast.run("insert into peermentor_contact (encounter_id, uuid, version, patient_id, kind, started_at, entered_at,"
				+ " took_place, recorded_by, voided) values (" + id + ", '" + uuid + "', 0, " + participant
				+ ", 'CHECK_IN', " + at + ", 0, true, 1, false)");
		cast.run("insert into peermentor_timeline (kind, reference, patient_id, happened_at, code, encounter_type_id) values"
				+ " ('CONTACT', " + id + ", " + participant + ", " + at + ", 'CHECK_IN', 1)");
	}
	
	@Test
	public void timeline_shouldAnswerAPageAndWhereTheNextGoesOn() throws Exception {
		supervisor.login();
		Answer first = get("timeline", "patient", patient, "limit", "2", "totalCount", "true").expect(200);
		assertThat(first.each("at"), contains("2026-11-01T01:30:00.000-07:00", "2026-11-01T00:30:00.000-07:00"));
		assertThat(first.each("kind"), contains("CONTACT", "CONTACT"));
		assertThat(first.at("totalCount"), is(3));
		assertThat(first.at("links"), is(nullValue()));
		assertThat(first.at("results.0.facts.mode"), is(nullValue()));
		assertThat(first.at("results.0.encounter.uuid"), is(first.at("results.0.uuid")));
		
		Answer second = get("timeline", "patient", patient, "limit", "2", "before", first.text("next")).expect(200);
		assertThat(second.each("at"), contains("2026-10-31T23:30:00.000-07:00"));
		assertThat(second.at("next"), is(nullValue()));
		assertThat(second.at("totalCount"), is(nullValue()));
	}
	
	/** Daylight saving time ends on 1 November in Vancouver; the day begins while it lasts. */
	@Test
	public void timeline_shouldTakeDaysOfTheSitesCalendar() throws Exception {
		supervisor.login();
		assertThat(get("timeline", "patient", patient, "from", "2026-11-01").expect(200).each("at"),
			contains("2026-11-01T01:30:00.000-07:00", "2026-11-01T00:30:00.000-07:00"));
		assertThat(get("timeline", "patient", patient, "from", "2026-10-31", "to", "2026-10-31").expect(200).each("at"),
			contains("2026-10-31T23:30:00.000-07:00"));
		assertThat(get("timeline", "patient", patient, "to", "2026-11-01").expect(200).each("at").size(), is(3));
		assertThat(get("timeline", "patient", patient, "to", "2026-10-30").expect(200).each("at"), is(empty()));
	}
	
	@Test
	public void timeline_shouldBeReadOnlyAndStrict() throws Exception {
		supervisor.login();
		assertThat(get("timeline", "patient", "me", "kind", "NOTE", "before", "yesterday", "startIndex", "2", "from", "soon")
				.expect(400).refusals(),
			containsInAnyOrder("patient: peermentor.error.notAUuid", "kind: peermentor.error.notACode",
				"before: peermentor.error.cursor", "startIndex: peermentor.error.unknownParameter",
				"from: peermentor.error.notAnInstantOrDay"));
		assertThat(get("timeline", "patient", patient, "from", "2026-02-30", "to", "2026-11-01T10:00").expect(400).refusals(),
			containsInAnyOrder("from: peermentor.error.notADate", "to: peermentor.error.notAnInstantOrDay"));
		assertThat(get("timeline").expect(400).refusals(), contains("patient: peermentor.error.required"));
		post("timeline", "{}").expect(405);
		get("timeline/" + patient).expect(405);
	}
	
	@Test
	public void timeline_shouldBeEmptyForAClinicianWithoutAConsent() throws Exception {
		reader.login();
		assertThat(get("timeline", "patient", patient, "totalCount", "true").expect(200).each("kind"), is(empty()));
		assertThat(get("timeline", "patient", UUID.randomUUID().toString()).expect(400).refusals(),
			contains("patient: peermentor.error.participant.unknown"));
	}
	
	@Test
	public void card_shouldAnswerOnePicture() throws Exception {
		supervisor.login();
		Answer card = get("clinicianCard", "patient", patient).expect(200);
		assertThat(card.text("uuid"), is(patient));
		assertThat(card.text("patient.display"), is("Participant " + participant));
		assertThat(card.text("lastContact.at"), is("2026-11-01T01:30:00.000-07:00"));
		assertThat(card.text("consent.state"), is("ALL"));
		assertThat(card.at("stage"), is(nullValue()));
		post("clinicianCard", "{}").expect(405);
		get("clinicianCard/" + patient).expect(405);
		
		reader.login();
		Answer closed = get("clinicianCard", "patient", patient).expect(200);
		assertThat(closed.text("consent.state"), is("NONE"));
		assertThat(closed.at("lastContact"), is(nullValue()));
		assertThat(closed.text("display"), is(""));
	}
	
	@Test
	public void chart_shouldBeClosedToThoseWithoutThePrivilege() throws Exception {
		cast.withRole(Roles.EVALUATOR).login();
		get("timeline", "patient", patient).expect(403);
		get("clinicianCard", "patient", patient).expect(403);
		Context.logout();
		get("timeline", "patient", patient).expect(401);
	}
}
