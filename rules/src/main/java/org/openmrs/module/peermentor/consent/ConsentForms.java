/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * Reads the wording of consents from a file, which is taken whole or not at all. What comes with the module is a start
 * that no lawyer of the site has seen, and says so.
 */
public final class ConsentForms {
	
	/** The columns of a file, in their order. */
	public static final List<String> COLUMNS = Collections
	        .unmodifiableList(Arrays.asList("form", "version", "law", "language", "part", "text", "source"));
	
	private ConsentForms() {
	}
	
	/**
	 * @param text the whole file
	 * @return the forms in the order of the file; each has every part in every language that it has
	 * @throws InvalidInput with fields such as <code>line 4: part</code>
	 */
	public static List<ConsentForm> read(String text) {
		Problems problems = new Problems();
		Map<String, Draft> drafts = new LinkedHashMap<>();
		for (StrictTable.Row row : new StrictTable(COLUMNS, problems).read(text)) {
			read(row, drafts, problems);
		}
		drafts.values().forEach(draft -> draft.checkWhole(problems));
		problems.throwIfAny();
		List<ConsentForm> forms = new ArrayList<>();
		drafts.values().forEach(draft -> forms.add(draft.finish()));
		return forms;
	}
	
	/**
	 * @return the file that comes with the module
	 */
	public static String sampleText() {
		return StrictTable.resource(ConsentForms.class, "consent-forms.csv");
	}
	
	private static void read(StrictTable.Row row, Map<String, Draft> drafts, Problems problems) {
		String code = row.needed("form");
		int version = row.number("version", 0);
		GoverningLaw law = row.code("law", GoverningLaw.class);
		String language = row.needed("language");
		FormPart part = row.code("part", FormPart.class);
		String text = row.needed("text");
		row.needed("source");
		if (version < 1 && row.text("version") != null) {
			problems.add(row.field("version"), "peermentor.error.consentForm.version");
		}
		row.needed("law");
		row.needed("part");
		if (code == null || version < 1 || law == null || language == null || part == null || text == null) {
			return;
		}
		if (!code.matches("[a-z][a-z0-9-]{1,39}")) {
			problems.add(row.field("form"), "peermentor.error.consentForm.code");
		}
		if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
			problems.add(row.field("language"), "peermentor.error.consent.language");
		}
		String unknown = ConsentForm.unknownBlank(text);
		if (unknown != null) {
			problems.add(row.field("text"), "peermentor.error.consentForm.blank", unknown);
		}
		Draft draft = drafts.computeIfAbsent(code + ":" + version, key -> new Draft(code, version, law, row.field("form")));
		if (draft.law != law) {
			problems.add(row.field("law"), "peermentor.error.consentForm.oneLaw");
		}
		if (draft.languages.computeIfAbsent(language, key -> new EnumMap<>(FormPart.class)).put(part, text) != null) {
			problems.add(row.field("part"), "peermentor.error.givenTwice");
		}
	}
	
	/** A form while it is read. */
	private static final class Draft {
		
		private final String code;
		
		private final int version;
		
		private final GoverningLaw law;
		
		private final String field;
		
		private final Map<String, Map<FormPart, String>> languages = new LinkedHashMap<>();
		
		Draft(String code, int version, GoverningLaw law, String field) {
			this.code = code;
			this.version = version;
			this.law = law;
			this.field = field;
		}
		
		void checkWhole(Problems problems) {
			languages.forEach((language, parts) -> {
				for (FormPart part : FormPart.values()) {
					if (!parts.containsKey(part)) {
						problems.add(field, "peermentor.error.consentForm.lacks", code, version, language, part.name());
					}
				}
			});
		}
		
		ConsentForm finish() {
			return new ConsentForm(code, version, law, languages);
		}
	}
}
