/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.Privilege;
import org.openmrs.Role;
import org.openmrs.User;
import org.openmrs.api.UserService;
import org.openmrs.api.context.Context;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

public class GrantWarningsTest extends BaseModuleContextSensitiveTest {
	
	@Autowired
	private GrantWarnings warnings;
	
	private UserService users;
	
	private Role everybody;
	
	private Role mentor;
	
	@Before
	public void grantNothing() {
		users = Context.getUserService();
		everybody = role("Authenticated");
		role("Anonymous");
		mentor = role(Roles.MENTOR);
	}
	
	@Test
	public void problems_shouldBeNoneWhenNothingClinicalIsGranted() {
		grant(mentor, "Get Locations");
		assertThat(warnings.problems(), empty());
	}
	
	@Test
	public void problems_shouldNameTheRoleAndWhatItGrants() {
		grant(everybody, "Get Relationships", "Get Patients", "Get Locations");
		assertThat(arguments(), contains(contains((Object) "Authenticated", "Get Patients, Get Relationships")));
	}
	
	@Test
	public void problems_shouldFollowInheritance() {
		Role clerk = role("Clerk of this test");
		grant(clerk, "Get Encounters");
		mentor.setInheritedRoles(new HashSet<>(Collections.singleton(clerk)));
		users.saveRole(mentor);
		assertThat(arguments(), contains(contains((Object) Roles.MENTOR, "Get Encounters")));
	}
	
	@Test
	public void isMentorOnly_shouldFenceMentorsWhomNoOtherRoleGivesARightToRecords() {
		User user = new User();
		assertThat(ClinicalReads.isMentorOnly(user), is(false));
		user.addRole(mentor);
		user.addRole(everybody);
		grant(everybody, "Get Patients");
		assertThat(ClinicalReads.isMentorOnly(user), is(true));
		Role volunteer = role("Volunteer of this test");
		user.addRole(volunteer);
		assertThat(ClinicalReads.isMentorOnly(user), is(true));
		grant(volunteer, "Get Observations");
		assertThat(ClinicalReads.isMentorOnly(user), is(false));
	}
	
	private List<List<Object>> arguments() {
		return warnings.problems().stream().map(p -> p.getArguments()).collect(Collectors.toList());
	}
	
	private Role role(String name) {
		Role role = users.getRole(name);
		if (role == null) {
			role = new Role(name, name);
		}
		role.setPrivileges(new HashSet<Privilege>());
		return users.saveRole(role);
	}
	
	private void grant(Role role, String... privileges) {
		for (String name : privileges) {
			Privilege privilege = users.getPrivilege(name);
			role.addPrivilege(privilege == null ? users.savePrivilege(new Privilege(name, name)) : privilege);
		}
		users.saveRole(role);
	}
}
