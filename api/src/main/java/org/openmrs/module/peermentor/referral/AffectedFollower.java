/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.directory.ListingsChanged;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Hears that listings turned out to be other than they said, and lists the open referrals to them, in the same transaction. It
 * takes nobody's turn and moves nothing: what to do about each is for whoever referred.
 */
@Component("peermentor.AffectedFollower")
class AffectedFollower implements ApplicationListener<ListingsChanged> {
	
	private final SessionFactory sessionFactory;
	
	private final AffectedDao affected;
	
	private final LadderNews news;
	
	private final SiteTime time;
	
	@Autowired
	AffectedFollower(SessionFactory sessionFactory, AffectedDao affected, LadderNews news, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.affected = affected;
		this.news = news;
		this.time = time;
	}
	
	@Override
	public void onApplicationEvent(ListingsChanged change) {
		for (ReferralRecord referral : affected.openTo(change.getListings())) {
			sessionFactory.getCurrentSession()
			        .save(new AffectedReferral(referral.getId(), referral.getListing(), change.getReported(), time.now()));
			news.affected(referral);
		}
	}
}
