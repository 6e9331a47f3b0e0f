/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Unguarded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads which steps were taken while services did not answer, and when referrals were on hold.
 */
@Component("peermentor.LadderDao")
class LadderDao {
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	LadderDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @param most how many at most
	 * @return the ids of referrals whose answer was due by now and that have a step left, the longest due first
	 */
	@Unguarded("for the watch; nothing of it is answered")
	List<Integer> due(Instant now, int most) {
		return session().createQuery("select r.referralId from PeerReferral r where r.voided = false and r.status = :status"
		        + " and r.answerDue <= :now and not exists (select 1 from PeerReferralStep s where s.referralId = r.referralId"
		        + " and s.step = :last) order by r.answerDue, r.referralId",
		    Integer.class).setParameter("status", ReferralStatus.REQUESTED).setParameter("now", now)
		        .setParameter("last", LadderStep.CLOSE_NO_ANSWER).setMaxResults(most).list();
	}
	
	/**
	 * @return the patient id and the uuid of a referral
	 */
	@Unguarded("for the watch; nothing of it is answered")
	Object[] find(int referralId) {
		return session().createQuery("select r.patientId, r.uuid from PeerReferral r where r.referralId = :referral", Object[].class)
		        .setParameter("referral", referralId).uniqueResult();
	}
	
	/**
	 * @return the steps that were taken, the first at first; each a step, and the uuid and person id of who took it
	 */
	@Unguarded("of a referral that was read with a Visibility before")
	List<Object[]> steps(int referralId) {
		return session().createQuery("select s, u.uuid, u.person.personId from PeerReferralStep s"
		        + " left join User u on u.userId = s.userId where s.referralId = :referral order by s.stepId",
		    Object[].class).setParameter("referral", referralId).list();
	}
	
	/**
	 * @return the times in which the referral was on hold, the first at first
	 */
	@Unguarded("of a referral that was read with a Visibility before")
	List<LadderHold> holds(int referralId) {
		List<Object[]> moves = session().createQuery("select e.to, e.happenedAt from PeerReferralEvent e"
		        + " where e.referralId = :referral order by e.eventId",
		    Object[].class).setParameter("referral", referralId).list();
		List<LadderHold> holds = new ArrayList<>();
		Instant since = null;
		for (Object[] move : moves) {
			boolean held = move[0] == ReferralStatus.ON_HOLD;
			if (since != null && !held) {
				holds.add(new LadderHold(since, (Instant) move[1]));
			}
			since = held ? since == null ? (Instant) move[1] : since : null;
		}
		if (since != null) {
			holds.add(new LadderHold(since, null));
		}
		return holds;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
