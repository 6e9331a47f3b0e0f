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

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Alerts;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.RoleHolders;
import org.openmrs.module.peermentor.directory.FieldReports;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The only writer of what sources say of referrals. What follows from it follows in the same transaction: what all voices come
 * to, whether they exclude each other, what the directory's steward has to hear, how the service is measured. Whoever calls
 * holds the participant's turn.
 */
@Component("peermentor.OutcomeDesk")
class OutcomeDesk {
	
	private static final String DISAGREE = "peermentor.alert.outcomesDisagree";
	
	private final SessionFactory sessionFactory;
	
	private final OutcomeDao outcomes;
	
	private final ReferralDesk desk;
	
	private final FieldReports reports;
	
	private final MeasureDesk measures;
	
	private final RoleHolders holders;
	
	private final Alerts alerts;
	
	private final SiteTime time;
	
	@Autowired
	OutcomeDesk(SessionFactory sessionFactory, OutcomeDao outcomes, ReferralDesk desk, FieldReports reports,
	    MeasureDesk measures, RoleHolders holders, Alerts alerts, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.outcomes = outcomes;
		this.desk = desk;
		this.reports = reports;
		this.measures = measures;
		this.holders = holders;
		this.alerts = alerts;
		this.time = time;
	}
	
	/**
	 * Keeps a voice beside all others. Being turned away for the therapy, for a record or for want of a place is reported to the
	 * directory, without naming anybody (domain case 54).
	 */
	void say(ReferralRecord referral, OutcomeVoice voice) {
		session().save(voice);
		if (voice.getReason() != null && voice.getReason().getCorrection() != null) {
			reports.raise(referral.getListing(), voice.getReason().getCorrection());
		}
		refresh(referral);
	}
	
	/** Takes a voice back that was taken down in error. It stays, with the reason. */
	void takeBack(ReferralRecord referral, OutcomeVoice voice, String why, int userId) {
		voice.takeBack(why, userId, time.now());
		refresh(referral);
	}
	
	/** Keeps what somebody entitled to made of sources that exclude each other. */
	void settle(ReferralRecord referral, OutcomeSettlement settlement) {
		session().save(settlement);
		refresh(referral);
	}
	
	/**
	 * @return what everything that was said of a referral comes to
	 */
	OutcomePicture picture(ReferralRecord referral) {
		return picture(referral.getId(), outcomes.standing(referral.getId()));
	}
	
	private OutcomePicture picture(int referralId, Collection<OutcomeVoice> voices) {
		return OutcomePicture.of(voices.stream().map(OutcomeVoice::toFact).collect(Collectors.toList()),
		    outcomes.settlements(referralId).stream().map(OutcomeSettlement::toFact).collect(Collectors.toList()));
	}
	
	/** Works out anew what follows from what was said, and from where the referral stands. */
	void refresh(ReferralRecord referral) {
		session().flush();
		List<OutcomeVoice> voices = outcomes.standing(referral.getId());
		OutcomePicture picture = picture(referral.getId(), voices);
		OutcomeResult kept = outcomes.result(referral.getId());
		if (kept != null) {
			// Fails where these voices were read before somebody else's turn ended, so that a voice is missing among them.
			session().lock(kept, LockMode.PESSIMISTIC_FORCE_INCREMENT);
		}
		OutcomeResult result = kept == null ? new OutcomeResult(referral.getId()) : kept;
		result.say(picture, refusal(picture, voices), answered(referral, voices));
		session().saveOrUpdate(result);
		if (picture.isDisagreement() != (referral.getDisagreesSince() != null)) {
			desk.disagree(referral, picture.isDisagreement() ? time.now() : null);
			if (picture.isDisagreement()) {
				alerts.send(DISAGREE, holders.users(Collections.singleton(Privileges.SETTLE_REFERRALS), referral.getPatientId()));
			}
		}
		measures.count(referral.getService());
	}
	
	/**
	 * @return the service's own reason before what others say of it
	 */
	private static OutcomeReason refusal(OutcomePicture picture, Collection<OutcomeVoice> voices) {
		if (picture.getOutcome() != Outcome.TURNED_AWAY) {
			return null;
		}
		return voices.stream().filter(voice -> picture.getRestsOn().contains(voice.getUuid()))
		        .filter(voice -> voice.getOutcome() == Outcome.TURNED_AWAY)
		        .min((one, other) -> one.getSource().compareTo(other.getSource())).map(OutcomeVoice::getReason).orElse(null);
	}
	
	/**
	 * @return the first instant at which the service took it, began, refused or said anything of what came of it; null if none
	 */
	private Instant answered(ReferralRecord referral, Collection<OutcomeVoice> voices) {
		Instant first = outcomes.firstAnswer(referral.getId());
		for (OutcomeVoice voice : voices) {
			boolean answers = voice.getSource() == OutcomeSource.PARTNER && referral.getSentAt() != null
			        && !voice.getSaidAt().isBefore(referral.getSentAt());
			first = answers && (first == null || voice.getSaidAt().isBefore(first)) ? voice.getSaidAt() : first;
		}
		return first;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
