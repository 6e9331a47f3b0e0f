/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.directory.ListedService;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A step taken while a service did not answer, or the one that is taken next.
 */
public final class LadderStepView implements View {
	
	private final String referral;
	
	private final String uuid;
	
	private final LadderStep step;
	
	private final Instant dueAt;
	
	private final Instant takenAt;
	
	private final Integer daysWaited;
	
	private final List<ListedService> alternatives;
	
	private final Ref takenBy;
	
	/** One that was taken. */
	LadderStepView(String referral, LadderStepRecord taken, List<ListedService> alternatives, Ref takenBy) {
		this.referral = referral;
		this.uuid = taken.getUuid();
		this.step = taken.getStep();
		this.dueAt = taken.getDueAt();
		this.takenAt = taken.getTakenAt();
		this.daysWaited = taken.getDaysWaited();
		this.alternatives = alternatives;
		this.takenBy = takenBy;
	}
	
	/**
	 * The next one.
	 * 
	 * @param dueAt when it is due, null if nothing counts now
	 */
	LadderStepView(String referral, LadderStep next, Instant dueAt, List<ListedService> alternatives) {
		this.referral = referral;
		this.uuid = null;
		this.step = next;
		this.dueAt = dueAt;
		this.takenAt = null;
		this.daysWaited = null;
		this.alternatives = alternatives;
		this.takenBy = null;
	}
	
	/**
	 * @return null for the one that is taken next
	 */
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return step.name();
	}
	
	/**
	 * @return the uuid of the referral
	 */
	public String getReferral() {
		return referral;
	}
	
	public LadderStep getStep() {
		return step;
	}
	
	/**
	 * @return null if somebody took it before it was due
	 */
	public Instant getDueAt() {
		return dueAt;
	}
	
	/**
	 * @return null for the one that is taken next
	 */
	public Instant getTakenAt() {
		return takenAt;
	}
	
	/**
	 * @return how many days that count had been waited for; null for the one that is taken next
	 */
	public Integer getDaysWaited() {
		return daysWaited;
	}
	
	/**
	 * @return the proposed services, the best first; empty for other steps
	 */
	public List<Map<String, Object>> getAlternatives() {
		return VoiceView.asMaps(alternatives);
	}
	
	/**
	 * @return null for the clock
	 */
	public Ref getTakenBy() {
		return takenBy;
	}
}
