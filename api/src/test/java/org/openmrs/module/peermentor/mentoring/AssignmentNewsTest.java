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
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.PRIMARY;
import static org.openmrs.module.peermentor.mentoring.Scope.OAT;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.Rule;
import org.junit.Test;
import org.openmrs.module.peermentor.News;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The ledger tells the other rooms who begins and who stops to accompany a participant. */
public class AssignmentNewsTest extends MentoringTest {
	
	@Rule
	public final News news = new News();
	
	@Autowired
	private ApplicationEventPublisher publisher;
	
	@Test
	public void assignMentor_shouldTellOfWhatBeginsNowAndNotOfWhatIsPlanned() {
		supervisor.login();
		assign(OAT, PRIMARY);
		assertThat(told(), contains("assigned " + participant));
	
		participant = cast.participant();
		AssignmentView planned = service
		        .assignMentor(request(OAT, PRIMARY).setStartedAt(clock.now().plus(Duration.ofDays(2))));
		assertThat(told(), is(empty()));
	
		service.changeAssignment(planned.getUuid(), new AssignmentChange(0).start(clock.now()));
		assertThat(told(), contains("assigned " + participant));
	}
	
	@Test
	public void changeAssignment_shouldTellOfAnEndNowAndNotOfAnEndToCome() {
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		clock.forward(Duration.ofDays(1));
		news.forget();
		service.changeAssignment(made.getUuid(),
		    new AssignmentChange(0).end(clock.now().plus(Duration.ofDays(9)), EndReason.MENTOR_ON_LEAVE));
		assertThat(told(), is(empty()));
	
		service.changeAssignment(made.getUuid(), new AssignmentChange(1).end(clock.now(), EndReason.MENTOR_LEFT));
		assertThat(told(), contains(left()));
	}
	
	@Test
	public void recordExclusion_shouldTellThatTheMentorLeft() {
		supervisor.login();
		assign(OAT, PRIMARY);
		news.forget();
		exclusions.recordExclusion(
		    new ExclusionRequest(null, cast.uuid(participant), cast.uuid(mentor.getPersonId()), null));
		assertThat(told(), contains(left()));
	}
	
	@Test
	public void voidAssignment_shouldTellThatTheMentorLeft() {
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		news.forget();
		service.voidAssignment(made.getUuid(), "wrong person");
		assertThat(told(), contains(left()));
	}
	
	@Test
	public void merge_shouldTellWhoComesWithTheLoserAndWhoCannotStay() {
		int winner = cast.participant();
		supervisor.login();
		assign(OAT, PRIMARY);
		news.forget();
		publisher.publishEvent(new PatientsMerging(this, winner, participant));
		assertThat(told(), contains("assigned " + winner));
	
		participant = cast.participant();
		assign(OAT, PRIMARY);
		news.forget();
		publisher.publishEvent(new PatientsMerging(this, winner, participant));
		participant = winner;
		assertThat(told(), contains(left()));
	}
	
	private String left() {
		return "left " + participant + " by " + mentor.getPersonId();
	}
	
	/** What was told since this was asked last. */
	private List<String> told() {
		List<String> told = Stream
		        .concat(news.of(MentorAssigned.class).stream().map(begun -> "assigned " + begun.getPatientId()),
		            news.of(MentorLeft.class).stream().map(over -> "left " + over.getPatientId() + " by " + over.getPersonId()))
		        .collect(Collectors.toList());
		news.forget();
		return told;
	}
}
