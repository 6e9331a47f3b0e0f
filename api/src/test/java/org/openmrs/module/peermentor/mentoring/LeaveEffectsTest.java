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
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.INTERIM_COVER;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.PRIMARY;
import static org.openmrs.module.peermentor.mentoring.Scope.EMPLOYMENT;
import static org.openmrs.module.peermentor.mentoring.Scope.OAT;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.News;
import org.openmrs.module.peermentor.access.Roles;
import org.springframework.beans.factory.annotation.Autowired;

/** What a mentor's leave does to assigning, to duty, and to who is there for a participant. */
public class LeaveEffectsTest extends AwayTest {
	
	@Rule
	public final News news = new News();
	
	@Autowired
	private Mentors mentors;
	
	@Autowired
	private DutyService duties;
	
	private Member other;
	
	@Before
	public void gatherMore() {
		other = cast.withRole(Roles.MENTOR);
		supervisor.login();
	}
	
	@Test
	public void assignMentor_shouldRefuseToBeginOnALeave() {
		away(mentor, 0, 3);
		assertThat(refusals(() -> assign(mentor, OAT, PRIMARY)), contains("mentor: peermentor.error.assignment.onLeave"));
		assertThat(refusals(() -> service.assignMentor(request(OAT, PRIMARY).setStartedAt(midnight(4).minusMillis(1)))),
		    contains("mentor: peermentor.error.assignment.onLeave"));
		assertThat("begun before, as somebody says now",
		    refusals(() -> service.assignMentor(request(OAT, PRIMARY).setStartedAt(midnight(-4)))),
		    contains("mentor: peermentor.error.assignment.onLeave"));
		assertThat(count("peermentor_assignment"), is(0L));
		service.assignMentor(request(EMPLOYMENT, INTERIM_COVER).setStartedAt(midnight(-4)).setEndedAt(midnight(-2)));
		AssignmentView after = service.assignMentor(request(OAT, PRIMARY).setStartedAt(midnight(4)));
		forget();
		assertThat(refusals(() -> service.changeAssignment(after.getUuid(), new AssignmentChange(0).start(midnight(3)))),
		    contains("startedAt: peermentor.error.assignment.onLeave"));
		forget();
		service.changeAssignment(after.getUuid(), new AssignmentChange(0).start(midnight(5)));
	}
	
	@Test
	public void assignMentor_shouldLetALaterLeaveBeAndKeepTheMentorsReach() {
		away(mentor, 1, 3);
		assign(mentor, OAT, PRIMARY);
		clock.forward(Duration.ofDays(2));
		mentor.login();
		assertThat("the assignment goes on", sees(participant), is(true));
	}
	
	@Test
	public void enterDutyPeriod_shouldRefuseDaysOnLeave() {
		away(mentor, 1, 1);
		assertThat(refusals(() -> duty(mentor, midnight(0), midnight(1).plusMillis(1))),
		    contains("mentor: peermentor.error.duty.onLeave"));
		assertThat(refusals(() -> duty(mentor, midnight(2).minusMillis(1), midnight(3))),
		    contains("mentor: peermentor.error.duty.onLeave"));
		duty(mentor, midnight(0), midnight(1));
		duty(mentor, midnight(2), midnight(3));
		duty(other, midnight(0), midnight(3));
	}
	
	@Test
	public void onDuty_shouldPassOverWhoeverIsOnLeave() {
		duty(mentor, midnight(0), midnight(5));
		duty(other, midnight(0), midnight(5));
		away(mentor, 1, 2);
		away(mentor, 3, 3);
		assertThat(onDuty(midnight(1).minusMillis(1)), contains(mentor.getPersonId(), other.getPersonId()));
		assertThat(onDuty(midnight(1)), contains(other.getPersonId()));
		assertThat(onDuty(midnight(3).minusMillis(1)), contains(other.getPersonId()));
		assertThat(onDuty(midnight(3)), contains(other.getPersonId()));
		assertThat(onDuty(midnight(4)), contains(mentor.getPersonId(), other.getPersonId()));
		assertThat(mentors.isOnDuty(mentor.getPersonId(), midnight(1)), is(false));
		assertThat(mentors.isOnDuty(mentor.getPersonId(), midnight(4)), is(true));
	}
	
