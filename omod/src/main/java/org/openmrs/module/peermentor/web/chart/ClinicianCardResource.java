/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.chart;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.chart.ClinicianCardService;
import org.openmrs.module.peermentor.chart.ClinicianCardView;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>GET clinicianCard</code>: what a clinician should know of a patient's way out of custody at a glance. One picture.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE
		+ "/clinicianCard", supportedClass = ClinicianCardView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ClinicianCardResource extends RoomResource<ClinicianCardView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.ref("patient");
		schema.object("stage");
		schema.object("doseClock");
		schema.object("lead");
		schema.list("mentors");
		schema.list("nextDated");
		schema.list("openAsks");
		schema.object("lastContact");
		schema.object("consent");
		schema.bool("unsharedNotes");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_CHART;
	}
	
	@Override
	protected ClinicianCardView single(Query query) {
		String patient = query.uuid("patient");
		query.check();
		return Context.getService(ClinicianCardService.class).readCard(patient);
	}
}
