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
import org.openmrs.module.peermentor.consent.DisclosureService;
import org.openmrs.module.peermentor.consent.RecordReadView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>recordread?patient=</code>: who opened words, safety concerns and dosing that they did not write.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/recordread", supportedClass = RecordReadView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class RecordReadResource extends RoomResource<RecordReadView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.ref("patient");
		schema.instant("readAt");
		schema.ref("readBy");
		schema.texts("roles");
		schema.code("segment", Segment.class);
		schema.text("what");
		schema.code("purpose", PurposeOfUse.class);
		schema.bool("assigned");
		schema.text("record");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_DISCLOSURES;
	}
	
	@Override
	protected RecordReadView find(String uuid) {
		return service().getRecordRead(uuid);
	}
	
	@Override
	protected Page<RecordReadView> list(Query query) {
		String patient = query.uuid("patient");
		if (!query.has("patient")) {
			query.problems().require("patient", null);
		}
		Instant from = query.instant("from");
		Instant to = query.instant("to");
		PageRequest page = query.page();
		query.check();
		return service().getRecordReads(patient, from, to, page);
	}
	
	private static DisclosureService service() {
		return Context.getService(DisclosureService.class);
	}
}
