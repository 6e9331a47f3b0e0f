/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.IOException;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the file, claims the source, and leaves the rest to {@link DirectoryImport}, whose steps are transactions of their own.
 * Public because the platform wraps what is transactional from another class loader.
 */
public class DefaultDirectoryImportService implements DirectoryImportService {
	
	private static final String FAILED = "peermentor.error.directoryImport.failed";
	
	private final ImportDao imports;
	
	private final ImportRuns runs;
	
	private final DirectoryImport directoryImport;
	
	private final Settings settings;
	
	DefaultDirectoryImportService(ImportDao imports, ImportRuns runs, DirectoryImport directoryImport, Settings settings) {
		this.imports = imports;
		this.runs = runs;
		this.directoryImport = directoryImport;
		this.settings = settings;
	}
	
	@Override
	public ImportView importFile(NewImport request) throws IOException {
		request.check();
		ImportView repeated = request.uuid == null ? null : runs.inTransaction(() -> imports.find(request.uuid));
		if (repeated != null) {
			return repeated;
		}
		long most = runs.inTransaction(settings::directoryImportMegabytes) * 1_000_000L;
		try (ReceivedFile file = ReceivedFile.of(request.content, most)) {
			int runId = runs.begin(request, file);
			bringIn(runId, request, file);
			return runs.inTransaction(() -> imports.find(runId));
		}
	}
	
	private void bringIn(int runId, NewImport request, ReceivedFile file) throws IOException {
		try {
			directoryImport.bringIn(runId, request, file);
		}
		catch (FileRefused refused) {
			runs.giveUp(runId, ImportStatus.REFUSED, refused.getCode(), refused.getArgument());
			throw refused.getArgument() == null ? InvalidInput.on("file", refused.getCode())
			        : InvalidInput.on("file", refused.getCode(), refused.getArgument());
		}
		catch (IOException | RuntimeException e) {
			runs.giveUp(runId, ImportStatus.BROKEN_OFF, FAILED, null);
			throw e;
		}
	}
	
	@Override
	@Transactional(readOnly = true)
	public ImportView getImport(String uuid) {
		ImportView found = imports.find(uuid);
		if (found == null) {
			throw new NotFound();
		}
		return found;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<ImportView> getImports(ImportCriteria criteria, PageRequest page) {
		return imports.list(criteria, page);
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<ImportProblemView> getProblems(String importUuid, Boolean refused, PageRequest page) {
		Integer runId = imports.idOf(importUuid);
		if (runId == null) {
			throw new NotFound();
		}
		return imports.problems(importUuid, runId, refused, page);
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<SourceView> getSources(PageRequest page) {
		return imports.sources(page);
	}
}
