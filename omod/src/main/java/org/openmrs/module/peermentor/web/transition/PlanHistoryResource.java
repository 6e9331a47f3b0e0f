/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.transition.PlanEventView;
import org.openmrs.module.peermentor.transition.PlanSubject;
import org.openmrs.module.peermentor.transition.TransitionPlanService;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What happened to a plan and to what belongs to it, the latest first:
 * <code>/ws/rest/v1/peermentor/transitionplan/{uuid}/history</code>.
 */
@SubResource(parent = TransitionPlanResource.class, path = "history", supportedClass = PlanEventView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class PlanHistoryResource extends PlanSubResource<PlanEventView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.code("subject", PlanSubject.class);
		schema.text("code");
		schema.text("from");
		schema.text("to");
		schema.text("reason");
		schema.instant("happenedAt");
		schema.instant("enteredAt");
		schema.ref("enteredBy");
		return schema;
	}
	
	@Override
	protected String parentUuid(PlanEventView view) {
		return view.getPlan();
	}
	
	@Override
	protected Page<PlanEventView> list(String planUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return Context.getService(TransitionPlanService.class).getPlanHistory(planUuid, page);
	}
}
