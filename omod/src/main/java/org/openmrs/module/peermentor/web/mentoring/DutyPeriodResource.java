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
import org.openmrs.module.peermentor.mentoring.DutyPeriodView;
import org.openmrs.module.peermentor.mentoring.DutyService;
import org.openmrs.module.peermentor.mentoring.NewDutyPeriod;
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
 * <code>dutyperiod</code>: which mentor is on duty when.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE
        + "/dutyperiod", supportedClass = DutyPeriodView.class, supportedOpenmrsVersions = "2.0.* - 9.*")
public class DutyPeriodResource extends RoomResource<DutyPeriodView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version");
		schema.ref("mentor").required();
		schema.instant("from").required();
		schema.instant("to").required();
		schema.ref("enteredBy");
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
	protected DutyPeriodView find(String uuid) {
		return service().getDutyPeriod(uuid);
	}
	
	@Override
	protected Page<DutyPeriodView> list(Query query) {
		String mentor = query.uuid("mentor");
		Instant from = query.instant("from");
		Instant to = query.instant("to");
		PageRequest page = query.page();
		query.check();
		return service().getDutyPeriods(mentor, from, to, page);
	}
	
	@Override
	protected DutyPeriodView create(Body body) {
		String uuid = body.uuid("uuid");
		String mentor = body.uuid("mentor");
		Instant from = body.instant("from");
		Instant to = body.instant("to");
		return service().enterDutyPeriod(new NewDutyPeriod(uuid, mentor, from, to, body.found()));
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidDutyPeriod(uuid, reason);
	}
	
	private static DutyService service() {
		return Context.getService(DutyService.class);
	}
}
