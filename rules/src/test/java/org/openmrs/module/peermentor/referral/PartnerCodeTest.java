/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import org.junit.Test;

public class PartnerCodeTest {
	
	private final Random random = new Random(20261126);
	
	@Test
	public void make_shouldBeReadBackHoweverItIsTyped() {
		for (int i = 0; i < 2_000; i++) {
			PartnerCode code = PartnerCode.make(random::nextInt);
			String spelled = code.spelled();
			for (String typed : Arrays.asList(spelled, code.symbols(), spelled.toLowerCase(Locale.ROOT), " " + spelled.replace('-', ' ') + "\n",
			    spelled.replace("-", "\u2011"), spelled.replace("-", "\u00a0"), String.join(" ", code.symbols().split("")))) {
				assertThat(PartnerCode.read(typed), is(code));
			}
		}
	}
	
	@Test
	public void read_shouldTakeNothingElse() {
		String spelled = PartnerCode.make(random::nextInt).spelled();
		List<String> unusable = Arrays.asList(null, "", " ", "-", spelled.substring(1), spelled + "3", spelled + spelled, spelled.replace('-', '_'),
		    "00000-00000-00000-00000", "ilOo0-15285-SZBUV-00000", "<b>" + spelled, spelled + "\u0000", "' or '1'='1", "%",
		    String.join("", java.util.Collections.nCopies(100_000, "A")), "\u041a" + spelled.substring(1), "３" + spelled.substring(1));
		unusable.forEach(typed -> assertThat(String.valueOf(typed), PartnerCode.read(typed), is(nullValue())));
	}
	
	@Test
	public void read_shouldFindOutEveryWrongSymbolAndEveryTwoThatChangedPlaces() {
		for (int i = 0; i < 100; i++) {
			String symbols = PartnerCode.make(random::nextInt).symbols();
			for (int at = 0; at < symbols.length(); at++) {
				for (char wrong : PartnerCode.SYMBOLS.toCharArray()) {
					if (wrong != symbols.charAt(at)) {
						assertThat(PartnerCode.read(symbols.substring(0, at) + wrong + symbols.substring(at + 1)), is(nullValue()));
					}
				}
				for (int other = at + 1; other < symbols.length(); other++) {
					if (symbols.charAt(at) != symbols.charAt(other)) {
						StringBuilder turned = new StringBuilder(symbols);
						turned.setCharAt(at, symbols.charAt(other));
						turned.setCharAt(other, symbols.charAt(at));
						assertThat(PartnerCode.read(turned.toString()), is(nullValue()));
					}
				}
			}
		}
	}
	
	/** The check once more, by counting up instead of multiplying. */
	@Test
	public void read_shouldAgreeWithAPlainSumOverRandomTexts() {
		int codes = 0;
		for (int i = 0; i < 100_000; i++) {
			StringBuilder typed = new StringBuilder();
			int clock = 0;
			for (int place = 1; place <= PartnerCode.LENGTH; place++) {
				int value = random.nextInt(PartnerCode.SYMBOLS.length());
				typed.append(PartnerCode.SYMBOLS.charAt(value));
				for (int step = 0; step < place; step++) {
					clock += value;
					clock = clock >= 23 ? clock - 23 : clock;
				}
			}
			boolean read = PartnerCode.read(typed.toString()) != null;
			assertThat(typed.toString(), read, is(clock == 0));
			codes += read ? 1 : 0;
		}
		assertThat("one of 23", codes, greaterThan(4_000));
		assertThat("one of 23", codes, lessThan(4_700));
	}
	
	@Test
	public void make_shouldDrawEverySymbolAsOftenAndHaveAtLeastEightyBits() {
		int[] drawn = new int[PartnerCode.SYMBOLS.length()];
		Set<String> made = new HashSet<>();
		for (int i = 0; i < 20_000; i++) {
			String symbols = PartnerCode.make(random::nextInt).symbols();
			made.add(symbols);
			symbols.substring(0, PartnerCode.LENGTH - 1).chars().forEach(symbol -> drawn[PartnerCode.SYMBOLS.indexOf(symbol)]++);
		}
		assertThat("none twice", made, hasSize(20_000));
		double each = 20_000.0 * (PartnerCode.LENGTH - 1) / drawn.length;
		for (int count : drawn) {
			assertThat(Math.abs(count - each) / each, lessThan(0.06));
		}
		assertThat((PartnerCode.LENGTH - 1) * Math.log(drawn.length) / Math.log(2), is(greaterThanOrEqualTo(80.0)));
	}
	
	@Test
	public void symbols_shouldHaveNoneThatLooksLikeAnother() {
		assertThat(PartnerCode.SYMBOLS.matches("[^01258BILOSUVZ]+"), is(true));
		assertThat(PartnerCode.SYMBOLS.chars().distinct().count(), is((long) PartnerCode.SYMBOLS.length()));
	}
	
	@Test
	public void toString_shouldShowNothingOfTheCode() {
		PartnerCode code = PartnerCode.make(random::nextInt);
		assertThat(code, is(notNullValue()));
		assertThat(code.toString(), not(containsString(code.findingPart())));
	}
}
