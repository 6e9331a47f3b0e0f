/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.dosing;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.dosing.DoseEventService;
import org.openmrs.module.peermentor.dosing.DoseEventView;
import org.openmrs.module.peermentor.dosing.NewDose;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>doseevent</code>: what was reported about doses. A correction is a new report that names the one it replaces.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/doseevent", supportedClass = DoseEventView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class DoseEventResource extends RoomResource<DoseEventView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.ref("patient").required();
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
	protected DoseEventView find(String uuid) {
		return service().getDoseEvent(uuid);
	}
	
	@Override
	protected Page<DoseEventView> list(Query query) {
		String patient = query.uuid("patient");
		String historyOf = query.uuid("historyOf");
		Boolean corrected = query.bool("corrected");
		PageRequest page = query.page();
		if (historyOf != null && (patient != null || corrected != null)) {
			query.problems().add("historyOf", "peermentor.error.doseEvent.historyAlone");
		}
		query.check();
		return historyOf == null ? service().getDoseEvents(patient, Boolean.TRUE.equals(corrected), page)
		        : service().getDoseHistory(historyOf, page);
	}
	
	@Override
	protected DoseEventView create(Body body) {
		NewDose dose = DoseForm.read(body).patient(body.uuid("patient"));
		body.found();
		return service().reportDose(dose);
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidDoseEvent(uuid, reason);
	}
	
	private static DoseEventService service() {
		return Context.getService(DoseEventService.class);
	}
}
