/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.util.function.Predicate;

/**
 * Who is looking: the authenticated user, as facts.
 */
public final class Viewer {
	
	private final int userId;
	
	private final int personId;
	
	private final Predicate<String> privileges;
	
	/**
	 * @param userId the user's database id
	 * @param personId the database id of the person who the user is
	 * @param privileges whether the user's own roles hold a privilege; privileges lent for a moment do not count
	 */
	public Viewer(int userId, int personId, Predicate<String> privileges) {
		this.userId = userId;
		this.personId = personId;
		this.privileges = privileges;
	}
	
	public int getUserId() {
		return userId;
	}
	
	public int getPersonId() {
		return personId;
	}
	
	public boolean holds(String privilege) {
		return privileges.test(privilege);
	}
	
	/**
	 * @return whether this viewer reaches participants beyond the own assignments
	 */
	public boolean reachesAll() {
		return holds(Privileges.VIEW_ALL_PARTICIPANTS);
	}
}
