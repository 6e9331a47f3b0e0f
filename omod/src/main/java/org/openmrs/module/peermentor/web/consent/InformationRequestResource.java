/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.InformationRequestService;
import org.openmrs.module.peermentor.consent.InformationRequestView;
import org.openmrs.module.peermentor.consent.NewInformationRequest;
import org.openmrs.module.peermentor.consent.ParticipantInformed;
import org.openmrs.module.peermentor.consent.RequestAnswer;
import org.openmrs.module.peermentor.consent.RequestAsker;
import org.openmrs.module.peermentor.consent.RequestChannel;
import org.openmrs.module.peermentor.consent.RequestDecision;
import org.openmrs.module.peermentor.consent.RequestForm;
import org.openmrs.module.peermentor.consent.RequestRefusal;
import org.openmrs.module.peermentor.consent.RequestStatus;
import org.openmrs.module.peermentor.consent.RequestSubject;
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
 * What somebody outside asked about a participant: <code>/ws/rest/v1/peermentor/informationrequest</code>. An update decides
 * about a legal one.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/informationrequest", supportedClass = InformationRequestView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class InformationRequestResource extends RoomResource<InformationRequestView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("patient").inCreate();
		schema.code("asker", RequestAsker.class).required();
		schema.text("askerName").inCreate();
		schema.text("affiliation").inCreate();
		schema.code("subject", RequestSubject.class).required();
		schema.text("question").inCreate();
		schema.instant("askedAt").inCreate();
		schema.code("channel", RequestChannel.class).required();
		schema.code("form", RequestForm.class).inCreate();
		schema.code("answer", RequestAnswer.class).inCreate();
		schema.text("script");
		schema.code("status", RequestStatus.class).inUpdate();
		schema.bool("holdsRecords");
		schema.ref("recordedBy");
		schema.ref("decidedBy");
		schema.instant("decidedAt");
		schema.code("reason", RequestRefusal.class).inUpdate();
		schema.text("decisionText").inUpdate();
		schema.codes("segments", Segment.class).inUpdate();
		schema.text("authority").inUpdate();
		schema.text("noticeVersion").inUpdate();
		schema.code("participantInformed", ParticipantInformed.class).inUpdate();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.RECORD_REQUESTS;
	}
	
	@Override
	protected InformationRequestView find(String uuid) {
		return service().getRequest(uuid);
	}
	
	@Override
	protected Page<InformationRequestView> list(Query query) {
		RequestStatus status = query.code("status", RequestStatus.class);
		String patient = query.uuid("patient");
		PageRequest page = query.page();
		query.check();
		return service().getRequests(status, patient, page);
	}
	
	@Override
	protected InformationRequestView create(Body body) {
		NewInformationRequest request = new NewInformationRequest(body.problems()).uuid(body.uuid("uuid"))
		        .patient(body.uuid("patient"))
		        .by(body.code("asker", RequestAsker.class), body.string("askerName", NewInformationRequest.LONGEST_NAME),
		            body.string("affiliation", NewInformationRequest.LONGEST_NAME))
		        .about(body.code("subject", RequestSubject.class), body.string("question", NewInformationRequest.LONGEST_TEXT))
		        .came(body.instant("askedAt"), body.code("channel", RequestChannel.class), body.code("form", RequestForm.class))
		        .answer(body.code("answer", RequestAnswer.class));
		body.found();
		return service().recordRequest(request);
	}
	
	@Override
	protected InformationRequestView change(String uuid, Body body) {
		Integer version = body.version();
		RequestDecision decision = new RequestDecision(version == null ? 0 : version, body.code("status", RequestStatus.class))
		        .because(body.code("reason", RequestRefusal.class), body.string("decisionText", RequestDecision.LONGEST_TEXT))
		        .released(body.codes("segments", Segment.class), body.string("authority", RequestDecision.LONGEST_AUTHORITY))
		        .told(body.string("noticeVersion", RequestDecision.LONGEST_VERSION),
		            body.code("participantInformed", ParticipantInformed.class));
		body.check();
		return service().decideRequest(uuid, decision);
	}
	
	private static InformationRequestService service() {
		return Context.getService(InformationRequestService.class);
	}
}
