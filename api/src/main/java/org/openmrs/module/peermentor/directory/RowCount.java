/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * Counts the rows of a file, so that an import can say how far it is, and shows that it can be read to its end.
 */
final class RowCount implements RowSink {
	
	private int rows;
	
	@Override
	public void row(FileRow row) {
		rows++;
	}
	
	@Override
	public void problem(RunProblem problem) {
		rows += problem.refused ? 1 : 0;
	}
	
	int getRows() {
		return rows;
	}
}
