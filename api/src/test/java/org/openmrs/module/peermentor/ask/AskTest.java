/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.mentoring.MentorAway;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.participant.ParticipantDied;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A clinician to whom the participant's consent opens the facts of contacts, a mentor for the therapy, another for work.
 */
public class AskTest extends BaseModuleContextSensitiveTest {
	
	private static final PageRequest PAGE = new PageRequest(0, 50, true);
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	@Autowired
	private AskService asks;
	
	@Autowired
	private AskFollower follower;
	
	@Autowired
	private SessionFactory sessionFactory;
	
	private final Cast cast = new Cast();
	
	private Cast.Member clinician;
	
	private Cast.Member mentor;
	
	private Cast.Member jobMentor;
	
	private Cast.Member supervisor;
	
	private Cast.Member stranger;
	
	private Cast.Member otherClinician;
	
	private Cast.Member nurse;
	
	private int participant;
	
	@Before
	public void gather() {
		clinician = cast.withRole(Roles.NOTES_READER);
		mentor = cast.withRole(Roles.MENTOR);
		jobMentor = cast.withRole(Roles.MENTOR);
		supervisor = cast.withRole(Roles.SUPERVISOR);
		stranger = cast.withRole(Roles.MENTOR);
		otherClinician = cast.withRole(Roles.NOTES_READER);
		nurse = cast.withRole(Roles.NURSE);
		participant = cast.participant();
		assign(mentor, "OAT");
		assign(jobMentor, "EMPLOYMENT");
		consent();
		clinician.login();
	}
	
	@After
	public void leave() {
		cast.leave();
	}
	
	@Test
	public void ask_shouldReachTheMentorAndItsAnswerWhoeverAsked() {
		AskView asked = ask(Scope.OAT);
		assertThat(alerts(), contains(mentor.getUser().getUserId()));
		
		mentor.login();
		clock.forward(Duration.ofMinutes(5));
		AskView accepted = move(asked, AskStatus.ACCEPTED, null, null);
		clock.forward(Duration.ofMinutes(55));
		move(accepted, AskStatus.ANSWERED, "We went together.", null);
		assertThat(alerts(), containsInAnyOrder(mentor.getUser().getUserId(), clinician.getUser().getUserId()));
		
		clinician.login();
		AskView read = asks.getAsk(asked.getUuid());
		assertThat(read.getStatus(), is(AskStatus.ANSWERED));
		assertThat(read.getAnswer(), is("We went together."));
		assertThat(Duration.between(read.getAskedAt(), read.getAcceptedAt()), is(Duration.ofMinutes(5)));
		assertThat(Duration.between(read.getAskedAt(), read.getClosedAt()), is(Duration.ofHours(1)));
		assertThat(read.getAcceptedBy().getUuid(), is(mentor.getUser().getUuid()));
	}
	
	@Test
	public void ask_shouldBeForTheMentorsOfItsScopeAlone() {
		String therapy = ask(Scope.OAT).getUuid();
		String work = ask(Scope.EMPLOYMENT).getUuid();
		jobMentor.login();
		assertThrows(NotFound.class, () -> asks.getAsk(therapy));
		assertThat(listed(), contains(work));
		mentor.login();
		assertThat(listed().size(), is(2));
		stranger.login();
		assertThat(listed(), is(empty()));
		assertThrows(NotFound.class, () -> asks.getAsk(work));
	}
	
	@Test
	public void ask_shouldNotExistForACliniciansWhomNoConsentOpensIt() {
		String uuid = ask(Scope.OAT).getUuid();
		assertThat(listed(), contains(uuid));
		otherClinician.login();
		assertThrows(NotFound.class, () -> asks.getAsk(uuid));
		assertThat(listed(), is(empty()));
		assertThat(refusals(() -> ask(Scope.OAT)), contains("patient: peermentor.error.participant.unknown"));
		cast.run("update peermentor_consent_grant set until_at = " + clock.now().toEpochMilli());
		clinician.login();
		assertThrows(NotFound.class, () -> asks.getAsk(uuid));
		assertThat("a withdrawal closes it at once", listed(), is(empty()));
	}
	
