/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.referral;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.referral.ReferralActor;
import org.openmrs.module.peermentor.referral.ReferralMoveView;
import org.openmrs.module.peermentor.referral.ReferralReason;
import org.openmrs.module.peermentor.referral.ReferralService;
import org.openmrs.module.peermentor.referral.ReferralStatus;
import org.openmrs.module.peermentor.referral.ReferralView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * The moves of a referral, the first at first: <code>/ws/rest/v1/peermentor/referral/{uuid}/history</code>.
 */
@SubResource(parent = ReferralResource.class, path = "history", supportedClass = ReferralMoveView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ReferralHistoryResource extends RoomSubResource<ReferralMoveView, ReferralView, ReferralResource> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.code("from", ReferralStatus.class);
		schema.code("to", ReferralStatus.class);
		schema.code("reason", ReferralReason.class);
		schema.code("actor", ReferralActor.class);
		schema.ref("by");
		schema.instant("happenedAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_REFERRALS;
	}
	
	@Override
	protected String parentUuid(ReferralMoveView view) {
		return view.getReferral();
	}
	
	@Override
	protected Page<ReferralMoveView> list(String referralUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return Context.getService(ReferralService.class).getHistory(referralUuid, page);
	}
}
