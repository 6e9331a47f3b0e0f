/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.Arrays;
import java.util.EnumSet;

import org.junit.Test;
import org.openmrs.module.peermentor.access.Segment;

public class PrivateWordsTest {
	
	@Test
	public void in_shouldFindWhatTellsOfCustodyTherapyOrHealthInBothLanguages() {
		for (String text : Arrays.asList("On OAT", "est sous méthadone", "in treatment", "suit un traitement", "Goes to therapy.",
		    "en thérapie", "takes bupe", "was on remand", "in pre-trial", "pretrial", "from the half-way house: halfway", "an ex-con",
		    "ex-cons", "HIV", "le VIH", "une maison de transition", "ex-détenu")) {
			assertThat(text, PrivateWords.in(text), is(not(empty())));
		}
	}
	
	@Test
	public void in_shouldNotTakeAnotherWordForOne() {
		for (String text : Arrays.asList("Has a dog.", "tout l’hiver", "son ex-conjointe", "Float tank", "Has an appointment at noon",
		    "Needs a ground floor", "Parle français", "")) {
			assertThat(text, PrivateWords.in(text), is(empty()));
		}
		assertThat(PrivateWords.in(null), is(empty()));
	}
	
	@Test
	public void in_shouldLeaveOutWhatIsToldAnyway() {
		String text = "Takes methadone since prison; HIV.";
		assertThat(PrivateWords.in(text), containsInAnyOrder("METHADONE", "METHAD", "PRISON", "HIV"));
		assertThat(PrivateWords.in(text, EnumSet.of(Segment.PLAN)), containsInAnyOrder("PRISON", "HIV"));
		assertThat(PrivateWords.in(text, EnumSet.of(Segment.JUSTICE, Segment.IDENTITY)), containsInAnyOrder("METHADONE", "HIV", "METHAD"));
		assertThat("no referral tells it", PrivateWords.in(text, EnumSet.allOf(Segment.class)), containsInAnyOrder("HIV"));
	}
}
