/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.referral;

import java.time.Instant;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.referral.HowHeard;
import org.openmrs.module.peermentor.referral.NewVoice;
import org.openmrs.module.peermentor.referral.Outcome;
import org.openmrs.module.peermentor.referral.OutcomeReason;
import org.openmrs.module.peermentor.referral.OutcomeService;
import org.openmrs.module.peermentor.referral.OutcomeSource;
import org.openmrs.module.peermentor.referral.ReferralView;
import org.openmrs.module.peermentor.referral.VoiceView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What each source says came of a referral, the latest taken down at first:
 * <code>/ws/rest/v1/peermentor/referral/{uuid}/outcome</code>. What stands is never changed; taking one back needs a reason.
 */
@SubResource(parent = ReferralResource.class, path = "outcome", supportedClass = VoiceView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class OutcomeResource extends RoomSubResource<VoiceView, ReferralView, ReferralResource> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.code("source", OutcomeSource.class).required();
		schema.code("outcome", Outcome.class).required();
		schema.text("enrolment");
		schema.code("reason", OutcomeReason.class).inCreate();
		schema.code("how", HowHeard.class).inCreate();
		schema.instant("at").inCreate();
		schema.instant("enteredAt");
		schema.ref("takenDownBy");
		schema.bool("counts");
		schema.list("alternatives");
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
	protected String parentUuid(VoiceView view) {
		return view.getReferral();
	}
	
	@Override
	protected VoiceView find(String referralUuid, String uuid) {
		return service().getVoice(referralUuid, uuid);
	}
	
	@Override
	protected Page<VoiceView> list(String referralUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getVoices(referralUuid, page);
	}
	
	@Override
	protected VoiceView create(String referralUuid, Body body) {
		String uuid = body.uuid("uuid");
		OutcomeSource source = body.code("source", OutcomeSource.class);
		Outcome outcome = body.code("outcome", Outcome.class);
		OutcomeReason reason = body.code("reason", OutcomeReason.class);
		HowHeard how = body.code("how", HowHeard.class);
		Instant at = body.instant("at");
		return service().say(referralUuid, new NewVoice(uuid, source, outcome, reason, how, at, body.found()));
	}
	
	@Override
	protected void voidRecord(String referralUuid, String uuid, String reason) {
		service().voidVoice(referralUuid, uuid, reason);
	}
	
	private static OutcomeService service() {
		return Context.getService(OutcomeService.class);
	}
}
