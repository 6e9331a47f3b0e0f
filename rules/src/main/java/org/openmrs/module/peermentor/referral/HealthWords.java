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

import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;
import org.openmrs.module.peermentor.transition.Address;

/**
 * Words that tell of health, in both languages, for what is taken down of somebody who is no patient here: a centre has a name
 * that says where somebody is, not what for. Capitals, accents and signs do not matter, and a word counts however it ends.
 */
public final class HealthWords {
	
	private static final List<String> WORDS = Collections.unmodifiableList(read());
	
	private HealthWords() {
	}
	
	/**
	 * @param text null for none
	 * @return whether it holds any of them
	 */
	public static boolean in(String text) {
		String plain = Address.plain(text);
		return plain != null && WORDS.stream().anyMatch((" " + plain)::contains);
	}
	
	private static List<String> read() {
		Problems problems = new Problems();
		List<String> words = new ArrayList<>();
		for (StrictTable.Row row : new StrictTable(Collections.singletonList("word"), problems)
		        .read(StrictTable.resource(HealthWords.class, "health-words.csv"))) {
			words.add(" " + Address.plain(row.needed("word")));
		}
		problems.throwIfAny();
		return words;
	}
}
