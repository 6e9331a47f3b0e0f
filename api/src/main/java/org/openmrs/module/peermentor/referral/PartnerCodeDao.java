/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads codes and their log. Codes of a referral are read after the referral was found for the caller; the log says nothing
 * about participants.
 */
@Component("peermentor.PartnerCodeDao")
class PartnerCodeDao {
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	PartnerCodeDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return the record of this code, null if there is none; compares with all that begin like it, so that the time it takes does
	 *         not tell which it was
	 */
	@Unguarded("whoever has the whole code may know that there is one")
	PartnerCodeRecord find(PartnerTry attempt, PartnerSeal seal) {
		PartnerCodeRecord found = null;
		for (PartnerCodeRecord record : session().createQuery("select c from PeerPartnerCode c where c.voided = false"
		        + " and c.partDigest = :part order by c.codeId",
		    PartnerCodeRecord.class).setParameter("part", attempt.getPartDigest()).list()) {
			found = record.is(attempt.getCode(), seal) ? record : found;
		}
		return found;
	}
	
	/**
	 * @return the record with this uuid, null if there is none
	 */
	@Unguarded("says nothing about anybody; whose referral it is for is asked after")
	PartnerCodeRecord find(String uuid) {
		return session().createQuery("select c from PeerPartnerCode c where c.voided = false and c.uuid = :uuid",
		    PartnerCodeRecord.class).setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return the patient id and the uuid of the referral that a code is for
	 */
	@Unguarded("of a code that the caller has, or takes back")
	Object[] referralOf(PartnerCodeRecord code) {
		return session().createQuery("select r.patientId, r.uuid from PeerReferral r where r.referralId = :referral",
		    Object[].class).setParameter("referral", code.getReferralId()).uniqueResult();
	}
	
	/** Reads it anew, as it stands at this moment, and keeps it for the transaction. */
	void lock(PartnerCodeRecord code) {
		session().refresh(code, LockMode.PESSIMISTIC_WRITE);
	}
	
	/**
	 * @return those of a referral with which somebody could still answer, as they stand at this moment, locked
	 */
	@Unguarded("for writing, after the referral was found or moved")
	List<PartnerCodeRecord> lockIssued(int referralId) {
		return session().createQuery("select c from PeerPartnerCode c where c.voided = false and c.referralId = :referral"
		        + " and c.status = :issued order by c.codeId",
		    PartnerCodeRecord.class).setParameter("referral", referralId).setParameter("issued", PartnerCodeStatus.ISSUED)
		        .setLockMode("c", LockMode.PESSIMISTIC_WRITE).list();
	}
	
	/**
	 * @return a page of the codes of a referral, the newest first, each without the code
	 */
	@Unguarded("of a referral that was found for the caller")
	Page<PartnerCodeView> codes(ReferralRecord referral, PageRequest page) {
		List<Object[]> rows = session().createQuery("select c, u.uuid, u.person.personId from PeerPartnerCode c join c.creator u"
		        + " where c.voided = false and c.referralId = :referral order by c.codeId desc",
		    Object[].class).setParameter("referral", referral.getId()).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Map<Integer, String> nameOf = names(rows, 2);
		List<PartnerCodeView> views = new ArrayList<>();
		rows.forEach(row -> views.add(new PartnerCodeView((PartnerCodeRecord) row[0], referral.getUuid(),
		        new Ref((String) row[1], nameOf.get(row[2])), null)));
		Long total = page.isTotalWanted() ? count("PeerPartnerCode c where c.voided = false and c.referralId = " + referral.getId())
		        : null;
		return Page.of(views, page, total);
	}
	
	/**
	 * @param happened what to list, empty for everything
	 * @param code the uuid of one code, null for all
	 * @return a page of the log, the newest first
	 */
	@Unguarded("holds nothing about participants")
	Page<PartnerLogView> log(Collection<PartnerEvent> happened, String code, PageRequest page) {
		String where = " from PeerPartnerLog l left join PeerPartnerCode c on c.codeId = l.codeId"
		        + " left join User u on u.userId = l.userId where 1 = 1" + (happened.isEmpty() ? "" : " and l.happened in (:happened)")
		        + (code == null ? "" : " and c.uuid = :code");
		List<Object[]> rows = bind(session().createQuery("select l, c.uuid, u.uuid, u.person.personId" + where
		        + " order by l.happenedAt desc, l.logId desc", Object[].class), happened, code).setFirstResult(page.getStart())
		                .setMaxResults(page.getSizeAndOne()).list();
		Map<Integer, String> nameOf = names(rows, 3);
		List<PartnerLogView> views = new ArrayList<>();
		rows.forEach(row -> views.add(new PartnerLogView((PartnerLogRecord) row[0], (String) row[1],
		        row[2] == null ? null : new Ref((String) row[2], nameOf.get(row[3])))));
		Long total = page.isTotalWanted()
		        ? bind(session().createQuery("select count(l)" + where, Long.class), happened, code).uniqueResult()
		        : null;
		return Page.of(views, page, total);
	}
	
	private static <T> Query<T> bind(Query<T> query, Collection<PartnerEvent> happened, String code) {
		if (!happened.isEmpty()) {
			query.setParameterList("happened", happened);
		}
		return code == null ? query : query.setParameter("code", code);
	}
	
	private Long count(String what) {
		return session().createQuery("select count(*) from " + what, Long.class).uniqueResult();
	}
	
	private Map<Integer, String> names(List<Object[]> rows, int column) {
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> people.add((Integer) row[column]));
		people.removeAll(Collections.singleton(null));
		return names.of(people);
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
