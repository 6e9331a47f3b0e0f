/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.directory.TermMappingService;
import org.openmrs.module.peermentor.directory.TermMappingView;
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
 * <code>termmapping</code>: which terms of taxonomies that were brought in stand for our own needs.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/termmapping", supportedClass = TermMappingView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class TermMappingResource extends RoomResource<TermMappingView> {
	
	private static final int LONGEST_CODE = 40;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.text("need").required();
		schema.ref("term").required();
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.STEWARD_DIRECTORY;
	}
	
	@Override
	protected TermMappingView find(String uuid) {
		return service().getMapping(uuid);
	}
	
	@Override
	protected Page<TermMappingView> list(Query query) {
		String need = query.string("need", LONGEST_CODE);
		PageRequest page = query.page();
		query.check();
		return service().getMappings(need, page);
	}
	
	@Override
	protected TermMappingView create(Body body) {
		String need = body.string("need", LONGEST_CODE);
		String term = body.uuid("term");
		return service().map(need, term, body.found());
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().unmap(uuid, reason);
	}
	
	private static TermMappingService service() {
		return Context.getService(TermMappingService.class);
	}
}
