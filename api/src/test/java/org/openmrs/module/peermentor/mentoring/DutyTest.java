/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

/** The duty list, and who stands on it for a participant. */
public class DutyTest extends MentoringTest {
	
	@Autowired
	private DutyService duties;
	
	@Autowired
	private Mentors mentors;
	
	@Test
	public void enterDutyPeriod_shouldKeepWhoAndFromWhenToWhen() {
		supervisor.login();
		DutyPeriodView entered = enter(mentor, 0, 12);
		sessionFactory.getCurrentSession().clear();
		for (DutyPeriodView view : new DutyPeriodView[] { entered, duties.getDutyPeriod(entered.getUuid()) }) {
			assertThat(view.getMentor().getUuid(), is(mentor.getProviderUuid()));
			assertThat(view.getFrom(), is(clock.now()));
			assertThat(view.getTo(), is(in(12)));
			assertThat(view.getEnteredBy().getUuid(), is(supervisor.getUser().getUuid()));
			assertThat(view.getDisplay(), is("Member " + mentor.getPersonId() + " (" + clock.now() + " / " + in(12) + ")"));
		}
	}
	
	@Test
	public void enterDutyPeriod_shouldNameEverythingThatIsWrong() {
		supervisor.login();
		assertThat(refusals(() -> duties.enterDutyPeriod(new NewDutyPeriod(null, null, null, null))),
		    contains("mentor: peermentor.error.required", "from: peermentor.error.required", "to: peermentor.error.required"));
		assertThat(
		    refusals(() -> duties.enterDutyPeriod(new NewDutyPeriod(null, UUID.randomUUID().toString(), in(2), in(1)))),
		    contains("mentor: peermentor.error.mentor.unknown", "to: peermentor.error.duty.endsBeforeStart"));
		assertThat(refusals(() -> enter(supervisor, 0, 1)), contains("mentor: peermentor.error.mentor.cannotMentor"));
		assertThat(count("peermentor_duty"), is(0L));
	}
	
	@Test
	public void enterDutyPeriod_shouldRefuseTheSameMentorTwiceAtOnceAndTakeAnother() {
		Member other = cast.withRole(Roles.MENTOR);
		supervisor.login();
		DutyPeriodView first = enter(mentor, 0, 12);
		assertThat(refusals(() -> enter(mentor, 11, 20)), contains("mentor: peermentor.error.duty.overlaps"));
		assertThat(refusals(() -> enter(mentor, -5, 1)), contains("mentor: peermentor.error.duty.overlaps"));
		enter(mentor, 12, 20);
		enter(other, 0, 12);
		duties.voidDutyPeriod(first.getUuid(), "Ill");
		enter(mentor, 3, 12);
	}
	
