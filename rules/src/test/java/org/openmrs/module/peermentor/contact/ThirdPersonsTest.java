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

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.Problems;

public class ThirdPersonsTest {
	
	@Test
	public void isOthersPresent_shouldHoldWhenSaidOrWhenSomebodyIsNamedByCode() {
		assertThat(text(null).isOthersPresent(), is(false));
		assertThat(text(false).isOthersPresent(), is(false));
		assertThat(text(true).isOthersPresent(), is(true));
		assertThat(text(null, OtherPerson.POLICE).isOthersPresent(), is(true));
	}
	
	@Test
	public void getWhoElse_shouldBeInAFixedOrder() {
		assertThat(text(true, OtherPerson.OTHER, OtherPerson.PARTNER).getWhoElse(), contains(OtherPerson.PARTNER, OtherPerson.OTHER));
	}
	
	@Test
	public void check_shouldRefuseNobodyTogetherWithSomebody() {
		assertThat(problems(text(false, OtherPerson.FAMILY)), contains("narrative.whoElse peermentor.error.narrative.nobodyElse"));
		assertThat(problems(text(true)), is(empty()));
		assertThat(problems(text(true, OtherPerson.FAMILY)), is(empty()));
	}
	
	@Test
	public void get_shouldGiveEachPart() {
		NarrativeText text = new NarrativeText("a", "b", "c", HowWritten.TOGETHER);
		assertThat(Arrays.stream(NotePart.values()).map(text::get).collect(Collectors.toList()), contains("a", "b", "c"));
	}
	
	private static NarrativeText text(Boolean present, OtherPerson... who) {
		Collection<OtherPerson> whoElse = who.length == 0 ? Collections.emptySet() : Arrays.asList(who);
		return new NarrativeText("Words.", null, null, HowWritten.TOGETHER, present, whoElse);
	}
	
	private static List<String> problems(NarrativeText text) {
		Problems problems = new Problems();
		text.check("narrative.", problems);
		return problems.asList().stream().map(p -> p.getField() + " " + p.getCode()).collect(Collectors.toList());
	}
}
