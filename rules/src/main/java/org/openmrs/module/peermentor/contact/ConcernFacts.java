/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What is said when a safety concern is raised. Immutable.
 */
public final class ConcernFacts {
	
	/** The longest free text, in characters. */
	public static final int LONGEST_DETAILS = 4_000;
	
	/** The longest list of people told, in characters. */
	public static final int LONGEST_TOLD = 255;
	
	private final ConcernType type;
	
	private final Set<ImmediateAction> immediateActions;
	
	private final String details;
	
	private final String toldWhom;
	
	private final Instant toldAt;
	
	/**
	 * @param type what it is about, null if not given
	 * @param immediateActions what was done at once, null or empty if not given
	 * @param details free text, null if none
	 * @param toldWhom who was told, null if nobody yet
	 * @param toldAt when they were told, null if nobody yet
	 */
	public ConcernFacts(ConcernType type, Collection<ImmediateAction> immediateActions, String details, String toldWhom,
	    Instant toldAt) {
		this.type = type;
		this.immediateActions = immediateActions == null || immediateActions.isEmpty() ? Collections.emptySet()
		        : Collections.unmodifiableSet(EnumSet.copyOf(immediateActions));
		this.details = orNull(details);
		this.toldWhom = orNull(toldWhom);
		this.toldAt = toldAt;
	}
	
	private static String orNull(String text) {
		return text == null || text.trim().isEmpty() ? null : text.trim();
	}
	
	public ConcernType getType() {
		return type;
	}
	
	/**
	 * @return in the order of the enum, never null
	 */
	public Set<ImmediateAction> getImmediateActions() {
		return immediateActions;
	}
	
	public String getDetails() {
		return details;
	}
	
	public String getToldWhom() {
		return toldWhom;
	}
	
	public Instant getToldAt() {
		return toldAt;
	}
	
	/**
	 * Finds everything that is wrong.
	 * 
	 * @param prefix what stands before the field names, such as <code>safetyConcern.</code>; never null
	 * @param now the moment of recording
	 */
	public void check(String prefix, Instant now, Problems problems) {
		problems.require(prefix + "type", type);
		if (problems.require(prefix + "immediateActions", immediateActions)
		        && immediateActions.contains(ImmediateAction.NONE_YET) && immediateActions.size() > 1) {
			problems.add(prefix + "immediateActions", "peermentor.error.concern.noneYetWithOthers");
		}
		if (details != null && details.length() > LONGEST_DETAILS) {
			problems.add(prefix + "details", "peermentor.error.tooLong", LONGEST_DETAILS);
		}
		if (toldWhom != null && toldWhom.length() > LONGEST_TOLD) {
			problems.add(prefix + "toldWhom", "peermentor.error.tooLong", LONGEST_TOLD);
		}
		checkTold(prefix, now, problems);
	}
	
	private void checkTold(String prefix, Instant now, Problems problems) {
		if (toldAt == null) {
			return;
		}
		if (toldWhom == null) {
			problems.require(prefix + "toldWhom", null);
		}
		if (toldAt.isAfter(now)) {
			problems.add(prefix + "toldAt", "peermentor.error.concern.toldAt.future");
		} else if (toldAt.isBefore(ContactRules.EARLIEST)) {
			problems.add(prefix + "toldAt", "peermentor.error.contact.moment.tooEarly");
		}
	}
}
