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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.contact.ContactsChanged;
import org.openmrs.module.peermentor.dosing.DosePlace;
import org.openmrs.module.peermentor.dosing.EvidenceGrade;
import org.openmrs.module.peermentor.dosing.Reporter;
import org.openmrs.module.peermentor.mentoring.MentorAway;
import org.openmrs.module.peermentor.mentoring.MentorLeft;
import org.openmrs.module.peermentor.participant.ParticipantDied;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/**
 * What happens in other rooms is followed by plans in the same transaction.
 */
public class FollowingTest extends TransitionTest {
	
	@Autowired
	private ApplicationEventPublisher publisher;
	
	@Test
	public void contact_shouldBeginTheSupportAndTakeThePlanOffTheList() {
		PlanView plan = released();
		clock.forward(Duration.ofDays(1));
		assertThat(reasons(), hasItem(WorkReason.CONTACT_OVERDUE));
		contact(clock.now(), true);
		assertThat(reread(plan).getStatus(), is(PlanStatus.IN_SUPPORT));
		assertThat(reread(plan).getMetAt(), is(clock.now()));
		assertThat(reread(plan).getLead(), is(Lead.MENTOR));
		assertThat(reasons(), not(hasItem(WorkReason.CONTACT_OVERDUE)));
		clock.forward(Duration.ofDays(4));
		assertThat("time alone puts it on", reasons(), hasItem(WorkReason.CONTACT_OVERDUE));
		contact(clock.now(), false);
		assertThat("an attempt in vain does not take it off", reasons(), hasItem(WorkReason.CONTACT_OVERDUE));
	}
	
	@Test
	public void dose_shouldTakeThePlanOffTheListAndTimeAlonePutItOn() {
		lines.enterMedicationLine(methadone().newStart(true));
		released();
		assertThat("nobody has confirmed a dose", reasons(), hasItem(WorkReason.DOSE));
		doses.reportDose(taken("2026-11-27T11:30"));
		assertThat(reasons(), not(hasItem(WorkReason.DOSE)));
		clock.forward(Duration.ofDays(2));
		assertThat(reasons(), hasItem(WorkReason.DOSE));
	}
	
	@Test
	public void threshold_shouldOpenLinkedTasksThatACorrectionClears() {
		signSamples();
		lines.enterMedicationLine(methadone());
		clock.set(at("2026-11-22T09:00"));
		doses.reportDose(taken("2026-11-22T08:00"));
		released();
		clock.set(at("2026-11-26T12:00"));
		nurse.login();
		doses.reportDose(missed("2026-11-23"));
		doses.reportDose(missed("2026-11-24"));
		doses.reportDose(missed("2026-11-25"));
		assertThat(thresholds(), is(empty()));
		String last = doses.reportDose(missed("2026-11-26")).getUuid();
		assertThat(thresholds(), contains("OPEN"));
		long alerts = count("notification_alert");
		doses.reportDose(taken("2026-11-26T12:00").replaces(last).reason("Another pharmacy"));
		assertThat(thresholds(), contains("CANCELLED"));
		assertThat("whoever was told to hurry hears that it is over", count("notification_alert"), is(alerts + 1));
	}
	
	@Test
	public void threshold_shouldAskNobodyForAnythingBackInCustody() {
		signSamples();
		lines.enterMedicationLine(methadone());
		clock.set(at("2026-11-22T09:00"));
		doses.reportDose(taken("2026-11-22T08:00"));
		released();
		clock.set(at("2026-11-27T12:00"));
		nurse.login();
		doses.reportDose(missed("2026-11-26"));
		assertThat(thresholds(), contains("OPEN"));
		releases.returnToCustody(new NewRelease().patient(cast.uuid(participant)), null);
		assertThat(thresholds(), contains("CANCELLED"));
		assertThat(count("peermentor_threshold_task where reason = 'RETURNED_TO_CUSTODY'"), is(1L));
		assertThat("no medicine in the history", count("peermentor_plan_event where subject = 'THRESHOLD' and code is not null"),
		    is(0L));
	}
	
	@Test
	public void night_shouldOpenThresholdsThatTimeAloneReached() {
		signSamples();
		lines.enterMedicationLine(methadone());
		clock.set(at("2026-11-22T09:00"));
		doses.reportDose(taken("2026-11-22T08:00"));
		released();
		clock.set(at("2026-11-27T00:05"));
		cast.loginAsAdministrator();
		assertThat(checkTonight(), is(1));
		forget();
		assertThat(thresholds(), contains("OPEN"));
		assertThat("once a night", checkTonight(), is(0));
		clock.forward(Duration.ofDays(1));
		assertThat(checkTonight(), is(1));
		assertThat(thresholds(), contains("OPEN"));
	}
	
