/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.List;

/**
 * The forms on which consents are given now, and where they come from. Immutable.
 */
final class FormShelf {
	
	private final String source;
	
	private final List<ConsentForm> forms;
	
	FormShelf(String source, List<ConsentForm> forms) {
		this.source = source;
		this.forms = forms;
	}
	
	/**
	 * @return the uuid of the file that the site brought in; null for the module's samples
	 */
	String getSource() {
		return source;
	}
	
	List<ConsentForm> getForms() {
		return forms;
	}
	
	/**
	 * @param name the code of a form, for its highest version, or <code>code:version</code>
	 * @return null if none stands
	 */
	ConsentForm find(String name) {
		ConsentForm found = null;
		for (ConsentForm form : forms) {
			boolean named = form.getCode().equals(name) || (form.getCode() + ":" + form.getVersion()).equals(name);
			if (named && (found == null || form.getVersion() > found.getVersion())) {
				found = form;
			}
		}
		return found;
	}
	
	/**
	 * @param law null for none
	 * @return the first form that is worded for a law, else the first that is worded for none; null if neither stands
	 */
	ConsentForm worded(GoverningLaw law) {
		ConsentForm found = null;
		for (ConsentForm form : forms) {
			boolean better = form.getLaw() == law ? found == null || found.getLaw() != law
			        : form.getLaw() == GoverningLaw.GENERIC && found == null;
			if (better) {
				found = form;
			}
		}
		return found;
	}
}
