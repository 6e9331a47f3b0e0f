/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.consent.Assessment;
import org.openmrs.module.peermentor.consent.EmergencyOutcome;
import org.openmrs.module.peermentor.consent.EmergencyReason;
import org.openmrs.module.peermentor.consent.EmergencyService;
import org.openmrs.module.peermentor.consent.EmergencyStatus;
import org.openmrs.module.peermentor.consent.EmergencyView;
import org.openmrs.module.peermentor.consent.NewEmergency;
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
 * Emergencies in which records were opened without a consent: <code>/ws/rest/v1/peermentor/emergencyaccess</code>. An update
 * reviews one.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/emergencyaccess", supportedClass = EmergencyView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class EmergencyAccessResource extends RoomResource<EmergencyView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("patient").required();
		schema.ref("openedBy");
		schema.instant("openedAt");
		schema.instant("endsAt");
		schema.code("reason", EmergencyReason.class).required();
		schema.text("text").required();
		schema.text("recipientName").required();
		schema.text("affiliation").required();
		schema.text("natureOfEmergency").required();
		schema.code("status", EmergencyStatus.class).inUpdate();
		schema.ref("reviewedBy");
		schema.instant("reviewedAt");
		schema.code("outcome", EmergencyOutcome.class).inUpdate();
		schema.text("reviewText").inUpdate();
		return schema;
	}
	
	/** Clinicians and privacy officers hold nothing narrower in common; the service asks for one of theirs. */
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_MODULE;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.BREAK_GLASS, Privileges.REVIEW_ACCESS };
	}
	
	@Override
	protected EmergencyView find(String uuid) {
		return service().getEmergency(uuid);
	}
	
	@Override
	protected Page<EmergencyView> list(Query query) {
		EmergencyStatus status = query.code("status", EmergencyStatus.class);
		String patient = query.uuid("patient");
		PageRequest page = query.page();
		query.check();
		return service().getEmergencies(status, patient, page);
	}
	
	@Override
	protected EmergencyView create(Body body) {
		NewEmergency emergency = new NewEmergency(body.uuid("uuid"), body.uuid("patient"),
		        body.code("reason", EmergencyReason.class), body.string("text", NewEmergency.LONGEST_TEXT),
		        body.string("recipientName", NewEmergency.LONGEST_NAME), body.string("affiliation", NewEmergency.LONGEST_NAME),
		        body.string("natureOfEmergency", NewEmergency.LONGEST_TEXT), body.found());
		return service().openEmergency(emergency);
	}
	
	@Override
	protected EmergencyView change(String uuid, Body body) {
		Integer version = body.version();
		Assessment<EmergencyStatus, EmergencyOutcome> review = new Assessment<>(version == null ? 0 : version,
		        body.code("status", EmergencyStatus.class), body.code("outcome", EmergencyOutcome.class),
		        body.string("reviewText", Assessment.LONGEST_TEXT));
		body.check();
		return service().reviewEmergency(uuid, review);
	}
	
	private static EmergencyService service() {
		return Context.getService(EmergencyService.class);
	}
}
