/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges each try once, keeps what came of it, and does what the code is for. A try that fails is no exception, so that what is
 * kept of it stays. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultPartnerDoor implements PartnerDoor {
	
	private final PartnerCodeDao codes;
	
	private final PartnerCodes desk;
	
	private final PartnerSeals seals;
	
	private final PartnerLog log;
	
	private final PartnerQuestions questions;
	
	private final PartnerAnswers answers;
	
	private final ReferralGate gate;
	
	private final ReferralSending sending;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	DefaultPartnerDoor(PartnerCodeDao codes, PartnerCodes desk, PartnerSeals seals, PartnerLog log, PartnerQuestions questions,
	    PartnerAnswers answers, ReferralGate gate, ReferralSending sending, Settings settings, SiteTime time) {
		this.codes = codes;
		this.desk = desk;
		this.seals = seals;
		this.log = log;
		this.questions = questions;
		this.answers = answers;
		this.gate = gate;
		this.sending = sending;
		this.settings = settings;
		this.time = time;
	}
	
	@Override
	public PartnerQuestion open(String code, String address) {
		Admitted admitted = admit(code, address, PartnerEvent.OPENED);
		if (admitted == null) {
			return null;
		}
		desk.look(admitted.code);
		return questions.ask(admitted.referral, admitted.opened, time.now());
	}
	
	@Override
	public boolean answer(PartnerReply reply, String address) {
		ZoneId zone = time.zone();
		reply.checkForm(time.now().atZone(zone).toLocalDate());
		Admitted admitted = admit(reply.code, address, PartnerEvent.ANSWERED);
		if (admitted == null) {
			return false;
		}
		reply.checkFor(admitted.referral.getStatus(), admitted.opened.keySet());
		desk.use(admitted.code);
		answers.take(admitted.referral, reply, zone);
		return true;
	}
	
	/**
	 * @return null if the code opens nothing
	 */
	private Admitted admit(String typed, String address, PartnerEvent wanted) {
		Instant now = time.now();
		PartnerSeal seal = seals.seal();
		PartnerTry attempt = new PartnerTry(typed, address, seal);
		boolean on = settings.partnersAnswer();
		boolean closed = on && log.isClosedTo(attempt);
		boolean heard = on && !closed;
		if (heard && attempt.getCode() == null) {
			log.tried(PartnerEvent.MISTYPED, attempt, null);
			return null;
		}
		PartnerCodeRecord code = heard ? codes.find(attempt, seal) : null;
		ReferralRecord referral = code == null ? null : takeTurn(code);
		PartnerEvent event = CodePolicy.judge(on, closed, code == null ? null : code.facts(), wanted, now);
		Map<Segment, String> opened = Collections.emptyMap();
		if (event.isGranted()) {
			opened = sending.opened(referral, now);
			event = mayTell(referral, opened) ? event : PartnerEvent.NOT_OPEN;
		}
		log.tried(event, attempt, code);
		return event.isGranted() ? new Admitted(code, referral, opened) : null;
	}
	
	private ReferralRecord takeTurn(PartnerCodeRecord code) {
		Object[] of = codes.referralOf(code);
		ReferralRecord referral = gate.takeTurn((Integer) of[0], (String) of[1]);
		codes.lock(code);
		return referral;
	}
	
	/** The referral waits for an answer, and of what it was to tell something is still consented to. */
	private static boolean mayTell(ReferralRecord referral, Map<Segment, String> opened) {
		return !referral.getVoided() && referral.getStatus().isOpen() && referral.getSentAt() != null
		        && referral.getReason() != ReferralReason.CONSENT_WITHDRAWN
		        && (referral.getSegments().isEmpty() || !opened.isEmpty());
	}
	
	/** A try that was let in. */
	private static final class Admitted {
		
		private final PartnerCodeRecord code;
		
		private final ReferralRecord referral;
		
		private final Map<Segment, String> opened;
		
		private Admitted(PartnerCodeRecord code, ReferralRecord referral, Map<Segment, String> opened) {
			this.code = code;
			this.referral = referral;
			this.opened = opened;
		}
	}
}
