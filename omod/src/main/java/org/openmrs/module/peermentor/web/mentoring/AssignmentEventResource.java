/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.mentoring;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.mentoring.AssignmentChangeKind;
import org.openmrs.module.peermentor.mentoring.AssignmentEventView;
import org.openmrs.module.peermentor.mentoring.AssignmentService;
import org.openmrs.module.peermentor.mentoring.AssignmentView;
import org.openmrs.module.peermentor.mentoring.EndReason;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * <code>assignment/{uuid}/event</code>: what happened to an assignment, the latest first.
 */
@SubResource(parent = AssignmentResource.class, path = "event", supportedClass = AssignmentEventView.class, supportedOpenmrsVersions = "2.0.* - 9.*")
public class AssignmentEventResource extends RoomSubResource<AssignmentEventView, AssignmentView, AssignmentResource> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.code("what", AssignmentChangeKind.class);
		schema.instant("happenedAt");
		schema.ref("changedBy");
		schema.instant("startedAt");
		schema.instant("endedAt");
		schema.code("endReason", EndReason.class);
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_ASSIGNMENTS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.MANAGE_ASSIGNMENTS };
	}
	
	@Override
	protected String parentUuid(AssignmentEventView view) {
		return view.getAssignmentUuid();
	}
	
	@Override
	protected AssignmentEventView find(String parentUuid, String uuid) {
		return Context.getService(AssignmentService.class).getAssignmentEvent(parentUuid, uuid);
	}
	
	@Override
	protected Page<AssignmentEventView> list(String parentUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return Context.getService(AssignmentService.class).getAssignmentHistory(parentUuid, page);
	}
}
