/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.Problems;

public class NarrativeAndConcernRulesTest {
	
	private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
	
	@Test
	public void narrative_shouldTakeAnyOneOfTheThreeTexts() {
		assertThat(problems(new NarrativeText("We walked.", null, null, HowWritten.NOT_YET)), is(empty()));
		assertThat(problems(new NarrativeText(" ", "I managed.", null, HowWritten.TOGETHER)), is(empty()));
		assertThat(problems(new NarrativeText(null, null, line(255), HowWritten.TOGETHER)), is(empty()));
	}
	
	@Test
	public void narrative_shouldNameEveryBrokenRule() {
		assertThat(problems(new NarrativeText(" ", "", null, null)),
		    containsInAnyOrder("narrative.howWritten required", "narrative.mentorWords narrative.empty"));
		assertThat(problems(new NarrativeText(line(20_001), line(20_001), line(256), HowWritten.TOGETHER)), containsInAnyOrder(
		    "narrative.mentorWords tooLong", "narrative.participantWords tooLong", "narrative.sharedLine tooLong"));
	}
	
	@Test
	public void narrative_shouldTakeABlankVoiceForNone() {
		assertThat(new NarrativeText(" \n", null, null, null).getMentorWords(), is(nullValue()));
	}
	
	@Test
	public void concern_shouldTakeTheLeastThatItNeeds() {
		assertThat(problems(concern(null, null, ImmediateAction.NONE_YET)), is(empty()));
		assertThat(problems(concern("the supervisor", NOW, ImmediateAction.CALLED_911, ImmediateAction.NALOXONE_USED)),
		    is(empty()));
	}
	
	@Test
	public void concern_shouldNameEveryBrokenRule() {
		assertThat(problems(new ConcernFacts(null, Collections.emptyList(), line(4_001), line(256), NOW.plusMillis(1))),
		    containsInAnyOrder("safetyConcern.type required", "safetyConcern.immediateActions required",
		        "safetyConcern.details tooLong", "safetyConcern.toldWhom tooLong",
		        "safetyConcern.toldAt concern.toldAt.future"));
		assertThat(problems(concern(null, null, ImmediateAction.NONE_YET, ImmediateAction.CALLED_911)),
		    contains("safetyConcern.immediateActions concern.noneYetWithOthers"));
		assertThat(problems(concern(" ", NOW, ImmediateAction.OTHER)), contains("safetyConcern.toldWhom required"));
		assertThat(problems(concern("the nurse", Instant.EPOCH, ImmediateAction.OTHER)),
		    contains("safetyConcern.toldAt contact.moment.tooEarly"));
	}
	
	@Test
	public void lifecycles_shouldLetNobodyGoBackAndNobodySkip() {
		assertThat(moves(Stream.of(ConcernStatus.values())
		        .flatMap(from -> ConcernStatus.LIFECYCLE.legalMoves(from, privilege -> true).stream())
		        .map(move -> move.getFrom() + ">" + move.getTo() + (move.isReasonNeeded() ? "!" : ""))),
		    contains("RAISED>ACKNOWLEDGED", "ACKNOWLEDGED>DEBRIEFED"));
		assertThat(moves(Stream.of(QuestionStatus.values())
		        .flatMap(from -> QuestionStatus.LIFECYCLE.legalMoves(from, privilege -> true).stream())
		        .map(move -> move.getFrom() + ">" + move.getTo() + (move.isReasonNeeded() ? "!" : ""))),
		    contains("ASKED>ANSWERED", "ASKED>CLOSED!", "ANSWERED>CLOSED"));
	}
	
	@Test
	public void isOpen_shouldHoldUntilClosed() {
		assertThat(Arrays.stream(QuestionStatus.values()).filter(QuestionStatus::isOpen)
		        .collect(Collectors.toCollection(() -> EnumSet.noneOf(QuestionStatus.class))),
		    is(EnumSet.of(QuestionStatus.ASKED, QuestionStatus.ANSWERED)));
	}
	
	private static List<String> moves(Stream<String> moves) {
		return moves.collect(Collectors.toList());
	}
	
	private static ConcernFacts concern(String toldWhom, Instant toldAt, ImmediateAction... actions) {
		return new ConcernFacts(ConcernType.OVERDOSE, Arrays.asList(actions), null, toldWhom, toldAt);
	}
	
	private static String line(int length) {
		return String.join("", Collections.nCopies(length, "a"));
	}
	
	private static List<String> problems(NarrativeText text) {
		Problems problems = new Problems();
		text.check("narrative.", problems);
		return names(problems);
	}
	
	private static List<String> problems(ConcernFacts concern) {
		Problems problems = new Problems();
		concern.check("safetyConcern.", NOW, problems);
		return names(problems);
	}
	
	private static List<String> names(Problems problems) {
		return problems.asList().stream().map(p -> p.getField() + " " + p.getCode().replace("peermentor.error.", ""))
		        .collect(Collectors.toList());
	}
}
