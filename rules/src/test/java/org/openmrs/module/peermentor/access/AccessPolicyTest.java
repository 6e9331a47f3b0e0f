/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.Test;

public class AccessPolicyTest {
	
	private static final Viewer MENTOR = new Viewer(1, 2, p -> Privileges.RECORD_CONTACTS.equals(p));
	
	private static final Viewer COORDINATOR = new Viewer(3, 4, p -> Privileges.VIEW_ALL_PARTICIPANTS.equals(p));
	
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
	public void narrativesAndConcerns_shouldBeTheAuthorsAndTheSupervisors() {
		assertThat(AccessPolicy.mayReadNarrative(MENTOR, true), is(true));
		assertThat(AccessPolicy.mayReadNarrative(MENTOR, false), is(false));
		assertThat(AccessPolicy.mayReadNarrative(COORDINATOR, false), is(false));
		assertThat(AccessPolicy.mayReadNarrative(new Viewer(7, 8, Privileges.VIEW_NARRATIVES::equals), false), is(true));
		assertThat(AccessPolicy.mayReadConcern(MENTOR, true), is(true));
		assertThat(AccessPolicy.mayReadConcern(COORDINATOR, false), is(false));
		assertThat(AccessPolicy.mayReadConcern(new Viewer(7, 8, Privileges.VIEW_CONCERNS::equals), false), is(true));
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
}
