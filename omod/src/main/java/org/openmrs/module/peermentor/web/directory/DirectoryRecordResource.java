/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.directory.DirectoryKind;
import org.openmrs.module.peermentor.directory.DirectoryRecordService;
import org.openmrs.module.peermentor.directory.DirectoryRecordView;
import org.openmrs.module.peermentor.directory.RecordCriteria;
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
 * <code>directoryrecord</code>: the records of the directory, one by one, by the names of HSDS.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/directoryrecord", supportedClass = DirectoryRecordView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class DirectoryRecordResource extends RoomResource<DirectoryRecordView> {
	
	/** The longest beginning of a name to look for, in characters. */
	private static final int LONGEST_NAME = 255;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().clientUuid();
		schema.integer("version").inUpdate();
		schema.code("kind", DirectoryKind.class).required();
		schema.text("name");
		schema.text("owner");
		schema.object("fields").required().inUpdate()
		        .saying("By the names of HSDS, without id. Nothing about a person who uses a service.");
		schema.bool("imported");
		schema.text("originalId").onlyFull();
		schema.instant("vanishedAt");
		schema.text("mergedInto");
		schema.instant("verifiedAt");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.VIEW_DIRECTORY;
	}
	
	@Override
	protected String[] writePrivileges() {
		return new String[] { Privileges.STEWARD_DIRECTORY };
	}
	
	@Override
	protected DirectoryRecordView find(String uuid) {
		return service().getRecord(uuid);
	}
	
	@Override
	protected Page<DirectoryRecordView> list(Query query) {
		RecordCriteria criteria = new RecordCriteria(query.code("kind", DirectoryKind.class), query.uuid("owner"),
		        query.string("name", LONGEST_NAME));
		PageRequest page = query.page();
		query.check();
		return service().getRecords(criteria, page);
	}
	
	@Override
	protected DirectoryRecordView create(Body body) {
		String uuid = body.uuid("uuid");
		DirectoryKind kind = body.code("kind", DirectoryKind.class);
		Map<String, Object> fields = body.object("fields");
		return service().enterRecord(uuid, kind, fields, body.found());
	}
	
	@Override
	protected DirectoryRecordView change(String uuid, Body body) {
		Integer version = body.version();
		Map<String, Object> fields = body.object("fields");
		return service().changeRecord(uuid, version == null ? 0 : version, fields, body.found());
	}
	
	@Override
	protected void voidRecord(String uuid, String reason) {
		service().voidRecord(uuid, reason);
	}
	
	private static DirectoryRecordService service() {
		return Context.getService(DirectoryRecordService.class);
	}
}
