/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Set;

import org.junit.Test;

/** The tests' own account of who may be shown what. */
public class MarkersTest {
	
	private final Markers markers = new Markers(null);
	
	private final Actor mentor = actor("mira", World.MENTOR);
	
	private final Actor supervisor = actor("sura", World.SUPERVISOR);
	
	private final Actor clinician = actor("clio", World.NOTES_READER);
	
	private final Circle circle = markers.circle("robin");
	
	@Test
	public void text_shouldBeShownToThoseOfTheRoleAndToTheMentorWhileAssigned() {
		String words = markers.plant("robin", MarkedText.NARRATIVE);
		assertThat(markers.mayBeShown("sura", words), is(true));
		assertThat(markers.mayBeShown("mira", words), is(false));
		circle.begin(mentor);
		assertThat(markers.mayBeShown("mira", words), is(true));
		circle.end(mentor);
		assertThat(markers.mayBeShown("mira", words), is(false));
		assertThat(markers.mayBeShown(null, words), is(false));
	}
	
	@Test
	public void text_shouldBeShownByConsentWhileItLasts() {
		String line = markers.plant("robin", MarkedText.SHARED_LINE);
		String concern = markers.plant("robin", MarkedText.CONCERN);
		assertThat(markers.mayBeShown("clio", line), is(false));
		circle.open(clinician, Set.of("SHARED_LINE", "DOSING"));
		assertThat(markers.mayBeShown("clio", line), is(true));
		assertThat("no consent opens a concern", markers.mayBeShown("clio", concern), is(false));
		circle.withdraw(clinician);
		assertThat(markers.mayBeShown("clio", line), is(false));
	}
	
	@Test
	public void text_shouldNeverBeShownToWhomTheRecordIsClosed() {
		String words = markers.plant("robin", MarkedText.NARRATIVE);
		circle.closeTo(supervisor);
		assertThat(markers.mayBeShown("sura", words), is(false));
	}
	
	@Test
	public void text_shouldNotBeTakenForThatOfAnotherParticipant() {
		String words = markers.plant("quill", MarkedText.NARRATIVE);
		circle.begin(mentor);
		assertThat(markers.mayBeShown("mira", words), is(false));
	}
	
	private Actor actor(String name, String role) {
		markers.user(name, List.of(role));
		return new Actor(null, null, null, name, null);
	}
}
