/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.Consents;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;

public class ReturnAnswerTest extends DosingTest {
	
	private static final String UUID = "0a1b2c3d-0000-4000-8000-00000000dcba";
	
	@Test
	public void reportReturnAnswer_shouldKeepWhatWasAnsweredAndWhen() {
		ReturnAnswerView now = report(ReturnToUse.NO, null);
		ReturnAnswerView before = report(ReturnToUse.YES, at("2026-11-20T10:00"));
		Context.flushSession();
		Context.clearSession();
		ReturnAnswerView read = answers.getReturnAnswer(now.getUuid());
		assertThat(read.getAnswer(), is(ReturnToUse.NO));
		assertThat(read.getAskedAt(), is(clock.now()));
		assertThat(read.getPatient().getUuid(), is(cast.uuid(participant)));
		assertThat(read.getRecordedBy().getUuid(), is(nurse.getUser().getUuid()));
		assertThat(answers.getReturnAnswer(before.getUuid()).getAskedAt(), is(at("2026-11-20T10:00")));
		assertThat(listed(), contains(now.getUuid(), before.getUuid()));
	}
	
	@Test
	public void reportReturnAnswer_shouldNameEverythingThatCannotBeTaken() {
		assertThat(refusals(() -> answers.reportReturnAnswer(new NewAnswer(null, null, null, null, new Problems()))),
		    contains("patient: " + Problems.REQUIRED, "answer: " + Problems.REQUIRED));
		assertThat(refusals(() -> report(ReturnToUse.NOT_ASKED, clock.now().plusMillis(1))),
		    contains("answer: peermentor.error.returnAnswer.notAsked", "askedAt: peermentor.error.returnAnswer.future"));
		assertThat(refusals(() -> answers
		        .reportReturnAnswer(new NewAnswer(null, "00000000-0000-0000-0000-000000000000", ReturnToUse.NO, null, new Problems()))),
		    contains("patient: peermentor.error.participant.unknown"));
		assertThat(listed(), is(empty()));
	}
	
