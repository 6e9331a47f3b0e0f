/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.transition.HandoverService;
import org.openmrs.module.peermentor.transition.HandoverStep;
import org.openmrs.module.peermentor.transition.HandoverStepView;
import org.openmrs.module.peermentor.transition.NewHandoverEntry;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * The steps of a hand-over as they stand, in the full representation with every tick that was set or taken back:
 * <code>/ws/rest/v1/peermentor/transitionplan/{uuid}/handover</code>. A create sets a tick or takes one back.
 */
@SubResource(parent = TransitionPlanResource.class, path = "handover", supportedClass = HandoverStepView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class HandoverResource extends PlanSubResource<HandoverStepView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid().withoutLinks();
		schema.code("step", HandoverStep.class).required();
		schema.bool("done").inCreate();
		schema.ref("by");
		schema.instant("at");
		schema.list("entries").onlyFull();
		return schema;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.MANAGE_PLANS };
	}
	
	@Override
	protected String parentUuid(HandoverStepView view) {
		return view.getPlan();
	}
	
	@Override
	protected Page<HandoverStepView> list(String planUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getHandover(planUuid, page);
	}
	
	@Override
	protected HandoverStepView create(String planUuid, Body body) {
		String uuid = body.uuid("uuid");
		HandoverStep step = body.code("step", HandoverStep.class);
		boolean done = !Boolean.FALSE.equals(body.bool("done"));
		return service().enterHandover(planUuid, new NewHandoverEntry(uuid, step, done, body.found()));
	}
	
	private static HandoverService service() {
		return Context.getService(HandoverService.class);
	}
}
