/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.util.Collections;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Consents;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.springframework.beans.factory.annotation.Autowired;

public class QuestionTest extends ContactTest {
	
	private static final String ILLEGAL = "status: peermentor.error.lifecycle.illegalMove";
	
	@Autowired
	private QuestionService questions;
	
	private String contact;
	
	@Before
	public void recordContact() {
		contact = record(checkIn()).getUuid();
		forgetSession();
	}
	
	@Test
	public void question_shouldGoFromSupervisorToMentorAndBack() {
		QuestionView asked = ask();
		assertThat(asked.getStatus(), is(QuestionStatus.ASKED));
		assertThat(asked.getAskedBy().getUuid(), is(supervisor.getUser().getUuid()));
		assertThat(asked.getAskedAt(), is(clock.now()));
		assertThat(contacts.getContact(contact).getOpenQuestion(), is(true));
		
		mentor.login();
		assertThat(contacts.getContact(contact).getOpenQuestion(), is(true));
		QuestionView answered = questions.changeQuestion(contact, asked.getUuid(), answer(0, "Since noon."));
		assertThat(answered.getStatus(), is(QuestionStatus.ANSWERED));
		assertThat(answered.getAnswer(), is("Since noon."));
		assertThat(answered.getAnsweredBy().getUuid(), is(mentor.getUser().getUuid()));
		assertThat(answered.getVersion(), is(1));
		
		supervisor.login();
		QuestionView closed = questions.changeQuestion(contact, asked.getUuid(), close(1, null));
		assertThat(closed.getStatus(), is(QuestionStatus.CLOSED));
		assertThat(closed.getClosedBy().getUuid(), is(supervisor.getUser().getUuid()));
		assertThat(contacts.getContact(contact).getOpenQuestion(), is(false));
		assertThat(questions.getQuestions(contact, PAGE).getRows(), hasSize(1));
	}
	
	@Test
	public void changeQuestion_shouldCloseAnUnansweredQuestionWithAReasonOnly() {
		String uuid = ask().getUuid();
		
		assertThat(refusals(() -> questions.changeQuestion(contact, uuid, close(0, null))),
		    contains("reason: peermentor.error.required"));
		assertThat(questions.changeQuestion(contact, uuid, close(0, QuestionCloseReason.ANSWERED_ELSEWHERE)).getReason(),
		    is(QuestionCloseReason.ANSWERED_ELSEWHERE));
	}
	
	@Test
	public void changeQuestion_shouldRefuseStepsThatAreNotInTheTable() {
		String uuid = ask().getUuid();
		questions.changeQuestion(contact, uuid, close(0, QuestionCloseReason.OTHER));
		assertThat(refusals(() -> questions.changeQuestion(contact, uuid, close(1, QuestionCloseReason.OTHER))),
		    contains(ILLEGAL));
		mentor.login();
		assertThat(refusals(() -> questions.changeQuestion(contact, uuid, answer(1, "Too late."))), contains(ILLEGAL));
	}
	
	@Test
	public void changeQuestion_shouldKeepTheMentorFromClosing() {
		String uuid = ask().getUuid();
		mentor.login();
		
		assertThat(refusals(() -> questions.changeQuestion(contact, uuid, close(0, QuestionCloseReason.OTHER))),
		    contains(ILLEGAL));
	}
	
	@Test
	public void changeQuestion_shouldKeepEverybodyButTheMentorFromAnswering() {
		String uuid = ask().getUuid();
		
		assertThrows(NotAllowed.class, () -> questions.changeQuestion(contact, uuid, answer(0, "I guess.")));
	}
	
	@Test
	public void changeQuestion_shouldTakeOneStepAtATime() {
		String uuid = ask().getUuid();
		mentor.login();
		
		assertThat(refusals(() -> questions.changeQuestion(contact, uuid,
		    new QuestionChange(0, "Yes.", QuestionStatus.CLOSED, QuestionCloseReason.OTHER))),
		    contains("reason: peermentor.error.question.oneStep", "status: peermentor.error.question.oneStep"));
		assertThat(refusals(() -> questions.changeQuestion(contact, uuid, new QuestionChange(0, " ", null, null))),
		    contains("answer: peermentor.error.required"));
	}
	
	@Test
	public void changeQuestion_shouldRefuseAnOldVersion() {
		String uuid = ask().getUuid();
		mentor.login();
		questions.changeQuestion(contact, uuid, answer(0, "Since noon."));
		
		supervisor.login();
		assertThrows(Stale.class, () -> questions.changeQuestion(contact, uuid, close(0, null)));
	}
	
	@Test
	public void askQuestion_shouldBeForThoseWhoReview() {
		assertThrows(APIAuthenticationException.class, () -> questions.askQuestion(contact, "Who?"));
		supervisor.login();
		assertThat(refusals(() -> questions.askQuestion(contact, " ")), contains("text: peermentor.error.required"));
		assertThat(refusals(() -> questions.askQuestion(contact, String.join("", Collections.nCopies(4001, "a")))),
		    contains("text: peermentor.error.tooLong"));
	}
	
	@Test
	public void questions_shouldExistForAuthorAndReviewersAlone() {
		String uuid = ask().getUuid();
		Consents.open(cast, participant, clinician);
		clinician.login();
		
		assertThat(contacts.getContact(contact).getOpenQuestion(), is(nullValue()));
		assertThrows(NotFound.class, () -> questions.getQuestions(contact, PAGE));
		assertThrows(NotFound.class, () -> questions.getQuestion(contact, uuid));
		otherMentor.login();
		assertThrows(NotFound.class, () -> questions.getQuestions(contact, PAGE));
		assertThrows(NotFound.class, () -> questions.changeQuestion(contact, uuid, answer(0, "Me!")));
	}
	
	private QuestionView ask() {
		supervisor.login();
		return questions.askQuestion(contact, "Since when did you wait?");
	}
	
	private static QuestionChange answer(int version, String text) {
		return new QuestionChange(version, text, null, null);
	}
	
	private static QuestionChange close(int version, QuestionCloseReason reason) {
		return new QuestionChange(version, null, QuestionStatus.CLOSED, reason);
	}
}
