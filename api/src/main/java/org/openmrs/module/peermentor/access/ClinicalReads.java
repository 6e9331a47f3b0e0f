/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.openmrs.Privilege;
import org.openmrs.Role;
import org.openmrs.User;
import org.openmrs.util.RoleConstants;

/**
 * The platform's privileges that open clinical records, and who holds them. The platform guards no row, so a mentor who
 * holds one of these could read every patient's.
 */
public final class ClinicalReads {
	
	private static final Set<String> PRIVILEGES = Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(
	    "Get Patients", "View Patients", "Get People", "View People", "Get Encounters", "View Encounters",
	    "Get Observations", "View Observations", "Get Visits", "View Visits", "Get Orders", "View Orders",
	    "Get Patient Programs", "View Patient Programs", "Get Patient Cohorts", "View Patient Cohorts",
	    "Get Patient Identifiers", "View Patient Identifiers", "Get Problems", "View Problems", "Get Allergies",
	    "View Allergies", "Get Conditions", "Get Diagnoses", "Get Notes", "Get Medication Dispense")));
	
	/** Not clinical, and yet they tell who is whose mentor or who is in care. */
	private static final Set<String> REVEALING = Collections.unmodifiableSet(
	    new LinkedHashSet<>(Arrays.asList("Get Relationships", "View Relationships")));
	
	private ClinicalReads() {
	}
	
	/**
	 * @return whether the user is a mentor and nothing else that gives a right to clinical records: the roles beside
	 *         <i>Peer Mentor</i> grant no clinical read. <i>Authenticated</i> and <i>Anonymous</i>, which everybody has,
	 *         give no such right.
	 */
	public static boolean isMentorOnly(User user) {
		if (user == null || user.isSuperUser()) {
			return false;
		}
		Set<Role> others = user.getAllRoles().stream().filter(r -> !isEverybodys(r)).collect(Collectors.toSet());
		boolean mentor = others.removeIf(r -> Roles.MENTOR.equals(r.getRole()));
		return mentor && grantedBy(others).isEmpty();
	}
	
	/**
	 * @return the clinical reads that these roles and what they inherit grant, in alphabetical order
	 */
	public static Set<String> grantedBy(Collection<Role> roles) {
		return granted(roles, PRIVILEGES);
	}
	
	/**
	 * @return as {@link #grantedBy}, with the privileges that reveal without being clinical
	 */
	static Set<String> revealedBy(Collection<Role> roles) {
		Set<String> all = new LinkedHashSet<>(PRIVILEGES);
		all.addAll(REVEALING);
		return granted(roles, all);
	}
	
	private static Set<String> granted(Collection<Role> roles, Set<String> wanted) {
		Set<String> granted = new TreeSet<>();
		for (Role role : roles) {
			collect(role, wanted, granted);
			for (Role inherited : role.getAllParentRoles()) {
				collect(inherited, wanted, granted);
			}
		}
		return granted;
	}
	
	private static void collect(Role role, Set<String> wanted, Set<String> granted) {
		if (role.getPrivileges() != null) {
			for (Privilege privilege : role.getPrivileges()) {
				if (wanted.contains(privilege.getPrivilege())) {
					granted.add(privilege.getPrivilege());
				}
			}
		}
	}
	
	private static boolean isEverybodys(Role role) {
		return RoleConstants.AUTHENTICATED.equals(role.getRole()) || RoleConstants.ANONYMOUS.equals(role.getRole());
	}
}
