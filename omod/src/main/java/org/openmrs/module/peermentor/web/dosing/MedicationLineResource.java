/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.dosing;

import java.time.LocalDate;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.dosing.LineEnd;
import org.openmrs.module.peermentor.dosing.LineEnding;
import org.openmrs.module.peermentor.dosing.MedicationLineService;
import org.openmrs.module.peermentor.dosing.MedicationLineView;
import org.openmrs.module.peermentor.dosing.NewLine;
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
 * <code>medicationline</code>: what is prescribed, as somebody was told of it. An update ends a line, once.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/medicationline", supportedClass = MedicationLineView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class MedicationLineResource extends RoomResource<MedicationLineView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("patient").required();
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
	protected MedicationLineView find(String uuid) {
		return service().getMedicationLine(uuid);
	}
	
	@Override
	protected Page<MedicationLineView> list(Query query) {
		String patient = query.uuid("patient");
		PageRequest page = query.page();
		query.check();
		return service().getMedicationLines(patient, page);
	}
	
	@Override
	protected MedicationLineView create(Body body) {
		NewLine line = LineForm.read(body).patient(body.uuid("patient"));
		body.found();
		return service().enterMedicationLine(line);
	}
	
	@Override
	protected MedicationLineView change(String uuid, Body body) {
		Integer version = body.version();
		LocalDate on = body.date("endedOn");
		LineEnd reason = body.code("endReason", LineEnd.class);
		return service().endMedicationLine(uuid, new LineEnding(version, on, reason, body.found()));
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidMedicationLine(uuid, reason);
	}
	
	private static MedicationLineService service() {
		return Context.getService(MedicationLineService.class);
	}
}
