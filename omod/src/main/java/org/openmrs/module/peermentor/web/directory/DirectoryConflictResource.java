/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.directory.ConflictCriteria;
import org.openmrs.module.peermentor.directory.ConflictDecision;
import org.openmrs.module.peermentor.directory.ConflictStatus;
import org.openmrs.module.peermentor.directory.ConflictView;
import org.openmrs.module.peermentor.directory.DirectoryConflictService;
import org.openmrs.module.peermentor.directory.DirectoryKind;
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
 * <code>directoryconflict</code>: fields that were changed here and at their source, for a steward to decide.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE
        + "/directoryconflict", supportedClass = ConflictView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class DirectoryConflictResource extends RoomResource<ConflictView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.integer("version").inUpdate();
		schema.ref("record");
		schema.code("kind", DirectoryKind.class);
		schema.ref("source");
		schema.text("field");
		schema.object("valueHere");
		schema.object("valueThere");
		schema.text("foundBy");
		schema.instant("foundAt");
		schema.code("status", ConflictStatus.class).inUpdate();
		schema.ref("decidedBy");
		schema.instant("decidedAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.STEWARD_DIRECTORY;
	}
	
	@Override
	protected ConflictView find(String uuid) {
		return service().getConflict(uuid);
	}
	
	@Override
	protected Page<ConflictView> list(Query query) {
		ConflictCriteria criteria = new ConflictCriteria(query.uuid("record"), query.uuid("source"),
		        query.codes("status", ConflictStatus.class));
		PageRequest page = query.page();
		query.check();
		return service().getConflicts(criteria, page);
	}
	
	@Override
	protected ConflictView change(String uuid, Body body) {
		Integer version = body.version();
		ConflictStatus status = body.code("status", ConflictStatus.class);
		return service().decideConflict(uuid, new ConflictDecision(version == null ? 0 : version, status, body.found()));
	}
	
	private static DirectoryConflictService service() {
		return Context.getService(DirectoryConflictService.class);
	}
}
