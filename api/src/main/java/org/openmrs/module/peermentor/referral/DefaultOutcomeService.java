/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.access.LegalHold;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.View;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the referral for the caller, checks, and lets {@link OutcomeDesk} write. Public because the platform wraps what is
 * transactional from another class loader.
 */
@Transactional
public class DefaultOutcomeService implements OutcomeService {
	
	private final ParticipantAccess access;
	
	private final ReferralGate gate;
	
	private final OutcomeDao outcomes;
	
	private final OutcomeDesk desk;
	
	private final PartnerMoves moves;
	
	private final NextBest others;
	
	private final LegalHold hold;
	
	private final SiteTime time;
	
	DefaultOutcomeService(ParticipantAccess access, ReferralGate gate, OutcomeDao outcomes, OutcomeDesk desk,
	    PartnerMoves moves, NextBest others, LegalHold hold, SiteTime time) {
		this.access = access;
		this.gate = gate;
		this.outcomes = outcomes;
		this.desk = desk;
		this.moves = moves;
		this.others = others;
		this.hold = hold;
		this.time = time;
	}
	
	@Override
	public Page<VoiceView> getVoices(String referralUuid, PageRequest page) {
		return Page.cut(voices(gate.show(referralUuid)), page);
	}
	
	@Override
	public VoiceView getVoice(String referralUuid, String uuid) {
		return one(voices(gate.show(referralUuid)), uuid);
	}
	
	@Override
	public Page<ResultView> getResult(String referralUuid, PageRequest page) {
		ReferralRecord referral = gate.show(referralUuid);
		OutcomeResult kept = outcomes.result(referral.getId());
		return Page.cut(Collections.singletonList(
		    new ResultView(referral, desk.picture(referral), kept == null ? null : kept.getAnsweredAt())), page);
	}
	
	@Override
	public VoiceView say(String referralUuid, NewVoice request) {
		ReferralRecord referral = gate.takeTurn(referralUuid);
		Viewer viewer = access.viewer();
		OutcomeVoice taken = request.uuid == null ? null : outcomes.takenBy(request.uuid);
		if (taken != null && !taken.isTakenBack() && taken.getReferralId().equals(referral.getId())
		        && Integer.valueOf(viewer.getUserId()).equals(taken.getUserId())) {
			return one(voices(referral), taken.getUuid());
		}
		if (taken != null) {
			request.found.add("uuid", "peermentor.error.uuidTaken");
		}
		if (request.how != null && !request.how.isTyped()) {
			request.found.add("how", "peermentor.error.outcome.notTyped");
		}
		Instant now = time.now();
		request.check(referral, now);
		OutcomeVoice voice = new OutcomeVoice(referral.getId(), request.source, request.outcome, request.reason, request.how,
		        request.at == null ? now : request.at, now, viewer.getUserId());
		desk.say(referral, request.uuid == null ? voice : voice.named(request.uuid));
		VoiceView said = one(voices(referral), voice.getUuid());
		if (said.isCounts()) {
			moves.follow(referral, voice);
		}
		boolean no = request.outcome == Outcome.TURNED_AWAY || request.outcome == Outcome.WAITLISTED;
		return no ? said.offering(others.to(referral)) : said;
	}
	
	@Override
	public void voidVoice(String referralUuid, String uuid, String reason) {
		ReferralRecord referral = gate.takeTurn(referralUuid);
		OutcomeVoice voice = outcomes.standing(referral.getId()).stream().filter(each -> each.getUuid().equals(uuid)).findFirst()
		        .orElseThrow(NotFound::new);
		Viewer viewer = access.viewer();
		hold.requireNone(referral.getPatientId());
		if (!Integer.valueOf(viewer.getUserId()).equals(voice.getUserId()) && !viewer.holds(Privileges.SETTLE_REFERRALS)) {
			throw new NotAllowed("peermentor.error.outcome.notYours");
		}
		Problems problems = new Problems();
		if (problems.require("reason", reason) && reason.length() > OutcomeVoice.LONGEST_REASON) {
			problems.add("reason", "peermentor.error.tooLong", OutcomeVoice.LONGEST_REASON);
		}
		problems.throwIfAny();
		desk.takeBack(referral, voice, reason, viewer.getUserId());
	}
	
	@Override
	public Page<SettlementView> getSettlements(String referralUuid, PageRequest page) {
		return Page.cut(settlements(gate.show(referralUuid)), page);
	}
	
	@Override
	public SettlementView getSettlement(String referralUuid, String uuid) {
		return one(settlements(gate.show(referralUuid)), uuid);
	}
	
	@Override
	public SettlementView settle(String referralUuid, NewSettlement request) {
		ReferralRecord referral = gate.takeTurn(referralUuid);
		request.check();
		OutcomePicture picture = desk.picture(referral);
		if (!picture.getRestsOn().equals(request.restsOn)) {
			throw new Stale();
		}
		if (!picture.isDisagreement()) {
			throw InvalidInput.on("outcome", "peermentor.error.settlement.agree");
		}
		OutcomeSettlement settlement = new OutcomeSettlement(referral.getId(), request.outcome, request.reason,
		        picture.getRestsOn(), time.now(), access.viewer().getUserId());
		desk.settle(referral, settlement);
		return one(settlements(referral), settlement.getUuid());
	}
	
	private List<VoiceView> voices(ReferralRecord referral) {
		return outcomes.voices(referral, desk.picture(referral));
	}
	
	private List<SettlementView> settlements(ReferralRecord referral) {
		return outcomes.settled(referral, desk.picture(referral));
	}
	
	private static <V extends View> V one(List<V> views, String uuid) {
		return views.stream().filter(view -> view.getUuid().equals(uuid)).findFirst().orElseThrow(NotFound::new);
	}
}
