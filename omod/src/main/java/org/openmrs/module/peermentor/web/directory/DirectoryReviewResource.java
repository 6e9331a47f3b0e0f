/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.directory.DirectoryKind;
import org.openmrs.module.peermentor.directory.ReviewView;
import org.openmrs.module.peermentor.directory.VerificationService;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>directoryreview</code>: services, or organisations, that are to be verified anew.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/directoryreview", supportedClass = ReviewView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class DirectoryReviewResource extends RoomResource<ReviewView> {
	
	/** What is verified. */
	enum Reviewed {
		SERVICE,
		ORGANIZATION
	}
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.code("kind", DirectoryKind.class);
		schema.instant("verifiedAt");
		schema.integer("openReports");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.STEWARD_DIRECTORY;
	}
	
	@Override
	protected Page<ReviewView> list(Query query) {
		Reviewed kind = query.code("kind", Reviewed.class);
		PageRequest page = query.page();
		query.check();
		return Context.getService(VerificationService.class)
		        .getReviews(kind == Reviewed.ORGANIZATION ? DirectoryKind.ORGANIZATION : DirectoryKind.SERVICE, page);
	}
}
