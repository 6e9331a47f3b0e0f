/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.List;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the location that a caller names.
 */
@Component("peermentor.LocationFinder")
class LocationFinder {
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	LocationFinder(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @param uuid null for none
	 * @return the id; null for none or if there is a problem
	 */
	Integer find(String uuid, Problems problems) {
		if (uuid == null) {
			return null;
		}
		List<Integer> ids = sessionFactory.getCurrentSession()
		        .createQuery("select l.locationId from Location l where l.uuid = :uuid and l.retired = false", Integer.class)
		        .setParameter("uuid", uuid).list();
		if (ids.isEmpty()) {
			problems.add("location", "peermentor.error.contact.location.unknown");
			return null;
		}
		return ids.get(0);
	}
}
