/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

public class MeResourceTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-01T09:30:00Z");
	
	@Test
	public void get_shouldAnswerWhoIsAsking() throws Exception {
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
		Member mentor = cast.withRole(Roles.MENTOR);
		mentor.login();
		Answer me = get("me").expect(200);
		assertThat(me.text("user.uuid"), is(mentor.getUser().getUuid()));
		assertThat(me.text("person.uuid"), is(cast.uuid(mentor.getPersonId())));
		assertThat(me.text("mentor"), is(mentor.getProviderUuid()));
		assertThat(me.at("roles"), is(Arrays.asList(Roles.MENTOR)));
		assertThat(((List<?>) me.at("privileges")).contains(Privileges.RECORD_CONTACTS), is(true));
		assertThat(me.text("timeZone"), is("America/Vancouver"));
		assertThat(me.text("now"), is("2026-11-01T01:30:00.000-08:00"));
		assertThat(me.at("lateEntryHours"), is(24));
		assertThat(me.at("draftDays"), is(7));
		assertThat(get("me", "v", "custom:(mentor)").expect(200).at("roles"), is(nullValue()));
	}
	
	@Test
	public void me_shouldBeReadOnlyAndStrict() throws Exception {
		cast.withRole(Roles.EVALUATOR).login();
		get("me").expect(200);
		assertThat(get("me", "user", "admin").expect(400).refusals().get(0), is("user: peermentor.error.unknownParameter"));
		post("me", "{}").expect(405);
		get("me/" + UUID.randomUUID()).expect(405);
		delete("me/" + UUID.randomUUID(), "reason", "x").expect(405);
	}
	
	@Test
	public void me_shouldBeClosedToStrangers() throws Exception {
		cast.withPrivileges("Get Concepts").login();
		get("me").expect(403);
		Context.logout();
		get("me").expect(401);
	}
}