	@Test
	public void ask_shouldKeepADisclosureOfEachReadingByAClinician() {
		String uuid = ask(Scope.OAT).getUuid();
		asks.getAsk(uuid);
		asks.getAsks(new AskCriteria(cast.uuid(participant), EnumSet.allOf(AskStatus.class), true), PAGE);
		supervisor.login();
		asks.getAsk(uuid);
		mentor.login();
		asks.getAsk(uuid);
		assertThat(count("select count(*) from peermentor_disclosure where patient_id = " + participant), is(2L));
	}
	
	@Test
	public void ask_shouldTellTheSupervisorsWhereThereIsNoMentor() {
		cast.run("delete from peermentor_assignment");
		ask(Scope.OAT);
		assertThat(alerts(), contains(supervisor.getUser().getUserId()));
	}
	
	@Test
	public void ask_shouldNameEverythingThatCannotBeTaken() {
		assertThat(refusals(() -> asks.ask(new NewAsk(null, null, null, null, null, clock.now().minusMillis(1), new Problems()))),
		    contains("patient: " + Problems.REQUIRED, "kind: " + Problems.REQUIRED, "text: " + Problems.REQUIRED,
		        "due: peermentor.error.ask.past"));
		cast.run("update person set dead = true, cause_of_death = 3 where person_id = " + participant);
		assertThat(refusals(() -> ask(Scope.OAT)), contains("patient: peermentor.error.ask.deceased"));
	}
	
	@Test
	public void moveAsk_shouldRefuseWhatTheTableOrTheCallerForbids() {
		AskView asked = ask(Scope.OAT);
		assertThat(refusals(() -> move(asked, AskStatus.ANSWERED, "x", null)), contains("status: peermentor.error.lifecycle.illegalMove"));
		mentor.login();
		assertThat(refusals(() -> move(asked, AskStatus.DECLINED, null, null)), contains("reason: " + Problems.REQUIRED));
		assertThat(refusals(() -> move(asked, AskStatus.DECLINED, null, AskReason.NO_LONGER_NEEDED)),
		    contains("reason: peermentor.error.ask.reason"));
		assertThat(refusals(() -> move(asked, AskStatus.ANSWERED, null, null)), contains("answer: " + Problems.REQUIRED));
		assertThat(refusals(() -> move(asked, AskStatus.ACCEPTED, "x", null)),
		    contains("answer: peermentor.error.ask.answerElsewhere"));
		int read = asked.getVersion();
		AskView declined = move(asked, AskStatus.DECLINED, null, AskReason.PARTICIPANT_DECLINES);
		assertThat(declined.getAnswer(), is(nullValue()));
		Context.flushSession();
		assertThrows(Stale.class, () -> asks.moveAsk(asked.getUuid(),
		    new AskMove(read, AskStatus.ACCEPTED, null, null, new Problems())));
		assertThat(refusals(() -> move(declined, AskStatus.ACCEPTED, null, null)),
		    contains("status: peermentor.error.lifecycle.illegalMove"));
		clinician.login();
		AskView other = ask(Scope.OAT);
		nurse.login();
		assertThrows(NotAllowed.class, () -> move(other, AskStatus.WITHDRAWN, null, AskReason.NO_LONGER_NEEDED));
		clinician.login();
		assertThat(move(other, AskStatus.WITHDRAWN, null, AskReason.NO_LONGER_NEEDED).getStatus(), is(AskStatus.WITHDRAWN));
	}
	
	@Test
	public void asks_shouldBeClosedToRolesWithoutThePrivilege() {
		AskView asked = ask(Scope.OAT);
		for (String role : new String[] { Roles.ADMINISTRATOR, Roles.EVALUATOR, Roles.PRIVACY_OFFICER }) {
			cast.loginAsAdministrator();
			cast.withRole(role).login();
			assertThrows(APIAuthenticationException.class, () -> asks.getAsk(asked.getUuid()));
			assertThrows(APIAuthenticationException.class, () -> listed());
			assertThrows(APIAuthenticationException.class, () -> ask(Scope.OAT));
			assertThrows(APIAuthenticationException.class, () -> move(asked, AskStatus.ACCEPTED, null, null));
		}
		mentor.login();
		assertThrows("mentors answer and do not ask", APIAuthenticationException.class, () -> ask(Scope.OAT));
	}
	
