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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.INTERIM_COVER;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.PRIMARY;
import static org.openmrs.module.peermentor.mentoring.Scope.EMPLOYMENT;
import static org.openmrs.module.peermentor.mentoring.Scope.OAT;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

public class ReadingAssignmentsTest extends MentoringTest {
	
	@Test
	public void getAssignments_shouldShowEachCallerTheirOwnReachAndNoMore() {
		Member other = cast.withRole(Roles.MENTOR);
		Member nurse = cast.withRole(Roles.NURSE);
		int otherParticipant = cast.participant();
		supervisor.login();
		AssignmentView mine = assign(OAT, PRIMARY);
		Member first = mentor;
		mentor = other;
		AssignmentView beside = assign(EMPLOYMENT, PRIMARY);
		participant = otherParticipant;
		AssignmentView theirs = assign(OAT, PRIMARY);
		assertThat(uuids(new AssignmentCriteria()), contains(theirs.getUuid(), beside.getUuid(), mine.getUuid()));
		nurse.login();
		assertThat(uuids(new AssignmentCriteria()), hasSize(3));
		first.login();
		assertThat(uuids(new AssignmentCriteria()), contains(beside.getUuid(), mine.getUuid()));
		assertThat(service.getAssignments(new AssignmentCriteria(), PAGE).getTotal(), is(2L));
		assertThrows(NotFound.class, () -> service.getAssignment(theirs.getUuid()));
		assertThrows(NotFound.class, () -> service.getAssignmentHistory(theirs.getUuid(), PAGE));
		assertThat(uuids(new AssignmentCriteria().ofPatient(cast.uuid(otherParticipant))), is(empty()));
	}
	
	@Test
	public void getAssignments_shouldFilterByEachCriterion() {
		Member other = cast.withRole(Roles.MENTOR);
		int otherParticipant = cast.participant();
		supervisor.login();
		AssignmentView primary = assign(OAT, PRIMARY);
		AssignmentView work = assign(EMPLOYMENT, PRIMARY);
		AssignmentView past = service.assignMentor(request(OAT, INTERIM_COVER).setStartedAt(clock.now().minus(Duration.ofDays(9)))
		        .setEndedAt(clock.now().minus(Duration.ofDays(8))));
		Member first = mentor;
		int firstParticipant = participant;
		mentor = other;
		participant = otherParticipant;
		AssignmentView planned = service.assignMentor(request(OAT, PRIMARY).setStartedAt(clock.now().plus(Duration.ofDays(3))));
		assertThat(uuids(new AssignmentCriteria().ofPatient(cast.uuid(otherParticipant))), contains(planned.getUuid()));
		assertThat(uuids(new AssignmentCriteria().ofMentor(first.getProviderUuid())),
		    contains(work.getUuid(), primary.getUuid(), past.getUuid()));
		assertThat(uuids(new AssignmentCriteria().activeAt(clock.now())), contains(work.getUuid(), primary.getUuid()));
		assertThat(uuids(new AssignmentCriteria().activeAt(clock.now().plus(Duration.ofDays(3)))),
		    contains(planned.getUuid(), work.getUuid(), primary.getUuid()));
		assertThat(uuids(new AssignmentCriteria().inScope(OAT).ofPatient(cast.uuid(firstParticipant)).activeAt(clock.now())),
		    contains(primary.getUuid()));
	}
	
	@Test
	public void getAssignments_shouldPageWithTheTotalOnlyWhenAskedFor() {
		supervisor.login();
		for (int i = 0; i < 5; i++) {
			assign(OAT, INTERIM_COVER);
		}
		Page<AssignmentView> page = service.getAssignments(new AssignmentCriteria(), new PageRequest(3, 1, false));
		assertThat(page.getRows(), hasSize(1));
		assertThat(page.hasMore(), is(true));
		assertThat(page.getTotal() == null, is(true));
		assertThat(service.getAssignments(new AssignmentCriteria(), new PageRequest(4, 1, true)).hasMore(), is(false));
		assertThat(service.getAssignments(new AssignmentCriteria(), new PageRequest(9, 1, true)).getTotal(), is(5L));
	}
	
	@Test
	public void getAssignments_shouldCostTheSameForOneRowAndForMany() {
		supervisor.login();
		assign(OAT, INTERIM_COVER);
		long one = statements();
		for (int i = 0; i < 20; i++) {
			participant = cast.participant();
			assign(OAT, INTERIM_COVER);
		}
		assertThat(statements(), is(one));
		assertThat(one, is(2L));
	}
	
	@Test
	public void getAssignments_shouldBeForThoseWhoMayRead() {
		for (String role : new String[] { Roles.ADMINISTRATOR, Roles.EVALUATOR }) {
			cast.loginAsAdministrator();
			cast.withRole(role).login();
			assertThrows(role, APIAuthenticationException.class, () -> uuids(new AssignmentCriteria()));
		}
	}
	
	@Test
	public void getAssignments_shouldHideAVoidedPatientAndBringThemBack() {
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		cast.run("update patient set voided = true where patient_id = " + participant);
		assertThat(uuids(new AssignmentCriteria()), is(empty()));
		assertThrows(NotFound.class, () -> service.getAssignment(made.getUuid()));
		mentor.login();
		assertThat(uuids(new AssignmentCriteria()), is(empty()));
		cast.run("update patient set voided = false where patient_id = " + participant);
		assertThat(uuids(new AssignmentCriteria()), contains(made.getUuid()));
		supervisor.login();
		assertThat(uuids(new AssignmentCriteria()), contains(made.getUuid()));
	}
	
	@Test
	public void getAssignments_shouldKeepTheAssignmentOfOneWhoDies() {
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		cast.run("update person set dead = true where person_id = " + participant);
		mentor.login();
		assertThat(service.getAssignment(made.getUuid()).getStatus(), is(AssignmentStatus.ACTIVE));
	}
	
	@Test
	public void getAssignments_shouldNotShowSupervisorsTheirOwnRecord() {
		makePatient(supervisor.getPersonId());
		Member coordinator = cast.withRole(Roles.COORDINATOR);
		participant = supervisor.getPersonId();
		coordinator.login();
		AssignmentView made = assign(OAT, PRIMARY);
		supervisor.login();
		assertThrows(NotFound.class, () -> service.getAssignment(made.getUuid()));
		assertThat(uuids(new AssignmentCriteria()), is(empty()));
	}
	
	private List<String> uuids(AssignmentCriteria criteria) {
		return service.getAssignments(criteria, PAGE).getRows().stream().map(AssignmentView::getUuid)
		        .collect(Collectors.toList());
	}
	
	private long statements() {
		sessionFactory.getCurrentSession().flush();
		service.getAssignments(new AssignmentCriteria(), new PageRequest(0, 50, false));
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		service.getAssignments(new AssignmentCriteria(), new PageRequest(0, 50, false));
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
}
