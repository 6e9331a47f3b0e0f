/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import org.junit.Test;

public class SealsTest {
	
	private final Seals seals = new Seals();
	
	@Test
	public void isSealed_shouldCoverThatAndEarlierEditionsAndNoLaterOne() {
		seals.take(ParticipantNoteKind.LEAVE_OUT, NotePart.MENTOR_WORDS, 2);
		
		assertThat(seals.isSealed(NotePart.MENTOR_WORDS, 1), is(true));
		assertThat(seals.isSealed(NotePart.MENTOR_WORDS, 2), is(true));
		assertThat(seals.isSealed(NotePart.MENTOR_WORDS, 3), is(false));
		assertThat(seals.of(2), contains(NotePart.MENTOR_WORDS));
	}
	
	@Test
	public void isSealed_shouldTakeEachPartByItself() {
		seals.take(ParticipantNoteKind.LEAVE_OUT, NotePart.SHARED_LINE, 1);
		seals.take(ParticipantNoteKind.ANNOTATION, null, 1);
		
		assertThat(seals.of(1), contains(NotePart.SHARED_LINE));
		assertThat(seals.isAnySealed(NotePart.MENTOR_WORDS), is(false));
	}
	
	@Test
	public void isSealed_shouldEndWithTheParticipantsWordAndBeginAgain() {
		seals.take(ParticipantNoteKind.LEAVE_OUT, NotePart.SHARED_LINE, 1);
		seals.take(ParticipantNoteKind.RELEASE, NotePart.SHARED_LINE, 1);
		assertThat(seals.of(1), is(empty()));
		
		seals.take(ParticipantNoteKind.LEAVE_OUT, NotePart.SHARED_LINE, 2);
		assertThat(seals.of(1), contains(NotePart.SHARED_LINE));
	}
	
	@Test
	public void isSealed_shouldNotShrinkWhenAskedAgain() {
		seals.take(ParticipantNoteKind.LEAVE_OUT, NotePart.SHARED_LINE, 3);
		seals.take(ParticipantNoteKind.LEAVE_OUT, NotePart.SHARED_LINE, 2);
		
		assertThat(seals.isSealed(NotePart.SHARED_LINE, 3), is(true));
	}
}
