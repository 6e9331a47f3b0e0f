/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.contact.NarrativeReviewService;
import org.openmrs.module.peermentor.contact.NarrativeReviewView;
import org.openmrs.module.peermentor.contact.NotePromptKind;
import org.openmrs.module.peermentor.contact.ReviewOutcome;
import org.openmrs.module.peermentor.contact.ReviewStatus;
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
 * <code>narrativereview</code>: the editions of narratives that a supervisor should look at, those that wait unless another
 * status is asked for.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/narrativereview", supportedClass = NarrativeReviewView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class NarrativeReviewResource extends RoomResource<NarrativeReviewView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.integer("version").inUpdate();
		schema.ref("patient");
		schema.text("contact");
		schema.text("narrative");
		schema.integer("edition");
		schema.ref("author");
		schema.codes("promptKinds", NotePromptKind.class);
		schema.code("status", ReviewStatus.class);
		schema.instant("openedAt");
		schema.code("outcome", ReviewOutcome.class).inUpdate();
		schema.ref("reviewedBy");
		schema.instant("reviewedAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.REVIEW_CONTACTS;
	}
	
	@Override
	protected NarrativeReviewView find(String uuid) {
		return service().getNarrativeReview(uuid);
	}
	
	@Override
	protected Page<NarrativeReviewView> list(Query query) {
		ReviewStatus status = query.code("status", ReviewStatus.class);
		PageRequest page = query.page();
		query.check();
		return service().getNarrativeReviews(status == null ? ReviewStatus.OPEN : status, page);
	}
	
	@Override
	protected NarrativeReviewView change(String uuid, Body body) {
		Integer version = body.version();
		ReviewOutcome outcome = body.code("outcome", ReviewOutcome.class);
		body.problems().require("outcome", outcome);
		body.check();
		return service().reviewNarrative(uuid, version, outcome);
	}
	
	private static NarrativeReviewService service() {
		return Context.getService(NarrativeReviewService.class);
	}
}
