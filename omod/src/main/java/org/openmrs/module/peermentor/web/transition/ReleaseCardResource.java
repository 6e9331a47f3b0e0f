/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.transition;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.transition.CardWording;
import org.openmrs.module.peermentor.transition.NewReleaseCard;
import org.openmrs.module.peermentor.transition.ReleaseCardService;
import org.openmrs.module.peermentor.transition.ReleaseCardView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Body;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * Which release cards were printed, the one printed last first: <code>/ws/rest/v1/peermentor/transitionplan/{uuid}/releasecard</code>.
 * There is no room for what a card says.
 */
@SubResource(parent = TransitionPlanResource.class, path = "releasecard", supportedClass = ReleaseCardView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class ReleaseCardResource extends PlanSubResource<ReleaseCardView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid().withoutLinks();
		schema.instant("printedAt").required();
		schema.ref("by");
		schema.text("language").required();
		schema.code("wording", CardWording.class).required();
		schema.text("digest").required();
		return schema;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS };
	}
	
	@Override
	protected String parentUuid(ReleaseCardView view) {
		return view.getPlan();
	}
	
	@Override
	protected Page<ReleaseCardView> list(String planUuid, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getReleaseCards(planUuid, page);
	}
	
	@Override
	protected ReleaseCardView create(String planUuid, Body body) {
		NewReleaseCard card = new NewReleaseCard(body.uuid("uuid"), body.problems())
		        .words(body.string("language", NewReleaseCard.LONGEST_LANGUAGE), body.code("wording", CardWording.class))
		        .printed(body.instant("printedAt"), body.string("digest", NewReleaseCard.DIGEST_LETTERS));
		body.found();
		return service().keepReleaseCard(planUuid, card);
	}
	
	private static ReleaseCardService service() {
		return Context.getService(ReleaseCardService.class);
	}
}
