/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Collections;
import java.util.List;

/**
 * The forms of one file, as they are kept in memory. Immutable.
 */
final class FormFile {
	
	private final List<ConsentForm> forms;
	
	FormFile(String text) {
		this.forms = Collections.unmodifiableList(ConsentForms.read(text));
	}
	
	List<ConsentForm> getForms() {
		return forms;
	}
}
