/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.List;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;

/**
 * What has to be done because time passes: the next role is told of a task that nobody acknowledged, and every plan is checked
 * once a night. One plan a call, so that one that cannot be seen to keeps no other from it; what was done stands in the
 * database, so that another node, or the same one after a stop, goes on from there. Called by the watch
 * ({@link org.openmrs.module.peermentor.watch.TimedWork}); nothing is
 * answered about anybody.
 */
public interface WatchService {
	
	/**
	 * @return the ids of plans with a task whose next role has to be told by now, the longest due first
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	List<Integer> getPlansToTell();
	
	/**
	 * Tells the next roles of a plan's tasks that wait; nobody if another node was faster.
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	void tellNext(Integer planId);
	
	/**
	 * @return the ids of open plans that no check has come to since midnight at the site, the longest unchecked first
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	List<Integer> getPlansToCheck();
	
	/**
	 * Checks a plan, unless another node has since midnight.
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	void checkTonight(Integer planId);
}
