/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

public class WorklistResourceTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private Member coordinator;
	
	private Member mentor;
	
	private Member otherMentor;
	
	private Member evaluator;
	
	private int participant;
	
	private String plan;
	
	@Before
	public void plan() {
		coordinator = cast.withRole(Roles.COORDINATOR);
		mentor = cast.withRole(Roles.MENTOR);
		otherMentor = cast.withRole(Roles.MENTOR);
		evaluator = cast.withRole(Roles.EVALUATOR);
		participant = cast.participant();
		plan = UUID.randomUUID().toString();
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + mentor.getProviderId() + ", 'OAT', 'PRIMARY', 0, 0, '"
		        + UUID.randomUUID() + "', 1, now(), false)");
		cast.run("insert into peermentor_plan (patient_id, place_in_chain, programme, template_version, support_days,"
		        + " in_reach_days, opened_at, status, custody_kind, released_at, checked_on, version, uuid, creator, date_created, voided)"
		        + " values (" + participant + ", 0, 'peer-mentor', 1, 90, 14, 0, 'RELEASED', 'REMAND', "
		        + clock.now().minusSeconds(86400).toEpochMilli() + ", current_date, 3, '" + plan + "', 1, now(), false)");
		cast.run("insert into peermentor_work_item (plan_id, reason, severity, from_at, leads) select plan_id, 'DOSE', 0, "
		        + clock.now().minusSeconds(3600).toEpochMilli() + ", true from peermentor_plan where uuid = '" + plan + "'");
		coordinator.login();
	}
	
	@Test
	public void worklist_shouldSayWhoNeedsSomeoneAndWhyInOnePicture() throws Exception {
		Answer answer = get("worklist", "phase", "FIRST_72_HOURS,FIRST_WEEK", "reason", "DOSE", "severity", "NOW,TODAY", "mentor",
		    mentor.getProviderUuid(), "limit", "10", "startIndex", "0").expect(200);
		assertThat(answer.text("at"), is("2026-11-27T12:00:00.000-08:00"));
		assertThat(answer.at("total"), is(1));
		assertThat(answer.at("more"), is(false));
		assertThat(answer.at("counts.NOW"), is(1));
		assertThat(answer.at("counts.SOON"), is(0));
		assertThat(answer.text("rows.0.patient.uuid"), is(cast.uuid(participant)));
		assertThat(answer.text("rows.0.plan"), is(plan));
		assertThat(answer.at("rows.0.version"), is(3));
		assertThat(answer.text("rows.0.status"), is("RELEASED"));
		assertThat(answer.text("rows.0.phase"), is("FIRST_72_HOURS"));
		assertThat(answer.at("rows.0.dayNumber"), is(1));
		assertThat(answer.text("rows.0.severity"), is("NOW"));
		assertThat(answer.text("rows.0.since"), is("2026-11-27T11:00:00.000-08:00"));
		assertThat(answer.text("rows.0.reasons.0.reason"), is("DOSE"));
		assertThat(answer.text("rows.0.mentors.0.uuid"), is(mentor.getProviderUuid()));
		assertThat(answer.text("mentors.0.mentor.uuid"), is(mentor.getProviderUuid()));
		assertThat(answer.at("mentors.0.NOW"), is(1));
	}
	
	@Test
	public void worklist_shouldCountUnlessToldNotTo() throws Exception {
		Answer uncounted = get("worklist", "totalCount", "false").expect(200);
		assertThat(uncounted.at("total"), is(nullValue()));
		assertThat(uncounted.at("counts"), is(nullValue()));
		assertThat(uncounted.at("mentors"), is(nullValue()));
		assertThat((List<?>) uncounted.at("rows"), hasSize(1));
		assertThat(get("worklist", "totalCount", "true").expect(200).at("total"), is(1));
	}
	
	@Test
	public void worklist_shouldRefuseWhatItDoesNotKnow() throws Exception {
		get("worklist", "since", "yesterday").expect(400);
		get("worklist", "phase", "LATER").expect(400);
		get("worklist", "reason", "DOSE,").expect(400);
		get("worklist", "severity", "").expect(400);
		get("worklist", "limit", "101").expect(400);
		get("worklist", "totalCount", "perhaps").expect(400);
		get("worklist/" + plan).expect(405);
		post("worklist", "{}").expect(405);
		evaluator.login();
		get("worklist").expect(403);
		Context.logout();
		get("worklist").expect(401);
	}
	
	@Test
	public void worklist_shouldBeEmptyForAMentorWhoMayNotKnow() throws Exception {
		mentor.login();
		assertThat(get("worklist").expect(200).at("rows.0.plan"), is(plan));
		otherMentor.login();
		Answer answer = get("worklist").expect(200);
		assertThat(answer.at("total"), is(0));
		assertThat((List<?>) answer.at("rows"), hasSize(0));
	}
}
