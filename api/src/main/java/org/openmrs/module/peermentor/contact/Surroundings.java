/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.Collection;
import java.util.LinkedHashSet;

import org.openmrs.module.peermentor.view.Ref;

/**
 * What stands around a contact in other tables: names, and whether words, questions and concerns hang on it.
 */
final class Surroundings {
	
	private final Ref patient;
	
	private final Ref mentor;
	
	private final Integer mentorPersonId;
	
	private final Ref location;
	
	private Ref type;
	
	private final Ref recordedBy;
	
	private final Ref changedBy;
	
	private final boolean narrative;
	
	private final boolean openQuestion;
	
	/** Of those that the viewer may read. */
	private final Collection<String> concerns = new LinkedHashSet<>();
	
	Surroundings(Ref patient, Ref mentor, Integer mentorPersonId, Ref location, Ref type, Ref recordedBy, Ref changedBy,
	    boolean narrative, boolean openQuestion) {
		this.patient = patient;
		this.mentor = mentor;
		this.mentorPersonId = mentorPersonId;
		this.location = location;
		this.type = type;
		this.recordedBy = recordedBy;
		this.changedBy = changedBy;
		this.narrative = narrative;
		this.openQuestion = openQuestion;
	}
	
	Ref getPatient() {
		return patient;
	}
	
	/** Null if there is none. */
	Ref getMentor() {
		return mentor;
	}
	
	Integer getMentorPersonId() {
		return mentorPersonId;
	}
	
	/** Null if there is none. */
	Ref getLocation() {
		return location;
	}
	
	Ref getType() {
		return type;
	}
	
	void setType(Ref type) {
		this.type = type;
	}
	
	Ref getRecordedBy() {
		return recordedBy;
	}
	
	/** Null if nobody has changed it. */
	Ref getChangedBy() {
		return changedBy;
	}
	
	boolean hasNarrative() {
		return narrative;
	}
	
	boolean hasOpenQuestion() {
		return openQuestion;
	}
	
	Collection<String> getConcerns() {
		return concerns;
	}
}
