/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import java.util.Collections;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.HandoutDocumentView;
import org.openmrs.module.peermentor.consent.HandoutReason;
import org.openmrs.module.peermentor.consent.HandoutService;
import org.openmrs.module.peermentor.consent.HandoutStatus;
import org.openmrs.module.peermentor.consent.HandoutView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What leaves: <code>/ws/rest/v1/peermentor/handout/{uuid}/document</code>. Every reading asks consents anew, puts the
 * document together, and keeps that it left.
 */
@SubResource(parent = HandoutResource.class, path = "document", supportedClass = HandoutDocumentView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class HandoutDocumentResource extends RoomSubResource<HandoutDocumentView, HandoutView, HandoutResource> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().withoutLinks();
		schema.code("status", HandoutStatus.class);
		schema.code("reason", HandoutReason.class);
		schema.codes("closedSegments", Segment.class);
		schema.texts("notices");
		schema.list("sections");
		schema.text("document");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.DISCLOSE;
	}
	
	@Override
	protected String parentUuid(HandoutDocumentView view) {
		return view.getHandout();
	}
	
	@Override
	protected Page<HandoutDocumentView> list(String handoutUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		HandoutDocumentView view = Context.getService(HandoutService.class).handOver(handoutUuid);
		return Page.of(Collections.singletonList(view), page, page.isTotalWanted() ? 1L : null);
	}
}
