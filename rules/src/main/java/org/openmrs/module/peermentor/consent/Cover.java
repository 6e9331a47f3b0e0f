/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;

/**
 * What one consent opens, to whom, for what, from when until when. The one place that decides it: the previews, the
 * timeline, the card and what is handed out ask it, and the grants that queries read are made from it. Immutable.
 */
public final class Cover {
	
	private final Set<Segment> segments;
	
	private final Set<PurposeOfUse> purposes;
	
	private final Set<Recipient> recipients;
	
	private final Instant from;
	
	private final Instant end;
	
	private final Map<Segment, Instant> withdrawn;
	
	/**
	 * @param from from when on it counts
	 * @param withdrawn what was taken back by itself, and when
	 * @param ends each instant at which all of it ends: the end of the period, the day by which a spoken consent had to be
	 *            signed and was not, the withdrawal; null for those that there are not
	 */
	public Cover(Set<Segment> segments, Set<PurposeOfUse> purposes, Set<Recipient> recipients, Instant from,
	    Map<Segment, Instant> withdrawn, Instant... ends) {
		this.segments = Collections.unmodifiableSet(EnumSet.copyOf(segments));
		this.purposes = Collections.unmodifiableSet(EnumSet.copyOf(purposes));
		this.recipients = Collections.unmodifiableSet(new LinkedHashSet<>(recipients));
		this.from = from;
		this.withdrawn = new EnumMap<>(Segment.class);
		this.withdrawn.putAll(withdrawn);
		this.end = earliest(ends);
	}
	
	/**
	 * @return from when on it counts
	 */
	public Instant getFrom() {
		return from;
	}
	
	/**
	 * @return the instant from which on a segment is closed again; null if none is known
	 */
	public Instant endOf(Segment segment) {
		return earliest(end, withdrawn.get(segment));
	}
	
	/**
	 * @return whether it opens the segment to anybody at all for this purpose at this instant
	 */
	public boolean allows(Segment segment, PurposeOfUse purpose, Instant at) {
		return segments.contains(segment) && purposes.contains(purpose) && isOpen(segment, at);
	}
	
	/**
	 * @return whether it opens the segment to the asker for this purpose at this instant
	 */
	public boolean opens(Segment segment, PurposeOfUse purpose, Asker asker, Instant at) {
		return allows(segment, purpose, at) && recipients.stream()
		        .anyMatch(recipient -> mayGet(recipient, segment) && recipient.covers(asker));
	}
	
	private boolean isOpen(Segment segment, Instant at) {
		return !at.isBefore(from) && isLasting(segment, at);
	}
	
	/**
	 * @return whether the segment is open, or will be
	 */
	boolean isLasting(Segment segment, Instant at) {
		Instant until = endOf(segment);
		return until == null || at.isBefore(until);
	}
	
	/**
	 * @return whether it names this segment for this purpose and this very recipient, whenever that may be
	 */
	boolean names(Segment segment, PurposeOfUse purpose, Recipient recipient) {
		return segments.contains(segment) && purposes.contains(purpose) && recipients.contains(recipient);
	}
	
	/**
	 * @return whether this recipient can be opened this segment at all: the whole narrative goes to one person or
	 *         organisation by name, never to whoever holds a role
	 */
	public static boolean mayGet(Recipient recipient, Segment segment) {
		return segment.isConsentable() && (segment != Segment.FULL_NARRATIVE || recipient.isNamedOne());
	}
	
	public Set<Segment> getSegments() {
		return segments;
	}
	
	public Set<PurposeOfUse> getPurposes() {
		return purposes;
	}
	
	public Set<Recipient> getRecipients() {
		return recipients;
	}
	
	private static Instant earliest(Instant... instants) {
		Instant earliest = null;
		for (Instant instant : instants) {
			if (instant != null && (earliest == null || instant.isBefore(earliest))) {
				earliest = instant;
			}
		}
		return earliest;
	}
}
