/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.INTERIM_COVER;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.PRIMARY;
import static org.openmrs.module.peermentor.mentoring.Scope.EMPLOYMENT;
import static org.openmrs.module.peermentor.mentoring.Scope.OAT;

import java.time.Duration;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;
import org.springframework.beans.factory.annotation.Autowired;

public class MeTest extends MentoringTest {
	
	@Autowired
	private MeService meService;
	
	@Test
	public void getMe_shouldTellMentorsWhoTheyAreAndWhatTheirAssignmentsAreFor() {
		supervisor.login();
		assign(OAT, PRIMARY);
		assign(OAT, INTERIM_COVER);
		service.assignMentor(request(EMPLOYMENT, PRIMARY).setStartedAt(clock.now().plus(Duration.ofDays(1))));
		mentor.login();
		MeView me = meService.getMe();
		assertThat(me.getUser().getUuid(), is(mentor.getUser().getUuid()));
		assertThat(me.getUser().getDisplay(), is("Member " + mentor.getPersonId()));
		assertThat(me.getPerson(), is(cast.uuid(mentor.getPersonId())));
		assertThat(me.getMentor(), is(mentor.getProviderUuid()));
		assertThat(me.getRoles(), contains(Roles.MENTOR));
		assertThat(me.getScopes(), contains(OAT));
		assertThat(me.getPrivileges(), contains(Privileges.VIEW_MODULE, Privileges.VIEW_CONTACTS, Privileges.RECORD_CONTACTS,
		    Privileges.VIEW_ASSIGNMENTS, Privileges.VIEW_CASELOAD, Privileges.VIEW_DOSING, Privileges.RECORD_DOSING,
		    Privileges.VIEW_PLANS, Privileges.RECORD_RELEASE, Privileges.VIEW_CONSENTS, Privileges.RECORD_CONSENTS,
		    Privileges.VIEW_CHART, Privileges.ANSWER_ASKS, Privileges.RECORD_REQUESTS, Privileges.VIEW_DIRECTORY,
		    Privileges.REPORT_TO_DIRECTORY, Privileges.VIEW_REFERRALS, Privileges.MAKE_REFERRALS, Privileges.VIEW_GOALS,
		    Privileges.RECORD_GOALS, Privileges.RECORD_LEAVE));
		assertThat(me.getNow(), is(clock.now()));
		assertThat(me.getLateEntryHours(), is(24L));
		assertThat(me.getDraftDays(), is(7));
	}
	
	@Test
	public void getMe_shouldNotNameARetiredProvider() {
		cast.run("update provider set retired = true where provider_id = " + supervisor.getProviderId());
		supervisor.login();
		assertThat(meService.getMe().getMentor(), is(nullValue()));
		assertThat(meService.getMe().getScopes(), is(empty()));
		assertThat(meService.getMe().getPrivileges(), not(hasItem(Privileges.MANAGE_MODULE)));
	}
	
	@Test
	public void getMe_shouldBeForUsersOfTheModule() {
		cast.withPrivileges("Get Concepts").login();
		assertThrows(APIAuthenticationException.class, () -> meService.getMe());
	}
}
