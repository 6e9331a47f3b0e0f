/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.Role;
import org.openmrs.User;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.util.RoleConstants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the roles and users whom consents name.
 */
@Component("peermentor.RecipientFinder")
class RecipientFinder {
	
	/** Everybody has these: a consent that named one would open to the world. */
	private static final Set<String> EVERYBODY = new HashSet<>(
	        Arrays.asList(RoleConstants.ANONYMOUS, RoleConstants.AUTHENTICATED));
	
	private final SessionFactory sessionFactory;
	
	private final ConsentReach reach;
	
	@Autowired
	RecipientFinder(SessionFactory sessionFactory, ConsentReach reach) {
		this.sessionFactory = sessionFactory;
		this.reach = reach;
	}
	
	/** Finds recipients who are not there. */
	void check(ConsentTerms terms, Problems problems) {
		int place = 0;
		for (Recipient recipient : terms.getRecipients()) {
			checkOne(recipient, "recipients." + place++ + ".name", problems);
		}
	}
	
	private void checkOne(Recipient recipient, String field, Problems problems) {
		if (recipient.getKind() == null || recipient.getName() == null) {
			return;
		}
		if (recipient.getKind() == RecipientKind.ROLE && role(recipient.getName()) == null) {
			problems.add(field, "peermentor.error.consent.unknownRole");
		}
		if (recipient.getKind() == RecipientKind.USER && user(recipient.getName()) == null) {
			problems.add(field, "peermentor.error.consent.unknownUser");
		}
	}
	
	/**
	 * @param patientId whom it is about, null if nobody said
	 * @return who would be looking; null, with a problem, if there is no such recipient
	 */
	Asker asker(PreviewFor asked, Integer patientId, Instant at) {
		Recipient recipient = new Recipient(asked.kind, asked.recipient);
		ConsentCheck.checkRecipient(recipient, "recipientKind", "recipient", asked.found);
		checkOne(recipient, "recipient", asked.found);
		if (asked.found.has("recipientKind") || asked.found.has("recipient")) {
			return null;
		}
		switch (asked.kind) {
			case ROLE:
				return Asker.user(null, names(withParents(role(asked.recipient))), false);
			case USER:
				User user = user(asked.recipient);
				return Asker.user(user.getUuid(), names(user.getAllRoles()), patientId != null && treats(user, patientId, at));
			case ORGANISATION:
				return Asker.organisation(asked.recipient);
			default:
				return Asker.user(null, Collections.emptySet(), true);
		}
	}
	
	/**
	 * @return whether the recipient is of the mentoring team and needs no consent
	 */
	boolean isOfTeam(PreviewFor asked) {
		if (asked.kind == RecipientKind.USER) {
			return user(asked.recipient).getAllRoles().stream().anyMatch(RecipientFinder::worksInTeam);
		}
		return asked.kind == RecipientKind.ROLE
		        && withParents(role(asked.recipient)).stream().anyMatch(RecipientFinder::worksInTeam);
	}
	
	private static boolean worksInTeam(Role role) {
		return role.hasPrivilege(Privileges.WORK_IN_TEAM);
	}
	
	private boolean treats(User user, int patientId, Instant at) {
		return reach.isTreating(new Viewer(user.getUserId(), user.getPerson().getPersonId(), privilege -> false), patientId, at);
	}
	
	private static Set<Role> withParents(Role role) {
		Set<Role> roles = new HashSet<>(role.getAllParentRoles());
		roles.add(role);
		return roles;
	}
	
	private static Set<String> names(Set<Role> roles) {
		return roles.stream().map(Role::getRole).collect(Collectors.toSet());
	}
	
	private Role role(String name) {
		// The database may find names that differ in case, to which no user's role would be equal.
		Role role = session().get(Role.class, name);
		return role == null || !role.getRole().equals(name) || EVERYBODY.contains(name) ? null : role;
	}
	
	private User user(String uuid) {
		List<User> found = session().createQuery("select u from User u where u.uuid = :uuid and u.retired = false", User.class)
		        .setParameter("uuid", uuid).list();
		return found.isEmpty() || !found.get(0).getUuid().equals(uuid) ? null : found.get(0);
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
