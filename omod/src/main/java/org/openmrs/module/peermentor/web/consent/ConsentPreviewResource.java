/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.consent.ConsentPreviewView;
import org.openmrs.module.peermentor.consent.ConsentService;
import org.openmrs.module.peermentor.consent.ConsentTerms;
import org.openmrs.module.peermentor.consent.PreviewFor;
import org.openmrs.module.peermentor.consent.RecipientKind;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Input;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>consentpreview</code>: what a recipient would see, for a purpose, under a consent that is kept or, posted, under terms
 * that are not. Nothing is written.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/consentpreview", supportedClass = ConsentPreviewView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ConsentPreviewResource extends RoomResource<ConsentPreviewView> {
	
	private static final int LONGEST_NAME = 255;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.code("recipientKind", RecipientKind.class).required();
		schema.text("recipient").inCreate();
		schema.code("purpose", PurposeOfUse.class).required();
		schema.instant("at");
		schema.bool("ofTeam");
		schema.list("sees");
		schema.list("doesNotSee");
		schema.writeOnly("patient").inCreate();
		ConsentForm.describeAsked(schema);
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_CONSENTS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_CONSENTS };
	}
	
	@Override
	protected ConsentPreviewView single(Query query) {
		String consent = query.uuid("consent");
		if (!query.has("consent")) {
			query.problems().require("consent", null);
		}
		PreviewFor asked = asked(query);
		if (consent == null) {
			query.check();
		}
		query.found();
		return service().previewConsent(consent, asked);
	}
	
	@Override
	protected ConsentPreviewView create(Body body) {
		ConsentTerms terms = ConsentForm.read(body);
		String patient = body.uuid("patient");
		PreviewFor asked = asked(body);
		body.found();
		return service().previewTerms(terms, patient, asked);
	}
	
	private static PreviewFor asked(Input input) {
		return new PreviewFor(input.code("recipientKind", RecipientKind.class), input.string("recipient", LONGEST_NAME),
		        input.code("purpose", PurposeOfUse.class), input.problems());
	}
	
	private static ConsentService service() {
		return Context.getService(ConsentService.class);
	}
}
