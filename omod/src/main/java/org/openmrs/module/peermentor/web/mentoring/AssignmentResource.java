/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.mentoring;

import java.time.Instant;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.mentoring.AssignmentChange;
import org.openmrs.module.peermentor.mentoring.AssignmentCriteria;
import org.openmrs.module.peermentor.mentoring.AssignmentKind;
import org.openmrs.module.peermentor.mentoring.AssignmentRequest;
import org.openmrs.module.peermentor.mentoring.AssignmentService;
import org.openmrs.module.peermentor.mentoring.AssignmentStatus;
import org.openmrs.module.peermentor.mentoring.AssignmentView;
import org.openmrs.module.peermentor.mentoring.EndReason;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>assignment</code>: who mentors whom.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE
        + "/assignment", supportedClass = AssignmentView.class, supportedOpenmrsVersions = "2.0.* - 9.*")
public class AssignmentResource extends RoomResource<AssignmentView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("patient").required();
		schema.ref("mentor").required();
		schema.code("scope", Scope.class).required();
		schema.code("kind", AssignmentKind.class).required();
		schema.code("status", AssignmentStatus.class);
		schema.instant("startedAt").inCreate().inUpdate();
		schema.instant("endedAt").inCreate().inUpdate();
		schema.code("endReason", EndReason.class).inCreate().inUpdate();
		schema.ref("assignedBy");
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
	protected AssignmentView find(String uuid) {
		return service().getAssignment(uuid);
	}
	
	@Override
	protected Page<AssignmentView> list(Query query) {
		AssignmentCriteria criteria = new AssignmentCriteria().ofPatient(query.uuid("patient"))
		        .ofMentor(query.uuid("mentor")).activeAt(query.instant("activeAt"))
		        .inScope(query.code("scope", Scope.class));
		PageRequest page = query.page();
		query.check();
		return service().getAssignments(criteria, page);
	}
	
	@Override
	protected AssignmentView create(Body body) {
		AssignmentRequest request = new AssignmentRequest(body.problems()).setUuid(body.uuid("uuid")).setPatient(body.uuid("patient"))
		        .setMentor(body.uuid("mentor")).setScope(body.code("scope", Scope.class))
		        .setKind(body.code("kind", AssignmentKind.class)).setStartedAt(body.instant("startedAt"))
		        .setEndedAt(body.instant("endedAt")).setEndReason(body.code("endReason", EndReason.class));
		body.found();
		return service().assignMentor(request);
	}
	
	@Override
	protected AssignmentView change(String uuid, Body body) {
		AssignmentChange change = new AssignmentChange(body.version(), body.problems());
		if (body.has("startedAt")) {
			Instant start = body.instant("startedAt");
			body.problems().require("startedAt", start);
			change.start(start);
		}
		if (body.has("endedAt") || body.has("endReason")) {
			change.end(body.instant("endedAt"), body.code("endReason", EndReason.class));
		}
		body.found();
		return service().changeAssignment(uuid, change);
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidAssignment(uuid, reason);
	}
	
	private static AssignmentService service() {
		return Context.getService(AssignmentService.class);
	}
}
