/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.Person;
import org.openmrs.Privilege;
import org.openmrs.Provider;
import org.openmrs.Role;
import org.openmrs.User;
import org.openmrs.api.UserService;
import org.openmrs.api.cache.RolePrivilegeCache;
import org.openmrs.api.cache.RolePrivileges;
import org.openmrs.api.context.Context;
import org.openmrs.api.context.UsernamePasswordCredentials;
import org.springframework.cache.CacheManager;

/**
 * People for tests: participants, and a user for each role with the privileges that the module's metadata gives it.
 * Everything goes into the test's own transaction.
 */
public final class Cast {
	
	private static final String PASSWORD = "Peer-mentor-1";
	
	/** Above the ids of the platform's test data. */
	private static final int FIRST_ID = 100_000;
	
	private final Map<String, Role> roles = new HashMap<>();
	
	private int nextId = FIRST_ID;
	
	private int nextUser = 1;
	
	/**
	 * @return a user who holds this role of the module and no other, and is a provider
	 */
	public Member withRole(String roleName) {
		return member(Arrays.asList(role(roleName, grantsOf(roleName))));
	}
	
	/**
	 * @return a user with a role of the site's own making that grants these privileges, who is a provider
	 */
	public Member withPrivileges(String... privileges) {
		return member(Arrays.asList(role("Made by the site " + nextUser, Arrays.asList(privileges))));
	}
	
	/**
	 * @return a user with a role of the site's own making that inherits a role of the module
	 */
	public Member withRoleInheriting(String roleName) {
		Role inheriting = role("Inherits " + roleName, Arrays.<String> asList());
		inheriting.setInheritedRoles(new java.util.HashSet<>(Arrays.asList(role(roleName, grantsOf(roleName)))));
		return member(Arrays.asList(save(inheriting)));
	}
	
	/**
	 * @return the id of a new patient, called "Participant" and that id
	 */
	public int participant() {
		int id = person("Participant");
		run("insert into patient (patient_id, creator, date_created, voided, allergy_status) values (" + id
		        + ", 1, now(), false, 'Unknown')");
		return id;
	}
	
	/**
	 * @return the id of a new person who is no patient
	 */
	public int person(String givenName) {
		int id = nextId++;
		run("insert into person (person_id, gender, dead, creator, date_created, voided, uuid, birthdate_estimated,"
		        + " deathdate_estimated) values (" + id + ", 'U', false, 1, now(), false, '" + UUID.randomUUID()
		        + "', false, false)");
		run("insert into person_name (person_name_id, preferred, person_id, given_name, family_name, creator, date_created,"
		        + " voided, uuid) values (" + id + ", true, " + id + ", '" + givenName + "', '" + id
		        + "', 1, now(), false, '" + UUID.randomUUID() + "')");
		return id;
	}
	
	/**
	 * @return the id of a new provider who is this person
	 */
	public int provider(int personId) {
		int id = nextId++;
		run("insert into provider (provider_id, person_id, identifier, creator, date_created, retired, uuid) values (" + id
		        + ", " + personId + ", 'P" + id + "', 1, now(), false, '" + UUID.randomUUID() + "')");
		return id;
	}
	
	/**
	 * @return the uuid of a person or patient
	 */
	public String uuid(int personId) {
		return (String) session().createNativeQuery("select uuid from person where person_id = " + personId).uniqueResult();
	}
	
	/** Runs a statement behind the platform's back, and makes it forget what it remembers. */
	public void run(String sql) {
		session().flush();
		session().createNativeQuery(sql).executeUpdate();
	}
	
