/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.sitefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a site may bring in place of the module's samples, and the texts that belong to it.
 */
public enum SiteFileKind {
	
	/** How long a programme lasts. */
	PROGRAMME(true, "programmes"),
	
	/** What a plan begins with: readiness items and tasks. */
	PLAN(true, "items", "tasks"),
	
	/** How often to meet. */
	CADENCE(true, "cadence"),
	
	/** Who helps at which hour; the holidays of the region, if anybody has said which days are. */
	RESCUE_ROUTES(false, "routes", "holidays"),
	
	/** What to try when nobody can reach somebody, which words tell, and what may be said. */
	OUTREACH(false, "ladder", "words", "texts"),
	
	/** The prompts before any threshold. */
	EARLY_PROMPTS(false, "prompts"),
	
	/** The words about which whoever writes a note is asked gently. */
	NOTE_WORDS(false, "words"),
	
	/** The wording of consents. */
	CONSENT_FORMS(false, "forms");
	
	private final boolean edition;
	
	private final List<String> parts;
	
	SiteFileKind(boolean edition, String... parts) {
		this.edition = edition;
		this.parts = Collections.unmodifiableList(Arrays.asList(parts));
	}
	
	/**
	 * @return whether each is a version of a programme's, so that several stand at once; else the one brought in last counts
	 */
	public boolean isEdition() {
		return edition;
	}
	
	/**
	 * @return the names of its texts, in their order
	 */
	public List<String> getParts() {
		return parts;
	}
	
	/**
	 * @return the names of the texts that must be there
	 */
	public List<String> getNeededParts() {
		List<String> needed = new ArrayList<>(parts);
		if (this == RESCUE_ROUTES) {
			needed.remove("holidays");
		}
		return needed;
	}
}
