/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.IOException;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Brings files of records into the directory, and tells what came of it.
 */
public interface DirectoryImportService {
	
	/**
	 * Brings a file in, a transaction for some hundred records. Every record is in afterwards, or in the report of the import
	 * with the reason why not. The same uuid again answers what came of the first.
	 * 
	 * @return what came of it
	 * @throws InvalidInput naming what cannot be taken; on <code>file</code> if the file is refused as a whole, of which an
	 *             import tells as well
	 * @throws Stale if another import of the source runs
	 * @throws IOException if the content cannot be read
	 */
	@Authorized(Privileges.IMPORT_DIRECTORY)
	ImportView importFile(NewImport request) throws IOException;
	
	/**
	 * @throws NotFound if there is no such import
	 */
	@Authorized(Privileges.IMPORT_DIRECTORY)
	ImportView getImport(String uuid);
	
	/**
	 * @return a page of imports, those that began last at first
	 */
	@Authorized(Privileges.IMPORT_DIRECTORY)
	Page<ImportView> getImports(ImportCriteria criteria, PageRequest page);
	
	/**
	 * @param refused whether to tell of what stayed out, or of what was noted; null for both
	 * @return a page of what an import found wrong, in the order of the file
	 * @throws NotFound if there is no such import
	 */
	@Authorized(Privileges.IMPORT_DIRECTORY)
	Page<ImportProblemView> getProblems(String importUuid, Boolean refused, PageRequest page);
	
	/**
	 * @return a page of those who publish what was brought in, by name
	 */
	@Authorized(Privileges.VIEW_DIRECTORY)
	Page<SourceView> getSources(PageRequest page);
}
