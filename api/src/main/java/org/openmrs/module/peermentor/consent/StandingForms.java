/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.ArrayList;
import java.util.List;

import org.openmrs.module.peermentor.sitefile.SiteFileKind;
import org.openmrs.module.peermentor.sitefile.SiteFiles;
import org.openmrs.module.peermentor.sitefile.StandingFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the wording that counts here: that which the site brought in last, or the module's.
 */
@Component("peermentor.StandingForms")
class StandingForms {
	
	private static final FormFile SAMPLE = new FormFile(ConsentForms.sampleText());
	
	private final SiteFiles files;
	
	@Autowired
	StandingForms(SiteFiles files) {
		this.files = files;
	}
	
	/**
	 * @return the forms on which consents are given now
	 */
	FormShelf now() {
		StandingFile last = files.last(SiteFileKind.CONSENT_FORMS);
		return last == null ? new FormShelf(null, SAMPLE.getForms()) : new FormShelf(last.getUuid(), read(last));
	}
	
	/**
	 * @param reference <code>code:version:language</code>
	 * @return the form that it names, whether it stands or stood before another file came; null if none did
	 */
	ConsentForm ever(String reference) {
		for (ConsentForm form : all()) {
			if (form.getLanguages().keySet().stream().anyMatch(language -> form.reference(language).equals(reference))) {
				return form;
			}
		}
		return null;
	}
	
	/**
	 * @return every form in every version that stands or stood, those brought in last at first
	 */
	List<ConsentForm> all() {
		List<ConsentForm> all = new ArrayList<>();
		files.standing(SiteFileKind.CONSENT_FORMS).forEach(file -> all.addAll(0, read(file)));
		all.addAll(SAMPLE.getForms());
		return all;
	}
	
	private List<ConsentForm> read(StandingFile file) {
		return files.read(file, FormFile.class, parts -> new FormFile(parts.get("forms"))).getForms();
	}
}
