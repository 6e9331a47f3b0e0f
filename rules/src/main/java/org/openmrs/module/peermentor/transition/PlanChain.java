/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.openmrs.module.peermentor.refusal.InvalidInput;

/**
 * All plans of one participant, one a release, each linked to the one before. Every move gives a new chain or is refused
 * whole; nothing that was is lost. At most one plan is open at a time. Immutable.
 */
public final class PlanChain {
	
	private static final String AT = "at";
	
	/** Two people who record one release do not differ by more than this; a later one is another release. */
	private static final Duration ONE_RELEASE = Duration.ofHours(24);
	
	private final List<PlanFacts> plans;
	
	private final Predicate<String> holds;
	
	private final Instant now;
	
	/**
	 * @param plans in the order in which they were opened, none left out
	 * @param holds whether the caller holds a privilege
	 * @param now the current instant; nothing may lie after it
	 */
	public PlanChain(List<PlanFacts> plans, Predicate<String> holds, Instant now) {
		this.plans = Collections.unmodifiableList(new ArrayList<>(plans));
		this.holds = holds;
		this.now = now;
	}
	
	public List<PlanFacts> getPlans() {
		return plans;
	}
	
	/**
	 * @return the open plan, null if there is none
	 */
	public PlanFacts open() {
		PlanFacts last = last();
		return last != null && last.getStatus().isOpen() ? last : null;
	}
	
	/**
	 * @return the latest plan, open or closed; null if there never was one
	 */
	public PlanFacts last() {
		return plans.isEmpty() ? null : plans.get(plans.size() - 1);
	}
	
	/**
	 * Asks for a plan for the next release. A plan that waits in custody ends with it; any other open one refuses.
	 */
	public PlanChain refer(String key, CustodyKind kind, String centre, Instant at) {
		requireAlive();
		requireOrder(at);
		if (open() != null && open().getStatus() != PlanStatus.PAUSED_IN_CUSTODY) {
			throw InvalidInput.on("patient", "peermentor.error.plan.alreadyOpen");
		}
		return follow(key, kind, centre, at);
	}
	
	/**
	 * Begins to prepare a plan that was asked for, or takes an approval back.
	 * 
	 * @param reason why an approval is taken back, else null
	 */
	public PlanChain prepare(ReopenReason reason) {
		PlanFacts plan = requireOpen();
		if (plan.getStatus() == PlanStatus.PAUSED_IN_HOSPITAL) {
			throw illegal(plan, PlanStatus.PREPARING);
		}
		return move(plan, PlanStatus.PREPARING, reason != null);
	}
	
	/**
	 * Approves a plan.
	 * 
	 * @param summary what is missing; a plan with something undecided that blocks cannot be approved
	 */
	public PlanChain approve(ReadinessSummary summary) {
		PlanFacts plan = requireOpen();
		PlanStatus.LIFECYCLE.requireMove(plan.getStatus(), PlanStatus.READY, holds, false);
		if (!summary.isApprovable()) {
			throw InvalidInput.on("status", "peermentor.error.plan.notReady", summary.undecidedWords());
		}
		return move(plan, PlanStatus.READY, false);
	}
	
	/**
	 * Takes a new word about the planned release.
	 */
	public PlanChain plan(PlannedRelease next) {
		PlanFacts plan = requireOpen();
		if (plan.getRelease() != null) {
			throw InvalidInput.on("plannedOn", "peermentor.error.plan.released");
		}
		return replace(plan.planned(next));
	}
	
	/**
	 * Takes a new word about what somebody is held for, as far as that says when the door may open.
	 */
	public PlanChain held(CustodyKind kind) {
		return replace(requireOpen().custodyKind(kind));
	}
	
	/**
	 * The door opens now. Works in any state of the plan and with none: a plan that was closed, or waits in custody, is
	 * followed by a linked one, and so is one that was closed on the word of a death which nobody confirmed. Where the release
	 * is recorded already, the chain stays as it is; a release a day or more after the one recorded tells of a custody in
	 * between that nobody recorded, and has a plan of its own.
	 * 
	 * @param newKey the key of a plan that may have to be opened
	 */
	public PlanChain releaseNow(String newKey, ActualRelease release) {
		if (last() != null && last().getCloseReason() == CloseReason.DECEASED) {
			requireAlive();
		}
		PlanFacts plan = open();
		if (plan != null && plan.getRelease() != null && plan.getStatus() != PlanStatus.PAUSED_IN_CUSTODY) {
			boolean same = release.getAt().isBefore(plan.getRelease().getAt().plus(ONE_RELEASE));
			return same ? this : returnToCustody(null, release.getAt()).releaseNow(newKey, release);
		}
		requireOrder(release.getAt());
		if (plan == null || plan.getStatus() == PlanStatus.PAUSED_IN_CUSTODY) {
			return follow(newKey, CustodyKind.UNKNOWN, null, release.getAt()).releaseNow(newKey, release);
		}
		return move(plan.resumed(release.getAt()).released(release), PlanStatus.RELEASED, false);
	}
	
