/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.consent.ConsentForms;
import org.openmrs.module.peermentor.contact.NoteWords;
import org.openmrs.module.peermentor.dosing.RuleFile;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.sitefile.SiteFile;
import org.openmrs.module.peermentor.sitefile.SiteFileKind;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * What the texts of a file say, kind by kind, and the texts of the module's samples.
 */
final class SiteTexts {
	
	private static final int FIRST_YEAR = 1900;
	
	private static final int LAST_YEAR = 2200;
	
	private SiteTexts() {
	}
	
	/**
	 * @param parts the needed texts of the kind by name
	 * @return a file that can be kept
	 * @throws InvalidInput with fields such as <code>items line 4: due</code>
	 */
	static SiteFile read(SiteFileKind kind, Map<String, String> parts, Instant at) {
		SiteFile file = new SiteFile(kind, parts, at);
		switch (kind) {
			case PROGRAMME:
				Programme programme = programme(parts);
				return edition(file, programme.getName(), programme.getVersion(), programme.getEffectiveFrom());
			case PLAN:
				TransitionTemplate template = template(parts);
				return edition(file, template.getProgramme(), template.getVersion(), template.getEffectiveFrom());
			case CADENCE:
				CadencePolicy cadence = cadence(parts);
				return edition(file, cadence.getProgramme(), cadence.getVersion(), cadence.getEffectiveFrom());
			case RESCUE_ROUTES:
				routes(parts);
				return file;
			case OUTREACH:
				ladder(parts);
				return file;
			case NOTE_WORDS:
				StrictTable.part("words", () -> NoteWords.read(parts.get("words")));
				return file;
			case CONSENT_FORMS:
				StrictTable.part("forms", () -> ConsentForms.read(parts.get("forms")));
				return file;
			default:
				StrictTable.part("prompts", () -> RuleFile.readPrompts(parts.get("prompts")));
				return file;
		}
	}
	
	static Programme programme(Map<String, String> parts) {
		return one("programmes", StrictTable.part("programmes", () -> Programme.read(parts.get("programmes"))));
	}
	
	static TransitionTemplate template(Map<String, String> parts) {
		return TemplateFile.read(parts.get("items"), parts.get("tasks"));
	}
	
	static CadencePolicy cadence(Map<String, String> parts) {
		return one("cadence", StrictTable.part("cadence", () -> CadencePolicy.read(parts.get("cadence"))));
	}
	
	static RescueRoutes routes(Map<String, String> parts) {
		return RescueRoutes.read(parts.get("routes"), parts.get("holidays"));
	}
	
	/**
	 * @return by no clock yet: {@link OutreachLadder#in} sets it to the site's
	 */
	static OutreachLadder ladder(Map<String, String> parts) {
		return OutreachLadder.read(parts.get("ladder"), parts.get("words"), parts.get("texts"), ZoneOffset.UTC);
	}
	
	/**
	 * @return the texts that come with the module, by name
	 */
	static Map<String, String> samples(SiteFileKind kind) {
		Map<String, String> parts = new LinkedHashMap<>();
		switch (kind) {
			case PROGRAMME:
				parts.put("programmes", Programme.sampleText());
				break;
			case PLAN:
				parts.put("items", TemplateFile.sampleItems());
				parts.put("tasks", TemplateFile.sampleTasks());
				break;
			case CADENCE:
				parts.put("cadence", CadencePolicy.sampleText());
				break;
			case RESCUE_ROUTES:
				parts.put("routes", RescueRoutes.sampleText());
				break;
			case OUTREACH:
				parts.put("ladder", OutreachLadder.sampleLadder());
				parts.put("words", OutreachLadder.sampleWords());
				parts.put("texts", OutreachLadder.sampleTexts());
				break;
			case NOTE_WORDS:
				parts.put("words", NoteWords.sampleText());
				break;
			case CONSENT_FORMS:
				parts.put("forms", ConsentForms.sampleText());
				break;
			default:
				parts.put("prompts", RuleFile.samplePromptText());
		}
		return parts;
	}
	
	/** So that a version can be taken back without those of other programmes. */
	private static <T> T one(String part, List<T> editions) {
		if (editions.size() > 1) {
			throw InvalidInput.on(part, "peermentor.error.planTemplate.oneEdition");
		}
		return editions.get(0);
	}
	
	/** What every line of the file says in the same words, so that no line is named. */
	private static SiteFile edition(SiteFile file, String programme, int version, LocalDate from) {
		Problems problems = new Problems();
		String part = file.getKind().getParts().get(0);
		if (!Programme.NAME.matcher(programme).matches()) {
			problems.add(part + ": programme", "peermentor.error.malformed");
		}
		if (version < 1) {
			problems.add(part + ": version", "peermentor.error.file.number");
		}
		if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
			problems.add(part + ": effectiveFrom", "peermentor.error.yearOutOfRange", String.valueOf(FIRST_YEAR),
			    String.valueOf(LAST_YEAR));
		}
		problems.throwIfAny();
		return file.edition(programme, version, from);
	}
}
