/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.Test;

public class AccessPolicyTest {
	
	private static final Viewer MENTOR = new Viewer(1, 2, p -> Privileges.RECORD_CONTACTS.equals(p));
	
	private static final Viewer COORDINATOR = new Viewer(3, 4,
	        p -> Privileges.VIEW_ALL_PARTICIPANTS.equals(p) || Privileges.WORK_IN_TEAM.equals(p));
	
	private static final Viewer CLINICIAN = new Viewer(9, 10, Privileges.VIEW_ALL_PARTICIPANTS::equals);
	
	private static final Viewer SUPERUSER = new Viewer(5, 6, p -> true);
	
	/** Own record, excluded, assigned; then whether the mentor, the coordinator and the superuser see it. */
	private static final boolean[][] CASES = { 
	        { false, false, false, false, true, true }, 
	        { false, false, true, true, true, true },
	        { false, true, false, false, false, false }, 
	        { false, true, true, false, false, false },
	        { true, false, false, false, false, false }, 
	        { true, false, true, false, false, false },
	        { true, true, false, false, false, false }, 
	        { true, true, true, false, false, false } };
	
	@Test
	public void maySee_shouldFollowTheTable() {
		for (boolean[] c : CASES) {
			Standing standing = new Standing(c[0], c[1], c[2]);
			assertThat(AccessPolicy.maySee(MENTOR, standing), is(c[3]));
			assertThat(AccessPolicy.maySee(COORDINATOR, standing), is(c[4]));
			assertThat(AccessPolicy.maySee(SUPERUSER, standing), is(c[5]));
		}
	}
	
	@Test
	public void maySee_shouldOpenToAClinicianWhatAConsentOpensAndNothingElse() {
		assertThat(AccessPolicy.maySee(CLINICIAN, new Standing(false, false, false, false, true)), is(true));
		assertThat(AccessPolicy.maySee(CLINICIAN, new Standing(false, false, false, false, false)), is(false));
		assertThat(AccessPolicy.maySee(CLINICIAN, new Standing(true, false, false, false, true)), is(false));
		assertThat(AccessPolicy.maySee(CLINICIAN, new Standing(false, true, false, false, true)), is(false));
		assertThat(AccessPolicy.maySeeDosing(CLINICIAN, new Standing(false, false, true, false, false)), is(false));
		assertThat(AccessPolicy.maySeeDosing(CLINICIAN, new Standing(false, false, false, false, true)), is(true));
		assertThat("who reaches only the assigned is reached by no consent",
		    AccessPolicy.maySee(MENTOR, new Standing(false, false, false, false, true)), is(false));
	}
	
	@Test
	public void narrativesAndConcerns_shouldBeTheAuthorsAndTheSupervisors() {
		assertThat(AccessPolicy.mayReadNarrative(MENTOR, true), is(true));
		assertThat(AccessPolicy.mayReadNarrative(MENTOR, false), is(false));
		assertThat(AccessPolicy.mayReadNarrative(COORDINATOR, false), is(false));
		assertThat(AccessPolicy.mayReadNarrative(inTeam(Privileges.VIEW_NARRATIVES), false), is(true));
		assertThat(AccessPolicy.mayReadConcern(MENTOR, true), is(true));
		assertThat(AccessPolicy.mayReadConcern(COORDINATOR, false), is(false));
		assertThat(AccessPolicy.mayReadConcern(inTeam(Privileges.VIEW_CONCERNS), false), is(true));
		Viewer outside = new Viewer(9, 10, p -> !Privileges.WORK_IN_TEAM.equals(p));
		assertThat(AccessPolicy.mayReadNarrative(outside, false), is(false));
		assertThat(AccessPolicy.mayReadConcern(outside, false), is(false));
	}
	
	@Test
	public void mayReportRecords_shouldBeForTheTeamAlone() {
		assertThat(AccessPolicy.mayReportRecords(MENTOR), is(false));
		assertThat(AccessPolicy.mayReportRecords(CLINICIAN), is(false));
		assertThat(AccessPolicy.mayReportRecords(COORDINATOR), is(true));
	}
	
	@Test
	public void mayKnowReturnToUse_shouldBeTheTeamThatKeepsPrescriptionsAlone() {
		assertThat(AccessPolicy.mayKnowReturnToUse(MENTOR), is(false));
		assertThat(AccessPolicy.mayKnowReturnToUse(COORDINATOR), is(false));
		assertThat(AccessPolicy.mayKnowReturnToUse(new Viewer(7, 8, Privileges.MANAGE_MEDICATION_LINES::equals)), is(true));
	}
	
	@Test
	public void mayCorrectContact_shouldNeedTheRightToRecordEvenOfTheAuthor() {
		assertThat(AccessPolicy.mayCorrectContact(MENTOR, true), is(true));
		assertThat(AccessPolicy.mayCorrectContact(MENTOR, false), is(false));
		assertThat(AccessPolicy.mayCorrectContact(COORDINATOR, true), is(false));
		assertThat(AccessPolicy.mayCorrectContact(new Viewer(7, 8, Privileges.MANAGE_CONTACTS::equals), false), is(true));
	}
	
	@Test
	public void mayBreakGlass_shouldNeverBeAMentors() {
		Predicate<String> breaks = Privileges.BREAK_GLASS::equals;
		Set<String> clinician = Collections.singleton(Roles.NOTES_READER);
		Set<String> both = new HashSet<>(Arrays.asList(Roles.NOTES_READER, Roles.MENTOR));
		assertThat(AccessPolicy.mayBreakGlass(new Viewer(1, 2, breaks, clinician, null), false), is(true));
		assertThat(AccessPolicy.mayBreakGlass(new Viewer(1, 2, breaks, clinician, null), true), is(false));
		assertThat(AccessPolicy.mayBreakGlass(new Viewer(1, 2, breaks, both, null), false), is(false));
		assertThat(AccessPolicy.mayBreakGlass(new Viewer(1, 2, p -> false, clinician, null), false), is(false));
	}
	
	private static Viewer inTeam(String privilege) {
		return new Viewer(7, 8, held -> held.equals(privilege) || held.equals(Privileges.WORK_IN_TEAM));
	}
}
