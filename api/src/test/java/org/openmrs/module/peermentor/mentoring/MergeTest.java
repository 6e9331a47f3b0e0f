/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.INTERIM_COVER;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.PRIMARY;
import static org.openmrs.module.peermentor.mentoring.Scope.EMPLOYMENT;
import static org.openmrs.module.peermentor.mentoring.Scope.OAT;

import java.time.Duration;

import org.junit.Test;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/**
 * What the platform's merge of two patients means for the rows of this room.
 */
public class MergeTest extends MentoringTest {
	
	@Autowired
	private ApplicationEventPublisher publisher;
	
	@Test
	public void merge_shouldMoveTheLosersAssignmentsAndWriteItIntoTheirHistory() {
		int winner = cast.participant();
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		merge(winner, participant);
		AssignmentView moved = service.getAssignment(made.getUuid());
		assertThat(moved.getPatient().getUuid(), is(cast.uuid(winner)));
		assertThat(moved.getStatus(), is(AssignmentStatus.ACTIVE));
		assertThat(service.getAssignmentHistory(made.getUuid(), PAGE).getRows().get(0).getWhat(),
		    is(AssignmentChangeKind.MOVED_BY_MERGE));
		mentor.login();
		assertThat(sees(winner), is(true));
	}
	
	@Test
	public void merge_shouldEndThePrimaryOfTheLoserWhereTheWinnerHasOne() {
		Member winnersMentor = cast.withRole(Roles.MENTOR);
		int loser = participant;
		int winner = cast.participant();
		supervisor.login();
		AssignmentView losersOat = assign(OAT, PRIMARY);
		AssignmentView losersWork = assign(EMPLOYMENT, PRIMARY);
		AssignmentView losersCover = assign(OAT, INTERIM_COVER);
		mentor = winnersMentor;
		participant = winner;
		AssignmentView winnersOat = assign(OAT, PRIMARY);
		clock.forward(Duration.ofHours(1));
		merge(winner, loser);
		AssignmentView ended = service.getAssignment(losersOat.getUuid());
		assertThat(ended.getEndedAt(), is(clock.now()));
		assertThat(ended.getEndReason(), is(EndReason.RECORDS_MERGED));
		assertThat(service.getAssignment(winnersOat.getUuid()).getEndedAt(), is(nullValue()));
		assertThat(service.getAssignment(losersWork.getUuid()).getEndedAt(), is(nullValue()));
		assertThat(service.getAssignment(losersCover.getUuid()).getEndedAt(), is(nullValue()));
	}
	
	@Test
	public void merge_shouldMoveVoidedAssignmentsAsTheyAre() {
		int winner = cast.participant();
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		service.voidAssignment(made.getUuid(), "wrong person");
		merge(winner, participant);
		sessionFactory.getCurrentSession().flush();
		assertThat(sessionFactory.getCurrentSession()
		        .createNativeQuery("select patient_id from peermentor_assignment where voided = true").uniqueResult(),
		    is(winner));
	}
	
	@Test
	public void merge_shouldCarryTheLosersExclusionsOverAndEndWhatTheyForbid() {
		int loser = participant;
		int winner = cast.participant();
		supervisor.login();
		exclude(loser, mentor.getPersonId());
		participant = winner;
		AssignmentView made = assign(OAT, PRIMARY);
		merge(winner, loser);
		assertThat(service.getAssignment(made.getUuid()).getEndReason(), is(EndReason.NOT_A_MATCH));
		assertThat(exclusions.getExclusions(cast.uuid(winner), PAGE).getRows(), hasSize(1));
		mentor.login();
		assertThat(sees(winner), is(false));
	}
	