	@Test
	public void death_shouldStopEverythingAtOnce() {
		PlanView plan = released();
		cast.run("update person set dead = true where person_id = " + participant);
		publisher.publishEvent(new ParticipantDied(this, participant, clock.now(), true));
		forget();
		assertThat(count("peermentor_plan where status = 'CLOSED' and close_reason = 'DECEASED'"), is(1L));
		assertThat(count("peermentor_plan_task where status in ('OPEN', 'CLAIMED')"), is(0L));
		assertThat(count("peermentor_work_item"), is(0L));
		assertThat(count("peermentor_plan_task where tell_next_at is not null"), is(0L));
		assertThat(refusals(() -> releases.releaseNow(fromCourt())), contains("patient: peermentor.error.plan.deceased"));
		assertThat(plan.getStatus(), is(PlanStatus.RELEASED));
	}
	
	@Test
	public void merge_shouldKeepEveryPlanInOneChain() {
		PlanView released = released();
		int winner = participant;
		int loser = cast.participant();
		participant = loser;
		PlanView prepared = plans.referForPlan(referral());
		forget();
		publisher.publishEvent(new PatientsMerging(this, winner, loser));
		forget();
		participant = winner;
		List<PlanView> all = plans.getTransitionPlans(new PlanCriteria().patient(cast.uuid(winner)), PAGE).getRows();
		assertThat(all, hasSize(2));
		assertThat(reread(prepared).getCloseReason(), is(CloseReason.RECORDS_MERGED));
		assertThat("the released one goes on", reread(released).getStatus(), is(PlanStatus.RELEASED));
		assertThat(reread(released).getPrevious(), is(prepared.getUuid()));
		assertThat(reread(prepared).getPrevious(), is(nullValue()));
	}
	
	@Test
	public void mentorWhoLeaves_shouldLeaveNothingUnowned() {
		released();
		mentor.login();
		alerts.acknowledgeAlert(alerts.getAlerts(true, PAGE).getRows().get(0).getUuid());
		forget();
		assertThat(count("peermentor_plan_task where status = 'CLAIMED'"), is(1L));
		cast.loginAsAdministrator();
		publisher.publishEvent(new MentorLeft(this, participant, mentor.getPersonId()));
		forget();
		assertThat(count("peermentor_plan_task where status = 'CLAIMED'"), is(0L));
		assertThat(count("peermentor_plan_task where reason = 'OWNER_CHANGED' and status = 'OPEN'"), is(1L));
	}
	
	@Test
	public void mentorWhoIsAway_shouldLeaveNothingUnowned() {
		released();
		mentor.login();
		alerts.acknowledgeAlert(alerts.getAlerts(true, PAGE).getRows().get(0).getUuid());
		forget();
		cast.loginAsAdministrator();
		cast.run("insert into peermentor_leave (provider_id, start_day, version, uuid, creator, date_created, voided) values ("
		        + mentor.getProviderId() + ", '2026-11-27', 0, '" + UUID.randomUUID() + "', 1, now(), false)");
		publisher.publishEvent(new MentorAway(this, participant, mentor.getPersonId(), null));
		forget();
		assertThat(count("peermentor_plan_task where reason = 'OWNER_CHANGED' and status = 'OPEN'"), is(1L));
		assertThat("somebody else was told at once", count("peermentor_task_alert a join peermentor_plan_task k on k.task_id = a.task_id"
		        + " where k.reason = 'OWNER_CHANGED' and a.role <> 'MENTOR'"), is(not(0L)));
	}
	
	@Test
	public void mentorWhoIsAway_shouldHandOnTheMissedDosesThatTheyHadTaken() {
		signSamples();
		lines.enterMedicationLine(methadone());
		clock.set(at("2026-11-22T09:00"));
		doses.reportDose(taken("2026-11-22T08:00"));
		released();
		clock.set(at("2026-11-27T12:00"));
		nurse.login();
		doses.reportDose(missed("2026-11-26"));
		cast.loginAsAdministrator();
		cast.run("update peermentor_threshold_task set status = 'CLAIMED', person_id = " + mentor.getPersonId());
		forget();
		publisher.publishEvent(new MentorAway(this, participant, mentor.getPersonId(), null));
		forget();
		assertThat(count("peermentor_threshold_task where status = 'OPEN' and reason = 'OWNER_CHANGED' and person_id is null"), is(1L));
	}
	
