/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.directory.DirectoryRecordService;
import org.openmrs.module.peermentor.directory.RecordRevisionView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * What a record of the directory said before: <code>directoryrecord/{uuid}/revision</code>.
 */
@SubResource(parent = DirectoryRecordResource.class, path = "revision", supportedClass = RecordRevisionView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class RecordRevisionResource extends RecordSubResource<RecordRevisionView> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.integer("version");
		schema.instant("changedAt");
		schema.ref("changedBy");
		schema.object("fields");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.STEWARD_DIRECTORY;
	}
	
	@Override
	protected String parentUuid(RecordRevisionView view) {
		return view.getRecord();
	}
	
	@Override
	protected RecordRevisionView find(String record, String uuid) {
		return service().getRevision(record, uuid);
	}
	
	@Override
	protected Page<RecordRevisionView> list(String record, Query query) {
		PageRequest page = query.page();
		query.check();
		return service().getRevisions(record, page);
	}
	
	private static DirectoryRecordService service() {
		return Context.getService(DirectoryRecordService.class);
	}
}