	@Test
	public void merge_shouldEndTheLosersAssignmentWhenTheWinnerIsExcluded() {
		int loser = participant;
		int winner = cast.participant();
		supervisor.login();
		exclude(winner, mentor.getPersonId());
		AssignmentView made = assign(OAT, PRIMARY);
		merge(winner, loser);
		assertThat(service.getAssignment(made.getUuid()).getEndReason(), is(EndReason.NOT_A_MATCH));
		mentor.login();
		assertThat(sees(winner), is(false));
	}
	
	@Test
	public void merge_shouldKeepOnePairWhenBothRecordsHadIt() {
		int winner = cast.participant();
		supervisor.login();
		ExclusionView winners = exclude(winner, mentor.getPersonId());
		exclude(participant, mentor.getPersonId());
		merge(winner, participant);
		assertThat(exclusions.getExclusions(cast.uuid(mentor.getPersonId()), PAGE).getRows().stream()
		        .map(ExclusionView::getUuid).toArray(String[]::new),
		    is(new String[] { winners.getUuid() }));
	}
	
	@Test
	public void merge_shouldDropThePairThatTheTwoRecordsThemselvesWere() {
		int winner = cast.participant();
		supervisor.login();
		exclude(winner, participant);
		merge(winner, participant);
		assertThat(exclusions.getExclusions(null, PAGE).getTotal(), is(0L));
		assertThat(sees(winner), is(true));
	}
	
	@Test
	public void merge_shouldEndAnAssignmentThatWouldMakeSomebodyTheirOwnMentor() {
		makePatient(mentor.getPersonId());
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		merge(mentor.getPersonId(), participant);
		assertThat(service.getAssignment(made.getUuid()).getEndReason(), is(EndReason.RECORDS_MERGED));
		mentor.login();
		assertThat(sees(mentor.getPersonId()), is(false));
	}
	
	@Test
	public void merge_shouldKeepTheCaseloadOfAMentorWhoseOwnRecordLoses() {
		int losingPerson = mentor.getPersonId();
		makePatient(losingPerson);
		int winner = cast.participant();
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		merge(winner, losingPerson);
		// As the platform does after.
		cast.run("update users set person_id = " + winner + " where person_id = " + losingPerson);
		sessionFactory.getCurrentSession().clear();
		mentor.login();
		assertThat(sees(participant), is(true));
		assertThat(sees(winner), is(false));
		assertThat(service.getAssignment(made.getUuid()).getStatus(), is(AssignmentStatus.ACTIVE));
	}
	
	@Test
	public void merge_shouldEndWhatAMentorMayNotHaveOnceTheirOwnRecordsAreOne() {
		int losingPerson = mentor.getPersonId();
		makePatient(losingPerson);
		int winner = cast.participant();
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		exclude(winner, participant);
		merge(winner, losingPerson);
		assertThat(service.getAssignment(made.getUuid()).getEndReason(), is(EndReason.NOT_A_MATCH));
	}
	
	@Test
	public void merge_shouldWorkForAUserWhoManagesNoAssignments() {
		int winner = cast.participant();
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		exclude(winner, mentor.getPersonId());
		cast.loginAsAdministrator();
		Member clerk = cast.withPrivileges("Edit Patients");
		clerk.login();
		merge(winner, participant);
		supervisor.login();
		assertThat(service.getAssignmentHistory(made.getUuid(), PAGE).getRows().get(0).getChangedBy().getUuid(),
		    is(clerk.getUser().getUuid()));
		assertThat(service.getAssignments(new AssignmentCriteria().ofPatient(cast.uuid(winner)), PAGE).getRows().stream()
		        .map(AssignmentView::getStatus).toArray(AssignmentStatus[]::new),
		    is(new AssignmentStatus[] { AssignmentStatus.ENDED }));
	}
	
	private void merge(int winner, int loser) {
		publisher.publishEvent(new PatientsMerging(this, winner, loser));
		sessionFactory.getCurrentSession().flush();
	}
	
	private ExclusionView exclude(int one, int other) {
		return exclusions.recordExclusion(new ExclusionRequest(null, cast.uuid(one), cast.uuid(other), null));
	}
}
