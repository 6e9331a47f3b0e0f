/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.consent.ConsentFormService;
import org.openmrs.module.peermentor.consent.ConsentFormView;
import org.openmrs.module.peermentor.consent.GoverningLaw;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>consentform</code>: the forms that stand; <code>?form=&amp;language=</code> one of them blank,
 * <code>?consent=&amp;language=</code> filled in from a consent; each with a page of HTML to print in <code>document</code>.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/consentform", supportedClass = ConsentFormView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ConsentFormResource extends RoomResource<ConsentFormView> {
	
	private static final int LONGEST_FORM = 50;
	
	private static final int LONGEST_LANGUAGE = 35;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.text("form");
		schema.integer("formVersion");
		schema.code("law", GoverningLaw.class);
		schema.texts("languages");
		schema.text("source");
		schema.text("language");
		schema.text("reference");
		schema.text("consent");
		schema.object("parts");
		schema.text("document");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_MODULE;
	}
	
	@Override
	protected ConsentFormView single(Query query) {
		boolean ofConsent = query.has("consent");
		if (!ofConsent && !query.has("form") && !query.has("language")) {
			return null;
		}
		String language = query.string("language", LONGEST_LANGUAGE);
		String form = query.string("form", LONGEST_FORM);
		String consent = query.uuid("consent");
		if (ofConsent && form != null) {
			query.problems().add("form", "peermentor.error.consent.oneThingAtATime");
		} else if (!ofConsent) {
			query.problems().require("form", form);
		}
		query.check();
		return ofConsent ? service().getFilledForm(consent, language) : service().getConsentForm(form, language);
	}
	
	@Override
	protected Page<ConsentFormView> list(Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getConsentForms(page);
	}
	
	private static ConsentFormService service() {
		return Context.getService(ConsentFormService.class);
	}
}
