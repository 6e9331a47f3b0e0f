/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The names of those who have taken tasks, for readers of the plan.
 */
@Component("peermentor.TaskNames")
class TaskNames {
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	TaskNames(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return by person id, in two statements
	 */
	Map<Integer, Ref> of(Collection<TaskRecord> tasks) {
		return ofPeople(tasks.stream().map(TaskRecord::getPersonId).filter(Objects::nonNull).collect(Collectors.toSet()));
	}
	
	/**
	 * @param people the ids of persons
	 * @return by person id, in two statements
	 */
	Map<Integer, Ref> ofPeople(Collection<Integer> people) {
		Map<Integer, Ref> refs = new HashMap<>();
		if (!people.isEmpty()) {
			Map<Integer, String> nameOf = names.of(people);
			for (Object[] row : sessionFactory.getCurrentSession()
			        .createQuery("select p.personId, p.uuid from Person p where p.personId in (:people)", Object[].class)
			        .setParameterList("people", people).list()) {
				refs.put((Integer) row[0], new Ref((String) row[1], nameOf.get(row[0])));
			}
		}
		return refs;
	}
}
