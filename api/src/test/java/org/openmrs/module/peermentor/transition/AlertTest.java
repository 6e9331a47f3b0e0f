/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.NotFound;

public class AlertTest extends TransitionTest {
	
	private Cast.Member onDuty;
	
	@Before
	public void putOnDuty() {
		cast.loginAsAdministrator();
		onDuty = cast.withRole(Roles.MENTOR);
		long now = clock.now().toEpochMilli();
		cast.run("insert into peermentor_duty (provider_id, from_at, to_at, version, uuid, creator, date_created, voided) values ("
		        + onDuty.getProviderId() + ", " + (now - 1) + ", " + (now + 86400000) + ", 0, '" + UUID.randomUUID()
		        + "', 1, now(), false)");
		coordinator.login();
	}
	
	@Test
	public void watch_shouldTellTheNextRoleEachTimeNobodyAcknowledges() {
		releases.releaseNow(fromCourt());
		forget();
		assertThat(told(), contains(OwnerRole.MENTOR));
		assertThat(tellNext(), is(0));
		clock.forward(Duration.ofMinutes(15));
		assertThat(tellNext(), is(1));
		assertThat(told(), contains(OwnerRole.MENTOR, OwnerRole.DUTY_MENTOR));
		assertThat("nobody twice", tellNext(), is(0));
		clock.forward(Duration.ofMinutes(30));
		tellNext();
		assertThat(told(), contains(OwnerRole.MENTOR, OwnerRole.DUTY_MENTOR, OwnerRole.COORDINATOR, OwnerRole.SUPERVISOR));
		long alerts = count("notification_alert");
		clock.forward(Duration.ofMinutes(15));
		tellNext();
		assertThat("everybody once more", count("notification_alert"), is(alerts + 1));
		assertThat(told(), hasSize(4));
	}
	
	@Test
	public void acknowledge_shouldTakeTheTaskAndTellNobodyElse() {
		releases.releaseNow(fromCourt());
		forget();
		mentor.login();
		AlertView alert = mine("release-acknowledged");
		assertThat(alert.getPatient().getUuid(), is(cast.uuid(participant)));
		AlertView taken = alerts.acknowledgeAlert(alert.getUuid());
		forget();
		assertThat(taken.getStatus(), is(TaskStatus.CLAIMED));
		assertThat(alerts.getAlert(alert.getUuid()).getAcknowledgedBy().getDisplay().isEmpty(), is(false));
		assertThat(alerts.acknowledgeAlert(alert.getUuid()).getAcknowledgedAt(), is(taken.getAcknowledgedAt()));
		assertThat(alerts.getAlerts(true, PAGE).getRows(), is(empty()));
		clock.forward(Duration.ofHours(2));
		tellNext();
		assertThat(told(), contains(OwnerRole.MENTOR));
		assertThat(count("peermentor_work_item where reason = 'RELEASE_NOT_ACKNOWLEDGED'"), is(0L));
	}
	
	@Test
	public void acknowledge_shouldLetWhoeverIsOnDutyAccompanyFromThenOn() {
		PlanView plan = plans.getTransitionPlan(releases.releaseNow(fromCourt()).getUuid());
		clock.forward(Duration.ofMinutes(16));
		tellNext();
		onDuty.login();
		AlertView alert = mine("release-acknowledged");
		assertThat("who it is, is for whoever accompanies", alert.getPatient(), is(nullValue()));
		assertThat(alert.getPlan(), is(nullValue()));
		assertThrows(NotFound.class, () -> plans.getTransitionPlan(plan.getUuid()));
		AlertView taken = alerts.acknowledgeAlert(alert.getUuid());
		forget();
		assertThat(taken.getPatient().getUuid(), is(cast.uuid(participant)));
		assertThat(plans.getTransitionPlan(plan.getUuid()).getStatus(), is(PlanStatus.RELEASED));
		assertThat(count("peermentor_assignment where kind = 'INTERIM_COVER' and scope = 'OAT'"), is(1L));
		mentor.login();
		assertThat(refusals(() -> alerts.acknowledgeAlert(mine("release-acknowledged").getUuid())),
		    contains("status: peermentor.error.alert.taken"));
	}
	
