/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last row of a page, from which the next goes on: whatever is added meanwhile, no row comes twice and none is missed.
 */
public final class TimelineCursor {
	
	private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,15})_([A-Z]{1,20})_(\\d{1,9})");
	
	private final Instant at;
	
	private final TimelineKind kind;
	
	private final int reference;
	
	TimelineCursor(Instant at, TimelineKind kind, int reference) {
		this.at = at;
		this.kind = kind;
		this.reference = reference;
	}
	
	/**
	 * @param text as {@link #toString} wrote it
	 * @return null if it is not one
	 */
	public static TimelineCursor parse(String text) {
		Matcher parts = WRITTEN.matcher(text);
		if (!parts.matches()) {
			return null;
		}
		for (TimelineKind kind : TimelineKind.values()) {
			if (kind.name().equals(parts.group(2))) {
				return new TimelineCursor(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), kind,
						Integer.parseInt(parts.group(3)));
			}
		}
		return null;
	}
	
	Instant getAt() {
		return at;
	}
	
	TimelineKind getKind() {
		return kind;
	}
	
	int getReference() {
		return reference;
	}
	
	/**
	 * @return the words by which a caller asks for the next page
	 */
	@Override
	public String toString() {
		return at.toEpochMilli() + "_" + kind + "_" + reference;
	}
}
