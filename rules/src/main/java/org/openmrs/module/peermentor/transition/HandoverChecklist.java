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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The hand-over of one plan, read from its trail of entries, for any instant. Immutable.
 */
public final class HandoverChecklist {
	
	private final List<HandoverEntry> trail;
	
	/**
	 * @param trail every entry, in the order in which they were made
	 */
	public HandoverChecklist(List<HandoverEntry> trail) {
		this.trail = Collections.unmodifiableList(new ArrayList<>(trail));
	}
	
	/**
	 * @return every entry, also those taken back
	 */
	public List<HandoverEntry> getTrail() {
		return trail;
	}
	
	/**
	 * @return the steps that stood ticked at that instant, each with the entry that ticked it
	 */
	public Map<HandoverStep, HandoverEntry> doneAt(Instant instant) {
		Map<HandoverStep, HandoverEntry> done = new EnumMap<>(HandoverStep.class);
		for (HandoverEntry entry : trail) {
			if (!entry.getAt().isAfter(instant)) {
				if (!entry.isDone()) {
					done.remove(entry.getStep());
				} else if (!done.containsKey(entry.getStep())) {
					done.put(entry.getStep(), entry);
				}
			}
		}
		return done;
	}
	
	/**
	 * @return the steps still to be done at that instant
	 */
	public Set<HandoverStep> openAt(Instant instant) {
		Set<HandoverStep> open = EnumSet.allOf(HandoverStep.class);
		open.removeAll(doneAt(instant).keySet());
		return open;
	}
	
	/**
	 * @return whether the clinic had taken over at that instant
	 */
	public boolean isAcceptedAt(Instant instant) {
		return doneAt(instant).containsKey(HandoverStep.CLINIC_ACCEPTED);
	}
}
