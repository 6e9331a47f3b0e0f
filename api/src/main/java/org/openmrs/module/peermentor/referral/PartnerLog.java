/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The only writer of the log of partners' codes, and what is counted from it. Nobody can fill it without end: that somebody
 * knocks at a door that is closed or switched off is kept once a minute, and slips only as long as they are not too many.
 */
@Component("peermentor.PartnerLog")
class PartnerLog {
	
	private static final Duration SELDOM = Duration.ofMinutes(1);
	
	private final SessionFactory sessionFactory;
	
	private final SiteTime time;
	
	@Autowired
	PartnerLog(SessionFactory sessionFactory, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.time = time;
	}
	
	/**
	 * Keeps what somebody here did with a code.
	 */
	void did(PartnerEvent what, PartnerCodeRecord code, Integer userId) {
		keep(new PartnerLogRecord(time.now(), what, code.getId(), null, null, userId));
	}
	
	/**
	 * Keeps what came of a try.
	 * 
	 * @param code the one that was found, null if none was
	 */
	void tried(PartnerEvent what, PartnerTry attempt, PartnerCodeRecord code) {
		Instant now = time.now();
		boolean knocking = code == null && (what == PartnerEvent.LOCKED || what == PartnerEvent.OFF);
		if (knocking && isNewerThan(now.minus(SELDOM), newest(what, null, null, 1))
		        || what == PartnerEvent.MISTYPED && isClosed(TryLimit.EVERYBODY, what, null, null)) {
			return;
		}
		keep(new PartnerLogRecord(now, what, code == null ? null : code.getId(), attempt.getPartDigest(),
		        attempt.getAddressDigest(), null));
	}
	
	private static boolean isNewerThan(Instant instant, List<Instant> newest) {
		return !newest.isEmpty() && newest.get(0).isAfter(instant);
	}
	
	/**
	 * @return whether too many wrong tries came before this one, from its address, with its beginning, or at all
	 */
	boolean isClosedTo(PartnerTry attempt) {
		return isClosed(TryLimit.ADDRESS, PartnerEvent.WRONG, "addressDigest", attempt.getAddressDigest())
		        || isClosed(TryLimit.SLIPS, PartnerEvent.MISTYPED, "addressDigest", attempt.getAddressDigest())
		        || isClosed(TryLimit.EVERYBODY, PartnerEvent.WRONG, null, null)
		        || attempt.getPartDigest() != null
		                && isClosed(TryLimit.CODE_PART, PartnerEvent.WRONG, "partDigest", attempt.getPartDigest());
	}
	
	private boolean isClosed(TryLimit limit, PartnerEvent what, String column, String digest) {
		return limit.isClosed(newest(what, column, digest, limit.getTries()), time.now());
	}
	
	/**
	 * @param column of which the row has this digest, null for every row
	 */
	private List<Instant> newest(PartnerEvent what, String column, String digest, int most) {
		Query<Instant> query = session().createQuery("select l.happenedAt from PeerPartnerLog l where l.happened = :what"
		        + (column == null ? "" : " and l." + column + " = :digest") + " order by l.happenedAt desc, l.logId desc",
		    Instant.class).setParameter("what", what).setMaxResults(most);
		return new ArrayList<>(column == null ? query.list() : query.setParameter("digest", digest).list());
	}
	
	private void keep(PartnerLogRecord row) {
		session().save(row);
		session().flush();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
