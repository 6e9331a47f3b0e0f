/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.transition.ItemMove;
import org.openmrs.module.peermentor.transition.ItemReason;
import org.openmrs.module.peermentor.transition.ItemStatus;
import org.openmrs.module.peermentor.transition.OwnerRole;
import org.openmrs.module.peermentor.transition.ReadinessArea;
import org.openmrs.module.peermentor.transition.ReadinessItemService;
import org.openmrs.module.peermentor.transition.ReadinessItemView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What has to be there when the door opens, in the order of the template:
 * <code>/ws/rest/v1/peermentor/transitionplan/{uuid}/readinessitem</code>.
 */
@SubResource(parent = TransitionPlanResource.class, path = "readinessitem", supportedClass = ReadinessItemView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ReadinessItemResource extends PlanSubResource<ReadinessItemView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.integer("version").inUpdate();
		schema.code("area", ReadinessArea.class);
		schema.code("owner", OwnerRole.class);
		schema.text("due");
		schema.instant("dueAt");
		schema.bool("blocking");
		schema.code("status", ItemStatus.class).inUpdate();
		schema.code("reason", ItemReason.class).inUpdate();
		schema.bool("late");
		return schema;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.MANAGE_PLANS };
	}
	
	@Override
	protected String parentUuid(ReadinessItemView view) {
		return view.getPlan();
	}
	
	@Override
	protected ReadinessItemView find(String planUuid, String uuid) {
		return service().getReadinessItem(planUuid, uuid);
	}
	
	@Override
	protected Page<ReadinessItemView> list(String planUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getReadinessItems(planUuid, page);
	}
	
	@Override
	protected ReadinessItemView change(String planUuid, String uuid, Body body) {
		Integer version = body.version();
		ItemStatus status = body.code("status", ItemStatus.class);
		ItemReason reason = body.code("reason", ItemReason.class);
		return service().moveReadinessItem(planUuid, uuid, new ItemMove(version, status, reason, body.found()));
	}
	
	private static ReadinessItemService service() {
		return Context.getService(ReadinessItemService.class);
	}
}
