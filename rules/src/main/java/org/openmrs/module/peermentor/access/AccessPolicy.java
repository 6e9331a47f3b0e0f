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
	 * matched with (case 22), whatever their role; a mentor reaches the participants assigned now, the rest of the team
	 * all; whoever reaches all and is not of the team, what a consent opens to them.
	 */
	public static boolean maySee(Viewer viewer, Standing standing) {
		return mayKnow(standing) && (standing.isAssigned() || reaches(viewer, standing));
	}
	
	/**
	 * Whether anything at all may be told of a participant to a viewer who is entitled otherwise: an emergency opens no
	 * record to whom it is closed for these reasons.
	 */
	public static boolean mayKnow(Standing standing) {
		return !standing.isOwnRecord() && !standing.isExcluded();
	}
	
	private static boolean reaches(Viewer viewer, Standing standing) {
		return viewer.reachesByRole() || (viewer.reachesAll() && standing.isConsented());
	}
	
	/**
	 * Medication lines, doses and the clock: a mentor reaches those of the participants whose therapy they accompany. One
	 * who helps with work alone does not learn of it.
	 */
	public static boolean maySeeDosing(Viewer viewer, Standing standing) {
		return mayKnow(standing) && (standing.isAssignedForTreatment() || reaches(viewer, standing));
	}
	
	/**
	 * Whoever reaches the assigned only is a mentor, and says what they saw or heard; the team passes on records. Whom a
	 * consent lets in is not of the team.
	 */
	public static boolean mayReportRecords(Viewer viewer) {
		return viewer.reachesByRole();
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
	 * What stands behind a contact for its author and the supervisor: words, costs, questions. A privilege opens it within
	 * the team alone: to see the facts of a contact by consent opens nothing that stands behind it.
	 * 
	 * @param author whether the viewer recorded the contact or is its mentor
	 */
	public static boolean mayReadNarrative(Viewer viewer, boolean author) {
		return author || (viewer.worksInTeam() && viewer.holds(Privileges.VIEW_NARRATIVES));
	}
	
	/**
	 * Annotations, and what is left out or released again, are the participant's word: entered by the mentor whose contact
	 * it is or by the privacy officer. A supervisor cannot speak for a participant.
	 * 
	 * @param mentor whether the viewer is the mentor whose contact it is
	 */
	public static boolean maySpeakForParticipant(Viewer viewer, boolean mentor) {
		return viewer.holds(Privileges.SUBJECT_ACCESS) || (mentor && viewer.holds(Privileges.RECORD_CONTACTS));
	}
	
	/**
	 * @param author whether the viewer raised the concern
	 */
	public static boolean mayReadConcern(Viewer viewer, boolean author) {
		return author || (viewer.worksInTeam() && viewer.holds(Privileges.VIEW_CONCERNS));
	}
	
	/**
	 * @param author whether the viewer recorded the contact or is its mentor
	 */
	public static boolean mayCorrectContact(Viewer viewer, boolean author) {
		return viewer.holds(Privileges.MANAGE_CONTACTS) || (author && viewer.holds(Privileges.RECORD_CONTACTS));
	}
	
	/**
	 * An emergency opens nothing to mentors, whatever else they are here: whoever holds their role or accompanies anybody now.
	 * 
	 * @param accompanies whether the viewer mentors anybody now
	 */
	public static boolean mayBreakGlass(Viewer viewer, boolean accompanies) {
		return viewer.holds(Privileges.BREAK_GLASS) && !accompanies && !viewer.getRoles().contains(Roles.MENTOR);
	}
}
