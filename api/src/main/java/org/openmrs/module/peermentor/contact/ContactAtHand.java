/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import org.openmrs.module.peermentor.access.AccessPolicy;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Viewer;

/**
 * A contact that the viewer may see, and what the viewer is to it.
 */
final class ContactAtHand {
	
	private final Contact row;
	
	private final Integer mentorPersonId;
	
	private final String patient;
	
	private final Viewer viewer;
	
	ContactAtHand(Contact row, Integer mentorPersonId, String patient, Viewer viewer) {
		this.row = row;
		this.mentorPersonId = mentorPersonId;
		this.patient = patient;
		this.viewer = viewer;
	}
	
	Contact getRow() {
		return row;
	}
	
	int getEncounterId() {
		return row.getEncounterId();
	}
	
	/** The participant's uuid. */
	String getPatient() {
		return patient;
	}
	
	Viewer getViewer() {
		return viewer;
	}
	
	/**
	 * @return whether the viewer is the mentor whose contact it is; for one without a mentor, whoever recorded it
	 */
	boolean isMentor() {
		return mentorPersonId == null ? row.getRecordedBy() == viewer.getUserId() : mentorPersonId == viewer.getPersonId();
	}
	
	/**
	 * @return whether the viewer recorded it or is its mentor
	 */
	boolean isAuthor() {
		return isAuthor(row, mentorPersonId, viewer);
	}
	
	static boolean isAuthor(Contact row, Integer mentorPersonId, Viewer viewer) {
		return row.getRecordedBy() == viewer.getUserId()
		        || (mentorPersonId != null && mentorPersonId == viewer.getPersonId());
	}
	
	/**
	 * @return whether the viewer may read words, costs and reasons
	 */
	boolean mayReadBehind() {
		return AccessPolicy.mayReadNarrative(viewer, isAuthor());
	}
	
	boolean mayCorrect() {
		return AccessPolicy.mayCorrectContact(viewer, isAuthor());
	}
	
	/**
	 * @return whether the viewer may read the questions asked about it
	 */
	boolean mayReadQuestions() {
		return isAuthor() || viewer.holds(Privileges.REVIEW_CONTACTS);
	}
}
