/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.Assert.assertThrows;

import java.util.List;

import org.junit.Test;

public class OptionsTest {
	
	@Test
	public void parse_shouldTakeThePortAndTheDemoWhenNothingIsSaid() {
		assertThat(Options.parse(List.of()), is(new Options(false, 8080, true)));
	}
	
	@Test
	public void parse_shouldTakeWhatIsSaid() {
		assertThat(Options.parse(List.of("--port", "9090", "--clean", "--no-demo")), is(new Options(true, 9090, false)));
	}
	
	@Test
	public void parse_shouldRefuseWhatMakesNoSense() {
		assertThat(refusal("--prot", "1"), startsWith("Unknown option --prot."));
		assertThat(refusal("--port"), is("--port wants a number from 1 to 65535, not nothing."));
		for (String port : List.of("0", "65536", "-1", "http", "80 80", "")) {
			assertThat(refusal("--port", port), is("--port wants a number from 1 to 65535, not " + port + "."));
		}
	}
	
	private static String refusal(String... arguments) {
		return assertThrows(CannotStart.class, () -> Options.parse(List.of(arguments))).getMessage();
	}
}
