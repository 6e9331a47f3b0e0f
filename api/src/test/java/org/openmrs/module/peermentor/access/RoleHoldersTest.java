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

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.UUID;

import org.hibernate.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.Role;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom something concerns by their role, and how they are told. */
public class RoleHoldersTest extends BaseModuleContextSensitiveTest {
	
	private static final Collection<String> BOTH = Arrays.asList(Privileges.MANAGE_CONCERNS,
	    Privileges.VIEW_ALL_PARTICIPANTS);
	
	@Autowired
	private RoleHolders holders;
	
	@Autowired
	private Alerts alerts;
	
	@Autowired
	private SessionFactory sessionFactory;
	
	private final Cast cast = new Cast();
	
	private Member supervisor;
	
	private Member heir;
	
	private int participant;
	
	@Before
	public void gather() {
		supervisor = cast.withRole(Roles.SUPERVISOR);
		heir = cast.withRoleInheriting(Roles.SUPERVISOR);
		participant = cast.participant();
		cast.withRole(Roles.NURSE);
	}
	
	@After
	public void leave() {
		cast.leave();
	}
	
	@Test
	public void users_shouldFindWhoHoldsTheRoleByItselfOrByInheritanceOfAnyDepth() {
		Role far = new Role("Inherits from afar", "Inherits from afar");
		far.setInheritedRoles(
		    new HashSet<>(Arrays.asList(Context.getUserService().getRole("Inherits " + Roles.SUPERVISOR))));
		Context.getUserService().saveRole(far);
		Member farHeir = cast.withPrivileges(Privileges.VIEW_MODULE);
		farHeir.getUser().addRole(far);
		sessionFactory.getCurrentSession().flush();
	
		assertThat(holders.users(Roles.SUPERVISOR, participant), contains(id(supervisor), id(heir), id(farHeir)));
		assertThat(holders.users(BOTH, participant), contains(id(supervisor), id(heir), id(farHeir)));
		assertThat(holders.users("No such role", participant), is(empty()));
		assertThat(holders.users(Collections.singleton("No such privilege"), participant), is(empty()));
	}
	
	@Test
	public void users_shouldFindWhoHoldsAllThePrivilegesByWhicheverRoles() {
		Member half = cast.withPrivileges(Privileges.MANAGE_CONCERNS);
		assertThat(holders.users(BOTH, participant), contains(id(supervisor), id(heir)));
		Member other = cast.withPrivileges(Privileges.VIEW_ALL_PARTICIPANTS);
		half.getUser().addRole(other.getUser().getRoles().iterator().next());
		sessionFactory.getCurrentSession().flush();
		assertThat(holders.users(BOTH, participant), contains(id(supervisor), id(heir), id(half)));
	}
	
	@Test
	public void users_shouldLeaveOutTheRetiredTheExcludedAndTheParticipant() {
		cast.run("update users set retired = true where user_id = " + id(heir));
		Member excluded = cast.withRole(Roles.SUPERVISOR);
		cast.run("insert into peermentor_exclusion (person_a_id, person_b_id, since, uuid, creator, date_created, voided,"
		        + " version) values (" + Math.min(participant, excluded.getPersonId()) + ", "
		        + Math.max(participant, excluded.getPersonId()) + ", 0, '" + UUID.randomUUID() + "', 1, now(), false, 0)");
		Member isParticipant = cast.withRole(Roles.SUPERVISOR);
		cast.run("update users set person_id = " + participant + " where user_id = " + id(isParticipant));
	
		assertThat(holders.users(Roles.SUPERVISOR, participant), contains(id(supervisor)));
		assertThat(holders.users(BOTH, participant), contains(id(supervisor)));
	}
	
	@Test
	public void users_shouldFindTheUsersWhoArePersons() {
		Member retired = cast.withRole(Roles.MENTOR);
		cast.run("update users set retired = true where user_id = " + id(retired));
		assertThat(holders.users(Arrays.asList(supervisor.getPersonId(), retired.getPersonId(), participant)),
		    contains(id(supervisor)));
		assertThat(holders.users(Collections.<Integer> emptyList()), is(empty()));
	}
	
	@Test
	public void send_shouldSendOneAlertThatAnyOfThemSettles() {
		cast.withPrivileges(Privileges.VIEW_MODULE).login();
		alerts.send("peermentor.alert.concern", Arrays.asList(id(supervisor), id(heir)));
		alerts.send("peermentor.alert.concern", Collections.<Integer> emptyList());
		sessionFactory.getCurrentSession().flush();
		assertThat(rows("select text from notification_alert where satisfied_by_any = true"),
		    contains((Object) "A safety concern waits for you."));
		assertThat(rows("select user_id from notification_alert_recipient r, notification_alert a"
		        + " where a.alert_id = r.alert_id and a.satisfied_by_any = true order by user_id"),
		    contains((Object) id(supervisor), id(heir)));
		assertThat(Context.hasPrivilege("Manage Alerts"), is(false));
	}
	
	private Collection<?> rows(String sql) {
		return sessionFactory.getCurrentSession().createNativeQuery(sql).list();
	}
	
	private static Integer id(Member member) {
		return member.getUser().getUserId();
	}
}
