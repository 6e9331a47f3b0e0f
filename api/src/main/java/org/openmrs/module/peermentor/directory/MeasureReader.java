/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads of what referrals measured as much as tells of nobody.
 */
@Component("peermentor.MeasureReader")
class MeasureReader {
	
	private final SessionFactory sessionFactory;
	
	private final Settings settings;
	
	@Autowired
	MeasureReader(SessionFactory sessionFactory, Settings settings) {
		this.sessionFactory = sessionFactory;
		this.settings = settings;
	}
	
	/**
	 * Reads in one statement.
	 * 
	 * @param services uuids of services
	 * @return what may be shown of each of them, never null
	 */
	Map<String, MeasureView> of(Collection<String> services) {
		Map<String, MeasureView> shown = new HashMap<>();
		Set<String> wanted = new HashSet<>(services);
		if (wanted.isEmpty()) {
			return shown;
		}
		int fewest = settings.directoryFewest();
		wanted.forEach(service -> shown.put(service, MeasureView.of(null, fewest)));
		sessionFactory.getCurrentSession().createQuery("select m from PeerMeasure m where m.serviceUuid in (:services)", MeasureRecord.class)
		        .setParameterList("services", wanted).list()
		        .forEach(row -> shown.put(row.getServiceUuid(), MeasureView.of(row.measure(), fewest)));
		return shown;
	}
}
