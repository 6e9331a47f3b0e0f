/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.referral;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.contact.Attended;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.MentorOutcome;
import org.openmrs.module.peermentor.contact.ParticipantOutcome;
import org.openmrs.module.peermentor.contact.TookPlace;
import org.openmrs.module.peermentor.contact.TurnedAwayReason;
import org.openmrs.module.peermentor.referral.AccompanimentService;
import org.openmrs.module.peermentor.referral.AccompanimentView;
import org.openmrs.module.peermentor.referral.ReferralView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * The contacts at which a mentor went along to what a referral is for, the latest at first:
 * <code>/ws/rest/v1/peermentor/referral/{uuid}/accompaniment</code>.
 */
@SubResource(parent = ReferralResource.class, path = "accompaniment", supportedClass = AccompanimentView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class AccompanimentResource extends RoomSubResource<AccompanimentView, ReferralView, ReferralResource> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.text("contact").required();
		schema.code("kind", ContactKind.class);
		schema.instant("startedAt");
		schema.code("tookPlace", TookPlace.class);
		schema.code("attended", Attended.class);
		schema.code("mentorOutcome", MentorOutcome.class);
		schema.code("participantOutcome", ParticipantOutcome.class);
		schema.code("turnedAwayReason", TurnedAwayReason.class);
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
	protected String parentUuid(AccompanimentView view) {
		return view.getReferral();
	}
	
	@Override
	protected AccompanimentView find(String referralUuid, String uuid) {
		return service().getAccompaniment(referralUuid, uuid);
	}
	
	@Override
	protected Page<AccompanimentView> list(String referralUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getAccompaniments(referralUuid, page);
	}
	
	@Override
	protected AccompanimentView create(String referralUuid, Body body) {
		String uuid = body.uuid("uuid");
		String contact = body.uuid("contact");
		return service().link(referralUuid, uuid, contact, body.found());
	}
	
	@Override
	protected void voidRecord(String referralUuid, String uuid, String reason) {
		service().voidLink(referralUuid, uuid, reason);
	}
	
	private static AccompanimentService service() {
		return Context.getService(AccompanimentService.class);
	}
}
