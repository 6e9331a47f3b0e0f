/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;

/**
 * What closes when two records turn out to be one person's (domain case 29). Where only one of them was ever asked, that
 * word stands. Where both were, nobody knows which word holds: only what both open stays open.
 */
public final class ConsentMerge {
	
	private ConsentMerge() {
	}
	
	/**
	 * @param consent of the one record
	 * @param others every consent of the other record
	 * @return the segments of the consent that close now
	 */
	public static Set<Segment> closes(ConsentFacts consent, Collection<ConsentFacts> others, Instant now) {
		Set<Segment> closes = EnumSet.noneOf(Segment.class);
		if (!consent.isLasting(now) || others.stream().noneMatch(other -> isAWord(other, now))) {
			return closes;
		}
		Cover cover = consent.getCover();
		for (Segment segment : cover.getSegments()) {
			if (cover.isLasting(segment, now) && !opensAll(cover, segment, others, now)) {
				closes.add(segment);
			}
		}
		return closes;
	}
	
	/** Whether it says anything about today: it lasts, or something was taken back. */
	private static boolean isAWord(ConsentFacts consent, Instant now) {
		return consent.isLasting(now) || consent.getStatus() == ConsentStatus.WITHDRAWN || !consent.getWithdrawn().isEmpty();
	}
	
	/** Whether the others open the segment to everybody to whom the cover does, for all for which it does. */
	private static boolean opensAll(Cover cover, Segment segment, Collection<ConsentFacts> others, Instant now) {
		for (Recipient recipient : cover.getRecipients()) {
			for (PurposeOfUse purpose : cover.getPurposes()) {
				if (Cover.mayGet(recipient, segment) && others.stream().filter(other -> other.isLasting(now))
				        .noneMatch(other -> other.getCover().names(segment, purpose, recipient)
				                && other.getCover().isLasting(segment, now))) {
					return false;
				}
			}
		}
		return true;
	}
}