	/** Repeated in and out, hospital, another centre, a death that was none: one consistent history. */
	@Test
	public void sequence_shouldLeaveAConsistentHistory() {
		PlanView first = released();
		pass(2);
		first = move(reread(first), PlanStatus.PAUSED_IN_HOSPITAL);
		pass(1);
		first = move(reread(first), PlanStatus.RELEASED);
		pass(3);
		releases.returnToCustody(new NewRelease().patient(cast.uuid(participant)), null);
		pass(10);
		PlanView second = plans.referForPlan(referral());
		assertThat(second.getPrevious(), is(first.getUuid()));
		pass(5);
		releases.releaseNow(fromCourt());
		pass(1);
		releases.returnToCustody(new NewRelease().patient(cast.uuid(participant)), null);
		pass(2);
		String third = releases.releaseNow(fromCourt()).getUuid();
		pass(1);
		PlanView closed = plans.changePlan(third, new PlanChange(reread(plans.getTransitionPlan(third)).getVersion(), new Problems())
		        .status(PlanStatus.CLOSED, null).because(CloseReason.DECEASED_UNCONFIRMED));
		pass(1);
		PlanView open = plans.changePlan(third, new PlanChange(reread(closed).getVersion(), new Problems())
		        .status(PlanStatus.RELEASED, null).because(ReopenReason.REPORT_OF_DEATH_WAS_WRONG));
		forget();
		List<PlanView> all = plans.getTransitionPlans(new PlanCriteria().patient(cast.uuid(participant)), PAGE).getRows();
		assertThat(all.stream().map(PlanView::getStatus).collect(Collectors.toList()),
		    contains(PlanStatus.RELEASED, PlanStatus.CLOSED, PlanStatus.CLOSED));
		assertThat(all.stream().map(PlanView::getPrevious).collect(Collectors.toList()),
		    contains(second.getUuid(), first.getUuid(), null));
		assertThat(all.get(2).getPauses(), hasSize(2));
		assertThat(open.getCloseReason(), is(nullValue()));
		assertThat("no open task of a plan that is over", count("peermentor_plan_task k, peermentor_plan t where t.plan_id = k.plan_id"
		        + " and t.status = 'CLOSED' and k.status in ('OPEN', 'CLAIMED')"), is(0L));
		assertThat("nobody is on the list for a plan that is over", count("peermentor_work_item w, peermentor_plan t where"
		        + " t.plan_id = w.plan_id and t.status = 'CLOSED'"), is(0L));
	}
	
	private void pass(int days) {
		forget();
		clock.forward(Duration.ofDays(days));
	}
	
	private PlanView released() {
		coordinator.login();
		PlanView plan = plans.getTransitionPlan(releases.releaseNow(fromCourt()).getUuid());
		forget();
		return plan;
	}
	
	private void contact(Instant at, boolean tookPlace) {
		int id = 700_000 + (int) count("peermentor_contact");
		cast.run("insert into encounter (encounter_id, encounter_type, patient_id, encounter_datetime, creator, date_created, voided,"
		        + " uuid) values (" + id + ", 1, " + participant + ", now(), 1, now(), false, 'contact-" + id + "-of-the-test-0123456789')");
		cast.run("insert into peermentor_contact (encounter_id, uuid, patient_id, kind, started_at, took_place, recorded_by, entered_at,"
		        + " version, voided) values (" + id + ", 'contact-" + id + "', " + participant + ", 'CHECK_IN', " + at.toEpochMilli() + ", "
		        + tookPlace + ", 1, " + at.toEpochMilli() + ", 0, false)");
		publisher.publishEvent(new ContactsChanged(this, participant));
		forget();
	}
	
	/** What holds now of what is kept. */
	private List<WorkReason> reasons() {
		forget();
		return sessionFactory.getCurrentSession()
		        .createQuery("select w.reason from PeerWorkItem w where w.from <= :now", WorkReason.class)
		        .setParameter("now", clock.now()).list();
	}
	
	@SuppressWarnings("unchecked")
	private List<String> thresholds() {
		forget();
		return sessionFactory.getCurrentSession().createNativeQuery("select status from peermentor_threshold_task").list();
	}
}
