/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.contact.DraftService;
import org.openmrs.module.peermentor.contact.DraftView;
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
 * One's own drafts of contacts: <code>/ws/rest/v1/peermentor/contactdraft</code>.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/contactdraft", supportedClass = DraftView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ContactDraftResource extends RoomResource<DraftView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("patient").inCreate().inUpdate();
		schema.object("content").required().inUpdate();
		schema.instant("savedAt");
		schema.instant("expiresAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.RECORD_CONTACTS;
	}
	
	@Override
	protected DraftView find(String uuid) {
		return service().getDraft(uuid);
	}
	
	@Override
	protected Page<DraftView> list(Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getDrafts(page);
	}
	
	@Override
	protected DraftView create(Body body) {
		String uuid = body.uuid("uuid");
		String patient = body.uuid("patient");
		Map<String, Object> content = content(body);
		body.check();
		return service().beginDraft(uuid, patient, content);
	}
	
	@Override
	protected DraftView change(String uuid, Body body) {
		Integer version = body.version();
		String patient = body.uuid("patient");
		Map<String, Object> content = content(body);
		body.check();
		return service().changeDraft(uuid, version, patient, content);
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidDraft(uuid, reason);
	}
	
	private static Map<String, Object> content(Body body) {
		Map<String, Object> content = body.object("content");
		body.problems().require("content", content);
		return content;
	}
	
	private static DraftService service() {
		return Context.getService(DraftService.class);
	}
}
