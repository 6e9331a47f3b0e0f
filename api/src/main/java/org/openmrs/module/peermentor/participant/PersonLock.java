/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.participant;

import java.util.Collection;
import java.util.Collections;

import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets those who write about one person take turns, by locking the person's row until the
 * transaction ends. A rule over several rows (one primary mentor, no excluded pair) holds only if nobody else writes
 * between the look and the leap. Taken as the first statement of a transaction, before anything is read: MariaDB reads
 * from the state of the first read, and would not see what the one before wrote.
 */
@Component("peermentor.PersonLock")
public class PersonLock {
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	PersonLock(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/** An unknown uuid, or none, locks nothing. */
	public void takeByUuid(String personUuid) {
		if (personUuid != null) {
			takeByUuid(Collections.singleton(personUuid));
		}
	}
	
	/** Unknown uuids lock nothing. */
	public void takeByUuid(Collection<String> personUuids) {
		take("uuid in (:people)", personUuids);
	}
	
	public void takeById(Collection<Integer> personIds) {
		take("person_id in (:people)", personIds);
	}
	
	/** Locks the person who a provider is; an unknown uuid locks nothing. */
	public void takeByProvider(String providerUuid) {
		take("person_id in (select v.person_id from provider v where v.uuid in (:people))",
		    Collections.singleton(providerUuid));
	}
	
	/** In the order of the ids, so that two who lock the same two never wait for each other. */
	private void take(String condition, Collection<?> values) {
		if (!values.isEmpty()) {
			sessionFactory.getCurrentSession()
			        .createNativeQuery(
			            "select person_id from person where " + condition + " order by person_id for update")
			        .setParameterList("people", values).list();
		}
	}
}
