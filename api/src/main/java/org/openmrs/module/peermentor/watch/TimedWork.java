/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.watch;

import java.util.List;

/**
 * Work that only the passing of time brings. The watch collects every bean of this type and does it once a minute, on every
 * node: what is done has to stand in the database, so that another node, or the same one after a stop, goes on from there.
 * Called with every privilege; nothing is answered about anybody.
 */
public interface TimedWork {
	
	/**
	 * @return what it does, as words of a log that follow "Could not"
	 */
	String what();
	
	/**
	 * @return the ids of what is to be done now, what has waited longest first; no more than one run can do
	 */
	List<Integer> due();
	
	/**
	 * Does one of them in a transaction of its own; nothing, if another node was faster.
	 */
	void each(Integer id);
}
