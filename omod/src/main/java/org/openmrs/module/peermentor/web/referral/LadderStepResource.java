/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.referral;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.referral.LadderService;
import org.openmrs.module.peermentor.referral.LadderStep;
import org.openmrs.module.peermentor.referral.LadderStepView;
import org.openmrs.module.peermentor.referral.NewLadderStep;
import org.openmrs.module.peermentor.referral.ReferralView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What is done while a service does not answer a referral, and behind it what is done next:
 * <code>/ws/rest/v1/peermentor/referral/{uuid}/step</code>.
 */
@SubResource(parent = ReferralResource.class, path = "step", supportedClass = LadderStepView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class LadderStepResource extends RoomSubResource<LadderStepView, ReferralView, ReferralResource> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.code("step", LadderStep.class).required();
		schema.instant("dueAt");
		schema.instant("takenAt");
		schema.integer("daysWaited");
		schema.list("alternatives");
		schema.ref("takenBy");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_REFERRALS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.MAKE_REFERRALS, Privileges.SETTLE_REFERRALS };
	}
	
	@Override
	protected String parentUuid(LadderStepView view) {
		return view.getReferral();
	}
	
	@Override
	protected Page<LadderStepView> list(String referralUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getSteps(referralUuid, page);
	}
	
	@Override
	protected LadderStepView create(String referralUuid, Body body) {
		LadderStep step = body.code("step", LadderStep.class);
		return service().takeStep(referralUuid, new NewLadderStep(step, body.found()));
	}
	
	private static LadderService service() {
		return Context.getService(LadderService.class);
	}
}
