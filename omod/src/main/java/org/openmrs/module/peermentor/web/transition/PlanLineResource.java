/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.dosing.NewLine;
import org.openmrs.module.peermentor.transition.PlanLineView;
import org.openmrs.module.peermentor.transition.PlanDosingService;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.peermentor.web.dosing.LineForm;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What is prescribed for the participant of a plan, the latest start first:
 * <code>/ws/rest/v1/peermentor/transitionplan/{uuid}/medicationline</code>. Each has its own address at <code>medicationline</code>.
 */
@SubResource(parent = TransitionPlanResource.class, path = "medicationline", supportedClass = PlanLineView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class PlanLineResource extends PlanSubResource<PlanLineView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid().withoutLinks();
		schema.integer("version");
		schema.ref("patient");
		LineForm.describe(schema);
		schema.ref("recordedBy");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_DOSING;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.MANAGE_MEDICATION_LINES };
	}
	
	@Override
	protected String parentUuid(PlanLineView view) {
		return view.getPlan();
	}
	
	@Override
	public Object getProperty(PlanLineView view, String property) {
		return super.getProperty(view, "line." + property);
	}
	
	@Override
	protected Page<PlanLineView> list(String planUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getMedicationLines(planUuid, page);
	}
	
	@Override
	protected PlanLineView create(String planUuid, Body body) {
		NewLine line = LineForm.read(body).patient(service().getParticipant(planUuid));
		body.found();
		return service().enterMedicationLine(planUuid, line);
	}
	
	private static PlanDosingService service() {
		return Context.getService(PlanDosingService.class);
	}
}
