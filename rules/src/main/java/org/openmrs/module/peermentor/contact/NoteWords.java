/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * The words about which whoever writes a note is asked gently. A site brings its own list; the one that comes with the
 * module is a start. Whole words are found, whichever their capitals. Immutable.
 */
public final class NoteWords {
	
	/** The columns of a file, in their order. */
	public static final List<String> COLUMNS = Collections.unmodifiableList(Arrays.asList("kind", "language", "word", "source"));
	
	/** The languages that the module speaks. */
	public static final List<String> LANGUAGES = Collections.unmodifiableList(Arrays.asList("en", "fr"));
	
	private final List<Entry> entries;
	
	private NoteWords(List<Entry> entries) {
		this.entries = Collections.unmodifiableList(entries);
	}
	
	/**
	 * @param text the whole file
	 * @throws InvalidInput with fields such as <code>line 4: kind</code>
	 */
	public static NoteWords read(String text) {
		Problems problems = new Problems();
		List<Entry> entries = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (StrictTable.Row row : new StrictTable(COLUMNS, problems).read(text)) {
			NotePromptKind kind = kind(row, problems);
			String language = row.needed("language");
			String word = row.needed("word");
			row.needed("source");
			if (language != null && !LANGUAGES.contains(language)) {
				problems.add(row.field("language"), "peermentor.error.notACode", String.join(", ", LANGUAGES));
			}
			if (word != null && !seen.add(kind + " " + language + " " + plain(word))) {
				problems.add(row.field("word"), "peermentor.error.givenTwice");
			}
			if (word != null) {
				entries.add(new Entry(kind, language, word));
			}
		}
		problems.throwIfAny();
		return new NoteWords(entries);
	}
	
	private static NotePromptKind kind(StrictTable.Row row, Problems problems) {
		NotePromptKind kind = row.needed("kind") == null ? null : row.code("kind", NotePromptKind.class);
		if (kind != null && !kind.isOfWords()) {
			problems.add(row.field("kind"), "peermentor.error.notACode",
			    NotePromptKind.CLINICAL_OPINION + ", " + NotePromptKind.THIRD_PERSON);
		}
		return kind;
	}
	
	/**
	 * @return the file that comes with the module
	 */
	public static String sampleText() {
		return StrictTable.resource(NoteWords.class, "note-words.csv");
	}
	
	/**
	 * Looks through what somebody is about to keep. What the participant says in their own words is no opinion of the
	 * mentor's, so that only third persons are looked for in it.
	 *
	 * @param language of the words to look for, null for every language
	 * @return one prompt for each word and field, in the order of the fields and of the list
	 */
	public List<NotePrompt> in(NarrativeText text, String language) {
		List<NotePrompt> prompts = new ArrayList<>();
		Set<NotePromptKind> both = EnumSet.of(NotePromptKind.CLINICAL_OPINION, NotePromptKind.THIRD_PERSON);
		look("mentorWords", text.getMentorWords(), both, language, prompts);
		look("participantWords", text.getParticipantWords(), EnumSet.of(NotePromptKind.THIRD_PERSON), language, prompts);
		look("sharedLine", text.getSharedLine(), both, language, prompts);
		return prompts;
	}
	
	/**
	 * @param language of the words, null for every language
	 * @return every prompt that there can be, in the order of the list, so that a phone without a network can ask too
	 */
	public List<NotePrompt> all(String language) {
		return entries.stream().filter(entry -> language == null || language.equals(entry.language))
		        .map(entry -> new NotePrompt(entry.kind, entry.word, null)).collect(Collectors.toList());
	}
	
	private void look(String where, String text, Set<NotePromptKind> kinds, String language, List<NotePrompt> prompts) {
		if (text == null) {
			return;
		}
		String plain = plain(text);
		for (Entry entry : entries) {
			boolean asked = kinds.contains(entry.kind) && (language == null || language.equals(entry.language));
			if (asked && entry.pattern.matcher(plain).find()) {
				prompts.add(new NotePrompt(entry.kind, entry.word, where));
			}
		}
	}
	
	/** Phones write a curly apostrophe, people a straight one. */
	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
	}
	
	/** One line of the list. */
	private static final class Entry {
		
		private final NotePromptKind kind;
		
		private final String language;
		
		private final String word;
		
		private final Pattern pattern;
		
		private Entry(NotePromptKind kind, String language, String word) {
			this.kind = kind;
			this.language = language;
			this.word = word;
			this.pattern = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(plain(word)) + "(?![\\p{L}\\p{N}])");
		}
	}
}
