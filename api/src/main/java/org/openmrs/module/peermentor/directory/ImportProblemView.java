/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.view.View;

/**
 * One thing that an import found wrong in a file.
 */
public final class ImportProblemView implements View {
	
	private static final int LONGEST_UUID = 36;
	
	private final String importUuid;
	
	private final ReportedProblem problem;
	
	ImportProblemView(String importUuid, ReportedProblem problem) {
		this.importUuid = importUuid;
		this.problem = problem;
	}
	
	/**
	 * @return a name for this line of the report alone
	 */
	@Override
	public String getUuid() {
		String number = "-" + problem.getProblemId();
		return importUuid.substring(0, Math.min(importUuid.length(), LONGEST_UUID) - number.length()) + number;
	}
	
	@Override
	public String getDisplay() {
		return getPlace() + (getField() == null ? "" : " " + getField()) + ": " + getMessage();
	}
	
	/**
	 * @return the uuid of the import
	 */
	public String getImport() {
		return importUuid;
	}
	
	/**
	 * @return where the record stands: a JSON pointer, or file and line
	 */
	public String getPlace() {
		return problem.getPlace();
	}
	
	/**
	 * @return null if it is about the whole record
	 */
	public String getField() {
		return problem.getField();
	}
	
	public String getCode() {
		return problem.getCode();
	}
	
	/**
	 * @return in the reader's language
	 */
	public String getMessage() {
		Object[] given = problem.getArguments() == null ? new Object[0] : problem.getArguments().split(RunProblem.BETWEEN);
		return Context.getMessageSourceService().getMessage(getCode(), given, getCode(), Context.getLocale());
	}
	
	/**
	 * @return whether the record stayed out for it
	 */
	public boolean isRefused() {
		return problem.isRefused();
	}
}
