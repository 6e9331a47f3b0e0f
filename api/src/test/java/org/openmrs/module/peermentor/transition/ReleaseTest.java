/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.dosing.DosePlace;
import org.openmrs.module.peermentor.dosing.EvidenceGrade;
import org.openmrs.module.peermentor.dosing.Reporter;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;

public class ReleaseTest extends TransitionTest {
	
	@Test
	public void releaseNow_shouldSayWhatIsMissingWhoWasToldAndWhatIsOpenAtThatHour() {
		clock.set(at("2026-11-27T17:00"));
		mentor.login();
		ReleaseView release = release();
		assertThat(release.getPlace(), is(ReleasePlace.COURT));
		assertThat(release.getLeadReason(), is(LeadReason.NOT_MET_YET));
		assertThat(values(release.getMissing(), "code"), hasItems("PRESCRIPTION", "NALOXONE", "FIRST_NIGHT", "COVERAGE_ACTIVE"));
		assertThat("every one has an owner", values(release.getMissing(), "owner"), not(hasItem(nullValue())));
		assertThat("the line is shut at 16:00", values(release.getRescueRoutes(), "code"), contains("ca-bc-clinician-line"));
		assertThat(values(release.getTold(), "role"), hasItems(OwnerRole.MENTOR, OwnerRole.NURSE, OwnerRole.COORDINATOR));
		assertThat(values(release.getTasks(), "code"),
		    hasItems("release-acknowledged", "rapid-prescription", "rapid-bed", "first-dose-48"));
		clock.set(at("2026-11-28T10:00"));
		forget();
		assertThat(values(releases.getRelease(release.getUuid()).getRescueRoutes(), "code"),
		    hasItems("ca-bc-access-line", "ca-bc-clinician-line"));
	}
	
	@Test
	public void releaseNow_shouldBeOneReleaseWhenRecordedTwice() {
		ReleaseView first = release();
		long told = count("peermentor_task_alert");
		clock.forward(Duration.ofMinutes(10));
		ReleaseView second = release();
		assertThat(second.getUuid(), is(first.getUuid()));
		assertThat(second.getAt(), is(first.getAt()));
		assertThat(second.getDigest(), is(first.getDigest()));
		assertThat(count("peermentor_plan"), is(1L));
		assertThat("nobody is told again", count("peermentor_task_alert"), is(told));
	}
	
	@Test
	public void releaseNow_shouldFreezeWhatWasKnownByteForByte() {
		doses.reportDose(taken("2026-11-27T08:00").place(DosePlace.CUSTODY, null)
		        .evidence(EvidenceGrade.CLINIC_OR_CUSTODY_CONFIRMED, Reporter.CUSTODY_HEALTH));
		ReleaseView release = release();
		String frozen = release.getSnapshot();
		assertThat(frozen, containsString("METHADONE"));
		assertThat(release.getDigest(), is(CanonicalText.digest(frozen)));
		clock.forward(Duration.ofDays(3));
		lines.enterMedicationLine(methadone());
		doses.reportDose(missed("2026-11-29"));
		forget();
		ReleaseView later = releases.getRelease(release.getUuid());
		assertThat(later.getSnapshot(), is(frozen));
		assertThat(later.getFrozenAt(), is(release.getFrozenAt()));
	}
	
	@Test
	public void releaseNow_shouldKeepWhatWasPreparedAndCancelWhatHasNoSenseAnyMore() {
		PlanView plan = plans.referForPlan(referral());
		forget();
		ReleaseView release = release();
		assertThat(release.getUuid(), is(plan.getUuid()));
		assertThat(tasks(TaskStatus.CANCELLED), hasItems("first-meeting", "ride"));
		assertThat(tasks(TaskStatus.OPEN), hasItems("basics", "appointment", "met-at-gate", "release-acknowledged"));
		assertThat(reread(plan).getStatus(), is(PlanStatus.RELEASED));
		assertThat(reread(plan).getPhase(), is(Phase.DAY_OF_RELEASE));
		assertThat(reread(plan).getDayNumber(), is(0L));
	}
	
	@Test
	public void returnToCustody_shouldPauseCancelAndBeFollowedByALinkedPlan() {
		ReleaseView first = release();
		clock.forward(Duration.ofDays(5));
		ReturnView back = releases.returnToCustody(new NewRelease().patient(cast.uuid(participant)), null);
		forget();
		PlanView waits = plans.getTransitionPlan(first.getUuid());
		assertThat(back.getUuid(), is(first.getUuid()));
		assertThat(waits.getStatus(), is(PlanStatus.PAUSED_IN_CUSTODY));
		assertThat(waits.getLead(), is(Lead.CUSTODY_TEAM));
		assertThat(tasks(TaskStatus.OPEN), is(empty()));
		assertThat(count("peermentor_plan_task where reason = 'RETURNED_TO_CUSTODY'") > 5, is(true));
		assertThat("the mentor stays", count("peermentor_assignment where ended_at is not null"), is(0L));
		assertThat(count("peermentor_plan_task where tell_next_at is not null"), is(0L));
		clock.forward(Duration.ofDays(30));
		ReleaseView second = release();
		assertThat(second.getUuid(), is(not(first.getUuid())));
		assertThat(plans.getTransitionPlan(second.getUuid()).getPrevious(), is(first.getUuid()));
		assertThat(reread(waits).getCloseReason(), is(CloseReason.RETURNED_TO_CUSTODY));
		assertThat(tasks(TaskStatus.OPEN), hasItem("release-acknowledged"));
		assertThat(releases.getReleases(cast.uuid(participant), PAGE).getTotal(), is(2L));
	}
	
	@Test
	public void releaseNow_shouldNameWhatCannotBeTaken() {
		assertThat(refusals(() -> releases.releaseNow(new NewRelease())), contains("patient: " + Problems.REQUIRED));
		Instant tomorrow = clock.now().plus(Duration.ofDays(1));
		assertThat(refusals(() -> releases.releaseNow(fromCourt().at(tomorrow, false))),
		    contains("at: peermentor.error.plan.future"));
		assertThat(refusals(() -> releases.returnToCustody(new NewRelease().patient(cast.uuid(participant)), null)),
		    contains("status: peermentor.error.plan.none"));
		cast.run("update person set dead = true where person_id = " + participant);
		assertThat(refusals(() -> releases.releaseNow(fromCourt())), contains("patient: peermentor.error.plan.deceased"));
		assertThat(count("peermentor_plan"), is(0L));
	}
	
	@Test
	public void releases_shouldNotExistForWhoeverMayNotKnowOfTheTherapy() {
		ReleaseView release = release();
		jobMentor.login();
		assertThrows(NotFound.class, () -> releases.getRelease(release.getUuid()));
		assertThat(releases.getReleases(null, PAGE).getTotal(), is(0L));
		assertThat(refusals(() -> releases.releaseNow(fromCourt())), contains("patient: peermentor.error.participant.unknown"));
	}
	
	private ReleaseView release() {
		ReleaseView release = releases.releaseNow(fromCourt());
		forget();
		return releases.getRelease(release.getUuid());
	}
	
	@SuppressWarnings("unchecked")
	private List<String> tasks(TaskStatus status) {
		return sessionFactory.getCurrentSession()
		        .createNativeQuery("select code from peermentor_plan_task where status = '" + status + "'").list();
	}
	
	private static List<Object> values(List<Map<String, Object>> list, String name) {
		return list.stream().map(one -> one.get(name)).collect(Collectors.toList());
	}
}
