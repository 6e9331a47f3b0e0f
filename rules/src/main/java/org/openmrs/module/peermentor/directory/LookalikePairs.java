/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Finds the pairs that look most alike without comparing all with all: only records that share a phone number or a word of the
 * name are compared, and a word or number that very many share tells nothing and is passed over. The work grows with the number
 * of records, not with its square.
 */
public final class LookalikePairs {
	
	/** What more records than this share tells nothing. */
	static final int MOST_SHARING = 25;
	
	/**
	 * Two records and how much they look alike.
	 */
	public static final class Pair {
		
		private static final Comparator<Pair> BEST_FIRST = Comparator.comparing(Pair::getScore).reversed()
		        .thenComparing(pair -> pair.one.getUuid()).thenComparing(pair -> pair.other.getUuid());
		
		private final Lookalike one;
		
		private final Lookalike other;
		
		private final int score;
		
		Pair(Lookalike a, Lookalike b) {
			boolean inOrder = a.getUuid().compareTo(b.getUuid()) < 0;
			this.one = inOrder ? a : b;
			this.other = inOrder ? b : a;
			this.score = Resemblance.score(a, b);
		}
		
		/**
		 * @return the one whose uuid comes first
		 */
		public Lookalike getOne() {
			return one;
		}
		
		public Lookalike getOther() {
			return other;
		}
		
		/**
		 * @return as {@link Resemblance#score} has it
		 */
		public int getScore() {
			return score;
		}
		
		@Override
		public String toString() {
			return one.getUuid() + "+" + other.getUuid() + "=" + score;
		}
	}
	
	private LookalikePairs() {
	}
	
	/**
	 * @param least the least score of a pair that is wanted
	 * @param most how many pairs at most
	 * @param passedOver the pairs that are not wanted, asked with the uuid first that comes first
	 * @return the best pairs, the most alike first
	 */
	public static List<Pair> find(Collection<Lookalike> records, int least, int most, BiPredicate<String, String> passedOver) {
		Map<String, List<Lookalike>> sharing = new HashMap<>();
		for (Lookalike record : records) {
			keys(record).forEach(key -> sharing.computeIfAbsent(key, k -> new ArrayList<>()).add(record));
		}
		sharing.values().removeIf(all -> all.size() < 2 || all.size() > MOST_SHARING);
		PriorityQueue<Pair> best = new PriorityQueue<>(Pair.BEST_FIRST.reversed());
		sharing.forEach((key, all) -> {
			for (int i = 0; i < all.size(); i++) {
				for (int j = i + 1; j < all.size(); j++) {
					if (key.equals(firstShared(all.get(i), all.get(j), sharing))) {
						keep(new Pair(all.get(i), all.get(j)), least, most, passedOver, best);
					}
				}
			}
		});
		List<Pair> found = new ArrayList<>(best);
		Collections.sort(found, Pair.BEST_FIRST);
		return found;
	}
	
	private static void keep(Pair pair, int least, int most, BiPredicate<String, String> passedOver, PriorityQueue<Pair> best) {
		if (pair.score < least || passedOver.test(pair.one.getUuid(), pair.other.getUuid())) {
			return;
		}
		best.add(pair);
		if (best.size() > most) {
			best.poll();
		}
	}
	
	/** By which alone a pair is compared, so that it is not compared once for each word in common. */
	private static String firstShared(Lookalike a, Lookalike b, Map<String, List<Lookalike>> sharing) {
		Set<String> common = new TreeSet<>(keys(a));
		common.retainAll(keys(b));
		common.retainAll(sharing.keySet());
		return common.iterator().next();
	}
	
	static Set<String> keys(Lookalike record) {
		Set<String> keys = new TreeSet<>();
		record.getWords().forEach(word -> keys.add("w" + word));
		record.getPhones().forEach(number -> keys.add("p" + number));
		// Records of the same name are compared even if each of its words is common.
		if (!record.getWords().isEmpty()) {
			keys.add("n" + String.join(" ", record.getWords()));
		}
		return keys;
	}
}
