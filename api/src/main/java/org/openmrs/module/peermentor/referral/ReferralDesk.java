/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.User;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The only writer of referrals: asks the table of moves, keeps the history, and tells {@link ReferralsChanged}, all in the
 * transaction of the caller. Whoever calls holds the participant's turn
 * ({@link org.openmrs.module.peermentor.participant.PersonLock}) and read the referral after that with
 * {@link ReferralDao#lock}.
 * <p>
 * Outcomes call {@link #move} with {@link ReferralActor#USER} (or {@link ReferralActor#MODULE} for a ladder that has run out),
 * {@link #disagree} when what is said of an outcome does not agree, with null once it was settled, and {@link #expect} when a
 * service was reminded. The answers of partners call {@link #move} with {@link ReferralActor#PARTNER}; nobody need be logged in.
 * Sending alone sets {@link ReferralStatus#REQUESTED}: it goes through {@link ReferralService}, which asks consents.
 */
@Component("peermentor.ReferralDesk")
class ReferralDesk {
	
	private final SessionFactory sessionFactory;
	
	private final ParticipantAccess access;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	private final ReferralNews news;
	
	private final ApplicationEventPublisher publisher;
	
	@Autowired
	ReferralDesk(SessionFactory sessionFactory, ParticipantAccess access, RecordStore records, SiteTime time, ReferralNews news,
	    ApplicationEventPublisher publisher) {
		this.sessionFactory = sessionFactory;
		this.access = access;
		this.records = records;
		this.time = time;
		this.news = news;
		this.publisher = publisher;
	}
	
	/** Keeps a new draft. */
	void begin(ReferralRecord draft) {
		records.save(draft);
		session().flush();
		note(draft, null, ReferralActor.USER);
	}
	
	/**
	 * Takes back a draft.
	 * 
	 * @throws InvalidInput on <code>reason</code>
	 */
	void takeBack(ReferralRecord draft, String why) {
		records.voidRecord(draft, why);
		session().flush();
		tell(draft, draft.getStatus());
	}
	
	/** Two records became one, whose referrals these are. */
	void merged(int patientId) {
		publisher.publishEvent(new ReferralsChanged(this, patientId, null, null, null, null));
	}
	
	/** Keeps what a referral says, where it does not move. */
	void keep(ReferralRecord referral) {
		records.save(referral);
		session().flush();
		tell(referral, referral.getStatus());
	}
	
	/**
	 * Moves a referral now.
	 * 
	 * @param why null where none is needed
	 * @param actor who moves it; for {@link ReferralActor#USER} somebody is logged in
	 * @throws InvalidInput on <code>status</code> if the table does not allow it, on <code>reason</code> if that is missing, or
	 *             leads elsewhere
	 */
	void move(ReferralRecord referral, ReferralStatus to, ReferralReason why, ReferralActor actor) {
		ReferralStatus from = referral.getStatus();
		ReferralStatus.LIFECYCLE.requireMove(from, to, actor.holds(privilege -> access.viewer().holds(privilege)), why != null);
		if (why != null && !why.leadsTo(to)) {
			throw InvalidInput.on("reason", "peermentor.error.referral.reason", to.name());
		}
		referral.move(to, why, time.now());
		records.save(referral);
		session().flush();
		note(referral, from, actor);
		news.moved(referral, actor);
	}
	
	/**
	 * Keeps since when what is said of the outcome disagrees, so that somebody settles it.
	 * 
	 * @param since null once it agrees, or was settled
	 */
	void disagree(ReferralRecord referral, Instant since) {
		referral.disagree(since);
		keep(referral);
	}
	
	/**
	 * Expects an answer by another instant, such as after a reminder.
	 * 
	 * @param answerDue null if nobody waits for one any more
	 */
	void expect(ReferralRecord referral, Instant answerDue) {
		referral.expect(answerDue, referral.getReachDue());
		keep(referral);
	}
	
	private void note(ReferralRecord referral, ReferralStatus from, ReferralActor actor) {
		User user = Context.getAuthenticatedUser();
		session().save(new ReferralEvent(referral, from, actor, user == null ? null : user.getUserId()));
		session().flush();
		tell(referral, from);
	}
	
	private void tell(ReferralRecord referral, ReferralStatus from) {
		publisher.publishEvent(new ReferralsChanged(this, referral.getPatientId(), referral.getId(), from, referral.getStatus(),
		        referral.getReason()));
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
