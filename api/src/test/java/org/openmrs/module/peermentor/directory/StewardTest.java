/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.stream.Collectors;

import org.hamcrest.Matcher;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.function.ThrowingRunnable;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.News;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.test.BaseModuleContextSensitiveTest;

/**
 * A steward, and mentors who report to them.
 */
public abstract class StewardTest extends BaseModuleContextSensitiveTest {
	
	static final PageRequest PAGE = new PageRequest(0, 50, true);
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	@Rule
	public final News news = new News();
	
	final Cast cast = new Cast();
	
	Cast.Member steward;
	
	Cast.Member mentor;
	
	Cast.Member otherMentor;
	
	@Before
	public void gather() {
		steward = cast.withRole(Roles.COORDINATOR);
		mentor = cast.withRole(Roles.MENTOR);
		otherMentor = cast.withRole(Roles.MENTOR);
		steward.login();
	}
	
	@After
	public void leave() {
		cast.leave();
	}
	
	static List<String> refusals(ThrowingRunnable call) {
		return assertThrows(InvalidInput.class, call).getProblems().stream().map(Problem::toString)
		        .collect(Collectors.toList());
	}
	
	static void assertFields(String record, String name, Matcher<Object> value) {
		assertThat(Entered.read(record).getFields().get(name), value);
	}
}
