/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;
import org.openmrs.module.peermentor.transition.Address;

/**
 * Words that tell of custody or of the therapy, in both languages, for texts that others may read on the way: capitals, accents
 * and signs do not matter, and a word counts however it ends.
 */
public final class PrivateWords {
	
	private static final List<String> WORDS = Collections.unmodifiableList(read());
	
	private PrivateWords() {
	}
	
	/**
	 * @param text null for none
	 * @return the words that it holds, in plain capitals; never null
	 */
	public static List<String> in(String text) {
		String plain = Address.plain(text);
		if (plain == null) {
			return Collections.emptyList();
		}
		String spaced = " " + plain;
		return WORDS.stream().filter(word -> spaced.contains(" " + word)).collect(Collectors.toList());
	}
	
	private static List<String> read() {
		Problems problems = new Problems();
		List<String> words = new ArrayList<>();
		for (StrictTable.Row row : new StrictTable(Collections.singletonList("word"), problems)
		        .read(StrictTable.resource(PrivateWords.class, "private-words.csv"))) {
			words.add(Address.plain(row.needed("word")));
		}
		problems.throwIfAny();
		return words;
	}
}
