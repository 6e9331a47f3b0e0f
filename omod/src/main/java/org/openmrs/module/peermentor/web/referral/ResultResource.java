/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.referral;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.referral.Outcome;
import org.openmrs.module.peermentor.referral.OutcomeConfidence;
import org.openmrs.module.peermentor.referral.OutcomeService;
import org.openmrs.module.peermentor.referral.ReferralView;
import org.openmrs.module.peermentor.referral.ResultView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What everything that was said of a referral comes to, one row:
 * <code>/ws/rest/v1/peermentor/referral/{uuid}/result</code>.
 */
@SubResource(parent = ReferralResource.class, path = "result", supportedClass = ResultView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ResultResource extends RoomSubResource<ResultView, ReferralView, ReferralResource> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.code("outcome", Outcome.class);
		schema.text("enrolment");
		schema.code("confidence", OutcomeConfidence.class);
		schema.bool("disagreement");
		schema.instant("disagreesSince");
		schema.texts("restsOn");
		schema.instant("answeredAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_REFERRALS;
	}
	
	@Override
	protected String parentUuid(ResultView view) {
		return view.getReferral();
	}
	
	@Override
	protected Page<ResultView> list(String referralUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return Context.getService(OutcomeService.class).getResult(referralUuid, page);
	}
}
