/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

/**
 * The one policy that answers "may this user see or do this, for this participant?". Decided from facts alone; the
 * queries of the services render the same rule, and a test holds the two together.
 */
public final class AccessPolicy {
	
	private AccessPolicy() {
	}
	
	/**
	 * Nobody reaches their own record through this module (domain case 23), nor that of a person they must not be
	 * matched with (case 22), whatever their role; a mentor reaches the participants assigned now.
	 */
	public static boolean maySee(Viewer viewer, Standing standing) {
		if (standing.isOwnRecord() || standing.isExcluded()) {
			return false;
		}
		return viewer.reachesAll() || standing.isAssigned();
	}
	
	/**
	 * Medication lines, doses and the clock: a mentor reaches those of the participants whose therapy they accompany. One
	 * who helps with work alone does not learn of it.
	 */
	public static boolean maySeeDosing(Viewer viewer, Standing standing) {
		return maySee(viewer, standing) && (viewer.reachesAll() || standing.isAssignedForTreatment());
	}
	
	/**
	 * Whoever reaches the assigned only is a mentor, and says what they saw or heard; the team passes on records.
	 */
	public static boolean mayReportRecords(Viewer viewer) {
		return viewer.reachesAll();
	}
	
	/**
	 * @param author whether the viewer reported the dose
	 */
	public static boolean mayCorrectDose(Viewer viewer, boolean author) {
		return viewer.holds(Privileges.MANAGE_MEDICATION_LINES) || (author && viewer.holds(Privileges.RECORD_DOSING));
	}
	
	/**
	 * Whether somebody returned to full-agonist use, or was asked at all, is for the team that keeps the prescriptions: no
	 * mentor has to ask, learns of it, or can read it off a clock.
	 */
	public static boolean mayKnowReturnToUse(Viewer viewer) {
		return viewer.holds(Privileges.MANAGE_MEDICATION_LINES);
	}
	
	/**
	 * What stands behind a contact for its author and the supervisor: words, costs, questions.
	 * 
	 * @param author whether the viewer recorded the contact or is its mentor
	 */
	public static boolean mayReadNarrative(Viewer viewer, boolean author) {
		return author || viewer.holds(Privileges.VIEW_NARRATIVES);
	}
	
	/**
	 * @param author whether the viewer raised the concern
	 */
	public static boolean mayReadConcern(Viewer viewer, boolean author) {
		return author || viewer.holds(Privileges.VIEW_CONCERNS);
	}
	
	/**
	 * @param author whether the viewer recorded the contact or is its mentor
	 */
	public static boolean mayCorrectContact(Viewer viewer, boolean author) {
		return viewer.holds(Privileges.MANAGE_CONTACTS) || (author && viewer.holds(Privileges.RECORD_CONTACTS));
	}
}
