/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One plan as facts: which release it is for, what was planned, what happened. Immutable; {@link PlanChain} makes the next.
 */
public final class PlanFacts {
	
	private String key;
	
	private String previousKey;
	
	private Instant openedAt;
	
	private PlanStatus status = PlanStatus.LIFECYCLE.getInitial();
	
	private CustodyKind custodyKind = CustodyKind.UNKNOWN;
	
	private List<CentreStay> centres = Collections.emptyList();
	
	private List<PlannedRelease> planned = Collections.emptyList();
	
	private ActualRelease release;
	
	private Instant metAt;
	
	private List<Pause> pauses = Collections.emptyList();
	
	private CloseReason closeReason;
	
	private Instant closedAt;
	
	private PlanFacts() {
	}
	
	/**
	 * A plan as it is when somebody asks for it.
	 * 
	 * @param key which plan
	 * @param previousKey the plan of the participant's release before, null if there is none
	 * @param openedAt when
	 */
	public static PlanFacts opened(String key, String previousKey, Instant openedAt) {
		PlanFacts plan = new PlanFacts();
		plan.key = Objects.requireNonNull(key, "key");
		plan.previousKey = previousKey;
		plan.openedAt = Objects.requireNonNull(openedAt, "openedAt");
		return plan;
	}
	
	private PlanFacts copy() {
		PlanFacts plan = opened(key, previousKey, openedAt);
		plan.status = status;
		plan.custodyKind = custodyKind;
		plan.centres = centres;
		plan.planned = planned;
		plan.release = release;
		plan.metAt = metAt;
		plan.pauses = pauses;
		plan.closeReason = closeReason;
		plan.closedAt = closedAt;
		return plan;
	}
	
	public PlanFacts status(PlanStatus newStatus) {
		PlanFacts plan = copy();
		plan.status = newStatus;
		return plan;
	}
	
	public PlanFacts custodyKind(CustodyKind kind) {
		PlanFacts plan = copy();
		plan.custodyKind = kind;
		return plan;
	}
	
	/**
	 * From then on in that centre; where the participant was before stays known.
	 */
	public PlanFacts inCentre(String centre, Instant from) {
		PlanFacts plan = copy();
		plan.centres = with(centres, new CentreStay(centre, from));
		return plan;
	}
	
	/**
	 * What is planned from now on; what was planned before stays known. The same word said again is not a change.
	 */
	public PlanFacts planned(PlannedRelease next) {
		PlannedRelease current = getPlanned();
		if (current != null && current.isSameMoment(next) && current.getCertainty() == next.getCertainty()
		        && current.getWhyUnknown() == next.getWhyUnknown()) {
			return this;
		}
		PlanFacts plan = copy();
		plan.planned = with(planned, next);
		return plan;
	}
	
	public PlanFacts released(ActualRelease actual) {
		PlanFacts plan = copy();
		plan.release = actual;
		return plan;
	}
	
	public PlanFacts met(Instant at) {
		PlanFacts plan = copy();
		plan.metAt = metAt == null ? at : metAt;
		return plan;
	}
	
	public PlanFacts paused(Pause pause) {
		PlanFacts plan = copy();
		plan.pauses = with(pauses, pause);
		return plan;
	}
	
	/**
	 * Ends a pause that lasts.
	 */
	public PlanFacts resumed(Instant at) {
		PlanFacts plan = copy();
		plan.pauses = new ArrayList<>();
		for (Pause pause : pauses) {
			plan.pauses.add(pause.endedAt(at));
		}
		plan.pauses = Collections.unmodifiableList(plan.pauses);
		return plan;
	}
	
	/**
	 * Takes the last pause away, which never was.
	 */
	public PlanFacts notPaused() {
		PlanFacts plan = copy();
		plan.pauses = pauses.subList(0, pauses.size() - 1);
		return plan;
	}
	
	public PlanFacts closed(CloseReason reason, Instant at) {
		PlanFacts plan = status(PlanStatus.CLOSED);
		plan.closeReason = reason;
		plan.closedAt = at;
		return plan;
	}
	
	public PlanFacts reopened(PlanStatus to) {
		PlanFacts plan = status(to);
		plan.closeReason = null;
		plan.closedAt = null;
		return plan;
	}
	
	PlanFacts after(String newPreviousKey) {
		PlanFacts plan = copy();
		plan.previousKey = newPreviousKey;
		return plan;
	}
	
	private static <T> List<T> with(List<T> list, T one) {
		List<T> longer = new ArrayList<>(list);
		longer.add(one);
		return Collections.unmodifiableList(longer);
	}
	
	public String getKey() {
		return key;
	}
	
	/**
	 * @return the key of the plan of the release before, null if there is none
	 */
	public String getPreviousKey() {
		return previousKey;
	}
	
	public Instant getOpenedAt() {
		return openedAt;
	}
	
	public PlanStatus getStatus() {
		return status;
	}
	
	public CustodyKind getCustodyKind() {
		return custodyKind;
	}
	
	/**
	 * @return every centre in turn, the last one last; empty if none is known
	 */
	public List<CentreStay> getCentres() {
		return centres;
	}
	
	/**
	 * @return all that was ever planned, the last word last
	 */
	public List<PlannedRelease> getPlannedHistory() {
		return planned;
	}
	
	/**
	 * @return what is planned now, null if nobody has said anything
	 */
	public PlannedRelease getPlanned() {
		return planned.isEmpty() ? null : planned.get(planned.size() - 1);
	}
	
	/**
	 * @return null if it has not happened
	 */
	public ActualRelease getRelease() {
		return release;
	}
	
	/**
	 * @return when the participant was first met after release, null if never
	 */
	public Instant getMetAt() {
		return metAt;
	}
	
	/**
	 * @return in the order in which they began
	 */
	public List<Pause> getPauses() {
		return pauses;
	}
	
	/**
	 * @return null while open
	 */
	public CloseReason getCloseReason() {
		return closeReason;
	}
	
	/**
	 * @return null while open
	 */
	public Instant getClosedAt() {
		return closedAt;
	}
	
	/**
	 * @return the latest instant that the plan knows of its own course
	 */
	Instant lastMovedAt() {
		Instant last = openedAt;
		last = later(last, release == null ? null : release.getAt());
		last = later(last, metAt);
		last = later(last, closedAt);
		for (CentreStay stay : centres) {
			last = later(last, stay.getFrom());
		}
		for (Pause pause : pauses) {
			last = later(later(last, pause.getFrom()), pause.getTo());
		}
		return last;
	}
	
	private static Instant later(Instant one, Instant other) {
		return other != null && other.isAfter(one) ? other : one;
	}
}
