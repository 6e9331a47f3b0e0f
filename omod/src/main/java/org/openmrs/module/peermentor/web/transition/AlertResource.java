/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.transition.AlertService;
import org.openmrs.module.peermentor.transition.AlertView;
import org.openmrs.module.peermentor.transition.OwnerRole;
import org.openmrs.module.peermentor.transition.TaskStatus;
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
 * <code>alert</code>: what the caller was told about tasks that wait. An update acknowledges one.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/alert", supportedClass = AlertView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class AlertResource extends RoomResource<AlertView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.code("role", OwnerRole.class);
		schema.instant("toldAt");
		schema.text("task");
		schema.text("title");
		schema.code("status", TaskStatus.class);
		schema.ref("acknowledgedBy");
		schema.instant("acknowledgedAt");
		schema.ref("patient");
		schema.text("plan");
		schema.writeOnly("acknowledged").inUpdate();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_PLANS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS };
	}
	
	@Override
	protected AlertView find(String uuid) {
		return service().getAlert(uuid);
	}
	
	@Override
	protected Page<AlertView> list(Query query) {
		Boolean waiting = query.bool("waiting");
		PageRequest page = query.page();
		query.check();
		return service().getAlerts(Boolean.TRUE.equals(waiting), page);
	}
	
	@Override
	protected AlertView change(String uuid, Body body) {
		Boolean acknowledged = body.bool("acknowledged");
		if (!body.problems().has("acknowledged") && !Boolean.TRUE.equals(acknowledged)) {
			body.problems().add("acknowledged", "peermentor.error.alert.acknowledgeOnly");
		}
		body.check();
		return service().acknowledgeAlert(uuid);
	}
	
	private static AlertService service() {
		return Context.getService(AlertService.class);
	}
}
