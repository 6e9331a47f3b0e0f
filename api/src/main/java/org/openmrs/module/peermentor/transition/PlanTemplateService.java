/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.sitefile.SiteFileKind;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Keeps the files that the site brings in place of the module's samples. A file is taken whole or refused whole, and never
 * changes: of a programme's files the highest version in force counts, of the others the one brought in last. The wording
 * of consents is a matter of privacy and has a privilege of its own.
 */
public interface PlanTemplateService {
	
	/**
	 * @throws NotFound if there is none
	 */
	@Authorized(Privileges.VIEW_MODULE)
	PlanTemplateView getPlanTemplate(String uuid);
	
	/**
	 * @param kind null for any
	 * @param programme null for any
	 * @return a page of files, the one brought in last at first; without the samples, which nobody brought in
	 */
	@Authorized(Privileges.VIEW_MODULE)
	Page<PlanTemplateView> getPlanTemplates(SiteFileKind kind, String programme, PageRequest page);
	
	/**
	 * Brings a file in. A repeat of the same uuid with the same texts writes nothing and answers what is there.
	 * 
	 * @throws NotAllowed if the caller may not bring in files of this kind
	 * @throws InvalidInput naming every field that cannot be taken, such as <code>items line 4: due</code>
	 */
	@Authorized({ Privileges.MANAGE_TEMPLATES, Privileges.MANAGE_CONSENT_FORMS })
	PlanTemplateView bringInPlanTemplate(NewPlanTemplate request);
	
	/**
	 * Takes back a file that was brought in by mistake. What counted before it counts again.
	 * 
	 * @throws NotFound if there is none
	 * @throws NotAllowed if the caller may not take back files of this kind
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized({ Privileges.MANAGE_TEMPLATES, Privileges.MANAGE_CONSENT_FORMS })
	void voidPlanTemplate(String uuid, String reason);
}
