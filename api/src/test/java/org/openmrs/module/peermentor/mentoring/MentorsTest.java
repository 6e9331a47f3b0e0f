/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.INTERIM_COVER;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.PRIMARY;
import static org.openmrs.module.peermentor.mentoring.Scope.BOTH;
import static org.openmrs.module.peermentor.mentoring.Scope.EMPLOYMENT;
import static org.openmrs.module.peermentor.mentoring.Scope.OAT;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.springframework.beans.factory.annotation.Autowired;

/** Who accompanies a therapy, and who stands in for it. */
public class MentorsTest extends MentoringTest {
	
	@Autowired
	private Mentors mentors;
	
	@Test
	public void forTreatment_shouldNameThePrimaryFirstAndEachOnceWithTherapyInScope() {
		Member cover = cast.withRole(Roles.MENTOR);
		Member forWork = cast.withRole(Roles.MENTOR);
		Member retired = cast.withRole(Roles.MENTOR);
		supervisor.login();
		assign(cover, OAT, INTERIM_COVER);
		assign(cover, BOTH, INTERIM_COVER);
		assign(retired, OAT, INTERIM_COVER);
		assign(forWork, EMPLOYMENT, PRIMARY);
		clock.forward(Duration.ofHours(1));
		assign(mentor, OAT, PRIMARY);
		cast.run("update provider set retired = true where provider_id = " + retired.getProviderId());
	
		List<MentorAtWork> found = forTreatment(participant);
		assertThat(found.stream().map(MentorAtWork::getProviderUuid).collect(Collectors.toList()),
		    contains(mentor.getProviderUuid(), cover.getProviderUuid()));
		assertThat(found.get(0).getKind(), is(PRIMARY));
		assertThat(found.get(0).getPersonId(), is(mentor.getPersonId()));
		assertThat(found.get(0).getProviderId(), is(mentor.getProviderId()));
		assertThat(found.get(0).getPatientId(), is(participant));
	}
	
	@Test
	public void forTreatment_shouldLeaveOutWhatIsPlannedOverOrVoided() {
		supervisor.login();
		AssignmentView made = assign(mentor, OAT, PRIMARY);
		clock.forward(Duration.ofHours(1));
		service.changeAssignment(made.getUuid(), new AssignmentChange(0).end(clock.now(), EndReason.MENTOR_LEFT));
		service.assignMentor(request(OAT, PRIMARY).setStartedAt(clock.now().plusSeconds(1)));
		service.voidAssignment(assign(mentor, OAT, INTERIM_COVER).getUuid(), "mistake");
		assertThat(forTreatment(participant), is(nullValue()));
		assertThat(mentors.forTreatment(Collections.singleton(participant), clock.now().minusSeconds(1)).get(participant),
		    hasSize(1));
		assertThat(mentors.forTreatment(Collections.singleton(participant), clock.now().plusSeconds(1)).get(participant),
		    hasSize(1));
	}
	
	@Test
	public void forTreatment_shouldReadManyInOneStatementAndNobodyInNone() {
		int first = participant;
		supervisor.login();
		assign(mentor, OAT, PRIMARY);
		participant = cast.participant();
		assign(mentor, BOTH, PRIMARY);
		assertThat(statements(Arrays.asList(first, participant)), is(1L));
		assertThat(statements(Collections.<Integer> emptyList()), is(0L));
		Map<Integer, List<MentorAtWork>> found = mentors.forTreatment(Arrays.asList(first, participant), clock.now());
		assertThat(found.keySet(), containsInAnyOrder(first, participant));
	}
	
	private long statements(Collection<Integer> patients) {
		sessionFactory.getCurrentSession().flush();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		mentors.forTreatment(patients, clock.now());
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	@Test
	public void cover_shouldBeginAnInterimCoverForTheTherapyAndWriteItIntoTheHistory() {
		supervisor.login();
		mentors.cover(participant, mentor.getPersonId());
		List<AssignmentView> made = made();
		assertThat(made, hasSize(1));
		assertThat(made.get(0).getKind(), is(INTERIM_COVER));
		assertThat(made.get(0).getScope(), is(OAT));
		assertThat(made.get(0).getStartedAt(), is(clock.now()));
		assertThat(made.get(0).getEndedAt(), is(nullValue()));
		assertThat(service.getAssignmentHistory(made.get(0).getUuid(), PAGE).getRows().get(0).getWhat(),
		    is(AssignmentChangeKind.ASSIGNED));
		mentors.cover(participant, mentor.getPersonId());
		assertThat(made(), hasSize(1));
		mentor.login();
		assertThat(sees(participant), is(true));
	}
	
	@Test
	public void cover_shouldBeginBesideWorkAndBesideWhatIsOver() {
		supervisor.login();
		assign(mentor, EMPLOYMENT, PRIMARY);
		AssignmentView over = assign(mentor, BOTH, INTERIM_COVER);
		clock.forward(Duration.ofHours(1));
		mentors.cover(participant, mentor.getPersonId());
		assertThat(made(), hasSize(2));
		service.changeAssignment(over.getUuid(), new AssignmentChange(0).end(clock.now(), EndReason.COVER_ENDED));
		mentors.cover(participant, mentor.getPersonId());
		assertThat(made(), hasSize(3));
	}
	
	private AssignmentView assign(Member member, Scope scope, AssignmentKind kind) {
		return service.assignMentor(request(scope, kind).setMentor(member.getProviderUuid()));
	}
	
	private List<MentorAtWork> forTreatment(int patientId) {
		return mentors.forTreatment(Collections.singleton(patientId), clock.now()).get(patientId);
	}
	
	private List<AssignmentView> made() {
		return service.getAssignments(new AssignmentCriteria().ofPatient(cast.uuid(participant)), PAGE).getRows();
	}
}
