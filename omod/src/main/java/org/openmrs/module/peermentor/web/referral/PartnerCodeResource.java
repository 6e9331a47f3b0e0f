/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.referral;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.referral.PartnerAnswerService;
import org.openmrs.module.peermentor.referral.PartnerCodeMove;
import org.openmrs.module.peermentor.referral.PartnerCodeReason;
import org.openmrs.module.peermentor.referral.PartnerCodeStatus;
import org.openmrs.module.peermentor.referral.PartnerCodeView;
import org.openmrs.module.peermentor.refusal.Problems;
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
 * <code>partnercode</code>: codes with which a service answers a referral. A code itself is answered once, to whoever has it made.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/partnercode", supportedClass = PartnerCodeView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class PartnerCodeResource extends RoomResource<PartnerCodeView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.integer("version").inUpdate();
		schema.text("referral").required();
		schema.text("code");
		schema.text("page");
		schema.code("status", PartnerCodeStatus.class).inUpdate();
		schema.code("reason", PartnerCodeReason.class).inUpdate();
		schema.instant("statusAt");
		schema.instant("issuedAt");
		schema.ref("issuedBy");
		schema.instant("expires");
		schema.integer("looks");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_REFERRALS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.MAKE_REFERRALS, Privileges.MANAGE_PARTNER_ANSWERS };
	}
	
	@Override
	protected Page<PartnerCodeView> list(Query query) {
		String referral = query.uuid("referral");
		PageRequest page = query.page();
		query.problems().require("referral", referral);
		query.check();
		return service().getCodes(referral, page);
	}
	
	@Override
	protected PartnerCodeView create(Body body) {
		String referral = body.uuid("referral");
		body.problems().require("referral", referral);
		body.check();
		return service().issueCode(referral);
	}
	
	@Override
	protected PartnerCodeView change(String uuid, Body body) {
		Integer version = body.version();
		PartnerCodeStatus status = body.code("status", PartnerCodeStatus.class);
		PartnerCodeReason reason = body.code("reason", PartnerCodeReason.class);
		Problems found = body.found();
		return service().revokeCode(uuid, new PartnerCodeMove(version == null ? 0 : version, status, reason, found));
	}
	
	private static PartnerAnswerService service() {
		return Context.getService(PartnerAnswerService.class);
	}
}
