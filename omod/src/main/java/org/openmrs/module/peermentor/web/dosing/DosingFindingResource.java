/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.dosing;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.dosing.DoseClockService;
import org.openmrs.module.peermentor.dosing.DosingFindingView;
import org.openmrs.module.peermentor.dosing.FindingKind;
import org.openmrs.module.peermentor.dosing.Medication;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>dosingfinding</code>: what stands in the way of a participant's next dose, derived now.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/dosingfinding", supportedClass = DosingFindingView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class DosingFindingResource extends RoomResource<DosingFindingView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.code("kind", FindingKind.class);
		schema.bool("blocking");
		schema.code("medication", Medication.class);
		schema.text("medicationName");
		schema.texts("lines");
		schema.date("day");
		schema.date("until");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_DOSING;
	}
	
	@Override
	protected Page<DosingFindingView> list(Query query) {
		String patient = query.uuid("patient");
		if (!query.has("patient")) {
			query.problems().require("patient", null);
		}
		query.check();
		return new Page<>(Context.getService(DoseClockService.class).checkDosing(patient), false, null);
	}
}
