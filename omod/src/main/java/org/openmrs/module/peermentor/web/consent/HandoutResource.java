/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.HandoutCancelling;
import org.openmrs.module.peermentor.consent.HandoutReason;
import org.openmrs.module.peermentor.consent.HandoutService;
import org.openmrs.module.peermentor.consent.HandoutStatus;
import org.openmrs.module.peermentor.consent.HandoutView;
import org.openmrs.module.peermentor.consent.NewHandout;
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
 * <code>handout</code>: what is handed on to organisations outside. It is put together when its <code>document</code> is
 * asked for; an update can only cancel what has not left.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/handout", supportedClass = HandoutView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class HandoutResource extends RoomResource<HandoutView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("patient").required();
		schema.text("organisation").required();
		schema.code("purpose", PurposeOfUse.class).required();
		schema.codes("segments", Segment.class).required();
		schema.code("status", HandoutStatus.class).inUpdate();
		schema.code("reason", HandoutReason.class).inUpdate();
		schema.instant("statusAt");
		schema.ref("preparedBy");
		schema.instant("preparedAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.DISCLOSE;
	}
	
	@Override
	protected HandoutView find(String uuid) {
		return service().getHandout(uuid);
	}
	
	@Override
	protected Page<HandoutView> list(Query query) {
		String patient = query.uuid("patient");
		PageRequest page = query.page();
		query.check();
		return service().getHandouts(patient, page);
	}
	
	@Override
	protected HandoutView create(Body body) {
		String uuid = body.uuid("uuid");
		String patient = body.uuid("patient");
		String organisation = body.string("organisation", HandoutService.LONGEST_NAME);
		PurposeOfUse purpose = body.code("purpose", PurposeOfUse.class);
		List<Segment> segments = body.codes("segments", Segment.class);
		return service().prepareHandout(new NewHandout(uuid, patient, organisation, purpose, segments, body.found()));
	}
	
	@Override
	protected HandoutView change(String uuid, Body body) {
		Integer version = body.version();
		HandoutStatus status = body.code("status", HandoutStatus.class);
		HandoutReason reason = body.code("reason", HandoutReason.class);
		return service().cancelHandout(uuid, new HandoutCancelling(version, status, reason, body.found()));
	}
	
	private static HandoutService service() {
		return Context.getService(HandoutService.class);
	}
}
