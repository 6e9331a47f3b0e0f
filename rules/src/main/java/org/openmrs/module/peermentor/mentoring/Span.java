/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time: from its first instant to the first after it.
 */
public final class Span {
	
	private final Instant from;
	
	private final Instant to;
	
	/**
	 * @param from not null
	 * @param to the first instant after it, null for an open end
	 */
	public Span(Instant from, Instant to) {
		this.from = from;
		this.to = to;
	}
	
	public Instant getFrom() {
		return from;
	}
	
	/**
	 * @return null for an open end
	 */
	public Instant getTo() {
		return to;
	}
	
	/**
	 * @return whether no instant belongs to it
	 */
	public boolean isEmpty() {
		return to != null && !to.isAfter(from);
	}
	
	/**
	 * @return whether that instant belongs to it
	 */
	public boolean includes(Instant instant) {
		return !instant.isBefore(from) && (to == null || instant.isBefore(to));
	}
	
	/**
	 * @return what belongs to both, which may be empty
	 */
	public Span within(Span other) {
		Instant later = from.isBefore(other.from) ? other.from : from;
		Instant earlier = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
		return new Span(later, earlier);
	}
	
	/**
	 * @return what is left of it without the other, in order, none of it empty
	 */
	List<Span> without(Span other) {
		List<Span> left = new ArrayList<>();
		if (other.isEmpty() || within(other).isEmpty()) {
			left.add(this);
		} else {
			left.add(new Span(from, other.from));
			if (other.to != null) {
				left.add(new Span(other.to, to));
			}
		}
		left.removeIf(Span::isEmpty);
		return left;
	}
}
