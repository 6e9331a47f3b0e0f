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
import org.openmrs.module.peermentor.referral.NewSettlement;
import org.openmrs.module.peermentor.referral.Outcome;
import org.openmrs.module.peermentor.referral.OutcomeService;
import org.openmrs.module.peermentor.referral.ReferralView;
import org.openmrs.module.peermentor.referral.SettlementReason;
import org.openmrs.module.peermentor.referral.SettlementView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What somebody entitled to made of sources that exclude each other, the latest at first:
 * <code>/ws/rest/v1/peermentor/referral/{uuid}/settlement</code>.
 */
@SubResource(parent = ReferralResource.class, path = "settlement", supportedClass = SettlementView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class SettlementResource extends RoomSubResource<SettlementView, ReferralView, ReferralResource> {
	
	private static final int LONGEST_UUID = 38;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.code("outcome", Outcome.class).required();
		schema.code("reason", SettlementReason.class).required();
		schema.texts("restsOn").required();
		schema.instant("settledAt");
		schema.ref("settledBy");
		schema.bool("holds");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_REFERRALS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.SETTLE_REFERRALS };
	}
	
	@Override
	protected String parentUuid(SettlementView view) {
		return view.getReferral();
	}
	
	@Override
	protected SettlementView find(String referralUuid, String uuid) {
		return service().getSettlement(referralUuid, uuid);
	}
	
	@Override
	protected Page<SettlementView> list(String referralUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getSettlements(referralUuid, page);
	}
	
	@Override
	protected SettlementView create(String referralUuid, Body body) {
		Outcome outcome = body.code("outcome", Outcome.class);
		SettlementReason reason = body.code("reason", SettlementReason.class);
		List<String> restsOn = body.texts("restsOn", LONGEST_UUID);
		return service().settle(referralUuid, new NewSettlement(outcome, reason, restsOn, body.found()));
	}
	
	private static OutcomeService service() {
		return Context.getService(OutcomeService.class);
	}
}
