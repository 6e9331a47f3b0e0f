/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.consent.ConsentDueKind;
import org.openmrs.module.peermentor.consent.ConsentDueService;
import org.openmrs.module.peermentor.consent.ConsentDueView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>consentdue</code>: what has to be done about consents, the soonest first: to be signed, renewed, or offered anew after
 * release.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/consentdue", supportedClass = ConsentDueView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ConsentDueResource extends RoomResource<ConsentDueView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.ref("patient");
		schema.text("consent");
		schema.code("kind", ConsentDueKind.class);
		schema.instant("dueAt");
		schema.instant("warnFrom");
		schema.bool("overdue");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_CONSENTS;
	}
	
	@Override
	protected Page<ConsentDueView> list(Query query) {
		String patient = query.uuid("patient");
		List<ConsentDueKind> kinds = query.codes("kind", ConsentDueKind.class);
		PageRequest page = query.page();
		query.check();
		return Context.getService(ConsentDueService.class).getConsentsDue(patient, kinds, page);
	}
}