	@Test
	public void enterDutyPeriod_shouldWriteNothingWhenRepeated() {
		String uuid = UUID.randomUUID().toString();
		NewDutyPeriod request = new NewDutyPeriod(uuid, mentor.getProviderUuid(), in(0), in(12));
		supervisor.login();
		duties.enterDutyPeriod(request);
		assertThat(duties.enterDutyPeriod(request).getUuid(), is(uuid));
		assertThat(count("peermentor_duty"), is(1L));
	
		cast.loginAsAdministrator();
		Member coordinator = cast.withRole(Roles.COORDINATOR);
		coordinator.login();
		assertThat(
		    refusals(() -> duties.enterDutyPeriod(new NewDutyPeriod(uuid, mentor.getProviderUuid(), in(20), in(22)))),
		    contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void getDutyPeriods_shouldNarrowByMentorAndTimeTheEarliestFirst() {
		Member other = cast.withRole(Roles.MENTOR);
		supervisor.login();
		String late = enter(mentor, 12, 20).getUuid();
		String early = enter(mentor, 0, 12).getUuid();
		String others = enter(other, 1, 12).getUuid();
		assertThat(listed(null, null, null), contains(early, others, late));
		assertThat(listed(mentor.getProviderUuid(), null, null), contains(early, late));
		assertThat(listed(null, in(12), null), contains(late));
		assertThat(listed(null, null, in(1)), contains(early));
		assertThat(listed(null, in(20), null), is(empty()));
		assertThat(duties.getDutyPeriods(null, null, null, new PageRequest(1, 1, true)).getTotal(), is(3L));
	}
	
	@Test
	public void voidDutyPeriod_shouldTakeItOffTheList() {
		supervisor.login();
		String uuid = enter(mentor, 0, 12).getUuid();
		assertThat(refusals(() -> duties.voidDutyPeriod(uuid, "")), contains("reason: peermentor.error.required"));
		duties.voidDutyPeriod(uuid, "Ill");
		assertThrows(NotFound.class, () -> duties.getDutyPeriod(uuid));
		assertThrows(NotFound.class, () -> duties.voidDutyPeriod(uuid, "Ill"));
		assertThat(listed(null, null, null), is(empty()));
		assertThat(mentors.isOnDuty(mentor.getPersonId(), in(1)), is(false));
	}
	
	@Test
	public void dutyList_shouldBeReadByMentorsAndWrittenByThoseWhoAssign() {
		mentor.login();
		assertThat(listed(null, null, null), is(empty()));
		assertThrows(APIAuthenticationException.class, () -> enter(mentor, 0, 12));
		assertThrows(APIAuthenticationException.class, () -> duties.voidDutyPeriod("x", "x"));
		cast.loginAsAdministrator();
		cast.withRole(Roles.EVALUATOR).login();
		assertThrows(APIAuthenticationException.class, () -> listed(null, null, null));
		assertThrows(APIAuthenticationException.class, () -> duties.getDutyPeriod("x"));
	}
	
	@Test
	public void onDuty_shouldNameThoseOfTheInstantWhoMayMeetTheParticipant() {
		Member before = cast.withRole(Roles.MENTOR);
		Member excluded = cast.withRole(Roles.MENTOR);
		Member retired = cast.withRole(Roles.MENTOR);
		Member isParticipant = cast.withRole(Roles.MENTOR);
		makePatient(isParticipant.getPersonId());
		supervisor.login();
		enter(before, -3, 0);
		enter(mentor, 0, 12);
		enter(excluded, 0, 12);
		enter(retired, 0, 12);
		enter(isParticipant, 0, 12);
		exclusions.recordExclusion(
		    new ExclusionRequest(null, cast.uuid(participant), cast.uuid(excluded.getPersonId()), null));
		cast.run("update provider set retired = true where provider_id = " + retired.getProviderId());
	
		assertThat(onDuty(0, participant), contains(mentor.getPersonId(), isParticipant.getPersonId()));
		assertThat(onDuty(0, isParticipant.getPersonId()), contains(mentor.getPersonId(), excluded.getPersonId()));
		assertThat(onDuty(12, participant), is(empty()));
		MentorOnDuty first = mentors.onDuty(in(0), participant).get(0);
		assertThat(first.getProviderId(), is(mentor.getProviderId()));
		assertThat(first.getProviderUuid(), is(mentor.getProviderUuid()));
		assertThat(mentors.isOnDuty(mentor.getPersonId(), in(11)), is(true));
		assertThat(mentors.isOnDuty(mentor.getPersonId(), in(12)), is(false));
		assertThat(mentors.isOnDuty(retired.getPersonId(), in(1)), is(false));
	}
	
	private List<Integer> onDuty(int hours, int patientId) {
		return mentors.onDuty(in(hours), patientId).stream().map(MentorOnDuty::getPersonId).collect(Collectors.toList());
	}
	
	private DutyPeriodView enter(Member member, int fromHour, int toHour) {
		return duties.enterDutyPeriod(new NewDutyPeriod(null, member.getProviderUuid(), in(fromHour), in(toHour)));
	}
	
	private List<String> listed(String mentorUuid, Instant from, Instant to) {
		return duties.getDutyPeriods(mentorUuid, from, to, PAGE).getRows().stream().map(DutyPeriodView::getUuid)
		        .collect(Collectors.toList());
	}
	
	private Instant in(int hours) {
		return clock.now().plus(Duration.ofHours(hours));
	}
}
