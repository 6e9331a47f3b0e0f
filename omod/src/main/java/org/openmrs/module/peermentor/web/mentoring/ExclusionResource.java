/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.mentoring;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.mentoring.ExclusionChange;
import org.openmrs.module.peermentor.mentoring.ExclusionRequest;
import org.openmrs.module.peermentor.mentoring.ExclusionService;
import org.openmrs.module.peermentor.mentoring.ExclusionView;
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
 * <code>exclusion</code>: pairs of people who must not be matched. The reason is null for those who may not read it.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE
        + "/exclusion", supportedClass = ExclusionView.class, supportedOpenmrsVersions = "2.0.* - 9.*")
public class ExclusionResource extends RoomResource<ExclusionView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("personA").required();
		schema.ref("personB").required();
		schema.instant("since");
		schema.ref("recordedBy");
		schema.text("reason").inCreate().inUpdate();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.MANAGE_EXCLUSIONS;
	}
	
	@Override
	protected ExclusionView find(String uuid) {
		return service().getExclusion(uuid);
	}
	
	@Override
	protected Page<ExclusionView> list(Query query) {
		String person = query.uuid("person");
		PageRequest page = query.page();
		query.check();
		return service().getExclusions(person, page);
	}
	
	@Override
	protected ExclusionView create(Body body) {
		String uuid = body.uuid("uuid");
		String personA = body.uuid("personA");
		String personB = body.uuid("personB");
		String reason = body.string("reason", ExclusionService.LONGEST_REASON);
		return service().recordExclusion(new ExclusionRequest(uuid, personA, personB, reason, body.found()));
	}
	
	@Override
	protected ExclusionView change(String uuid, Body body) {
		Integer version = body.version();
		String reason = body.string("reason", ExclusionService.LONGEST_REASON);
		if (!body.has("reason")) {
			body.problems().require("reason", null);
		}
		return service().changeExclusionReason(uuid, new ExclusionChange(version, reason, body.found()));
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidExclusion(uuid, reason);
	}
	
	private static ExclusionService service() {
		return Context.getService(ExclusionService.class);
	}
}
