/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.referral;

import java.time.Instant;
import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.referral.NewReferral;
import org.openmrs.module.peermentor.referral.ReferralChange;
import org.openmrs.module.peermentor.referral.ReferralCriteria;
import org.openmrs.module.peermentor.referral.ReferralReason;
import org.openmrs.module.peermentor.referral.ReferralService;
import org.openmrs.module.peermentor.referral.ReferralStatus;
import org.openmrs.module.peermentor.referral.ReferralTerms;
import org.openmrs.module.peermentor.referral.ReferralView;
import org.openmrs.module.peermentor.referral.SendWay;
import org.openmrs.module.peermentor.referral.Urgency;
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
 * <code>referral</code>: a participant's referral to a service of the directory. What an update does not name stays as it is.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/referral", supportedClass = ReferralView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ReferralResource extends RoomResource<ReferralView> {
	
	/** The longest note, in characters; the service holds the same. */
	private static final int LONGEST_NOTE = 1_000;
	
	/** The longest name to ask for, in characters; the service holds the same. */
	private static final int LONGEST_NAME = 60;
	
	private static final int LONGEST_CODE = 40;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("patient").required();
		schema.text("listing").required().inUpdate();
		schema.text("serviceName");
		schema.text("organisation");
		schema.text("placeName");
		schema.text("need").required().inUpdate();
		schema.text("planItem").inCreate().inUpdate();
		schema.text("planTask").inCreate().inUpdate();
		schema.ref("goal").inCreate().inUpdate();
		schema.code("urgency", Urgency.class).inCreate().inUpdate();
		schema.codes("segments", Segment.class).inCreate().inUpdate();
		schema.text("askFor").inCreate().inUpdate();
		schema.text("note").inCreate().inUpdate();
		schema.bool("contactProhibited").inCreate().inUpdate();
		schema.instant("answerDue").inCreate().inUpdate();
		schema.instant("reachDue").inCreate().inUpdate();
		schema.instant("queuedFor").inCreate().inUpdate();
		schema.code("way", SendWay.class).inCreate().inUpdate();
		schema.instant("sentAt");
		schema.ref("sentBy");
		schema.code("status", ReferralStatus.class).inUpdate();
		schema.code("reason", ReferralReason.class).inUpdate();
		schema.instant("statusAt");
		schema.instant("disagreesSince");
		schema.ref("madeBy");
		schema.instant("madeAt");
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
	protected ReferralView find(String uuid) {
		return service().getReferral(uuid);
	}
	
	@Override
	protected Page<ReferralView> list(Query query) {
		String patient = query.uuid("patient");
		List<ReferralStatus> statuses = query.codes("status", ReferralStatus.class);
		Boolean open = query.bool("open");
		Instant dueBefore = query.instant("dueBefore");
		boolean own = Boolean.TRUE.equals(query.bool("own"));
		boolean due = Boolean.TRUE.equals(query.bool("due"));
		String goal = query.uuid("goal");
		PageRequest page = query.page();
		query.check();
		ReferralCriteria criteria = new ReferralCriteria(patient, statuses, open, dueBefore, own).serving(goal);
		return service().getReferrals(due ? criteria.due() : criteria, page);
	}
	
	@Override
	protected ReferralView create(Body body) {
		String uuid = body.uuid("uuid");
		String patient = body.uuid("patient");
		ReferralTerms terms = terms(body);
		return service().makeReferral(new NewReferral(uuid, patient, terms, body.found()));
	}
	
	@Override
	protected ReferralView change(String uuid, Body body) {
		Integer version = body.version();
		ReferralTerms terms = terms(body);
		ReferralStatus status = body.code("status", ReferralStatus.class);
		ReferralReason reason = body.code("reason", ReferralReason.class);
		return service().changeReferral(uuid,
		    new ReferralChange(version == null ? 0 : version, terms, status, reason, body.found()));
	}
	
	private static ReferralTerms terms(Body body) {
		ReferralTerms terms = new ReferralTerms();
		if (body.has("listing")) {
			terms.listing(body.uuid("listing"));
		}
		if (body.has("need")) {
			terms.need(body.string("need", LONGEST_CODE));
		}
		if (body.has("urgency")) {
			terms.urgency(body.code("urgency", Urgency.class));
		}
		if (body.has("planItem")) {
			terms.planItem(body.uuid("planItem"));
		}
		if (body.has("planTask")) {
			terms.planTask(body.uuid("planTask"));
		}
		if (body.has("goal")) {
			terms.goal(body.uuid("goal"));
		}
		if (body.has("way")) {
			terms.way(body.code("way", SendWay.class));
		}
		told(body, terms);
		due(body, terms);
		return terms;
	}
	
	private static void told(Body body, ReferralTerms terms) {
		if (body.has("segments")) {
			terms.segments(body.codes("segments", Segment.class));
		}
		if (body.has("askFor")) {
			terms.askFor(body.string("askFor", LONGEST_NAME));
		}
		if (body.has("note")) {
			terms.note(body.string("note", LONGEST_NOTE));
		}
		if (body.has("contactProhibited")) {
			terms.contactProhibited(body.bool("contactProhibited"));
		}
	}
	
	private static void due(Body body, ReferralTerms terms) {
		if (body.has("answerDue")) {
			terms.answerDue(body.instant("answerDue"));
		}
		if (body.has("reachDue")) {
			terms.reachDue(body.instant("reachDue"));
		}
		if (body.has("queuedFor")) {
			terms.queuedFor(body.instant("queuedFor"));
		}
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidReferral(uuid, reason);
	}
	
	private static ReferralService service() {
		return Context.getService(ReferralService.class);
	}
}
