/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.Random;

import org.junit.Test;

public class PartnerSealTest {
	
	/** Address, as far as it is counted together. */
	private static final String[][] SOURCES = { { "203.0.113.7", "203.0.113.7" }, { " 203.0.113.7 ", "203.0.113.7" },
	        { "2001:db8:1:2:3:4:5:6", "2001:db8:1:2:" }, { "2001:0DB8:0001:0002:ffff:1:1:1", "2001:db8:1:2:" },
	        { "2001:db8::1", "2001:db8:0:0:" }, { "::1", "0:0:0:0:" }, { "fe80::1%eth0", "fe80:0:0:0:" },
	        { "2001:db8:1:2::", "2001:db8:1:2:" }, { "::ffff:203.0.113.7", "::ffff:203.0.113.7" }, { "", "" }, { null, "" },
	        { "unknown", "unknown" }, { ":::::::", "0:0:0:0:" } };
	
	@Test
	public void source_shouldCountTogetherWhatOneConnectionHas() {
		for (String[] row : SOURCES) {
			assertThat(row[0], PartnerSource.of(row[0]), is(row[1]));
		}
	}
	
	@Test
	public void digests_shouldDifferByKeyKindAndSalt() {
		PartnerCode code = PartnerCode.make(new Random(1)::nextInt);
		PartnerSeal seal = new PartnerSeal("one");
		assertThat(seal.ofCode("a", code), is(new PartnerSeal("one").ofCode("a", code)));
		assertThat(seal.ofCode("a", code), is(not(seal.ofCode("b", code))));
		assertThat(seal.ofCode("a", code), is(not(new PartnerSeal("two").ofCode("a", code))));
		assertThat(seal.ofPart(code), is(not(seal.ofAddress(code.findingPart()))));
		assertThat(seal.ofPart(code).matches("[0-9a-f]{64}"), is(true));
	}
	
	@Test
	public void areEqual_shouldTellApart() {
		assertThat(PartnerSeal.areEqual("ab", "ab"), is(true));
		assertThat(PartnerSeal.areEqual("ab", "aB"), is(false));
		assertThat(PartnerSeal.areEqual("ab", "a"), is(false));
	}
}
