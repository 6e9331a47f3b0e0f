/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.hibernate.query.Query;
import org.openmrs.module.peermentor.time.SiteTime;

/**
 * Says of one reading which mentors are away at an instant. It joins the leaves that may hold then, wherever on earth the
 * site is; which of them do say the rules, and the site's zone is asked for once, and only if there is any.
 */
public final class Away {
	
	private final SiteTime time;
	
	private final Instant at;
	
	private ZoneId zone;
	
	/**
	 * @param at the instant that is read for
	 */
	public Away(SiteTime time, Instant at) {
		this.time = time;
		this.at = at;
	}
	
	/**
	 * @param providerIdPath an HQL path that yields the id of a provider
	 * @return what stands after the first entity of a from clause; of the leave, <code>away.startDay, away.endDay</code> are to
	 *         be selected. A mentor may come in several rows.
	 */
	public static String join(String providerIdPath) {
		return " left join PeerLeave away on away.providerId = " + providerIdPath + " and away.voided = false"
		        + " and away.startDay <= :awayLatest and (away.endDay is null or away.endDay >= :awayEarliest)";
	}
	
	/**
	 * Sets the parameters of {@link #join}.
	 */
	public <T> Query<T> bind(Query<T> query) {
		return query.setParameter("awayLatest", at.atOffset(ZoneOffset.MAX).toLocalDate()).setParameter("awayEarliest",
		    at.atOffset(ZoneOffset.MIN).toLocalDate());
	}
	
	/**
	 * @param place of the leave's start in the row; its end follows
	 * @return whether the leave of the row holds at that instant
	 */
	public boolean holds(Object[] row, int place) {
		if (row[place] == null) {
			return false;
		}
		zone = zone == null ? time.zone() : zone;
		return new LeaveDays((LocalDate) row[place], (LocalDate) row[place + 1]).holdsAt(at, zone);
	}
}
