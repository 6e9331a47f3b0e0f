/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.contact.ConcernChange;
import org.openmrs.module.peermentor.contact.ConcernFacts;
import org.openmrs.module.peermentor.contact.ConcernSearchCriteria;
import org.openmrs.module.peermentor.contact.ConcernService;
import org.openmrs.module.peermentor.contact.ConcernStatus;
import org.openmrs.module.peermentor.contact.ConcernType;
import org.openmrs.module.peermentor.contact.ConcernView;
import org.openmrs.module.peermentor.contact.ImmediateAction;
import org.openmrs.module.peermentor.contact.NewConcern;
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
 * Safety concerns: <code>/ws/rest/v1/peermentor/safetyconcern</code>.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/safetyconcern", supportedClass = ConcernView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class SafetyConcernResource extends RoomResource<ConcernView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("patient").required();
		schema.ref("contact").inCreate();
		schema.code("type", ConcernType.class).required();
		schema.codes("immediateActions", ImmediateAction.class).required();
		schema.text("details").inCreate().inUpdate();
		schema.text("toldWhom").inCreate().inUpdate();
		schema.instant("toldAt").inCreate().inUpdate();
		schema.ref("raisedBy");
		schema.instant("raisedAt");
		schema.code("status", ConcernStatus.class).inUpdate();
		schema.ref("acknowledgedBy");
		schema.instant("acknowledgedAt");
		schema.ref("debriefedBy");
		schema.instant("debriefedAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_CONTACTS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_CONTACTS, Privileges.MANAGE_CONCERNS };
	}
	
	@Override
	protected ConcernView find(String uuid) {
		return service().getConcern(uuid);
	}
	
	@Override
	protected Page<ConcernView> list(Query query) {
		ConcernSearchCriteria criteria = new ConcernSearchCriteria(query.uuid("patient"),
		        query.code("status", ConcernStatus.class));
		PageRequest page = query.page();
		query.check();
		return service().getConcerns(criteria, page);
	}
	
	@Override
	protected ConcernView create(Body body) {
		NewConcern concern = new NewConcern(body.uuid("uuid"), body.uuid("patient"), body.uuid("contact"),
		        ContactBody.concern(body), body.found());
		return service().raiseConcern(concern);
	}
	
	@Override
	protected ConcernView change(String uuid, Body body) {
		Integer version = body.version();
		ConcernChange change = new ConcernChange(version == null ? 0 : version)
		        .status(body.code("status", ConcernStatus.class));
		if (body.has("details")) {
			change.details(body.string("details", ConcernFacts.LONGEST_DETAILS));
		}
		if (body.has("toldWhom")) {
			change.toldWhom(body.string("toldWhom", ConcernFacts.LONGEST_TOLD));
		}
		if (body.has("toldAt")) {
			change.toldAt(body.instant("toldAt"));
		}
		body.check();
		return service().changeConcern(uuid, change);
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidConcern(uuid, reason);
	}
	
	private static ConcernService service() {
		return Context.getService(ConcernService.class);
	}
}
