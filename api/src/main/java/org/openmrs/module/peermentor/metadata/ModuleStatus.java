/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.status.StatusProblem;
import org.openmrs.module.peermentor.view.View;

/**
 * How the module is, at the moment of asking.
 */
public final class ModuleStatus implements View {
	
	/** There is one status; it goes by the module's id. */
	public static final String ID = "peermentor";
	
	private final String version;
	
	private final String platformVersion;
	
	private final InstallReport metadata;
	
	private final List<StatusProblem> problems;
	
	ModuleStatus(String version, String platformVersion, InstallReport metadata, List<StatusProblem> problems) {
		this.version = version;
		this.platformVersion = platformVersion;
		this.metadata = metadata;
		this.problems = Collections.unmodifiableList(new ArrayList<>(problems));
	}
	
	@Override
	public String getUuid() {
		return ID;
	}
	
	@Override
	public String getDisplay() {
		return "Peer Mentor " + version + ", OpenMRS " + platformVersion;
	}
	
	/**
	 * @return the module's version; <code>unknown</code> where it does not run as a module
	 */
	public String getVersion() {
		return version;
	}
	
	/**
	 * @return the platform's version, such as <code>2.8.9</code>
	 */
	public String getPlatformVersion() {
		return platformVersion;
	}
	
	/**
	 * @return how the metadata stands, never null
	 */
	public InstallReport getMetadata() {
		return metadata;
	}
	
	/**
	 * @return what an administrator should look at; never null, empty if all is well
	 */
	public List<StatusProblem> getProblems() {
		return problems;
	}
}
