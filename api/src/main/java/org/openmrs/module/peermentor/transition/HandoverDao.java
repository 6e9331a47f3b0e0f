/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads hand-overs of plans that the caller was already allowed to read.
 */
@Component("peermentor.HandoverDao")
class HandoverDao {
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	HandoverDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return every entry, in the order in which they were made
	 */
	@Unguarded("the plan was found for the caller")
	List<HandoverRecord> trail(Integer planId) {
		return read(Collections.singleton(planId));
	}
	
	/**
	 * @return by plan, in one statement; a plan without any entry is missing
	 */
	@Unguarded("the plans were found for the caller")
	Map<Integer, HandoverChecklist> checklists(Collection<Integer> planIds) {
		if (planIds.isEmpty()) {
			return Collections.emptyMap();
		}
		Map<Integer, HandoverChecklist> checklists = new HashMap<>();
		read(planIds).stream().collect(Collectors.groupingBy(HandoverRecord::getPlanId))
		        .forEach((plan, entries) -> checklists.put(plan,
		            new HandoverChecklist(entries.stream().map(HandoverRecord::toFact).collect(Collectors.toList()))));
		return checklists;
	}
	
	/**
	 * @return the entry that has the uuid; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	HandoverRecord takenBy(String uuid) {
		return sessionFactory.getCurrentSession()
		        .createQuery("select h from PeerHandoverEntry h where h.uuid = :uuid", HandoverRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @param userIds of those who made entries
	 * @return by user id
	 */
	@Unguarded("names of users, of whom nobody is there as a participant")
	Map<Integer, Ref> users(Collection<Integer> userIds) {
		if (userIds.isEmpty()) {
			return Collections.emptyMap();
		}
		List<Object[]> rows = sessionFactory.getCurrentSession()
		        .createQuery("select u.userId, u.uuid, u.person.personId from User u where u.userId in (:users)", Object[].class)
		        .setParameterList("users", userIds).list();
		Map<Integer, String> nameOf = names.of(rows.stream().map(row -> (Integer) row[2]).collect(Collectors.toSet()));
		Map<Integer, Ref> users = new HashMap<>();
		rows.forEach(row -> users.put((Integer) row[0], new Ref((String) row[1], nameOf.get(row[2]))));
		return users;
	}
	
	private List<HandoverRecord> read(Collection<Integer> planIds) {
		return sessionFactory.getCurrentSession()
		        .createQuery("select h from PeerHandoverEntry h where h.planId in (:plans) order by h.enteredAt, h.handoverId",
		            HandoverRecord.class)
		        .setParameterList("plans", planIds).list();
	}
}
