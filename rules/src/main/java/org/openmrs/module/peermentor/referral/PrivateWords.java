/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;
import org.openmrs.module.peermentor.transition.Address;

/**
 * Words that tell of custody, of the therapy or of health, in both languages, for texts that others may read on the way or that
 * go to a service which is not told of it: capitals, accents and signs do not matter, and a word counts however it ends unless
 * another word begins so.
 */
public final class PrivateWords {
	
	private static final List<Word> WORDS = Collections.unmodifiableList(read());
	
	private PrivateWords() {
	}
	
	/**
	 * @param text null for none
	 * @return the words that it holds, in plain capitals; never null
	 */
	public static List<String> in(String text) {
		return in(text, Collections.<Segment> emptySet());
	}
	
	/**
	 * @param text null for none
	 * @param told the segments that whoever reads the text is told of
	 * @return the words that it holds and that tell more than this, in plain capitals; never null
	 */
	public static List<String> in(String text, Collection<Segment> told) {
		String plain = Address.plain(text);
		if (plain == null) {
			return Collections.emptyList();
		}
		String spaced = " " + plain + " ";
		return WORDS.stream().filter(each -> !(each.segment != null && told.contains(each.segment)) && each.isIn(spaced)).map(each -> each.letters)
		        .collect(Collectors.toList());
	}
	
	private static List<Word> read() {
		Problems problems = new Problems();
		List<Word> words = new ArrayList<>();
		for (StrictTable.Row row : new StrictTable(Arrays.asList("word", "segment", "match"), problems)
		        .read(StrictTable.resource(PrivateWords.class, "private-words.csv"))) {
			words.add(new Word(Address.plain(row.needed("word")), row.code("segment", Segment.class),
			        row.code("match", Match.class) == Match.WHOLE));
		}
		problems.throwIfAny();
		return words;
	}
	
	private enum Match {
		WHOLE
	}
	
	private static final class Word {
		
		private final String letters;
		
		/** Null if no referral tells of it. */
		private final Segment segment;
		
		private final boolean whole;
		
		Word(String letters, Segment segment, boolean whole) {
			this.letters = letters;
			this.segment = segment;
			this.whole = whole;
		}
		
		boolean isIn(String spaced) {
			return spaced.contains(" " + letters + (whole ? " " : ""));
		}
	}
}
