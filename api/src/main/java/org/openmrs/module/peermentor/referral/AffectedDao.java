/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads which open referrals a change of the directory touches: one statement for the rows of a page, one for the names in them.
 * Of the two conditions the first is for what tells of the plan, the second for referrals to work.
 */
@Component("peermentor.AffectedDao")
class AffectedDao {
	
	private static final String FROM = " from PeerAffectedReferral a, PeerReferral r, Person patient"
	        + " where r.referralId = a.referralId and patient.personId = r.patientId and r.voided = false"
	        + " and r.listing = a.listing and r.status in (:open) and ";
	
	/** Listings a statement: a file may close all that an organisation has. */
	private static final int AT_ONCE = 500;
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	AffectedDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return a page of what is touched and still open, the latest first
	 */
	Page<AffectedReferralView> list(Visibility plan, Visibility work, PageRequest page) {
		String where = FROM + ReferralDao.on(plan, work, "r");
		List<Object[]> rows = bind(plan, session().createQuery("select a, r, patient.uuid, patient.personId" + where
		        + " order by a.affectedId desc",
		    Object[].class)).setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted() ? bind(plan, session().createQuery("select count(a)" + where, Long.class)).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return the open referrals to these listings
	 */
	@Unguarded("for what follows from a change of the directory; nothing of it is answered")
	List<ReferralRecord> openTo(Collection<String> listings) {
		Map<Integer, ReferralRecord> found = new TreeMap<>();
		List<String> all = new ArrayList<>(listings);
		for (int from = 0; from < all.size(); from += AT_ONCE) {
			session().createQuery("select r from PeerReferral r where r.voided = false and r.status in (:open)"
			        + " and (r.listing in (:listings) or r.service in (:listings))",
			    ReferralRecord.class).setParameterList("open", open())
			        .setParameterList("listings", all.subList(from, Math.min(from + AT_ONCE, all.size()))).list()
			        .forEach(referral -> found.put(referral.getId(), referral));
		}
		return new ArrayList<>(found.values());
	}
	
	private static <T> Query<T> bind(Visibility plan, Query<T> query) {
		return plan.bind(query).setParameterList("open", open());
	}
	
	private static Set<ReferralStatus> open() {
		Set<ReferralStatus> open = EnumSet.allOf(ReferralStatus.class);
		open.removeIf(status -> !status.isOpen());
		return open;
	}
	
	private List<AffectedReferralView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> people.add((Integer) row[3]));
		Map<Integer, String> nameOf = names.of(people);
		List<AffectedReferralView> views = new ArrayList<>();
		rows.forEach(row -> views.add(new AffectedReferralView((AffectedReferral) row[0], (ReferralRecord) row[1],
		        new Ref((String) row[2], nameOf.get(row[3])))));
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
