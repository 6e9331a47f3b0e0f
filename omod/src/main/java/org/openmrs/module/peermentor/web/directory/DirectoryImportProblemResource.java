/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.directory.DirectoryImportService;
import org.openmrs.module.peermentor.directory.ImportProblemView;
import org.openmrs.module.peermentor.directory.ImportView;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomSubResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;

/**
 * <code>directoryimport/{uuid}/problem</code>: what an import found wrong in its file, record by record.
 */
@SubResource(parent = DirectoryImportResource.class, path = "problem", supportedClass = ImportProblemView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class DirectoryImportProblemResource extends RoomSubResource<ImportProblemView, ImportView, DirectoryImportResource> {
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema().refIsWhole().withoutLinks();
		schema.text("place");
		schema.text("field");
		schema.text("code");
		schema.text("message");
		schema.bool("refused");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.IMPORT_DIRECTORY;
	}
	
	@Override
	protected String parentUuid(ImportProblemView view) {
		return view.getImport();
	}
	
	@Override
	protected Page<ImportProblemView> list(String importUuid, Query query) {
		Boolean refused = query.bool("refused");
		PageRequest page = query.page();
		query.check();
		return Context.getService(DirectoryImportService.class).getProblems(importUuid, refused, page);
	}
}
