/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a row of the timeline stands for: one thing has at most one row.
 */
final class TimelineKey implements Serializable {
	
	private static final long serialVersionUID = 1L;
	
	private TimelineKind kind;
	
	private Integer reference;
	
	/** For Hibernate. */
	TimelineKey() {
	}
	
	/**
	 * @param reference the id of the encounter, or of what happened to a plan
	 */
	TimelineKey(TimelineKind kind, Integer reference) {
		this.kind = kind;
		this.reference = reference;
	}
	
	TimelineKind getKind() {
		return kind;
	}
	
	Integer getReference() {
		return reference;
	}
	
	@Override
	public boolean equals(Object other) {
		return other instanceof TimelineKey && kind == ((TimelineKey) other).kind
				&& Objects.equals(reference, ((TimelineKey) other).reference);
	}
	
	@Override
	public int hashCode() {
		return Objects.hash(kind, reference);
	}
}
