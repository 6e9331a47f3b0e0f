/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.NativeQuery;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.directory.MeasuredPeople;
import org.openmrs.module.peermentor.directory.ServiceMeasure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts what the referrals to one service come to: three statements for any number of referrals. One counts once it was sent,
 * and unless it should never have been made.
 */
@Component("peermentor.MeasureDao")
class MeasureDao {
	
	private static final String KNOWN = "x.outcome is not null and x.outcome <> 'UNKNOWN'";
	
	private static final String REACHED = "x.outcome in ('ENROLLED', 'REACHED')";
	
	private static final String WHOLE = "counts of one service, which name nobody";
	
	private static final String FROM = " from peermentor_referral r left join peermentor_referral_result x on x.referral_id = r.referral_id"
	        + " where r.service = :service and r.voided = false and r.sent_at is not null and r.status <> 'ENTERED_IN_ERROR'";
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	MeasureDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * What is still to be written must have been flushed.
	 * 
	 * @return null if none was ever sent
	 */
	@Unguarded(WHOLE)
	ServiceMeasure of(String service) {
		Object[] row = (Object[]) query("select count(*), count(x.answered_at)," + referrals(KNOWN) + "," + referrals(REACHED)
		        + ", count(distinct r.patient_id)," + people("x.answered_at is not null") + "," + people("x.answered_at is null") + ","
		        + people(REACHED) + "," + people(KNOWN + " and not " + REACHED) + FROM,
		    service).getSingleResult();
		int referrals = number(row[0]);
		int answered = number(row[1]);
		return referrals == 0 ? null
		        : new ServiceMeasure(referrals, answered, median(service, answered), number(row[2]), number(row[3]), refusals(service),
		                new MeasuredPeople(number(row[4]), number(row[5]), number(row[6]), number(row[7]), number(row[8])));
	}
	
	private static String referrals(String condition) {
		return " coalesce(sum(case when " + condition + " then 1 else 0 end), 0)";
	}
	
	/** Each once, however often they were referred. */
	private static String people(String condition) {
		return " count(distinct case when " + condition + " then r.patient_id end)";
	}
	
	/** The one in the middle; of an even number the mean of the two. */
	private Duration median(String service, int answered) {
		if (answered == 0) {
			return null;
		}
		List<?> middle = query("select x.answered_at - r.sent_at as waited" + FROM + " and x.answered_at is not null order by waited",
		    service).setFirstResult((answered - 1) / 2).setMaxResults(2 - answered % 2).list();
		long sum = 0;
		for (Object waited : middle) {
			sum += ((Number) waited).longValue();
		}
		return Duration.ofMillis(sum / middle.size());
	}
	
	/** Of each referral one reason: why the participant was turned away, or else why the service refused; people, each once. */
	private Map<String, Integer> refusals(String service) {
		Map<String, Integer> refusals = new LinkedHashMap<>();
		List<?> rows = query("select refused.why, count(distinct refused.who) from (select r.patient_id as who, coalesce(x.refusal,"
		        + " case when r.status = 'REJECTED' then r.reason else null end) as why" + FROM
		        + ") refused where refused.why is not null group by refused.why order by count(distinct refused.who) desc, refused.why",
		    service).list();
		for (Object row : rows) {
			refusals.put((String) ((Object[]) row)[0], number(((Object[]) row)[1]));
		}
		return refusals;
	}
	
	/**
	 * @param most how many at most
	 * @return one id for each service that is to be counted once more, the longest waiting first
	 */
	@Unguarded("marks, which name nobody")
	List<Integer> waiting(int most) {
		return session().createQuery("select min(m.recountId) from PeerRecount m group by m.service order by min(m.recountId)",
		    Integer.class).setMaxResults(most).list();
	}
	
	/**
	 * @return the service that a mark names; null if another node was faster
	 */
	@Unguarded("marks, which name nobody")
	String marked(int recountId) {
		Recount mark = session().get(Recount.class, recountId);
		return mark == null ? null : mark.getService();
	}
	
	/** Marks a service, so that it is counted once more when this transaction and all beside it have ended. */
	void mark(String service) {
		session().save(new Recount(service));
	}
	
	/** Takes off the marks of a service that this transaction sees: whatever they stand for, it sees as well. */
	void unmark(String service) {
		List<Integer> seen = session().createQuery("select m.recountId from PeerRecount m where m.service = :service", Integer.class)
		        .setParameter("service", service).list();
		if (!seen.isEmpty()) {
			session().createQuery("delete from PeerRecount m where m.recountId in (:ids)").setParameterList("ids", seen)
			        .executeUpdate();
		}
	}
	
	private NativeQuery<?> query(String sql, String service) {
		return session().createNativeQuery(sql).setParameter("service", service);
	}
	
	private static int number(Object value) {
		return ((Number) value).intValue();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