	@Test
	public void alerts_shouldBeSeenByThoseToldAlone() {
		releases.releaseNow(fromCourt());
		forget();
		mentor.login();
		AlertView alert = mine("release-acknowledged");
		jobMentor.login();
		assertThat(alerts.getAlerts(false, PAGE).getTotal(), is(0L));
		assertThrows(NotFound.class, () -> alerts.getAlert(alert.getUuid()));
		assertThrows(NotFound.class, () -> alerts.acknowledgeAlert(alert.getUuid()));
	}
	
	@Test
	public void alerts_shouldBeGoneForWhoeverMustNotBeMatched() {
		releases.releaseNow(fromCourt());
		forget();
		clock.forward(Duration.ofMinutes(16));
		tellNext();
		onDuty.login();
		AlertView alert = mine("release-acknowledged");
		cast.run("insert into peermentor_exclusion (person_a_id, person_b_id, since, version, uuid, creator, date_created, voided) values ("
		        + onDuty.getPersonId() + ", " + participant + ", 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
		assertThrows(NotFound.class, () -> alerts.acknowledgeAlert(alert.getUuid()));
		assertThat(alerts.getAlerts(true, PAGE).getRows(), is(empty()));
	}
	
	@Test
	public void watch_shouldPassOverADutyListWithNobodyOnIt() {
		cast.run("delete from peermentor_duty");
		releases.releaseNow(fromCourt());
		forget();
		clock.forward(Duration.ofMinutes(15));
		tellNext();
		assertThat(told(), contains(OwnerRole.MENTOR, OwnerRole.COORDINATOR));
		assertThat(told(), not(empty()));
	}
	
	@Test
	public void watch_shouldTellWhoeverIsOnDutyAtOnceWhileTheMentorIsOnLeave() {
		away(mentor);
		PlanView plan = plans.getTransitionPlan(releases.releaseNow(fromCourt()).getUuid());
		forget();
		assertThat(told(), contains(OwnerRole.DUTY_MENTOR));
		assertThat(plan.getLeadReason(), is(LeadReason.MENTOR_ON_LEAVE));
		mentor.login();
		assertThat("the assignment goes on", plans.getTransitionPlan(plan.getUuid()).getStatus(), is(PlanStatus.RELEASED));
	}
	
	@Test
	public void watch_shouldTellTheCoordinatorWhereEveryMentorIsOnLeave() {
		away(mentor);
		away(onDuty);
		releases.releaseNow(fromCourt());
		forget();
		assertThat(told(), contains(OwnerRole.COORDINATOR));
	}
	
	@Test
	public void watch_shouldPassOnAtTheNextTurnWhatAMentorWasToldWhoThenGoesOnLeave() {
		releases.releaseNow(fromCourt());
		forget();
		assertThat(told(), contains(OwnerRole.MENTOR));
		away(mentor);
		clock.forward(Duration.ofMinutes(15));
		tellNext();
		assertThat(told(), contains(OwnerRole.MENTOR, OwnerRole.DUTY_MENTOR, OwnerRole.COORDINATOR));
	}
	
	/** From today on, with an open end. */
	private void away(Cast.Member member) {
		cast.run("insert into peermentor_leave (provider_id, start_day, version, uuid, creator, date_created, voided) values ("
		        + member.getProviderId() + ", '2026-11-27', 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	private AlertView mine(String task) {
		return alerts.getAlerts(false, PAGE).getRows().stream().filter(alert -> alert.getTask().equals(task)).findFirst().get();
	}
	
	private int tellNext() {
		cast.loginAsAdministrator();
		List<Integer> plans = watch.getPlansToTell();
		plans.forEach(watch::tellNext);
		forget();
		return plans.size();
	}
	
	/** The roles told of the release, each once, the first first. */
	private List<OwnerRole> told() {
		return sessionFactory.getCurrentSession()
		        .createQuery("select a.role from PeerTaskAlert a, PeerPlanTask k where k.taskId = a.taskId"
		                + " and k.code = 'release-acknowledged' group by a.role order by min(a.taskAlertId)",
		            OwnerRole.class)
		        .list();
	}
}
