/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;

/**
 * What a recipient would see under one consent: asked of the same {@link Cover} that decides when they look.
 */
public final class ConsentPreview {
	
	private final Segment segment;
	
	private final boolean seen;
	
	private final Instant until;
	
	private ConsentPreview(Segment segment, boolean seen, Instant until) {
		this.segment = segment;
		this.seen = seen;
		this.until = until;
	}
	
	/**
	 * @param cover null for a consent that never counted
	 * @return a line for every segment, in their order
	 */
	public static List<ConsentPreview> of(Cover cover, Asker asker, PurposeOfUse purpose, Instant at) {
		List<ConsentPreview> lines = new ArrayList<>();
		for (Segment segment : Segment.values()) {
			boolean seen = cover != null && cover.opens(segment, purpose, asker, at);
			lines.add(new ConsentPreview(segment, seen, seen ? cover.endOf(segment) : null));
		}
		return lines;
	}
	
	public Segment getSegment() {
		return segment;
	}
	
	/**
	 * @return whether the recipient sees it
	 */
	public boolean isSeen() {
		return seen;
	}
	
	/**
	 * @return from when on they no longer do; null if they do not, or no end is known
	 */
	public Instant getUntil() {
		return until;
	}
	
	/**
	 * @return the code of the plain words for what this is
	 */
	public String getCode() {
		switch (segment) {
			case CONTACT_FACTS:
				return "peermentor.preview.contactFacts";
			case SHARED_LINE:
				return "peermentor.preview.sharedLine";
			case PLAN:
				return "peermentor.preview.plan";
			case DOSING:
				return "peermentor.preview.dosing";
			case EMPLOYMENT:
				return "peermentor.preview.employment";
			case JUSTICE:
				return "peermentor.preview.justice";
			case IDENTITY:
				return "peermentor.preview.identity";
			case FULL_NARRATIVE:
				return "peermentor.preview.fullNarrative";
			default:
				return "peermentor.preview.safety";
		}
	}
}
