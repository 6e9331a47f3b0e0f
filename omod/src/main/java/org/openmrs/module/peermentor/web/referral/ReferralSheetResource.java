/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.referral;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.referral.NewSheet;
import org.openmrs.module.peermentor.referral.ReferralService;
import org.openmrs.module.peermentor.referral.ReferralSheet;
import org.openmrs.module.peermentor.referral.ReferralView;
import org.openmrs.module.peermentor.referral.SendWay;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * <code>POST /ws/rest/v1/peermentor/referral/{uuid}/sheet</code>: puts together what goes to the service, and keeps that it went.
 */
@SubResource(parent = ReferralResource.class, path = "sheet", supportedClass = ReferralSheet.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ReferralSheetResource extends RoomSubResource<ReferralSheet, ReferralView, ReferralResource> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().withoutLinks();
		schema.code("way", SendWay.class).required();
		schema.codes("segments", Segment.class);
		schema.text("subject");
		schema.text("text");
		schema.text("document");
		schema.texts("notices");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_REFERRALS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.MAKE_REFERRALS };
	}
	
	@Override
	protected String parentUuid(ReferralSheet view) {
		return view.getReferral();
	}
	
	@Override
	protected boolean hasList() {
		return false;
	}
	
	@Override
	protected ReferralSheet create(String referralUuid, Body body) {
		SendWay way = body.code("way", SendWay.class);
		return Context.getService(ReferralService.class).writeSheet(referralUuid, new NewSheet(way, body.found()));
	}
}
