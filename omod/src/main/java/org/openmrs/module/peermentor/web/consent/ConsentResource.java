/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import java.util.List;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.ConsentChange;
import org.openmrs.module.peermentor.consent.ConsentReason;
import org.openmrs.module.peermentor.consent.ConsentService;
import org.openmrs.module.peermentor.consent.ConsentStatus;
import org.openmrs.module.peermentor.consent.ConsentTerms;
import org.openmrs.module.peermentor.consent.ConsentView;
import org.openmrs.module.peermentor.consent.NewConsent;
import org.openmrs.module.peermentor.consent.ReofferOutcome;
import org.openmrs.module.peermentor.consent.WithdrawalForm;
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
 * <code>consent</code>: what participants agreed to share. An update says a draft anew as a whole, lets it count, takes down a
 * signature, that it was offered anew after release, takes all or a part of it back, or ends it.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/consent", supportedClass = ConsentView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ConsentResource extends RoomResource<ConsentView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("patient").required();
		schema.code("status", ConsentStatus.class).inCreate().inUpdate();
		schema.bool("open");
		schema.instant("endsAt");
		ConsentForm.describe(schema);
		schema.instant("signedAt").inUpdate();
		schema.text("replaces").inCreate();
		schema.text("replacedBy");
		schema.instant("activatedAt");
		schema.instant("endedAt");
		schema.code("reason", ConsentReason.class).inUpdate();
		schema.code("how", WithdrawalForm.class);
		schema.list("withdrawn");
		schema.writeOnly("withdraw").inUpdate();
		schema.instant("releasedAt");
		schema.instant("reofferedAt");
		schema.code("reofferOutcome", ReofferOutcome.class);
		schema.writeOnly("reoffered").inUpdate();
		schema.ref("recordedBy");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_CONSENTS;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_CONSENTS };
	}
	
	@Override
	protected ConsentView find(String uuid) {
		return service().getConsent(uuid);
	}
	
	@Override
	protected Page<ConsentView> list(Query query) {
		String patient = query.uuid("patient");
		List<ConsentStatus> statuses = query.codes("status", ConsentStatus.class);
		PageRequest page = query.page();
		query.check();
		return service().getConsents(patient, statuses, page);
	}
	
	@Override
	protected ConsentView create(Body body) {
		NewConsent consent = new NewConsent(ConsentForm.read(body), body.problems()).uuid(body.uuid("uuid"))
		        .patient(body.uuid("patient")).replaces(body.uuid("replaces"));
		ConsentStatus status = body.code("status", ConsentStatus.class);
		if (status == ConsentStatus.ACTIVE) {
			consent.active();
		} else if (status != null && status != ConsentStatus.DRAFT) {
			body.problems().add("status", "peermentor.error.notACode", ConsentStatus.DRAFT + ", " + ConsentStatus.ACTIVE);
		}
		body.found();
		return service().recordConsent(consent);
	}
	
	@Override
	protected ConsentView change(String uuid, Body body) {
		ConsentTerms terms = ConsentForm.readIfSaid(body);
		ConsentChange change = new ConsentChange(body.version(), body.problems()).terms(terms)
		        .status(body.code("status", ConsentStatus.class), body.code("reason", ConsentReason.class))
		        .signed(body.instant("signedAt"));
		if (body.has("withdraw")) {
			withdraw(body.nested("withdraw"), change);
		}
		if (body.has("reoffered")) {
			reoffered(body.nested("reoffered"), change);
		}
		body.found();
		return service().changeConsent(uuid, change);
	}
	
	private static void withdraw(Body withdraw, ConsentChange change) {
		if (withdraw != null) {
			List<Segment> segments = withdraw.codes("segments", Segment.class);
			change.withdraw(segments, withdraw.code("how", WithdrawalForm.class), withdraw.code("reason", ConsentReason.class));
		}
	}
	
	private static void reoffered(Body reoffered, ConsentChange change) {
		if (reoffered != null) {
			change.reoffered(reoffered.code("outcome", ReofferOutcome.class), reoffered.instant("at"));
		}
	}
	
	private static ConsentService service() {
		return Context.getService(ConsentService.class);
	}
}
