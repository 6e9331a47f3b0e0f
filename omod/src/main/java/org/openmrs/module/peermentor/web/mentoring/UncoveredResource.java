/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.mentoring;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.mentoring.LeaveService;
import org.openmrs.module.peermentor.mentoring.LeaveView;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.mentoring.UncoveredView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * <code>leave/{uuid}/uncovered</code>: the participants whom nobody else accompanies meanwhile.
 */
@SubResource(parent = LeaveResource.class, path = "uncovered", supportedClass = UncoveredView.class, supportedOpenmrsVersions = "2.0.* - 9.*")
public class UncoveredResource extends RoomSubResource<UncoveredView, LeaveView, LeaveResource> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.ref("participant");
		schema.code("scope", Scope.class).saying("What of the assignment nobody else is there for");
		schema.ref("assignment");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.MANAGE_ASSIGNMENTS;
	}
	
	@Override
	protected String parentUuid(UncoveredView view) {
		return view.getLeave();
	}
	
	@Override
	protected UncoveredView find(String parentUuid, String uuid) {
		return Context.getService(LeaveService.class).getUncovered(parentUuid, uuid);
	}
	
	@Override
	protected Page<UncoveredView> list(String parentUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return Context.getService(LeaveService.class).getUncovered(parentUuid, page);
	}
}