	@Test
	public void forTreatment_shouldSayWhoIsOnLeaveAndNameEachOnce() {
		assign(mentor, OAT, PRIMARY);
		assign(other, OAT, INTERIM_COVER);
		away(mentor, 1, 1);
		away(mentor, 2, 2);
		assertThat(onLeave(midnight(1).minusMillis(1)), contains(false, false));
		assertThat(onLeave(midnight(1)), contains(true, false));
		assertThat(onLeave(midnight(2)), contains(true, false));
		assertThat(onLeave(midnight(3)), contains(false, false));
		assertThat(mentors.atWork(participant, OAT, midnight(1)), contains(other.getPersonId()));
		assertThat(mentors.atWork(participant, EMPLOYMENT, midnight(1)), is(empty()));
	}
	
	@Test
	public void forTreatment_shouldForgetALeaveThatWasTakenBack() {
		assign(mentor, OAT, PRIMARY);
		leaves.voidLeave(away(mentor, 0, null).getUuid(), "PLANS_CHANGED");
		assertThat(onLeave(clock.now()), contains(false));
	}
	
	@Test
	public void forTreatment_shouldAskForTheZoneOnceAndOnlyIfSomebodyMayBeAway() {
		assign(mentor, OAT, PRIMARY);
		assign(other, OAT, INTERIM_COVER);
		assertThat(statements(), is(1L));
		away(mentor, 0, 1);
		long away = statements();
		away(other, 0, 1);
		assertThat(statements(), is(away));
	}
	
	@Test
	public void handOn_shouldTellTheOtherRoomsOnceWhenALeaveBegins() {
		assign(mentor, OAT, PRIMARY);
		assign(mentor, EMPLOYMENT, PRIMARY);
		LeaveView leave = away(mentor, 1, 3);
		assertThat(begun(), is(empty()));
		clock.forward(Duration.between(clock.now(), midnight(1)));
		assertThat(begun(), contains(participant + " by " + mentor.getPersonId() + " until " + midnight(4)));
		assertThat("once", begun(), is(empty()));
		supervisor.login();
		assertThat("nobody's version has grown old", leaves.changeLeave(leave.getUuid(), new LeaveChange(0).end(null)).getVersion(), is(1));
		assertThat("other days, once more", begun(), contains(participant + " by " + mentor.getPersonId() + " until null"));
		assertThat(begun(), is(empty()));
		supervisor.login();
		leaves.voidLeave(leave.getUuid(), "PLANS_CHANGED");
		away(mentor, -1, 0);
		assertThat("over already", begun(), is(empty()));
	}
	
	private List<String> begun() {
		forget();
		news.forget();
		cast.loginAsAdministrator();
		leaves.getLeavesBegun().forEach(leaves::handOn);
		forget();
		return news.of(MentorAway.class).stream()
		        .map(away -> away.getPatientId() + " by " + away.getPersonId() + " until " + away.getUntil())
		        .collect(Collectors.toList());
	}
	
	private long statements() {
		forget();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		mentors.forTreatment(Collections.singleton(participant), clock.now());
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	private List<Boolean> onLeave(Instant at) {
		return mentors.forTreatment(Collections.singleton(participant), at).get(participant).stream().map(MentorAtWork::isOnLeave)
		        .collect(Collectors.toList());
	}
	
	private List<Integer> onDuty(Instant at) {
		return mentors.onDuty(at, participant).stream().map(MentorOnDuty::getPersonId).collect(Collectors.toList());
	}
	
	private void duty(Member member, Instant from, Instant to) {
		duties.enterDutyPeriod(new NewDutyPeriod(null, member.getProviderUuid(), from, to));
	}
	
	private static Instant midnight(int day) {
		return day(day).atStartOfDay(VANCOUVER).toInstant();
	}
}
