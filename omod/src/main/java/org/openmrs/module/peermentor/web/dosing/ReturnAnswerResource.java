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
import org.openmrs.module.peermentor.dosing.NewAnswer;
import org.openmrs.module.peermentor.dosing.ReturnAnswerService;
import org.openmrs.module.peermentor.dosing.ReturnAnswerView;
import org.openmrs.module.peermentor.dosing.ReturnToUse;
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
 * <code>returnanswer</code>: what participants answered when the team asked whether they returned to full-agonist use.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/returnanswer", supportedClass = ReturnAnswerView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ReturnAnswerResource extends RoomResource<ReturnAnswerView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.ref("patient").required();
		schema.code("answer", ReturnToUse.class).required();
		schema.instant("askedAt").inCreate();
		schema.ref("recordedBy");
		schema.instant("recordedAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.MANAGE_MEDICATION_LINES;
	}
	
	@Override
	protected ReturnAnswerView find(String uuid) {
		return service().getReturnAnswer(uuid);
	}
	
	@Override
	protected Page<ReturnAnswerView> list(Query query) {
		String patient = query.uuid("patient");
		PageRequest page = query.page();
		query.check();
		return service().getReturnAnswers(patient, page);
	}
	
	@Override
	protected ReturnAnswerView create(Body body) {
		String uuid = body.uuid("uuid");
		String patient = body.uuid("patient");
		ReturnToUse answer = body.code("answer", ReturnToUse.class);
		Instant askedAt = body.instant("askedAt");
		return service().reportReturnAnswer(new NewAnswer(uuid, patient, answer, askedAt, body.found()));
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidReturnAnswer(uuid, reason);
	}
	
	private static ReturnAnswerService service() {
		return Context.getService(ReturnAnswerService.class);
	}
}
