/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.dosing.Medication;
import org.openmrs.module.peermentor.transition.OwnerRole;
import org.openmrs.module.peermentor.transition.PlanTaskService;
import org.openmrs.module.peermentor.transition.PlanTaskView;
import org.openmrs.module.peermentor.transition.TaskMove;
import org.openmrs.module.peermentor.transition.TaskReason;
import org.openmrs.module.peermentor.transition.TaskStatus;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * The tasks of a plan, the linked tasks of signed thresholds among them, what has waited longest first:
 * <code>/ws/rest/v1/peermentor/transitionplan/{uuid}/task</code>.
 */
@SubResource(parent = TransitionPlanResource.class, path = "task", supportedClass = PlanTaskView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class PlanTaskResource extends PlanSubResource<PlanTaskView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.integer("version").inUpdate();
		schema.text("code");
		schema.text("title");
		schema.code("owner", OwnerRole.class);
		schema.codes("owners", OwnerRole.class);
		schema.text("due");
		schema.instant("dueAt");
		schema.bool("overdue");
		schema.code("status", TaskStatus.class).inUpdate();
		schema.code("reason", TaskReason.class).inUpdate();
		schema.ref("person");
		schema.instant("claimedAt");
		schema.instant("openedAt");
		schema.integer("acknowledgeMinutes");
		schema.list("told");
		schema.bool("linked");
		schema.text("rule");
		schema.code("medication", Medication.class);
		return schema;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS };
	}
	
	@Override
	protected String parentUuid(PlanTaskView view) {
		return view.getPlan();
	}
	
	@Override
	protected PlanTaskView find(String planUuid, String uuid) {
		return service().getTask(planUuid, uuid);
	}
	
	@Override
	protected Page<PlanTaskView> list(String planUuid, Query query) {
		List<TaskStatus> statuses = query.codes("status", TaskStatus.class);
		PageRequest page = query.page();
		query.check();
		return service().getTasks(planUuid, statuses, page);
	}
	
	@Override
	protected PlanTaskView change(String planUuid, String uuid, Body body) {
		Integer version = body.version();
		TaskStatus status = body.code("status", TaskStatus.class);
		TaskReason reason = body.code("reason", TaskReason.class);
		return service().moveTask(planUuid, uuid, new TaskMove(version, status, reason, body.found()));
	}
	
	private static PlanTaskService service() {
		return Context.getService(PlanTaskService.class);
	}
}