	@Test
	public void reportReturnAnswer_shouldKnowARepeatByItsUuid() {
		NewAnswer request = new NewAnswer(UUID, cast.uuid(participant), ReturnToUse.NO, null, new Problems());
		assertThat(answers.reportReturnAnswer(request).getUuid(), is(UUID));
		assertThat(answers.reportReturnAnswer(request).getUuid(), is(UUID));
		assertThat(listed(), contains(UUID));
		int other = cast.participant();
		assertThat(refusals(() -> answers
		        .reportReturnAnswer(new NewAnswer(UUID, cast.uuid(other), ReturnToUse.NO, null, new Problems()))),
		    contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void answers_shouldBeTheTeamsAlone() {
		String uuid = report(ReturnToUse.YES, null).getUuid();
		String patient = cast.uuid(participant);
		for (Cast.Member other : new Cast.Member[] { mentor, jobMentor, member(Roles.SUPERVISOR), member(Roles.NOTES_READER),
		        member(Roles.EVALUATOR), member(Roles.ADMINISTRATOR) }) {
			other.login();
			assertThrows(APIAuthenticationException.class, () -> answers.getReturnAnswer(uuid));
			assertThrows(APIAuthenticationException.class, () -> answers.getReturnAnswers(patient, PAGE));
			assertThrows(APIAuthenticationException.class, () -> report(ReturnToUse.NO, null));
			assertThrows(APIAuthenticationException.class, () -> answers.voidReturnAnswer(uuid, "x"));
		}
		cast.loginAsAdministrator();
		cast.withRole(Roles.COORDINATOR).login();
		assertThat(listed(), contains(uuid));
	}
	
	@Test
	public void answers_shouldNotExistForWhomTheTherapyIsNotInReach() {
		String uuid = report(ReturnToUse.YES, null).getUuid();
		cast.loginAsAdministrator();
		Cast.Member narrow = cast.withPrivileges(Privileges.VIEW_MODULE, Privileges.MANAGE_MEDICATION_LINES);
		narrow.login();
		assertThrows(NotFound.class, () -> answers.getReturnAnswer(uuid));
		assertThrows(NotFound.class, () -> answers.voidReturnAnswer(uuid, "x"));
		assertThat(answers.getReturnAnswers(null, PAGE).getTotal(), is(0L));
		assertThat(refusals(() -> report(ReturnToUse.NO, null)), contains("patient: peermentor.error.participant.unknown"));
	}
	
	@Test
	public void readDoseClock_shouldTakeTheThresholdOfTheAnswerWhileItHolds() {
		fiveDaysMissed();
		assertThat("nobody asked", read().getState(), is(DoseState.AT_THRESHOLD));
		ReturnAnswerView no = report(ReturnToUse.NO, null);
		assertThat(read().getState(), is(DoseState.OVERDUE));
		clock.forward(Duration.ofHours(24));
		assertThat("an answer of yesterday is none", readAt("2026-11-28T12:00").getState(), is(DoseState.AT_THRESHOLD));
		answers.voidReturnAnswer(no.getUuid(), "Of somebody else");
		assertThat("taken back", readAt("2026-11-27T12:00").getState(), is(DoseState.AT_THRESHOLD));
	}
	
	@Test
	public void readDoseClock_shouldLetAnAnswerHoldAsLongAsTheSiteSays() {
		set("peermentor.returnAnswerDays", "2");
		fiveDaysMissed();
		report(ReturnToUse.NO, at("2026-11-25T10:00"));
		assertThat(read().getState(), is(DoseState.OVERDUE));
		report(ReturnToUse.YES, at("2026-11-26T10:00"));
		assertThat("any fresh yes counts", read().getState(), is(DoseState.AT_THRESHOLD));
	}
	
	/** What a mentor reads is the same to the letter, whatever was answered, and costs no look at the answers. */
	@Test
	public void readDoseClock_shouldTellAMentorNothingOfTheAnswer() throws Exception {
		fiveDaysMissed();
		Cast.Member reader = member(Roles.NOTES_READER);
		Consents.open(cast, participant, reader);
		List<Cast.Member> others = Arrays.asList(mentor, member(Roles.SUPERVISOR), reader);
		List<String> before = seenBy(others);
		String no = report(ReturnToUse.NO, null).getUuid();
		assertThat(seenBy(others), is(before));
		nurse.login();
		answers.voidReturnAnswer(no, "test");
		report(ReturnToUse.YES, null);
		assertThat(seenBy(others), is(before));
		nurse.login();
		long team = statements(this::read);
		mentor.login();
		assertThat(statements(this::read), is(lessThan(team)));
	}
	
	private List<String> seenBy(List<Cast.Member> members) throws Exception {
		List<String> seen = new ArrayList<>();
		for (Cast.Member member : members) {
			member.login();
			DoseClockView view = read();
			StringBuilder all = new StringBuilder();
			for (Method method : DoseClockView.class.getMethods()) {
				if (method.getDeclaringClass() == DoseClockView.class && method.getParameterCount() == 0) {
					all.append(method.getName()).append('=').append(method.invoke(view)).append('\n');
				}
			}
			seen.add(all.toString());
		}
		nurse.login();
		return seen;
	}
	
	/** Buprenorphine, last taken on the 21st; on the 27th, five scheduled days are missed. */
	private void fiveDaysMissed() {
		signSamples();
		lines.enterMedicationLine(new NewLine().patient(cast.uuid(participant)).medication(Medication.BUPRENORPHINE_NALOXONE, null)
		        .prescribed(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-12-20")));
		doses.reportDose(taken("2026-11-21T10:00").medication(Medication.BUPRENORPHINE_NALOXONE, null));
		for (int day = 22; day <= 26; day++) {
			doses.reportDose(missed("2026-11-" + day).medication(Medication.BUPRENORPHINE_NALOXONE, null));
		}
	}
	
	private ReturnAnswerView report(ReturnToUse answer, Instant askedAt) {
		return answers.reportReturnAnswer(new NewAnswer(null, cast.uuid(participant), answer, askedAt, new Problems()));
	}
	
	private DoseClockView readAt(String local) {
		return clocks.readDoseClock(cast.uuid(participant), at(local)).get(0);
	}
	
	private List<String> listed() {
		List<String> uuids = new ArrayList<>();
		answers.getReturnAnswers(cast.uuid(participant), PAGE).getRows().forEach(row -> uuids.add(row.getUuid()));
		return uuids;
	}
	
	private Cast.Member member(String role) {
		cast.loginAsAdministrator();
		Cast.Member member = cast.withRole(role);
		nurse.login();
		return member;
	}
}
