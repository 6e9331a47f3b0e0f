/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.transition.ItemReason;
import org.openmrs.module.peermentor.transition.ItemStatus;
import org.openmrs.module.peermentor.transition.MissingView;
import org.openmrs.module.peermentor.transition.OwnerRole;
import org.openmrs.module.peermentor.transition.TransitionPlanService;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What would be missing if the door opened now, the most pressing first:
 * <code>/ws/rest/v1/peermentor/transitionplan/{uuid}/missing</code>.
 */
@SubResource(parent = TransitionPlanResource.class, path = "missing", supportedClass = MissingView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class MissingResource extends PlanSubResource<MissingView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.text("code");
		schema.code("status", ItemStatus.class);
		schema.code("reason", ItemReason.class);
		schema.code("owner", OwnerRole.class);
		schema.instant("due");
		schema.bool("late");
		schema.bool("blocking");
		return schema;
	}
	
	@Override
	protected String parentUuid(MissingView view) {
		return view.getPlan();
	}
	
	@Override
	protected Page<MissingView> list(String planUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return Context.getService(TransitionPlanService.class).getMissing(planUuid, page);
	}
}
