/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.status;

import java.util.List;

/**
 * A bean of a room that knows of problems an administrator should hear of. Every bean of this type is asked whenever
 * somebody reads the module's status, in that reader's transaction.
 */
public interface StatusContributor {
	
	/**
	 * Works the problems out anew from the database; remembers nothing.
	 * 
	 * @return what is wrong now, never null; without data of any person
	 */
	List<StatusProblem> problems();
}
