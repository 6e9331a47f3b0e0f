/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.ask;

import java.time.Instant;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.ask.AskCriteria;
import org.openmrs.module.peermentor.ask.AskKind;
import org.openmrs.module.peermentor.ask.AskMove;
import org.openmrs.module.peermentor.ask.AskReason;
import org.openmrs.module.peermentor.ask.AskService;
import org.openmrs.module.peermentor.ask.AskStatus;
import org.openmrs.module.peermentor.ask.AskView;
import org.openmrs.module.peermentor.ask.NewAsk;
import org.openmrs.module.peermentor.mentoring.Scope;
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
 * <code>mentorask</code>: what clinicians and the team ask of a participant's mentor.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/mentorask", supportedClass = AskView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class MentorAskResource extends RoomResource<AskView> {
	
	/** The longest ask or answer, in characters; the service holds the same. */
	private static final int LONGEST = 1_000;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("patient").required();
		schema.code("kind", AskKind.class).required();
		schema.code("scope", Scope.class).inCreate();
		schema.text("text").required();
		schema.instant("due").inCreate();
		schema.code("status", AskStatus.class).inUpdate();
		schema.ref("askedBy");
		schema.instant("askedAt");
		schema.ref("acceptedBy");
		schema.instant("acceptedAt");
		schema.text("answer").inUpdate();
		schema.code("reason", AskReason.class).inUpdate();
		schema.ref("closedBy");
		schema.instant("closedAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_CHART;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.ASK_MENTOR, Privileges.ANSWER_ASKS };
	}
	
	@Override
	protected AskView find(String uuid) {
		return service().getAsk(uuid);
	}
	
	@Override
	protected Page<AskView> list(Query query) {
		AskCriteria criteria = new AskCriteria(query.uuid("patient"), query.codes("status", AskStatus.class),
		        Boolean.TRUE.equals(query.bool("own")));
		PageRequest page = query.page();
		query.check();
		return service().getAsks(criteria, page);
	}
	
	@Override
	protected AskView create(Body body) {
		String uuid = body.uuid("uuid");
		String patient = body.uuid("patient");
		AskKind kind = body.code("kind", AskKind.class);
		Scope scope = body.code("scope", Scope.class);
		String text = body.string("text", LONGEST);
		Instant due = body.instant("due");
		return service().ask(new NewAsk(uuid, patient, kind, scope, text, due, body.found()));
	}
	
	@Override
	protected AskView change(String uuid, Body body) {
		Integer version = body.version();
		AskStatus status = body.code("status", AskStatus.class);
		String answer = body.string("answer", LONGEST);
		AskReason reason = body.code("reason", AskReason.class);
		return service().moveAsk(uuid, new AskMove(version == null ? 0 : version, status, answer, reason, body.found()));
	}
	
	private static AskService service() {
		return Context.getService(AskService.class);
	}
}
