/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.referral;

import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.referral.EnquiryMove;
import org.openmrs.module.peermentor.referral.EnquiryReason;
import org.openmrs.module.peermentor.referral.EnquiryService;
import org.openmrs.module.peermentor.referral.EnquirySource;
import org.openmrs.module.peermentor.referral.EnquiryStatus;
import org.openmrs.module.peermentor.referral.EnquiryView;
import org.openmrs.module.peermentor.referral.ForwardedTo;
import org.openmrs.module.peermentor.referral.NewEnquiry;
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
 * <code>enquiry</code>: somebody outside asks for somebody to be taken in. It is forwarded; nobody is admitted here.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/enquiry", supportedClass = EnquiryView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class EnquiryResource extends RoomResource<EnquiryView> {
	
	/** The longest of each, in characters; the service holds the same. */
	private static final int LONGEST_NAME = 60;
	
	private static final int LONGEST_CALL_BACK = 255;
	
	private static final int LONGEST_CODE = 40;
	
	private static final int LONGEST_CENTRE = 100;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.code("source", EnquirySource.class).required();
		schema.text("called").inCreate();
		schema.text("callBack").inCreate();
		schema.text("need").inCreate();
		schema.text("centre").inCreate();
		schema.instant("receivedAt");
		schema.ref("takenDownBy");
		schema.code("status", EnquiryStatus.class).inUpdate();
		schema.code("forwardedTo", ForwardedTo.class).inUpdate();
		schema.ref("forwardedBy");
		schema.instant("forwardedAt");
		schema.code("reason", EnquiryReason.class).inUpdate();
		schema.ref("closedBy");
		schema.instant("closedAt");
		schema.instant("forgottenAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.MAKE_REFERRALS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.MAKE_REFERRALS, Privileges.SETTLE_REFERRALS };
	}
	
	@Override
	protected EnquiryView find(String uuid) {
		return service().getEnquiry(uuid);
	}
	
	@Override
	protected Page<EnquiryView> list(Query query) {
		List<EnquiryStatus> statuses = query.codes("status", EnquiryStatus.class);
		PageRequest page = query.page();
		query.check();
		return service().getEnquiries(statuses, page);
	}
	
	@Override
	protected EnquiryView create(Body body) {
		String uuid = body.uuid("uuid");
		EnquirySource source = body.code("source", EnquirySource.class);
		String called = body.string("called", LONGEST_NAME);
		String callBack = body.string("callBack", LONGEST_CALL_BACK);
		String need = body.string("need", LONGEST_CODE);
		String centre = body.string("centre", LONGEST_CENTRE);
		return service().takeDown(new NewEnquiry(uuid, source, called, callBack, need, centre, body.found()));
	}
	
	@Override
	protected EnquiryView change(String uuid, Body body) {
		Integer version = body.version();
		EnquiryStatus status = body.code("status", EnquiryStatus.class);
		ForwardedTo forwardedTo = body.code("forwardedTo", ForwardedTo.class);
		EnquiryReason reason = body.code("reason", EnquiryReason.class);
		return service().moveEnquiry(uuid, new EnquiryMove(version == null ? 0 : version, status, forwardedTo, reason, body.found()));
	}
	
	private static EnquiryService service() {
		return Context.getService(EnquiryService.class);
	}
}
