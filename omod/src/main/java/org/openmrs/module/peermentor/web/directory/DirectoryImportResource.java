/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import java.io.IOException;
import java.io.InputStream;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.directory.DirectoryImportService;
import org.openmrs.module.peermentor.directory.ImportCriteria;
import org.openmrs.module.peermentor.directory.ImportFormat;
import org.openmrs.module.peermentor.directory.ImportStatus;
import org.openmrs.module.peermentor.directory.ImportView;
import org.openmrs.module.peermentor.directory.NewImport;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.peermentor.web.RoomResource;
import org.openmrs.module.peermentor.web.Schema;
import org.openmrs.module.peermentor.web.TakesFile;
import org.openmrs.module.webservices.rest.web.RequestContext;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;

/**
 * <code>directoryimport</code>: files that are brought into the directory, each with what came of it. A file is sent as the body
 * of a POST with the content type <code>application/octet-stream</code>.
 */
@Resource(name = RestConstants.VERSION_1 + PeerMentorController.NAMESPACE
        + "/directoryimport", supportedClass = ImportView.class, supportedOpenmrsVersions = "2.8.* - 9.*")
public class DirectoryImportResource extends RoomResource<ImportView> implements TakesFile {
	
	private static final int LONGEST = 255;
	
	@Override
	protected Schema schema() {
		Schema schema = new Schema();
		schema.ref("source");
		schema.text("fileName");
		schema.integer("fileSize");
		schema.text("fileDigest");
		schema.code("format", ImportFormat.class);
		schema.bool("dryRun");
		schema.bool("complete");
		schema.code("status", ImportStatus.class);
		schema.ref("startedBy");
		schema.instant("startedAt");
		schema.instant("heartbeatAt");
		schema.instant("endedAt");
		schema.text("refusal");
		schema.text("refusalMessage");
		schema.integer("rowsInFile");
		schema.integer("read");
		schema.integer("inserted");
		schema.integer("changed");
		schema.integer("unchanged");
		schema.integer("repeated");
		schema.integer("refused");
		schema.integer("noted");
		schema.integer("conflicts");
		schema.integer("vanished");
		schema.integer("returned");
		schema.bool("vanishingWithheld");
		schema.object("findings");
		return schema;
	}
	
	@Override
	protected String readPrivilege() {
		return Privileges.IMPORT_DIRECTORY;
	}
	
	@Override
	protected ImportView find(String uuid) {
		return service().getImport(uuid);
	}
	
	@Override
	protected Page<ImportView> list(Query query) {
		ImportCriteria criteria = new ImportCriteria(query.uuid("source"), query.codes("status", ImportStatus.class));
		PageRequest page = query.page();
		query.check();
		return service().getImports(criteria, page);
	}
	
	@Override
	public Object take(InputStream file, Query query, RequestContext context) throws IOException {
		requireWriting();
		String uuid = query.uuid("uuid");
		String source = query.string("source", LONGEST);
		String sourceName = query.string("sourceName", LONGEST);
		String fileName = query.string("fileName", LONGEST);
		Boolean dryRun = query.bool("dryRun");
		Boolean complete = query.bool("complete");
		ImportView made = service().importFile(
		    new NewImport(uuid, source, sourceName, fileName, dryRun, complete, file, query.found()));
		return asRepresentation(made, context.getRepresentation());
	}
	
	private static DirectoryImportService service() {
		return Context.getService(DirectoryImportService.class);
	}
}
