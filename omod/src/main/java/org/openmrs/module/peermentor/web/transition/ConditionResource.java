/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import java.time.DayOfWeek;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.transition.ConditionCategory;
import org.openmrs.module.peermentor.transition.ConditionService;
import org.openmrs.module.peermentor.transition.ConditionView;
import org.openmrs.module.peermentor.transition.NewCondition;
import org.openmrs.module.peermentor.transition.PersonRole;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * The release conditions of a plan: <code>/ws/rest/v1/peermentor/transitionplan/{uuid}/condition</code>. There is no room for
 * words.
 */
@SubResource(parent = TransitionPlanResource.class, path = "condition", supportedClass = ConditionView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ConditionResource extends PlanSubResource<ConditionView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.code("category", ConditionCategory.class).required();
		schema.object("area").inCreate();
		schema.object("times").inCreate();
		schema.code("person", PersonRole.class).inCreate();
		return schema;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.MANAGE_PLANS };
	}
	
	@Override
	protected String parentUuid(ConditionView view) {
		return view.getPlan();
	}
	
	@Override
	protected ConditionView find(String planUuid, String uuid) {
		return service().getCondition(planUuid, uuid);
	}
	
	@Override
	protected Page<ConditionView> list(String planUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getConditions(planUuid, page);
	}
	
	@Override
	protected ConditionView create(String planUuid, Body body) {
		NewCondition condition = new NewCondition(body.problems()).uuid(body.uuid("uuid"))
		        .category(body.code("category", ConditionCategory.class)).person(body.code("person", PersonRole.class));
		readArea(body.nested("area"), condition);
		readTimes(body.nested("times"), condition);
		body.found();
		return service().enterCondition(planUuid, condition);
	}
	
	@Override
	protected void voidRecord(String planUuid, String uuid, String reason) {
		service().voidCondition(planUuid, uuid, reason);
	}
	
	private static void readArea(Body area, NewCondition condition) {
		if (area != null) {
			condition.area(area.texts("postalBeginnings", NewCondition.LONGEST_PLACE),
			    area.string("city", NewCondition.LONGEST_PLACE), area.texts("streets", NewCondition.LONGEST_PLACE));
		}
	}
	
	private static void readTimes(Body times, NewCondition condition) {
		if (times != null) {
			condition.times(times.codes("days", DayOfWeek.class), times.time("from"), times.time("to"));
		}
	}
	
	private static ConditionService service() {
		return Context.getService(ConditionService.class);
	}
}
