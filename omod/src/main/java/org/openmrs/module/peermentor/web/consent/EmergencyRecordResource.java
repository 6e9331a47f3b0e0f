/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.EmergencyFact;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.consent.EmergencyFactView;
import org.openmrs.module.peermentor.consent.EmergencyService;
import org.openmrs.module.peermentor.consent.EmergencyView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * The little that an emergency opens, while it lasts, to whoever opened it:
 * <code>/ws/rest/v1/peermentor/emergencyaccess/{uuid}/record</code>.
 */
@SubResource(parent = EmergencyAccessResource.class, path = "record", supportedClass = EmergencyFactView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class EmergencyRecordResource extends RoomSubResource<EmergencyFactView, EmergencyView, EmergencyAccessResource> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.code("kind", EmergencyFact.Kind.class);
		schema.object("content");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.BREAK_GLASS;
	}
	
	@Override
	protected String parentUuid(EmergencyFactView view) {
		return view.getEmergency();
	}
	
	@Override
	protected Page<EmergencyFactView> list(String emergencyUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return Context.getService(EmergencyService.class).readEmergency(emergencyUuid, page);
	}
}
