/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.directory.DuplicateService;
import org.openmrs.module.peermentor.directory.MergeView;
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
 * <code>directorymerge</code>: records that were taken for others; deleting one undoes it and keeps that it was.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/directorymerge", supportedClass = MergeView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class DirectoryMergeResource extends RoomResource<MergeView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.ref("winner").required();
		schema.ref("loser").required();
		schema.integer("moved");
		schema.ref("mergedBy");
		schema.instant("mergedAt");
		schema.instant("undoneAt");
		schema.text("reason");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.STEWARD_DIRECTORY;
	}
	
	@Override
	protected MergeView find(String uuid) {
		return service().getMerge(uuid);
	}
	
	@Override
	protected Page<MergeView> list(Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getMerges(page);
	}
	
	@Override
	protected MergeView create(Body body) {
		String winner = body.uuid("winner");
		String loser = body.uuid("loser");
		return service().merge(winner, loser, body.found());
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().unmerge(uuid, reason);
	}
	
	private static DuplicateService service() {
		return Context.getService(DuplicateService.class);
	}
}
