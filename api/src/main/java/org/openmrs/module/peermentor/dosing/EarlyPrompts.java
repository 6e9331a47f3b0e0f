/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import org.openmrs.module.peermentor.sitefile.SiteFileKind;
import org.openmrs.module.peermentor.sitefile.SiteFiles;
import org.openmrs.module.peermentor.sitefile.StandingFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The early prompts that count here: those that the site brought in last, or the module's.
 */
@Component("peermentor.EarlyPrompts")
class EarlyPrompts {
	
	private static final PromptPolicy SAMPLE = RuleFile.samplePrompts();
	
	private final SiteFiles files;
	
	@Autowired
	EarlyPrompts(SiteFiles files) {
		this.files = files;
	}
	
	PromptPolicy policy() {
		StandingFile last = files.last(SiteFileKind.EARLY_PROMPTS);
		return last == null ? SAMPLE
		        : files.read(last, PromptPolicy.class, parts -> RuleFile.readPrompts(parts.get("prompts")));
	}
}
