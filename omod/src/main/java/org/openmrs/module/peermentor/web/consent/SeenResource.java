/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.consent.BreachService;
import org.openmrs.module.peermentor.consent.BreachView;
import org.openmrs.module.peermentor.consent.SeenHow;
import org.openmrs.module.peermentor.consent.SeenView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * Who had seen the records that a possible breach is about:
 * <code>/ws/rest/v1/peermentor/breachassessment/{uuid}/seen</code>.
 */
@SubResource(parent = BreachAssessmentResource.class, path = "seen", supportedClass = SeenView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class SeenResource extends RoomSubResource<SeenView, BreachView, BreachAssessmentResource> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.code("how", SeenHow.class);
		schema.instant("seenAt");
		schema.text("segments");
		schema.ref("user");
		schema.text("recipient");
		schema.text("affiliation");
		schema.text("record");
		schema.bool("sinceReport");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.REVIEW_ACCESS;
	}
	
	@Override
	protected String parentUuid(SeenView view) {
		return view.getBreach();
	}
	
	@Override
	protected Page<SeenView> list(String breachUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return Context.getService(BreachService.class).getSeen(breachUuid, page);
	}
}
