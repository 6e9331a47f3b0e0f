/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.dosing;

import java.time.Instant;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.dosing.DoseClockService;
import org.openmrs.module.peermentor.dosing.DoseClockView;
import org.openmrs.module.peermentor.dosing.DoseState;
import org.openmrs.module.peermentor.dosing.Medication;
import org.openmrs.module.peermentor.dosing.UnknownReason;
import org.openmrs.module.peermentor.dosing.Urgency;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>doseclock</code>: how a participant stands with every product, derived for the instant asked about.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/doseclock", supportedClass = DoseClockView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class DoseClockResource extends RoomResource<DoseClockView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.instant("at");
		schema.code("medication", Medication.class);
		schema.text("medicationName");
		schema.code("state", DoseState.class);
		schema.code("urgency", Urgency.class);
		schema.code("unknownReason", UnknownReason.class);
		schema.object("lastConfirmed");
		schema.integer("hoursSince");
		schema.integer("missedDays");
		schema.integer("missedDoses");
		schema.integer("reportedDoses");
		schema.integer("daysPastDue");
		schema.date("firstMissedDay");
		schema.object("nextDue");
		schema.date("windowOpens");
		schema.date("windowCloses");
		schema.integer("prescriptionDaysLeft");
		schema.bool("inFacility");
		schema.bool("ruleConfigured");
		schema.list("reachedRules");
		schema.list("prompts");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_DOSING;
	}
	
	@Override
	protected Page<DoseClockView> list(Query query) {
		String patient = query.uuid("patient");
		if (!query.has("patient")) {
			query.problems().require("patient", null);
		}
		Instant at = query.instant("at");
		query.check();
		return new Page<>(Context.getService(DoseClockService.class).readDoseClock(patient, at), false, null);
	}
}
