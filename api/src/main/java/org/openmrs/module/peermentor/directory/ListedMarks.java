/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Unguarded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the marks that nobody has to follow any more, because all the services whose listings they touch are listed now. A
 * file brings a service long before its phones, and a place long before its address, and each marks it once more: without this it
 * would be listed again for each of them.
 */
@Component("peermentor.ListedMarks")
class ListedMarks {
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	ListedMarks(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @param services uuids of those that are about to be listed
	 * @return the ids of those marks that this transaction sees; others stay
	 */
	@Unguarded(RecordFactsDao.NOBODY)
	Set<Integer> of(List<String> services) {
		Set<String> organisations = texts("select r.ownerUuid from PeerDirectory r where r.uuid in (:some)", services);
		Set<String> places = texts("select r.placeUuid from PeerDirectory r where r.ownerUuid in (:some)", services);
		Set<String> owners = new LinkedHashSet<>(services);
		owners.addAll(onlyOf(services, places, "select r.placeUuid from PeerDirectory r where r.placeUuid in (:some)"
		        + " and r.ownerUuid not in (:services)",
		    "select l.placeUuid from PeerListing l where l.placeUuid in (:some) and l.serviceUuid not in (:services)"));
		owners.addAll(onlyOf(services, organisations, "select r.ownerUuid from PeerDirectory r where r.ownerUuid in (:some)"
		        + " and r.kind = 'SERVICE' and r.uuid not in (:services)",
		    "select l.organisationUuid from PeerListing l where l.organisationUuid in (:some)"
		            + " and l.serviceUuid not in (:services)"));
		return on(owners);
	}
	
	/**
	 * @param others which of <code>:some</code> belong to other services as well, as records say now and as listings showed
	 */
	private Set<String> onlyOf(List<String> services, Set<String> uuids, String... others) {
		Set<String> only = new LinkedHashSet<>(uuids);
		for (String hql : others) {
			for (List<String> some : Batches.of(uuids)) {
				only.removeAll(session().createQuery(hql, String.class).setParameterList("some", some)
				        .setParameterList("services", services).list());
			}
		}
		return only;
	}
	
	private Set<String> texts(String hql, Collection<String> uuids) {
		Set<String> found = new LinkedHashSet<>();
		for (List<String> some : Batches.of(uuids)) {
			found.addAll(session().createQuery(hql, String.class).setParameterList("some", some).list());
		}
		found.remove(null);
		return found;
	}
	
	private Set<Integer> on(Set<String> owners) {
		Set<Integer> marks = new LinkedHashSet<>();
		for (List<String> some : Batches.of(owners)) {
			marks.addAll(session().createQuery("select m.staleId from PeerStaleMark m where m.recordUuid in (:some)", Integer.class)
			        .setParameterList("some", some).list());
		}
		return marks;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