	@Test
	public void ask_shouldBeToldToTheSupervisorsWhileTheMentorIsOnLeave() {
		cast.run("insert into peermentor_leave (provider_id, start_day, version, uuid, creator, date_created, voided) values ("
		        + mentor.getProviderId() + ", '2026-11-27', 0, '" + UUID.randomUUID() + "', 1, now(), false)");
		ask(Scope.OAT);
		assertThat(alerts(), contains(supervisor.getUser().getUserId()));
	}
	
	@Test
	public void ask_shouldBeToldToTheSupervisorsWhenALeaveBeginsBeforeItsAnswer() {
		ask(Scope.OAT);
		ask(Scope.OAT);
		follower.onApplicationEvent(new MentorAway(this, participant, mentor.getPersonId(), null));
		assertThat("the mentor is there", alerts(), everyItem(is(mentor.getUser().getUserId())));
		cast.run("insert into peermentor_leave (provider_id, start_day, version, uuid, creator, date_created, voided) values ("
		        + mentor.getProviderId() + ", '2026-11-27', 0, '" + UUID.randomUUID() + "', 1, now(), false)");
		follower.onApplicationEvent(new MentorAway(this, participant, mentor.getPersonId(), null));
		assertThat(alerts(), hasItem(supervisor.getUser().getUserId()));
	}
	
	@Test
	public void asks_shouldFollowAMergeAndEndWithADeath() {
		AskView asked = ask(Scope.OAT);
		int winner = cast.participant();
		follower.onApplicationEvent(new PatientsMerging(this, winner, participant));
		assertThat(count("select count(*) from peermentor_ask where patient_id = " + winner), is(1L));
		follower.onApplicationEvent(new PatientsMerging(this, participant, winner));
		Context.clearSession();
		follower.onApplicationEvent(new ParticipantDied(this, participant, clock.now(), true));
		Context.flushSession();
		assertThat(asks.getAsk(asked.getUuid()).getReason(), is(AskReason.DECEASED));
	}
	
	@Test
	public void getAsks_shouldTakeTheSameStatementsForAnyNumber() {
		ask(Scope.OAT);
		supervisor.login();
		long one = statements(() -> listed());
		ask3(nurse);
		ask3(clinician);
		supervisor.login();
		assertThat(statements(() -> listed()), is(one));
	}
	
	private void ask3(Cast.Member by) {
		by.login();
		for (int i = 0; i < 3; i++) {
			ask(Scope.OAT);
		}
	}
	
	private AskView ask(Scope scope) {
		return asks.ask(new NewAsk(null, cast.uuid(participant), AskKind.ACCOMPANY_TO, scope, "To the clinic, on Monday.",
		        clock.now().plus(Duration.ofDays(3)), new Problems()));
	}
	
	private AskView move(AskView ask, AskStatus to, String answer, AskReason reason) {
		return asks.moveAsk(ask.getUuid(), new AskMove(ask.getVersion(), to, answer, reason, new Problems()));
	}
	
	private List<String> listed() {
		return asks.getAsks(new AskCriteria(null, Collections.<AskStatus> emptySet(), false), PAGE).getRows().stream()
		        .map(AskView::getUuid).collect(Collectors.toList());
	}
	
	private Set<Integer> alerts() {
		Context.flushSession();
		return new TreeSet<>(sessionFactory.getCurrentSession()
		        .createQuery("select r.recipient.userId from Alert a join a.recipients r", Integer.class).list());
	}
	
	private long count(String sql) {
		Context.flushSession();
		return ((Number) sessionFactory.getCurrentSession().createNativeQuery(sql).getSingleResult()).longValue();
	}
	
	private void assign(Cast.Member to, String scope) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + to.getProviderId() + ", '" + scope
		        + "', 'PRIMARY', 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	private void consent() {
		cast.run("insert into peermentor_consent_grant (consent_id, consent_uuid, patient_id, segment, purpose, recipient_kind,"
		        + " recipient_name, from_at) values (0, '" + UUID.randomUUID() + "', " + participant
		        + ", 'CONTACT_FACTS', 'TREATMENT', 'USER', '" + clinician.getUser().getUuid() + "', 0)");
	}
	
	private long statements(Runnable call) {
		Context.flushSession();
		Context.clearSession();
		Context.getAuthenticatedUser().getPerson().getPersonId();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		call.run();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	private static List<String> refusals(ThrowingRunnable call) {
		return assertThrows(InvalidInput.class, call).getProblems().stream().map(Problem::toString).collect(Collectors.toList());
	}
}
