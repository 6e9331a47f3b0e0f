/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * Takes the records of a file one after another, each behind those that it hangs on.
 */
interface RowSink {
	
	void row(FileRow row);
	
	/** A record that cannot be read, or something about the file that somebody should know. */
	void problem(RunProblem problem);
}
