/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Locale;

/**
 * The notice that goes with records that leave: what the recipient may not do with them. Which one that is, the consent
 * says under which they leave.
 */
interface RedisclosureNotice {
	
	/**
	 * @return the version of the notice that goes with records under this consent
	 */
	String version(String consentUuid);
	
	/**
	 * @return its words, never empty
	 */
	String text(String consentUuid, Locale locale);
}
