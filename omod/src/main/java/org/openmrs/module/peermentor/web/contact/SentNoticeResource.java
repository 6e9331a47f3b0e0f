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
import org.openmrs.module.peermentor.contact.ConcernView;
import org.openmrs.module.peermentor.contact.SentNoticeView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * Which clinicians were told of a safety concern: <code>/ws/rest/v1/peermentor/safetyconcern/{uuid}/notice</code>.
 */
@SubResource(parent = SafetyConcernResource.class, path = "notice", supportedClass = SentNoticeView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class SentNoticeResource extends RoomSubResource<SentNoticeView, ConcernView, SafetyConcernResource> {
	
	private static final int LONGEST_NATURE = 1_000;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().withoutLinks();
		schema.ref("user").required();
		schema.ref("toldBy");
		schema.instant("toldAt");
		schema.writeOnly("emergency").inCreate();
		schema.text("natureOfEmergency");
		schema.instant("acknowledgedAt");
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
	protected String parentUuid(SentNoticeView view) {
		return view.getConcern();
	}
	
	@Override
	protected Page<SentNoticeView> list(String concernUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getSentNotices(concernUuid, page);
	}
	
	@Override
	protected SentNoticeView create(String concernUuid, Body body) {
		String user = body.uuid("user");
		Body emergency = body.nested("emergency");
		String nature = emergency == null ? null : emergency.string("natureOfEmergency", LONGEST_NATURE);
		body.problems().require("user", user);
		body.check();
		return service().tellOfConcern(concernUuid, user, emergency != null, nature);
	}
	
	private static ConcernNoticeService service() {
		return Context.getService(ConcernNoticeService.class);
	}
}
