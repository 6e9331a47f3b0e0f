/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import java.util.ArrayList;
import java.util.List;

import org.openmrs.module.Module;
import org.openmrs.module.ModuleFactory;
import org.openmrs.module.peermentor.metadata.InstallReport.Item;
import org.openmrs.module.peermentor.metadata.InstallReport.State;
import org.openmrs.module.peermentor.status.StatusContributor;
import org.openmrs.module.peermentor.status.StatusProblem;
import org.openmrs.util.OpenmrsConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the metadata and every contributor. Public because the platform wraps what is transactional from another class
 * loader.
 */
public class DefaultStatusService implements StatusService {
	
	private static final Logger log = LoggerFactory.getLogger(DefaultStatusService.class);
	
	private static final String METADATA = "peermentor.status.metadata.";
	
	private final DatabaseMetadata database;
	
	private final ReferenceIds referenceIds;
	
	private final List<StatusContributor> contributors;
	
	DefaultStatusService(DatabaseMetadata database, ReferenceIds referenceIds, List<StatusContributor> contributors) {
		this.database = database;
		this.referenceIds = referenceIds;
		this.contributors = contributors;
	}
	
	@Override
	@Transactional(readOnly = true)
	public ModuleStatus getModuleStatus() {
		InstallReport report = database.compare(MetadataSet.bundled());
		List<StatusProblem> problems = metadataProblems(report);
		if (!referenceIds.isCached()) {
			problems.add(new StatusProblem("peermentor.status.notCached"));
		}
		for (StatusContributor contributor : contributors) {
			problems.addAll(ask(contributor));
		}
		Module module = ModuleFactory.getModuleById(ModuleStatus.ID);
		return new ModuleStatus(module == null ? "unknown" : module.getVersion(),
		        OpenmrsConstants.OPENMRS_VERSION_SHORT, report, problems);
	}
	
	private static List<StatusProblem> metadataProblems(InstallReport report) {
		List<StatusProblem> problems = new ArrayList<>();
		int missing = report.in(State.MISSING).size();
		if (missing > 0) {
			for (String lock : report.getLocks()) {
				problems.add(new StatusProblem(METADATA + "locked", lock));
			}
			problems.add(new StatusProblem(METADATA + "missing", missing));
		}
		for (Item item : report.in(State.CLASHING)) {
			problems.add(new StatusProblem(METADATA + "clashing", item.getName(), item.getFound()));
		}
		for (Item item : report.in(State.RETIRED)) {
			problems.add(new StatusProblem(METADATA + "retired", item.getName()));
		}
		return problems;
	}
	
	/** A contributor that fails is a problem too, and hides nothing of the others. */
	private static List<StatusProblem> ask(StatusContributor contributor) {
		try {
			return contributor.problems();
		}
		catch (RuntimeException e) {
			String name = contributor.getClass().getSimpleName();
			log.warn("{} could not say what is wrong", name, e);
			List<StatusProblem> failed = new ArrayList<>();
			failed.add(new StatusProblem("peermentor.status.unknown", name));
			return failed;
		}
	}
}
