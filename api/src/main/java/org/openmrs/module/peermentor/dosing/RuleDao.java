/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
 * Reads missed-dose rules, which tell of no participant.
 */
@Component("peermentor.RuleDao")
class RuleDao {
	
	private static final String NO_PERSON = "a rule tells of no participant";
	
	private static final String FROM = " from PeerMissedDoseRule r where r.voided = false";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	RuleDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is none
	 */
	@Unguarded(NO_PERSON)
	MissedDoseRuleView find(String uuid) {
		List<MissedDoseRuleView> found = views(session()
		        .createQuery("select r" + FROM + " and r.uuid = :uuid", RuleRecord.class).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @param jurisdiction null for any
	 * @param medication null for any
	 * @return a page of rules by code, the latest version first
	 */
	@Unguarded(NO_PERSON)
	Page<MissedDoseRuleView> list(String jurisdiction, Medication medication, PageRequest page) {
		String where = FROM + (jurisdiction == null ? "" : " and r.jurisdiction = :jurisdiction")
		        + (medication == null ? "" : " and r.medication = :medication");
		Query<RuleRecord> query = session().createQuery("select r" + where + " order by r.code, r.ruleVersion desc, r.ruleId",
		    RuleRecord.class);
		List<RuleRecord> rows = bind(jurisdiction, medication, query).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(jurisdiction, medication, session().createQuery("select count(r)" + where, Long.class)).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return every version of every rule, signed or not
	 */
	@Unguarded(NO_PERSON)
	List<MissedDoseRule> facts() {
		return session().createQuery("select r" + FROM + " order by r.code, r.ruleVersion", RuleRecord.class).list().stream()
		        .map(RuleRecord::toFact).collect(Collectors.toList());
	}
	
	/**
	 * @return for writing, locked until the transaction ends; null if there is none
	 */
	@Unguarded(NO_PERSON)
	RuleRecord lock(String uuid) {
		RuleRecord found = session().createQuery("select r" + FROM + " and r.uuid = :uuid", RuleRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
		if (found != null) {
			session().refresh(found, LockMode.PESSIMISTIC_WRITE);
		}
		return found;
	}
	
	/**
	 * @return the rule that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	RuleRecord takenBy(String uuid) {
		return session().createQuery("select r from PeerMissedDoseRule r where r.uuid = :uuid", RuleRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	private static <T> Query<T> bind(String jurisdiction, Medication medication, Query<T> query) {
		if (jurisdiction != null) {
			query.setParameter("jurisdiction", jurisdiction);
		}
		return medication == null ? query : query.setParameter("medication", medication);
	}
	
	private List<MissedDoseRuleView> views(List<RuleRecord> rows) {
		List<MissedDoseRule> rules = rows.stream().map(RuleRecord::toFact).collect(Collectors.toList());
		Collection<String> signers = rules.stream().filter(MissedDoseRule::isSigned)
		        .map(rule -> rule.getSignature().getSignedBy()).collect(Collectors.toSet());
		Map<String, String> nameOf = signers.isEmpty() ? Collections.<String, String> emptyMap() : namesOf(signers);
		List<MissedDoseRuleView> views = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			MissedDoseRule rule = rules.get(i);
			Ref signer = rule.isSigned()
			        ? new Ref(rule.getSignature().getSignedBy(), nameOf.get(rule.getSignature().getSignedBy())) : null;
			views.add(new MissedDoseRuleView(rows.get(i), rule, signer));
		}
		return views;
	}
	
	private Map<String, String> namesOf(Collection<String> users) {
		List<Object[]> rows = session()
		        .createQuery("select u.uuid, u.person.personId from User u where u.uuid in (:users)", Object[].class)
		        .setParameterList("users", users).list();
		Map<Integer, String> nameOf = names.of(rows.stream().map(row -> (Integer) row[1]).collect(Collectors.toList()));
		Map<String, String> found = new HashMap<>();
		rows.forEach(row -> found.put((String) row[0], nameOf.get(row[1])));
		return found;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
