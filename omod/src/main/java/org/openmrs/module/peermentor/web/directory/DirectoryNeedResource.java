/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.directory.ListingService;
import org.openmrs.module.peermentor.directory.NeedView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>GET directoryneed</code>: the needs by which services are found, in the reader's language.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/directoryneed", supportedClass = NeedView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class DirectoryNeedResource extends RoomResource<NeedView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.text("code");
		schema.text("parent");
		schema.text("description");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_DIRECTORY;
	}
	
	@Override
	protected Page<NeedView> list(Query query) {
		PageRequest page = query.page();
		query.check();
		return Page.cut(Context.getService(ListingService.class).getNeeds(), page);
	}
}
