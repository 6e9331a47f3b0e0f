/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.directory.LookalikePairs.Pair;

public class ResemblanceTest {
	
	/** name|phones|address|lat|lon of either, the score, worth a look. */
	private static final String[][] CASES = {
	        // The same in every respect.
	        { "Harbour House|604 555 0101|12 Pier St|49.28|-123.1", "Harbour House|604-555-0101|12 Pier St|49.28|-123.1", "100" },
	        // Accents, size, fillers, order, country code and extension do not matter.
	        { "L'Étoile du Port|+1 (604) 555-0101 x12|||", "etoile port|6045550101|||", "85" },
	        { "The House of Harbour||||", "Harbour House||||", "60" },
	        // The same name, other phones: a look only if the place speaks for it.
	        { "Harbour House|604 555 0101|||", "Harbour House|604 555 0102|||", "50" },
	        { "Harbour House|604 555 0101||49.28|-123.1", "Harbour House|604 555 0102||49.2801|-123.1001", "65" },
	        { "Harbour House|604 555 0101|12 Pier St||", "Harbour House|604 555 0102|12, Pier St.||", "65" },
	        // One name in two towns is a chain, be it with one phone.
	        { "Harbour House|604 555 0101||49.28|-123.1", "Harbour House|604 555 0101||50.11|-122.95", "55" },
	        // Half of the words, with phone and place.
	        { "Harbour House Shelter|6045550101|12 Pier St||", "Harbour House Men|6045550101|12 Pier St||", "70" },
	        { "Harbour House Shelter|6045550101|||", "Harbour House Men|6045550101|||", "55" },
	        // Two services of one organisation share phone and place, and no word.
	        { "Needle exchange|6045550101|12 Pier St||", "Hot meals|6045550101|12 Pier St||", "40" },
	        // Nothing known of either.
	        { "||||", "||||", "0" },
	        // Too short to be a phone number, and off the earth.
	        { "Harbour House|911||490|1", "Harbour House|911||490|1", "60" } };
	
	@Test
	public void score_shouldBeThatOfTheTable() {
		for (String[] row : CASES) {
			Lookalike one = lookalike("a", row[0]);
			Lookalike other = lookalike("b", row[1]);
			assertThat(Arrays.toString(row), Resemblance.score(one, other), is(Integer.parseInt(row[2])));
			assertThat(Arrays.toString(row), Resemblance.score(other, one), is(Integer.parseInt(row[2])));
		}
	}
	
	@Test
	public void find_shouldFindWhatComparingAllWithAllFinds() {
		Random random = new Random(20261126);
		for (int round = 0; round < 40; round++) {
			List<Lookalike> records = drawn(random, 20 + round * 5);
			assertThat("round " + round, words(LookalikePairs.find(records, 40, 100_000, (a, b) -> a.endsWith("7"))),
			    is(words(naive(records, 40))));
		}
	}
	
	@Test
	public void find_shouldKeepTheBestWhenThereAreTooMany() {
		List<Lookalike> records = drawn(new Random(3), 200);
		List<Pair> all = LookalikePairs.find(records, 20, 100_000, (a, b) -> false);
		assertThat(all.size(), is(greaterThan(12)));
		assertThat(words(LookalikePairs.find(records, 20, 12, (a, b) -> false)), is(words(all.subList(0, 12))));
	}
	
	@Test
	public void find_shouldPassOverWhatVeryManyShareUnlessTheWholeNameIsTheSame() {
		List<Lookalike> records = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			records.add(lookalike("u" + i, "Centre c" + i + "||||"));
		}
		assertThat(LookalikePairs.find(records, 1, 10, (a, b) -> false), hasSize(0));
		records.add(lookalike("v", "Centre c7||||"));
		assertThat(LookalikePairs.find(records, 60, 10, (a, b) -> false), hasSize(1));
	}
	
	/** All with all; the shared key is counted by going through everybody. */
	private static List<Pair> naive(List<Lookalike> records, int least) {
		Map<String, Integer> bearers = new HashMap<>();
		records.forEach(record -> LookalikePairs.keys(record).forEach(key -> bearers.merge(key, 1, Integer::sum)));
		List<Pair> pairs = new ArrayList<>();
		for (Lookalike a : records) {
			for (Lookalike b : records) {
				Set<String> shared = new TreeSet<>(LookalikePairs.keys(a));
				shared.retainAll(LookalikePairs.keys(b));
				boolean telling = shared.stream().anyMatch(key -> bearers.get(key) <= LookalikePairs.MOST_SHARING);
				if (a.getUuid().compareTo(b.getUuid()) < 0 && telling && Resemblance.score(a, b) >= least
				        && !a.getUuid().endsWith("7")) {
					pairs.add(new Pair(a, b));
				}
			}
		}
		pairs.sort(Comparator.comparing((Pair pair) -> -pair.getScore()).thenComparing(pair -> pair.getOne().getUuid())
		        .thenComparing(pair -> pair.getOther().getUuid()));
		return pairs;
	}
	
	private static List<Lookalike> drawn(Random random, int size) {
		String[] words = "harbour house centre clinic north south food bank legal aid detox pharmacy youth women shelter".split(" ");
		List<Lookalike> records = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			String name = words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)] + " "
			        + words[random.nextInt(words.length)];
			String phone = random.nextInt(3) == 0 ? "" : "604555" + (1000 + random.nextInt(size));
			records.add(new Lookalike("u" + (1000 + i), name,
			        phone.isEmpty() ? Collections.<String> emptyList() : Collections.singletonList(phone), null,
			        random.nextBoolean() ? null : 49 + random.nextDouble() / 10, -123.0));
		}
		return records;
	}
	
	private static List<String> words(List<Pair> pairs) {
		return pairs.stream().map(Pair::toString).collect(Collectors.toList());
	}
	
	private static Lookalike lookalike(String uuid, String text) {
		String[] parts = text.split("\\|", -1);
		return new Lookalike(uuid, parts[0], parts[1].isEmpty() ? Collections.<String> emptyList()
		        : Collections.singletonList(parts[1]), parts[2], number(parts[3]), number(parts[4]));
	}
	
	private static Double number(String text) {
		return text.isEmpty() ? null : Double.valueOf(text);
	}
}
