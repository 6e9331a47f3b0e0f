/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.refusal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.Collections;

import org.junit.Test;

public class ProblemsTest {
	
	private final Problems problems = new Problems();
	
	@Test
	public void require_shouldTakeBlankAndEmptyForMissing() {
		assertThat(problems.require("a", null), is(false));
		assertThat(problems.require("b", "  "), is(false));
		assertThat(problems.require("c", Collections.emptyList()), is(false));
		assertThat(problems.require("d", 0), is(true));
		assertThat(problems.asList(), hasSize(3));
	}
	
	@Test
	public void require_shouldNotComplainTwiceAboutOneField() {
		problems.add("a", "some.code");
		problems.require("a", null);
		assertThat(problems.asList(), hasSize(1));
	}
	
	@Test(expected = InvalidInput.class)
	public void throwIfAny_shouldThrowWhenThereIsOne() {
		problems.add("a", "some.code");
		problems.throwIfAny();
	}
}
