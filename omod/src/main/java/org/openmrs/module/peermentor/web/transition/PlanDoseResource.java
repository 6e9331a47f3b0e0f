/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.dosing.NewDose;
import org.openmrs.module.peermentor.transition.PlanDoseView;
import org.openmrs.module.peermentor.transition.PlanDosingService;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.peermentor.web.dosing.DoseForm;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What was reported about doses of the participant of a plan, the latest entered first:
 * <code>/ws/rest/v1/peermentor/transitionplan/{uuid}/doseevent</code>. Each has its own address at <code>doseevent</code>.
 */
@SubResource(parent = TransitionPlanResource.class, path = "doseevent", supportedClass = PlanDoseView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class PlanDoseResource extends PlanSubResource<PlanDoseView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid().withoutLinks();
		schema.ref("patient");
		DoseForm.describe(schema);
		schema.text("replacedBy");
		schema.ref("recordedBy");
		schema.instant("recordedAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_DOSING;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_DOSING };
	}
	
	@Override
	protected String parentUuid(PlanDoseView view) {
		return view.getPlan();
	}
	
	@Override
	public Object getProperty(PlanDoseView view, String property) {
		return super.getProperty(view, "dose." + property);
	}
	
	@Override
	protected Page<PlanDoseView> list(String planUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getDoseEvents(planUuid, page);
	}
	
	@Override
	protected PlanDoseView create(String planUuid, Body body) {
		NewDose dose = DoseForm.read(body).patient(service().getParticipant(planUuid));
		body.found();
		return service().reportDose(planUuid, dose);
	}
	
	private static PlanDosingService service() {
		return Context.getService(PlanDosingService.class);
	}
}
