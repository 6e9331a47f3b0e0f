/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads what was said of a referral. The referral itself was found for the caller before, by {@link ReferralGate}.
 */
@Component("peermentor.OutcomeDao")
class OutcomeDao {
	
	private static final String FOUND = "of a referral that was read with a Visibility before";
	
	private static final List<ReferralStatus> ANSWERS = Collections
	        .unmodifiableList(Arrays.asList(ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS, ReferralStatus.REJECTED));
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	OutcomeDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return all that was said and not taken back, the first entered at first
	 */
	@Unguarded(FOUND)
	List<OutcomeVoice> standing(int referralId) {
		return session().createQuery("select v from PeerReferralVoice v where v.referralId = :referral and v.takenBackAt is null"
		        + " order by v.voiceId",
		    OutcomeVoice.class).setParameter("referral", referralId).list();
	}
	
	/**
	 * @return the voice that has the uuid, taken back or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	OutcomeVoice takenBy(String uuid) {
		return session().createQuery("select v from PeerReferralVoice v where v.uuid = :uuid", OutcomeVoice.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return what was settled, the first at first
	 */
	@Unguarded(FOUND)
	List<OutcomeSettlement> settlements(int referralId) {
		return session().createQuery("select s from PeerReferralSettlement s where s.referralId = :referral order by s.settlementId",
		    OutcomeSettlement.class).setParameter("referral", referralId).list();
	}
	
	/**
	 * @return null if nothing was ever said and nobody answered
	 */
	@Unguarded(FOUND)
	OutcomeResult result(int referralId) {
		return session().get(OutcomeResult.class, referralId);
	}
	
	/**
	 * @return when the service first took it, began or refused; null if it did none of it
	 */
	@Unguarded(FOUND)
	Instant firstAnswer(int referralId) {
		return session().createQuery("select min(e.happenedAt) from PeerReferralEvent e where e.referralId = :referral"
		        + " and e.to in (:answers)",
		    Instant.class).setParameter("referral", referralId).setParameterList("answers", ANSWERS).uniqueResult();
	}
	
	/**
	 * @return the voices that stand, the latest entered at first; two statements for any number
	 */
	@Unguarded(FOUND)
	List<VoiceView> voices(ReferralRecord referral, OutcomePicture picture) {
		List<Object[]> rows = session().createQuery("select v, u.uuid, u.person.personId from PeerReferralVoice v"
		        + " left join User u on u.userId = v.userId where v.referralId = :referral and v.takenBackAt is null"
		        + " order by v.voiceId desc",
		    Object[].class).setParameter("referral", referral.getId()).list();
		return named(rows, (row, by) -> new VoiceView(referral, (OutcomeVoice) row[0], by,
		        picture.getRestsOn().contains(((OutcomeVoice) row[0]).getUuid())));
	}
	
	/**
	 * @return the settlements, the latest at first; two statements for any number
	 */
	@Unguarded(FOUND)
	List<SettlementView> settled(ReferralRecord referral, OutcomePicture picture) {
		List<Object[]> rows = session().createQuery("select s, u.uuid, u.person.personId from PeerReferralSettlement s"
		        + " join User u on u.userId = s.userId where s.referralId = :referral order by s.settlementId desc",
		    Object[].class).setParameter("referral", referral.getId()).list();
		List<SettlementView> views = named(rows, (row, by) -> new SettlementView(referral, (OutcomeSettlement) row[0], by));
		if (!views.isEmpty() && picture.getConfidence() == OutcomeConfidence.SETTLED) {
			views.get(0).holds();
		}
		return views;
	}
	
	private <V> List<V> named(List<Object[]> rows, BiFunction<Object[], Ref, V> view) {
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> people.add((Integer) row[2]));
		Map<Integer, String> nameOf = names.of(people);
		List<V> views = new ArrayList<>();
		rows.forEach(row -> views.add(view.apply(row, row[1] == null ? null : new Ref((String) row[1], nameOf.get(row[2])))));
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
