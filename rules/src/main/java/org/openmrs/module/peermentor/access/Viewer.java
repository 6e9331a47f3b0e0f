/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Who is looking: the authenticated user, as facts.
 */
public final class Viewer {
	
	private final int userId;
	
	private final int personId;
	
	private final Predicate<String> privileges;
	
	private final Set<String> roles;
	
	private final PurposeOfUse purpose;
	
	/**
	 * One without roles that a consent could name.
	 * 
	 * @param userId the user's database id
	 * @param personId the database id of the person who the user is
	 * @param privileges whether the user's own roles hold a privilege; privileges lent for a moment do not count
	 */
	public Viewer(int userId, int personId, Predicate<String> privileges) {
		this(userId, personId, privileges, Collections.emptySet(), null);
	}
	
	/**
	 * @param roles the names of the user's roles, those they inherit among them
	 * @param purpose what they say they look for; null if they did not say
	 */
	public Viewer(int userId, int personId, Predicate<String> privileges, Set<String> roles, PurposeOfUse purpose) {
		this.userId = userId;
		this.personId = personId;
		this.privileges = privileges;
		this.roles = Collections.unmodifiableSet(new TreeSet<>(roles));
		this.purpose = purpose;
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
	 * @return the names of the viewer's roles, in alphabetical order
	 */
	public Set<String> getRoles() {
		return roles;
	}
	
	/**
	 * @return what this viewer looks for: what they said; else care management for the team, treatment for all others
	 */
	public PurposeOfUse getPurpose() {
		if (purpose != null) {
			return purpose;
		}
		return worksInTeam() ? PurposeOfUse.CARE_MANAGEMENT : PurposeOfUse.TREATMENT;
	}
	
	/**
	 * @return whether this viewer is of the mentoring team, which works with what its roles allow and needs no consent
	 */
	public boolean worksInTeam() {
		return holds(Privileges.WORK_IN_TEAM);
	}
	
	/**
	 * @return whether this viewer reaches every participant by their role, with no consent
	 */
	public boolean reachesByRole() {
		return reachesAll() && worksInTeam();
	}
	
	/**
	 * @return whether this viewer reaches participants beyond the own assignments, be it by role or by consent
	 */
	public boolean reachesAll() {
		return holds(Privileges.VIEW_ALL_PARTICIPANTS);
	}
}
