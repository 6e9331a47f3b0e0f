/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.User;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.AssignedReach;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.notification.Alert;
import org.openmrs.util.PrivilegeConstants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells the supervisors through the platform's alerts that a safety concern waits. The text names nobody and nothing:
 * whoever may, reads the concern itself. Nobody is told who is the participant, or must not be matched with them; the one
 * who raised it knows already. When the participant has died, nobody is alerted.
 */
@Component("peermentor.ConcernAlert")
class ConcernAlert {
	
	private static final String TEXT = "peermentor.alert.concern";
	
	private final SessionFactory sessionFactory;
	
	private final AssignedReach reach;
	
	@Autowired
	ConcernAlert(SessionFactory sessionFactory, AssignedReach reach) {
		this.sessionFactory = sessionFactory;
		this.reach = reach;
	}
	
	void tellSupervisors(Participant participant, Viewer raisedBy) {
		if (participant.isDead()) {
			return;
		}
		List<User> supervisors = new ArrayList<>();
		for (Integer userId : supervisors(participant.getPatientId())) {
			if (userId != raisedBy.getUserId()) {
				supervisors.add(sessionFactory.getCurrentSession().getReference(User.class, userId));
			}
		}
		if (supervisors.isEmpty()) {
			return;
		}
		Alert alert = new Alert(Context.getMessageSourceService().getMessage(TEXT, null, TEXT, Context.getLocale()),
		        supervisors);
		alert.setSatisfiedByAny(true);
		CorePrivileges.lent(() -> Context.getAlertService().saveAlert(alert), PrivilegeConstants.MANAGE_ALERTS);
	}
	
	/** In three statements, however many there are. */
	private Set<Integer> supervisors(int patientId) {
		Map<String, Set<String>> privileges = privilegesByRole();
		if (privileges.isEmpty()) {
			return Collections.emptySet();
		}
		Map<Integer, Set<String>> held = new HashMap<>();
		List<Object[]> rows = session().createQuery("select u.userId, r.role from User u join u.roles r, Person patient"
		        + " where r.role in (:roles) and u.retired = false and patient.personId = :patient"
		        + " and u.person.personId <> patient.personId and not "
		        + reach.excluded("patient.personId").replace(":" + AssignedReach.VIEWER_PERSON, "u.person.personId"),
		    Object[].class).setParameterList("roles", privileges.keySet()).setParameter("patient", patientId).list();
		for (Object[] row : rows) {
			held.computeIfAbsent((Integer) row[0], user -> new HashSet<>()).addAll(privileges.get(row[1]));
		}
		Set<Integer> supervisors = new TreeSet<>();
		held.forEach((user, of) -> {
			if (of.contains(Privileges.MANAGE_CONCERNS) && of.contains(Privileges.VIEW_ALL_PARTICIPANTS)) {
				supervisors.add(user);
			}
		});
		return supervisors;
	}
	
	/** Role to those of the two privileges that it grants, by itself or by what it inherits. */
	private Map<String, Set<String>> privilegesByRole() {
		Map<String, Set<String>> granted = new HashMap<>();
		for (Object[] row : pairs("select r.role, p.privilege from Role r join r.privileges p where p.privilege in ('"
		        + Privileges.MANAGE_CONCERNS + "', '" + Privileges.VIEW_ALL_PARTICIPANTS + "')")) {
			granted.computeIfAbsent((String) row[0], role -> new HashSet<>()).add((String) row[1]);
		}
		Collection<Object[]> inherits = pairs("select child.role, parent.role from Role child join child.inheritedRoles parent");
		boolean more = true;
		while (more) {
			more = false;
			for (Object[] pair : inherits) {
				Set<String> parents = granted.getOrDefault(pair[1], Collections.emptySet());
				more |= !parents.isEmpty()
				        && granted.computeIfAbsent((String) pair[0], role -> new HashSet<>()).addAll(parents);
			}
		}
		return granted;
	}
	
	private List<Object[]> pairs(String hql) {
		return session().createQuery(hql, Object[].class).list();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
