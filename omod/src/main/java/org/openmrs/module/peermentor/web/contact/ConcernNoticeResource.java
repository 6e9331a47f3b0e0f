/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.contact.ConcernNoticeService;
import org.openmrs.module.peermentor.contact.ConcernNoticeView;
import org.openmrs.module.peermentor.contact.ConcernType;
import org.openmrs.module.peermentor.contact.ImmediateAction;
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
 * What the caller was told of safety concerns: <code>/ws/rest/v1/peermentor/concernnotice</code>. An update acknowledges one.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/concernnotice", supportedClass = ConcernNoticeView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ConcernNoticeResource extends RoomResource<ConcernNoticeView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.integer("version");
		schema.ref("patient");
		schema.code("type", ConcernType.class);
		schema.instant("raisedAt");
		schema.codes("immediateActions", ImmediateAction.class);
		schema.ref("toldBy");
		schema.instant("toldAt");
		schema.bool("emergency");
		schema.text("natureOfEmergency");
		schema.instant("acknowledgedAt");
		schema.writeOnly("acknowledged").inUpdate();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_CONTACTS;
	}
	
	@Override
	protected ConcernNoticeView find(String uuid) {
		return service().getNotice(uuid);
	}
	
	@Override
	protected Page<ConcernNoticeView> list(Query query) {
		Boolean waiting = query.bool("waiting");
		PageRequest page = query.page();
		query.check();
		return service().getNotices(Boolean.TRUE.equals(waiting), page);
	}
	
	@Override
	protected ConcernNoticeView change(String uuid, Body body) {
		Boolean acknowledged = body.bool("acknowledged");
		if (!body.problems().has("acknowledged") && !Boolean.TRUE.equals(acknowledged)) {
			body.problems().add("acknowledged", "peermentor.error.alert.acknowledgeOnly");
		}
		body.check();
		return service().acknowledgeNotice(uuid);
	}
	
	private static ConcernNoticeService service() {
		return Context.getService(ConcernNoticeService.class);
	}
}
