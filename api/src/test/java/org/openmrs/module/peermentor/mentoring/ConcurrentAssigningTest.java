/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.PRIMARY;
import static org.openmrs.module.peermentor.mentoring.Scope.BOTH;
import static org.openmrs.module.peermentor.mentoring.Scope.OAT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.After;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.TestTransaction;

/**
 * Two supervisors at once, each request in a transaction of its own. What the test sets up is committed, and cleared
 * away after; that takes long, so there is one test for all races.
 */
public class ConcurrentAssigningTest extends MentoringTest {
	
	private static final int ROUNDS = 20;
	
	@Autowired
	private DutyService duties;
	
	private final ExecutorService threads = Executors.newFixedThreadPool(2);
	
	private final CyclicBarrier start = new CyclicBarrier(2);
	
	@After
	public void clearAway() throws Exception {
		threads.shutdownNow();
		threads.awaitTermination(1, TimeUnit.MINUTES);
		TestTransaction.start();
		cast.loginAsAdministrator();
		deleteAllData();
	}
	
	@Test
	public void rulesOverSeveralRows_shouldHoldWhenTwoComeAtOnce() throws Exception {
		Member other = cast.withRole(Roles.MENTOR);
		Member otherSupervisor = cast.withRole(Roles.SUPERVISOR);
		String mentorPerson = cast.uuid(mentor.getPersonId());
		List<Callable<?>> ones = new ArrayList<>();
		List<Callable<?>> others = new ArrayList<>();
		for (int i = 0; i < ROUNDS; i++) {
			participant = cast.participant();
			AssignmentRequest mine = request(OAT, PRIMARY);
			AssignmentRequest theirs = request(BOTH, PRIMARY).setMentor(other.getProviderUuid());
			ones.add(() -> service.assignMentor(mine));
			others.add(() -> service.assignMentor(theirs));
		}
		for (int i = 0; i < ROUNDS; i++) {
			participant = cast.participant();
			AssignmentRequest assignment = request(OAT, PRIMARY);
			ExclusionRequest exclusion = new ExclusionRequest(null, cast.uuid(participant), mentorPerson, null);
			ones.add(() -> service.assignMentor(assignment));
			others.add(() -> exclusions.recordExclusion(exclusion));
		}
		for (int i = 0; i < ROUNDS; i++) {
			Instant from = clock.now().plus(Duration.ofDays(i));
			ones.add(() -> duties.enterDutyPeriod(duty(from, from.plus(Duration.ofHours(2)))));
			others.add(() -> duties.enterDutyPeriod(duty(from.plus(Duration.ofHours(1)), from.plus(Duration.ofHours(3)))));
		}
		commit();
		Future<List<String>> one = threads.submit(as(supervisor, ones));
		Future<List<String>> second = threads.submit(as(otherSupervisor, others));
		List<String> first = one.get(5, TimeUnit.MINUTES);
		for (int i = 0; i < ROUNDS; i++) {
			assertThat(Arrays.asList(first.get(i), second.get(5, TimeUnit.MINUTES).get(i)),
			    containsInAnyOrder("done", "scope: peermentor.error.assignment.secondPrimary"));
		}
		for (int i = 2 * ROUNDS; i < 3 * ROUNDS; i++) {
			assertThat(Arrays.asList(first.get(i), second.get(5, TimeUnit.MINUTES).get(i)),
			    containsInAnyOrder("done", "mentor: peermentor.error.duty.overlaps"));
		}
		TestTransaction.start();
		assertThat(count("peermentor_exclusion"), is((long) ROUNDS));
		assertThat(count("peermentor_assignment a join peermentor_exclusion x on a.patient_id = x.person_b_id"
		        + " where a.ended_at is null"), is(0L));
		TestTransaction.end();
	}
	
	private NewDutyPeriod duty(Instant from, Instant to) {
		return new NewDutyPeriod(null, mentor.getProviderUuid(), from, to);
	}
	
	private Callable<List<String>> as(Member member, List<Callable<?>> rounds) {
		return () -> {
			Context.openSession();
			try {
				member.login();
				List<String> outcomes = new ArrayList<>();
				for (Callable<?> round : rounds) {
					Context.clearSession();
					start.await(1, TimeUnit.MINUTES);
					outcomes.add(outcome(round));
				}
				return outcomes;
			}
			finally {
				Context.closeSession();
			}
		};
	}
	
	private static String outcome(Callable<?> round) throws Exception {
		try {
			round.call();
			return "done";
		}
		catch (InvalidInput refused) {
			return refused.getProblems().get(0).toString();
		}
	}
	
	private static void commit() {
		Context.flushSession();
		TestTransaction.flagForCommit();
		TestTransaction.end();
	}
}
