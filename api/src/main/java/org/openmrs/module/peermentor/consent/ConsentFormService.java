/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Shows the wording on which consents are given: that which the site brought in last, or the module's samples. Blank it tells
 * of nobody; filled in, it is shown to whom the consent is.
 */
public interface ConsentFormService {
	
	/**
	 * @return a page of the forms that stand, in the order of their file
	 */
	@Authorized(Privileges.VIEW_MODULE)
	Page<ConsentFormView> getConsentForms(PageRequest page);
	
	/**
	 * @param form a code, for its highest version, or <code>code:version</code>
	 * @param language null for the caller's, or the first that the form has
	 * @throws InvalidInput on <code>form</code> or <code>language</code> if it does not stand
	 */
	@Authorized(Privileges.VIEW_MODULE)
	ConsentFormView getConsentForm(String form, String language);
	
	/**
	 * The form that a consent names, else one that is worded for its law.
	 * 
	 * @param language null for that which the consent names, or the caller's
	 * @throws NotFound if there is no such consent for the caller
	 * @throws InvalidInput on <code>language</code> if the form does not have it, on <code>form</code> if none stands for it
	 */
	@Authorized(Privileges.VIEW_CONSENTS)
	ConsentFormView getFilledForm(String consentUuid, String language);
}
