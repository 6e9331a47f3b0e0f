/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.directory.ServiceMeasures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps in step what referrals say of a service. It is counted in the transaction that changes a referral, as the last thing
 * that is done there: the directory locks the service then, after the participant, and no transaction counts two. Two that run
 * beside each other do not see what the other writes; so the service is marked too, and the watch counts it once more.
 */
@Component("peermentor.MeasureDesk")
class MeasureDesk {
	
	private final SessionFactory sessionFactory;
	
	private final MeasureDao measures;
	
	private final ServiceMeasures directory;
	
	@Autowired
	MeasureDesk(SessionFactory sessionFactory, MeasureDao measures, ServiceMeasures directory) {
		this.sessionFactory = sessionFactory;
		this.measures = measures;
		this.directory = directory;
	}
	
	/**
	 * @param service the uuid of a service
	 */
	void count(String service) {
		measures.mark(service);
		tell(service);
	}
	
	/** Counts once more what was counted beside others; nothing, if another node was faster. */
	void recount(int recountId) {
		String service = measures.marked(recountId);
		if (service != null) {
			measures.unmark(service);
			tell(service);
		}
	}
	
	private void tell(String service) {
		sessionFactory.getCurrentSession().flush();
		directory.keep(service, measures.of(service));
	}
}
