/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import java.time.Instant;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.consent.AccountingView;
import org.openmrs.module.peermentor.consent.DisclosureService;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>accounting?patient=</code>: for the participant, in plain words: to whom what was shown or handed on, and who opened
 * restricted records; with a page of HTML to print in <code>document</code>.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/accounting", supportedClass = AccountingView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class AccountingResource extends RoomResource<AccountingView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.ref("patient");
		schema.instant("at");
		schema.bool("more");
		schema.list("disclosures");
		schema.list("reads");
		schema.text("document");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_DISCLOSURES;
	}
	
	@Override
	protected AccountingView single(Query query) {
		String patient = query.uuid("patient");
		if (!query.has("patient")) {
			query.problems().require("patient", null);
		}
		Instant from = query.instant("from");
		Instant to = query.instant("to");
		query.check();
		return service().getAccounting(patient, from, to);
	}
	
	private static DisclosureService service() {
		return Context.getService(DisclosureService.class);
	}
}
