/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.time.Instant;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.view.Ref;

/**
 * A row of a timeline with what it names.
 */
final class TimelineEntry {
	
	final TimelineKind kind;
	
	final int reference;
	
	final Instant at;
	
	/** The kind of the contact, the step of the plan or referral; null for other encounters. */
	final String code;
	
	/** The uuid of the encounter; null for a step of a plan. */
	String encounter;
	
	/** Null for a step of a plan. */
	Ref type;
	
	/** Null if there is none. */
	Ref place;
	
	/** Whoever did it: a provider, or the user who entered the step of a plan; null if nobody is named. */
	Ref by;
	
	/** The uuid of what happened to a plan; null for encounters. */
	String event;
	
	/** The referral that took a step, or that a contact was for, by the service's name; null for all else. */
	Ref referral;
	
	/** Which segment opens the referral; null if there is none. */
	Segment referralOf;
	
	TimelineEntry(TimelineKind kind, int reference, Instant at, String code) {
		this.kind = kind;
		this.reference = reference;
		this.at = at;
		this.code = code;
	}
}
