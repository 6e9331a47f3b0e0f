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
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes steps for the clock and for people, a referral a transaction. Public because the platform wraps what is transactional
 * from another class loader.
 */
@Transactional
public class DefaultLadderService implements LadderService {
	
	/** So that one run ends before the next begins; the rest waits for the next. */
	private static final int MOST = 1000;
	
	private final ParticipantAccess access;
	
	private final ReferralGate gate;
	
	private final LadderDao ladders;
	
	private final LadderDesk desk;
	
	private final ReferralDesk referrals;
	
	private final ReferralSending sending;
	
	private final NextBest others;
	
	private final MeasureDao marks;
	
	private final MeasureDesk measures;
	
	private final PersonNames names;
	
	private final SiteTime time;
	
	DefaultLadderService(ParticipantAccess access, ReferralGate gate, LadderDao ladders, LadderDesk desk,
	    ReferralDesk referrals, ReferralSending sending, NextBest others, MeasureDao marks, MeasureDesk measures,
	    PersonNames names, SiteTime time) {
		this.access = access;
		this.gate = gate;
		this.ladders = ladders;
		this.desk = desk;
		this.referrals = referrals;
		this.sending = sending;
		this.others = others;
		this.marks = marks;
		this.measures = measures;
		this.names = names;
		this.time = time;
	}
	
	@Override
	public Page<LadderStepView> getSteps(String referralUuid, PageRequest page) {
		ReferralRecord referral = gate.show(referralUuid);
		List<LadderStepView> steps = taken(referral);
		LadderDue next = desk.next(referral);
		if (next != null) {
			steps.add(new LadderStepView(referralUuid, next.getStep(), referral.getAnswerDue(), Collections.emptyList()));
		}
		return Page.cut(steps, page);
	}
	
	/** One statement for steps and one for names; the directory is asked once, for only one step proposes services. */
	private List<LadderStepView> taken(ReferralRecord referral) {
		List<Object[]> rows = ladders.steps(referral.getId());
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> people.add((Integer) row[2]));
		Map<Integer, String> nameOf = names.of(people);
		List<LadderStepView> views = new ArrayList<>();
		for (Object[] row : rows) {
			LadderStepRecord step = (LadderStepRecord) row[0];
			views.add(new LadderStepView(referral.getUuid(), step, others.named(step.getAlternatives()),
			        row[1] == null ? null : new Ref((String) row[1], nameOf.get(row[2]))));
		}
		return views;
	}
	
	@Override
	public LadderStepView takeStep(String referralUuid, NewLadderStep request) {
		ReferralRecord referral = gate.takeTurn(referralUuid);
		request.found.require("step", request.step);
		request.found.throwIfAny();
		if (referral.getStatus() != ReferralStatus.REQUESTED) {
			throw InvalidInput.on("step", "peermentor.error.step.notWaiting");
		}
		LadderDue next = desk.next(referral);
		LadderStep legal = next == null ? LadderStep.CLOSE_NO_ANSWER : next.getStep();
		if (request.step != legal) {
			throw InvalidInput.on("step", "peermentor.error.step.next", legal.name());
		}
		if (legal == LadderStep.CLOSE_NO_ANSWER) {
			close(referral, next != null);
		} else {
			take(referral, legal);
		}
		List<LadderStepView> taken = taken(referral);
		return taken.get(taken.size() - 1);
	}
	
	private void take(ReferralRecord referral, LadderStep step) {
		Set<Segment> closed = sending.closed(referral, time.now());
		if (!closed.isEmpty()) {
			throw InvalidInput.on("step", "peermentor.error.referral.noConsent",
			    closed.stream().map(Segment::name).collect(Collectors.joining(", ")));
		}
		desk.take(referral, step, null, access.viewer().getUserId());
	}
	
	/**
	 * The clock is kept: how long was waited for stands with the step.
	 * 
	 * @param early whether the clock has not proposed it yet
	 */
	private void close(ReferralRecord referral, boolean early) {
		if (!access.viewer().holds(Privileges.SETTLE_REFERRALS)) {
			throw new NotAllowed("peermentor.error.notPermitted");
		}
		if (early) {
			desk.take(referral, LadderStep.CLOSE_NO_ANSWER, null, access.viewer().getUserId());
		}
		referrals.move(referral, ReferralStatus.FAILED, ReferralReason.NO_ANSWER, ReferralActor.USER);
	}
	
	@Override
	@Transactional(readOnly = true)
	public List<Integer> getStepsDue() {
		return ladders.due(time.now(), MOST);
	}
	
	@Override
	public void takeDue(Integer referralId) {
		Object[] found = ladders.find(referralId);
		if (found != null) {
			// Read under the lock: where another node was faster, nothing is due any more.
			desk.takeDue(gate.takeTurn((Integer) found[0], (String) found[1]));
		}
	}
	
	@Override
	@Transactional(readOnly = true)
	public List<Integer> getRecounts() {
		return marks.waiting(MOST);
	}
	
	@Override
	public void recount(Integer recountId) {
		measures.recount(recountId);
	}
}
