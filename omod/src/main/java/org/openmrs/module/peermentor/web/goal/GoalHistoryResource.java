/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.goal;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.goal.GoalArea;
import org.openmrs.module.peermentor.goal.GoalEventView;
import org.openmrs.module.peermentor.goal.GoalService;
import org.openmrs.module.peermentor.goal.GoalView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * The changes of a goal and of its steps, the first at first: <code>/ws/rest/v1/peermentor/goal/{uuid}/history</code>.
 */
@SubResource(parent = GoalResource.class, path = "history", supportedClass = GoalEventView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class GoalHistoryResource extends RoomSubResource<GoalEventView, GoalView, GoalResource> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.text("step").saying("the uuid of the step that changed, none where it is the goal itself");
		schema.text("from").saying("a state of a goal or of a step, none when it was written down");
		schema.text("to").saying("as before where words, area or day were changed");
		schema.text("reason");
		schema.text("words").saying("what it says from then on");
		schema.code("area", GoalArea.class);
		schema.date("targetDate");
		schema.ref("by");
		schema.instant("happenedAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_GOALS;
	}
	
	@Override
	protected String parentUuid(GoalEventView view) {
		return view.getGoal();
	}
	
	@Override
	protected Page<GoalEventView> list(String goalUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return Context.getService(GoalService.class).getHistory(goalUuid, page);
	}
}
