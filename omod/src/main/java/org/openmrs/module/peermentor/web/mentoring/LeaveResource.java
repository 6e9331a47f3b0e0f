/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.mentoring;

import java.time.LocalDate;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.mentoring.LeaveChange;
import org.openmrs.module.peermentor.mentoring.LeaveService;
import org.openmrs.module.peermentor.mentoring.LeaveView;
import org.openmrs.module.peermentor.mentoring.NewLeave;
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
 * <code>leave</code>: from which day to which a mentor is away.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE
        + "/leave", supportedClass = LeaveView.class, supportedOpenmrsVersions = "2.0.* - 9.*")
public class LeaveResource extends RoomResource<LeaveView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("mentor").inCreate().saying("The caller, if nobody is named");
		schema.date("startDate").required().inUpdate().saying("The first day");
		schema.date("endDate").inCreate().inUpdate().saying("The last day; none while nobody knows it");
		schema.integer("participants")
		        .saying("How many of the mentor's participants nobody else accompanies at some time of it, of what is ahead");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_ASSIGNMENTS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_LEAVE };
	}
	
	@Override
	protected LeaveView find(String uuid) {
		return service().getLeave(uuid);
	}
	
	@Override
	protected Page<LeaveView> list(Query query) {
		String mentor = query.uuid("mentor");
		Boolean current = query.bool("current");
		PageRequest page = query.page();
		query.check();
		return service().getLeaves(mentor, Boolean.TRUE.equals(current), page);
	}
	
	@Override
	protected LeaveView create(Body body) {
		String uuid = body.uuid("uuid");
		String mentor = body.uuid("mentor");
		LocalDate start = body.date("startDate");
		LocalDate end = body.date("endDate");
		return service().recordLeave(new NewLeave(uuid, mentor, start, end, body.found()));
	}
	
	@Override
	protected LeaveView change(String uuid, Body body) {
		LeaveChange change = new LeaveChange(body.version(), body.problems());
		if (body.has("startDate")) {
			change.start(body.date("startDate"));
		}
		if (body.has("endDate")) {
			change.end(body.date("endDate"));
		}
		body.found();
		return service().changeLeave(uuid, change);
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidLeave(uuid, reason);
	}
	
	private static LeaveService service() {
		return Context.getService(LeaveService.class);
	}
}