	/**
	 * Met for the first time after release. Once met, and where contacts do not concern the plan, the chain stays as it is.
	 */
	public PlanChain met(Instant at) {
		PlanFacts plan = open();
		if (plan == null || plan.getStatus() != PlanStatus.RELEASED || at.isBefore(plan.getRelease().getAt())) {
			return this;
		}
		return move(plan.met(at), PlanStatus.IN_SUPPORT, false);
	}
	
	/**
	 * Back in custody. The plan waits; the mentor stays.
	 * 
	 * @param centre where, null if not known
	 */
	public PlanChain returnToCustody(String centre, Instant at) {
		PlanFacts plan = requireOpen();
		if (plan.getRelease() == null) {
			throw illegal(plan, PlanStatus.PAUSED_IN_CUSTODY);
		}
		requireOrder(at);
		PlanFacts paused = plan.resumed(at).paused(Pause.inCustody(at, null));
		return move(centre == null ? paused : paused.inCentre(centre, at), PlanStatus.PAUSED_IN_CUSTODY, false);
	}
	
	/**
	 * Takes back a return to custody that never was.
	 */
	public PlanChain notInCustody(ReopenReason reason) {
		PlanFacts plan = requireOpen();
		if (plan.getStatus() != PlanStatus.PAUSED_IN_CUSTODY) {
			throw illegal(plan, afterRelease(plan));
		}
		return move(plan.notPaused(), afterRelease(plan), reason != null);
	}
	
	/**
	 * Into hospital or detox, from custody or from the community.
	 */
	public PlanChain admit(Instant at) {
		PlanFacts plan = requireOpen();
		requireOrder(at);
		return move(plan.paused(Pause.inHospital(at, null)), PlanStatus.PAUSED_IN_HOSPITAL, false);
	}
	
	/**
	 * Out of hospital: back to what the plan was about. An approval from before has to be given again.
	 */
	public PlanChain discharge(Instant at) {
		PlanFacts plan = requireOpen();
		if (plan.getStatus() != PlanStatus.PAUSED_IN_HOSPITAL) {
			throw illegal(plan, PlanStatus.IN_SUPPORT);
		}
		requireOrder(at);
		PlanStatus to = plan.getRelease() == null ? PlanStatus.PREPARING : afterRelease(plan);
		return move(plan.resumed(at), to, false);
	}
	
	/**
	 * To another centre while in custody; plan, tasks and mentor go along.
	 */
	public PlanChain transfer(String centre, Instant at) {
		PlanFacts plan = requireOpen();
		if (!plan.getStatus().isInCustody()) {
			throw InvalidInput.on("centre", "peermentor.error.plan.notInCustody");
		}
		requireOrder(at);
		return replace(plan.inCentre(centre, at));
	}
	
	/**
	 * Closes the open plan.
	 */
	public PlanChain close(CloseReason reason, Instant at) {
		PlanFacts plan = requireOpen();
		PlanStatus.LIFECYCLE.requireMove(plan.getStatus(), PlanStatus.CLOSED, holds, reason != null);
		if (!reason.fits(plan)) {
			throw InvalidInput.on("reason", "peermentor.error.plan.reasonDoesNotFit", reason.name(), plan.getStatus().name());
		}
		requireOrder(at);
		return replace(plan.resumed(at).closed(reason, at));
	}
	
	/**
	 * The participant died, or is said to have. Asks for no privilege: a death is heard of from the record of the person.
	 * A plan closed before keeps its reason, and a report that is confirmed later is confirmed in the plan.
	 */
	public PlanChain died(boolean confirmed, Instant at) {
		CloseReason reason = confirmed ? CloseReason.DECEASED : CloseReason.DECEASED_UNCONFIRMED;
		PlanFacts plan = last();
		if (plan == null) {
			return this;
		}
		if (plan.getStatus().isOpen()) {
			Instant end = at.isBefore(plan.lastMovedAt()) ? plan.lastMovedAt() : at;
			return replace(plan.resumed(end).closed(reason, end));
		}
		return plan.getCloseReason().isDeath() ? replace(plan.closed(reason, plan.getClosedAt())) : this;
	}
	
