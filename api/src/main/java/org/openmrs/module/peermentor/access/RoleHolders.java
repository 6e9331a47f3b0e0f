/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the users whom something about a participant concerns by their role. Nobody is found who is the participant, or
 * must not be matched with them, nor whoever may no longer log in.
 */
@Component("peermentor.RoleHolders")
public class RoleHolders {
	
	private final SessionFactory sessionFactory;
	
	private final AssignedReach reach;
	
	@Autowired
	RoleHolders(SessionFactory sessionFactory, AssignedReach reach) {
		this.sessionFactory = sessionFactory;
		this.reach = reach;
	}
	
	/**
	 * In two statements, however many there are.
	 *
	 * @param role the name of a role
	 * @param patientId the participant whom it is about
	 * @return the ids of the users who hold the role, itself or through one that inherits from it, in ascending order
	 */
	public Set<Integer> users(String role, int patientId) {
		Map<String, Set<String>> roles = new HashMap<>();
		roles.put(role, Collections.singleton(role));
		return holders(inherited(roles), patientId, held -> true);
	}
	
	/**
	 * In three statements, however many there are.
	 *
	 * @param privileges names of privileges, not empty
	 * @param patientId the participant whom it is about
	 * @return the ids of the users who hold all of these through their roles, in ascending order
	 */
	public Set<Integer> users(Collection<String> privileges, int patientId) {
		return holders(inherited(granted(privileges)), patientId, held -> held.containsAll(privileges));
	}
	
	/**
	 * For what is about no participant in particular. In three statements, however many there are.
	 *
	 * @param privileges names of privileges, not empty
	 * @return the ids of the users who hold all of these through their roles, in ascending order
	 */
	public Set<Integer> holding(Collection<String> privileges) {
		Map<String, Set<String>> byRole = inherited(granted(privileges));
		return byRole.isEmpty() ? new TreeSet<>()
		        : matching(session().createQuery("select u.userId, r.role from User u join u.roles r"
		                + " where r.role in (:roles) and u.retired = false",
		            Object[].class).setParameterList("roles", new ArrayList<>(byRole.keySet())).list(), byRole,
		            held -> held.containsAll(privileges));
	}
	
	/**
	 * @param personIds may be empty
	 * @return the ids of the users who are these persons, in ascending order
	 */
	public Set<Integer> users(Collection<Integer> personIds) {
		if (personIds.isEmpty()) {
			return new TreeSet<>();
		}
		return new TreeSet<>(session()
		        .createQuery("select u.userId from User u where u.retired = false and u.person.personId in (:people)",
		            Integer.class)
		        .setParameterList("people", personIds).list());
	}
	
	/** Which of these privileges each role has itself. */
	private Map<String, Set<String>> granted(Collection<String> privileges) {
		Map<String, Set<String>> granted = new HashMap<>();
		List<Object[]> rows = session()
		        .createQuery("select r.role, p.privilege from Role r join r.privileges p where p.privilege in (:privileges)",
		            Object[].class)
		        .setParameterList("privileges", privileges).list();
		for (Object[] row : rows) {
			granted.computeIfAbsent((String) row[0], role -> new HashSet<>()).add((String) row[1]);
		}
		return granted;
	}
	
	/** Hands what each role gives down to the roles that inherit from it, however far down. */
	private Map<String, Set<String>> inherited(Map<String, Set<String>> given) {
		Map<String, Set<String>> all = new HashMap<>();
		given.forEach((role, what) -> all.put(role, new HashSet<>(what)));
		Collection<Object[]> inherits = session()
		        .createQuery("select child.role, parent.role from Role child join child.inheritedRoles parent", Object[].class)
		        .list();
		boolean more = true;
		while (more) {
			more = false;
			for (Object[] pair : inherits) {
				Set<String> parents = new HashSet<>(all.getOrDefault(pair[1], Collections.emptySet()));
				more |= !parents.isEmpty()
				        && all.computeIfAbsent((String) pair[0], role -> new HashSet<>()).addAll(parents);
			}
		}
		return all;
	}
	
	private Set<Integer> holders(Map<String, Set<String>> byRole, int patientId, Predicate<Set<String>> wanted) {
		if (byRole.isEmpty()) {
			return new TreeSet<>();
		}
		List<Object[]> rows = session().createQuery("select u.userId, r.role from User u join u.roles r, Person patient"
		        + " where r.role in (:roles) and u.retired = false and patient.personId = :patient"
		        + " and u.person.personId <> patient.personId and not "
		        + reach.excluded("patient.personId").replace(":" + AssignedReach.VIEWER_PERSON, "u.person.personId"),
		    Object[].class).setParameterList("roles", new ArrayList<>(byRole.keySet())).setParameter("patient", patientId).list();
		return matching(rows, byRole, wanted);
	}
	
	private static Set<Integer> matching(List<Object[]> rows, Map<String, Set<String>> byRole, Predicate<Set<String>> wanted) {
		Map<Integer, Set<String>> held = new HashMap<>();
		for (Object[] row : rows) {
			held.computeIfAbsent((Integer) row[0], user -> new HashSet<>()).addAll(byRole.get(row[1]));
		}
		Set<Integer> users = new TreeSet<>();
		held.forEach((user, of) -> {
			if (wanted.test(of)) {
				users.add(user);
			}
		});
		return users;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