	/**
	 * From now on, the site counts its days in this zone, whatever the zone of the machine on which the test runs.
	 */
	public void setSiteZone(String zone) {
		run("delete from global_property where property = 'peermentor.timeZone'");
		run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone', '" + zone + "', '"
		        + UUID.randomUUID() + "')");
	}
	
	/** As the platform's administrator, whom the test data bring. */
	public void loginAsAdministrator() {
		login("admin", "test");
	}
	
	/** Makes the platform forget which privileges the roles of this cast grant. */
	public void leave() {
		cache().getCache(RolePrivilegeCache.CACHE_NAME).clear();
	}
	
	private static void login(String name, String password) {
		Context.logout();
		Context.authenticate(new UsernamePasswordCredentials(name, password));
	}
	
	private Member member(List<Role> held) {
		int personId = person("Member");
		int providerId = provider(personId);
		User user = new User(session().get(Person.class, personId));
		String name = "member" + nextUser++;
		user.setUsername(name);
		held.forEach(user::addRole);
		UserService users = Context.getUserService();
		User saved = users.createUser(user, PASSWORD);
		session().flush();
		return new Member(saved, personId, session().get(Provider.class, providerId));
	}
	
	private Role role(String name, List<String> privileges) {
		if (roles.containsKey(name)) {
			return roles.get(name);
		}
		UserService users = Context.getUserService();
		Role role = users.getRole(name);
		if (role == null) {
			role = new Role(name, name);
		}
		for (String privilegeName : privileges) {
			Privilege privilege = users.getPrivilege(privilegeName);
			role.addPrivilege(privilege != null ? privilege
			        : users.savePrivilege(new Privilege(privilegeName, privilegeName)));
		}
		roles.put(name, role);
		return save(role);
	}
	
	private Role save(Role role) {
		Role saved = Context.getUserService().saveRole(role);
		session().flush();
		return saved;
	}
	
	/**
	 * The platform reads a role in a thread of its own, which does not see the test's transaction, and forgets all it read
	 * whenever a role is saved.
	 */
	private void remindOfRoles() {
		for (Role role : roles.values()) {
			cache().getCache(RolePrivilegeCache.CACHE_NAME).put(RolePrivileges.normalize(role.getRole()),
			    RolePrivilegeCache.computeRolePrivileges(role));
		}
	}
	
	private static CacheManager cache() {
		return Context.getRegisteredComponent("apiCacheManager", CacheManager.class);
	}
	
	/** What the module's metadata says. */
	private static List<String> grantsOf(String roleName) {
		List<String> grants = grants().get(roleName);
		if (grants == null) {
			throw new IllegalArgumentException("The module brings no role " + roleName);
		}
		return grants;
	}
	
	private static Map<String, List<String>> grants() {
		Map<String, List<String>> grants = new LinkedHashMap<>();
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
		        Cast.class.getResourceAsStream("/peermentor/metadata/roles.csv"), StandardCharsets.UTF_8))) {
			for (String line : reader.lines().skip(1).collect(Collectors.toList())) {
				// The description may hold commas, in quotes; nothing after it does.
				String[] cells = line.replaceAll("\"[^\"]*\"", "").split(",", -1);
				grants.put(cells[1], Arrays.asList(cells[4].split("; ")));
			}
			return grants;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	private static Session session() {
		return Context.getRegisteredComponent("sessionFactory", SessionFactory.class).getCurrentSession();
	}
	
	/**
	 * Somebody who can log in.
	 */
	public final class Member {
		
		private final User user;
		
		private final int personId;
		
		private final Provider provider;
		
		private Member(User user, int personId, Provider provider) {
			this.user = user;
			this.personId = personId;
			this.provider = provider;
		}
		
		/** From now on, the test acts as this user. */
		public void login() {
			remindOfRoles();
			Cast.login(user.getUsername(), PASSWORD);
		}
		
		public User getUser() {
			return user;
		}
		
		public String getUsername() {
			return user.getUsername();
		}
		
		/** For tests that log in over HTTP. */
		public String getPassword() {
			return PASSWORD;
		}
		
		public int getPersonId() {
			return personId;
		}
		
		public int getProviderId() {
			return provider.getProviderId();
		}
		
		public String getProviderUuid() {
			return provider.getUuid();
		}
	}
}
