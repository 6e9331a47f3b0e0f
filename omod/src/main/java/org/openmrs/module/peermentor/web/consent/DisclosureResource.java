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
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.DisclosureBasis;
import org.openmrs.module.peermentor.consent.DisclosureService;
import org.openmrs.module.peermentor.consent.DisclosureView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>disclosure?patient=</code>: to whom outside the mentoring team what was shown or handed on, when and under which consent.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/disclosure", supportedClass = DisclosureView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class DisclosureResource extends RoomResource<DisclosureView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.ref("patient");
		schema.instant("disclosedAt");
		schema.ref("disclosedBy");
		schema.ref("user");
		schema.text("recipient");
		schema.codes("segments", Segment.class);
		schema.text("what");
		schema.code("purpose", PurposeOfUse.class);
		schema.code("basis", DisclosureBasis.class);
		schema.text("consent");
		schema.text("noticeVersion");
		schema.text("record");
		schema.text("note").onlyFull();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_DISCLOSURES;
	}
	
	@Override
	protected DisclosureView find(String uuid) {
		return service().getDisclosure(uuid);
	}
	
	@Override
	protected Page<DisclosureView> list(Query query) {
		String patient = query.uuid("patient");
		if (!query.has("patient")) {
			query.problems().require("patient", null);
		}
		Instant from = query.instant("from");
		Instant to = query.instant("to");
		PageRequest page = query.page();
		query.check();
		return service().getDisclosures(patient, from, to, page);
	}
	
	private static DisclosureService service() {
		return Context.getService(DisclosureService.class);
	}
}
