/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.referral;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.directory.FieldReportKind;
import org.openmrs.module.peermentor.referral.AffectedReferralService;
import org.openmrs.module.peermentor.referral.AffectedReferralView;
import org.openmrs.module.peermentor.referral.ReferralStatus;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>affectedreferral</code>: open referrals whose listing turned out to be other than it said, the latest found first.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/affectedreferral", supportedClass = AffectedReferralView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class AffectedReferralResource extends RoomResource<AffectedReferralView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().withoutLinks();
		schema.text("referral");
		schema.ref("patient");
		schema.text("listing");
		schema.text("serviceName");
		schema.code("status", ReferralStatus.class);
		schema.code("reported", FieldReportKind.class);
		schema.instant("affectedAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_REFERRALS;
	}
	
	@Override
	protected Page<AffectedReferralView> list(Query query) {
		PageRequest page = query.page();
		query.check();
		return Context.getService(AffectedReferralService.class).getAffectedReferrals(page);
	}
}