	/**
	 * Opens the latest plan again, which was closed, where it stood.
	 */
	public PlanChain reopen(ReopenReason reason) {
		PlanFacts plan = last();
		if (plan == null) {
			throw InvalidInput.on("status", "peermentor.error.plan.none");
		}
		PlanStatus to = plan.getRelease() == null ? PlanStatus.PREPARING : afterRelease(plan);
		if (plan.getStatus().isOpen()) {
			throw illegal(plan, to);
		}
		PlanStatus.LIFECYCLE.requireMove(plan.getStatus(), to, holds, reason != null);
		if (plan.getCloseReason().isDeath() && reason != ReopenReason.REPORT_OF_DEATH_WAS_WRONG) {
			throw InvalidInput.on("reason", "peermentor.error.plan.deceased");
		}
		return replace(plan.reopened(to));
	}
	
	/**
	 * Two records of one person become one. All plans stay; of two open ones the released one goes on, else the one opened
	 * last, and the other closes. The links follow the new order.
	 * 
	 * @param others the plans of the other record
	 * @param at the instant of the merge
	 */
	public PlanChain merged(List<PlanFacts> others, Instant at) {
		List<PlanFacts> all = new ArrayList<>(plans);
		all.addAll(others);
		PlanFacts goesOn = all.stream().filter(plan -> plan.getStatus().isOpen())
		        .max(Comparator.<PlanFacts, Boolean> comparing(plan -> plan.getRelease() != null)
		                .thenComparing(PlanFacts::getOpenedAt))
		        .orElse(null);
		all.sort(Comparator.<PlanFacts, Boolean> comparing(plan -> plan == goesOn).thenComparing(PlanFacts::getOpenedAt));
		List<PlanFacts> linked = new ArrayList<>();
		for (PlanFacts plan : all) {
			boolean closes = plan.getStatus().isOpen() && plan != goesOn;
			PlanFacts kept = closes ? plan.resumed(at).closed(CloseReason.RECORDS_MERGED, at) : plan;
			linked.add(kept.after(linked.isEmpty() ? null : linked.get(linked.size() - 1).getKey()));
		}
		return new PlanChain(linked, holds, now);
	}
	
	private PlanChain follow(String key, CustodyKind kind, String centre, Instant at) {
		PlanChain before = open() == null ? this : close(CloseReason.RETURNED_TO_CUSTODY, at);
		PlanFacts plan = PlanFacts.opened(key, last() == null ? null : last().getKey(), at).custodyKind(kind);
		return before.and(centre == null ? plan : plan.inCentre(centre, at));
	}
	
	private PlanChain move(PlanFacts plan, PlanStatus to, boolean reasonGiven) {
		PlanStatus.LIFECYCLE.requireMove(plan.getStatus(), to, holds, reasonGiven);
		return replace(plan.status(to));
	}
	
	private static PlanStatus afterRelease(PlanFacts plan) {
		return plan.getMetAt() == null ? PlanStatus.RELEASED : PlanStatus.IN_SUPPORT;
	}
	
	/** A refusal in the words of the table, for a move that the table has and the facts forbid. */
	private InvalidInput illegal(PlanFacts plan, PlanStatus to) {
		return InvalidInput.on("status", "peermentor.error.plan.doesNotFit", plan.getStatus().name(), to.name());
	}
	
	private PlanFacts requireOpen() {
		requireAlive();
		if (open() == null) {
			throw InvalidInput.on("status", "peermentor.error.plan.none");
		}
		return open();
	}
	
	private void requireAlive() {
		if (last() != null && last().getCloseReason() != null && last().getCloseReason().isDeath()) {
			throw InvalidInput.on("patient", "peermentor.error.plan.deceased");
		}
	}
	
	private void requireOrder(Instant at) {
		if (at.isAfter(now)) {
			throw InvalidInput.on(AT, "peermentor.error.plan.future");
		}
		for (PlanFacts plan : plans) {
			if (at.isBefore(plan.lastMovedAt())) {
				throw InvalidInput.on(AT, "peermentor.error.plan.outOfOrder");
			}
		}
	}
	
	private PlanChain replace(PlanFacts plan) {
		List<PlanFacts> changed = new ArrayList<>(plans.subList(0, plans.size() - 1));
		changed.add(plan);
		return new PlanChain(changed, holds, now);
	}
	
	private PlanChain and(PlanFacts plan) {
		List<PlanFacts> longer = new ArrayList<>(plans);
		longer.add(plan);
		return new PlanChain(longer, holds, now);
	}
}
