/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.participant;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The names by which people are shown: the preferred one, which is the name they use. Asked for people whose rows the
 * caller was already allowed to read.
 */
@Component("peermentor.PersonNames")
public class PersonNames {
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	PersonNames(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * Reads the names of many people in one statement.
	 * 
	 * @param personIds may hold nulls and repeats
	 * @return person id to name; a person without a name is missing
	 */
	public Map<Integer, String> of(Collection<Integer> personIds) {
		Map<Integer, String> names = new HashMap<>();
		Collection<Integer> wanted = new HashSet<>(personIds);
		wanted.remove(null);
		if (wanted.isEmpty()) {
			return names;
		}
		List<Object[]> rows = sessionFactory.getCurrentSession()
		        .createQuery("select n.person.personId, n.givenName, n.familyName from PersonName n"
		                + " where n.person.personId in (:people) and n.voided = false"
		                + " order by n.preferred desc, n.personNameId",
		            Object[].class)
		        .setParameterList("people", wanted).list();
		for (Object[] row : rows) {
			names.putIfAbsent((Integer) row[0], words((String) row[1], (String) row[2]));
		}
		return names;
	}
	
	/**
	 * @return the parts of a name in one line, never null; either may be null
	 */
	public static String words(String given, String family) {
		return ((given == null ? "" : given) + " " + (family == null ? "" : family)).trim();
	}
}
