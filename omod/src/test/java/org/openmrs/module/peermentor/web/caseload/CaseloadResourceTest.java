/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.caseload;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

public class CaseloadResourceTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-01T09:30:00Z");
	
	private Member mentor;
	
	private int met;
	
	private int neverMet;
	
	private String contact;
	
	@Before
	public void gather() {
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
		mentor = cast.withRole(Roles.MENTOR);
		met = cast.participant();
		neverMet = cast.participant();
		assign(met);
		assign(neverMet);
		contact = UUID.randomUUID().toString();
		cast.run("insert into encounter (encounter_id, encounter_type, patient_id, encounter_datetime, creator, date_created,"
		        + " voided, uuid) values (500000, 1, " + met + ", now(), 1, now(), false, '" + contact + "')");
		cast.run("insert into peermentor_contact (encounter_id, uuid, version, patient_id, provider_id, kind, started_at,"
		        + " entered_at, took_place, next_due, recorded_by, voided) values (500000, '" + contact + "', 0, " + met + ", "
		        + mentor.getProviderId() + ", 'CHECK_IN', " + clock.now().minusSeconds(3600).toEpochMilli() + ", 0, true, "
		        + clock.now().plusSeconds(3600).toEpochMilli() + ", 1, false)");
	}
	
	@Test
	public void get_shouldAnswerTheMostUrgentFirst() throws Exception {
		mentor.login();
		Answer caseload = get("caseload", "totalCount", "true").expect(200);
		assertThat(caseload.each("participant.uuid"), contains(cast.uuid(neverMet), cast.uuid(met)));
		assertThat(caseload.each("due"), contains("UNKNOWN", "DUE_TODAY"));
		assertThat(caseload.each("flags"), contains(Arrays.asList("NEVER_MET"), Collections.emptyList()));
		assertThat(caseload.at("totalCount"), is(2));
		assertThat(caseload.at("results.0.lastContact"), is(nullValue()));
		assertThat(caseload.text("results.1.participant.display"), is("Participant " + met));
		assertThat(caseload.text("results.1.lastContact.uuid"), is(contact));
		assertThat(caseload.text("results.1.lastContact.at"), is("2026-11-01T01:30:00.000-07:00"));
		assertThat(caseload.text("results.1.lastContact.type"), is("CHECK_IN"));
		assertThat(caseload.text("results.1.nextDue"), is("2026-11-01T02:30:00.000-08:00"));
		assertThat(caseload.at("results.1.overdueDays"), is(nullValue()));
		assertThat(caseload.text("results.1.assignments.0.scope"), is("OAT"));
		assertThat(caseload.text("results.1.assignments.0.since"), is("2026-10-22T02:30:00.000-07:00"));
	}
	
	@Test
	public void get_shouldFilterAndPage() throws Exception {
		mentor.login();
		assertThat(get("caseload", "dueBefore", "2026-11-01T02:30:00-08:00").each("participant.uuid"),
		    contains(cast.uuid(neverMet)));
		Answer page = get("caseload", "limit", "1", "startIndex", "1").expect(200);
		assertThat(page.each("participant.uuid"), contains(cast.uuid(met)));
		assertThat(get("caseload", "mentor", mentor.getProviderUuid()).each("due"), contains("UNKNOWN", "DUE_TODAY"));
	}
	
	@Test
	public void get_shouldShowAnothersCaseloadToThoseWhoReachAllOnly() throws Exception {
		Member other = cast.withRole(Roles.MENTOR);
		Member nurse = cast.withRole(Roles.NURSE);
		other.login();
		assertThat(get("caseload", "mentor", mentor.getProviderUuid()).expect(200).each("due"), is(empty()));
		nurse.login();
		assertThat(get("caseload", "mentor", mentor.getProviderUuid()).expect(200).each("due"),
		    contains("UNKNOWN", "DUE_TODAY"));
	}
	
	@Test
	public void caseload_shouldBeReadOnlyAndStrict() throws Exception {
		mentor.login();
		assertThat(get("caseload", "mentor", "me", "dueBefore", "soon", "patient", "x").expect(400).refusals(),
		    containsInAnyOrder("mentor: peermentor.error.notAUuid", "dueBefore: peermentor.error.notAnInstant",
		        "patient: peermentor.error.unknownParameter"));
		post("caseload", "{}").expect(405);
		get("caseload/" + cast.uuid(met)).expect(405);
	}
	
	@Test
	public void caseload_shouldBeClosedToThoseWithoutThePrivilege() throws Exception {
		Member reader = cast.withRole(Roles.NOTES_READER);
		reader.login();
		get("caseload").expect(403);
		Context.logout();
		get("caseload").expect(401);
	}
	
	private void assign(int patient) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + patient + ", " + mentor.getProviderId() + ", 'OAT', 'PRIMARY', "
		        + clock.now().minusSeconds(864000).toEpochMilli() + ", 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
}
