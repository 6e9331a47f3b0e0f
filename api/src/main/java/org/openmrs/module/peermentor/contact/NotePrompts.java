/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.sitefile.SiteFileKind;
import org.openmrs.module.peermentor.sitefile.SiteFiles;
import org.openmrs.module.peermentor.sitefile.StandingFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks the list of words that counts here: the one that the site brought in last, or the module's.
 */
@Component("peermentor.NotePrompts")
class NotePrompts {
	
	private static final NoteWords SAMPLE = NoteWords.read(NoteWords.sampleText());
	
	private final SiteFiles files;
	
	@Autowired
	NotePrompts(SiteFiles files) {
		this.files = files;
	}
	
	/**
	 * @param language of the words to look for, null for every language
	 * @param group whether it is about a group session
	 */
	List<NotePrompt> of(NarrativeText text, String language, boolean group) {
		List<NotePrompt> prompts = new ArrayList<>(words().in(text, language));
		if (group) {
			prompts.add(NotePrompt.ofGroup());
		}
		return prompts;
	}
	
	/**
	 * @param language of the words, null for every language
	 * @return every prompt that there can be
	 */
	List<NotePrompt> all(String language) {
		return words().all(language);
	}
	
	private NoteWords words() {
		StandingFile last = files.last(SiteFileKind.NOTE_WORDS);
		return last == null ? SAMPLE : files.read(last, NoteWords.class, parts -> NoteWords.read(parts.get("words")));
	}
	
	/**
	 * @return each prompt with kind, word, where and what it says in the reader's language
	 */
	static List<Map<String, Object>> asMaps(List<NotePrompt> prompts) {
		List<Map<String, Object>> maps = new ArrayList<>();
		for (NotePrompt prompt : prompts) {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("kind", prompt.getKind());
			map.put("word", prompt.getWord());
			map.put("where", prompt.getWhere());
			map.put("message", Context.getMessageSourceService().getMessage(prompt.getKind().getMessage()));
			maps.add(map);
		}
		return maps;
	}
}
