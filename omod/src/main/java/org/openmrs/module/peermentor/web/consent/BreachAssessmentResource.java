/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.consent.Assessment;
import org.openmrs.module.peermentor.consent.BreachOutcome;
import org.openmrs.module.peermentor.consent.BreachService;
import org.openmrs.module.peermentor.consent.BreachStatus;
import org.openmrs.module.peermentor.consent.BreachView;
import org.openmrs.module.peermentor.consent.NewBreach;
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
 * Possible breaches: <code>/ws/rest/v1/peermentor/breachassessment</code>. An update assesses one.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/breachassessment", supportedClass = BreachView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class BreachAssessmentResource extends RoomResource<BreachView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.ref("patient").inCreate();
		schema.text("contact").inCreate();
		schema.text("refiledAs").inCreate();
		schema.instant("since").inCreate();
		schema.text("text").inCreate();
		schema.ref("openedBy");
		schema.instant("openedAt");
		schema.code("status", BreachStatus.class).inUpdate();
		schema.ref("assessedBy");
		schema.instant("assessedAt");
		schema.code("outcome", BreachOutcome.class).inUpdate();
		schema.text("reviewText").inUpdate();
		return schema;
	}
	
	/** Whoever records contacts and privacy officers hold nothing narrower in common; the service asks for one of theirs. */
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_MODULE;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_CONTACTS, Privileges.REVIEW_ACCESS };
	}
	
	@Override
	protected BreachView find(String uuid) {
		return service().getBreach(uuid);
	}
	
	@Override
	protected Page<BreachView> list(Query query) {
		BreachStatus status = query.code("status", BreachStatus.class);
		PageRequest page = query.page();
		query.check();
		return service().getBreaches(status, page);
	}
	
	@Override
	protected BreachView create(Body body) {
		NewBreach breach = new NewBreach(body.uuid("uuid"), body.uuid("contact"), body.uuid("refiledAs"), body.uuid("patient"),
		        body.instant("since"), body.string("text", NewBreach.LONGEST_TEXT), body.found());
		return service().reportBreach(breach);
	}
	
	@Override
	protected BreachView change(String uuid, Body body) {
		Integer version = body.version();
		Assessment<BreachStatus, BreachOutcome> assessment = new Assessment<>(version == null ? 0 : version,
		        body.code("status", BreachStatus.class), body.code("outcome", BreachOutcome.class),
		        body.string("reviewText", Assessment.LONGEST_TEXT));
		body.check();
		return service().assessBreach(uuid, assessment);
	}
	
	private static BreachService service() {
		return Context.getService(BreachService.class);
	}
}
