/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.directory.ListedService;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes the steps while a service does not answer. When the next is due stands in the referral, as when its answer is due: each
 * step gives the service until the next. Whoever calls holds the participant's turn.
 */
@Component("peermentor.LadderDesk")
class LadderDesk {
	
	private final SessionFactory sessionFactory;
	
	private final LadderDao ladders;
	
	private final ReferralDesk desk;
	
	private final ReferralSending sending;
	
	private final NextBest others;
	
	private final LadderNews news;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	@Autowired
	LadderDesk(SessionFactory sessionFactory, LadderDao ladders, ReferralDesk desk, ReferralSending sending, NextBest others,
	    LadderNews news, Settings settings, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.ladders = ladders;
		this.desk = desk;
		this.sending = sending;
		this.others = others;
		this.news = news;
		this.settings = settings;
		this.time = time;
	}
	
	/**
	 * Takes the step that is due, if one still is. Consent is asked again: where it is gone, the referral is put on hold, so that
	 * nobody asks the service any more.
	 */
	void takeDue(ReferralRecord referral) {
		Instant now = time.now();
		if (referral.getStatus() != ReferralStatus.REQUESTED || referral.getAnswerDue() == null
		        || referral.getAnswerDue().isAfter(now)) {
			return;
		}
		List<LadderStepRecord> taken = taken(referral);
		List<LadderHold> holds = ladders.holds(referral.getId());
		LadderDue due = next(referral, taken, holds);
		if (due == null) {
			return;
		}
		if (!sending.closed(referral, now).isEmpty()) {
			desk.move(referral, ReferralStatus.ON_HOLD, ReferralReason.CONSENT_WITHDRAWN, ReferralActor.MODULE);
		} else if (heldSince(taken, holds, due, now)) {
			desk.expect(referral, due.getDueAt());
		} else {
			take(referral, due.getStep(), referral.getAnswerDue(), null);
		}
	}
	
	/** Time on hold does not count; a date that somebody set by hand does. */
	private static boolean heldSince(List<LadderStepRecord> taken, Collection<LadderHold> holds, LadderDue due, Instant now) {
		return !holds.isEmpty() && !taken.isEmpty() && due.getDueAt() != null && due.getDueAt().isAfter(now);
	}
	
	/**
	 * Takes a step now.
	 * 
	 * @param dueAt null if it was not due
	 * @param userId null for the clock
	 */
	void take(ReferralRecord referral, LadderStep step, Instant dueAt, Integer userId) {
		Instant now = time.now();
		List<LadderHold> holds = ladders.holds(referral.getId());
		EscalationLadder ladder = ladder(referral);
		List<String> proposed = step == LadderStep.NEXT_BEST
		        ? others.to(referral).stream().map(ListedService::getListing).collect(Collectors.toList())
		        : Collections.<String> emptyList();
		session().save(new LadderStepRecord(referral.getId(), step, dueAt, now,
		        ladder.daysWaited(referral.getSentAt(), now, holds), proposed, userId));
		session().flush();
		LadderDue next = ladder.next(referral.getAnswerDue(), step, now, holds);
		if (next != null) {
			desk.expect(referral, next.getDueAt());
		}
		news.taken(referral, step, userId);
	}
	
	/**
	 * @return null if every step was taken, or nobody waits for an answer
	 */
	LadderDue next(ReferralRecord referral) {
		return referral.getStatus() == ReferralStatus.REQUESTED ? next(referral, taken(referral), ladders.holds(referral.getId())) : null;
	}
	
	private LadderDue next(ReferralRecord referral, List<LadderStepRecord> taken, Collection<LadderHold> holds) {
		LadderStepRecord last = taken.isEmpty() ? null : taken.get(taken.size() - 1);
		return ladder(referral).next(referral.getAnswerDue(), last == null ? null : last.getStep(),
		    last == null ? null : last.getTakenAt(), holds);
	}
	
	/**
	 * @return the steps that were taken, the first at first
	 */
	List<LadderStepRecord> taken(ReferralRecord referral) {
		return ladders.steps(referral.getId()).stream().map(row -> (LadderStepRecord) row[0]).collect(Collectors.toList());
	}
	
	private EscalationLadder ladder(ReferralRecord referral) {
		return others.ladder(referral, settings.referralLadderDays(referral.getUrgency() == Urgency.TODAY));
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
