/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.Test;

public class EscalationTest {
	
	private static final long SEED = 20261122L;
	
	/** Every chain, against a clerk who sits there minute by minute and tells the next when nobody has answered. */
	@Test
	public void of_shouldAgreeWithAClerkWhoWatchesTheClock() {
		Random draw = new Random(SEED);
		Instant since = Instant.parse("2025-11-02T08:00:00Z");
		for (int i = 0; i < 20000; i++) {
			List<OwnerRole> chain = new ArrayList<>(Arrays.asList(OwnerRole.values()));
			Collections.shuffle(chain, draw);
			chain = chain.subList(0, 1 + draw.nextInt(4));
			Set<OwnerRole> staffed = EnumSet.noneOf(OwnerRole.class);
			Arrays.stream(OwnerRole.values()).filter(role -> draw.nextInt(3) > 0).forEach(staffed::add);
			int step = draw.nextInt(4) == 0 ? 0 : 1 + draw.nextInt(20);
			int answered = draw.nextInt(70);
			List<String> clerk = new ArrayList<>();
			List<OwnerRole> toTell = new ArrayList<>(chain);
			toTell.retainAll(staffed);
			boolean all = toTell.isEmpty();
			for (int minute = 0; minute <= answered; minute++) {
				boolean time = step == 0 ? minute == 0 : minute % step == 0;
				if (time && !toTell.isEmpty()) {
					clerk.add(toTell.remove(0) + "@" + minute);
				} else if (time && step > 0) {
					all = true;
				}
			}
			Escalation told = Escalation.of(chain, Duration.ofMinutes(step), since, since.plusSeconds(60L * answered),
			    staffed::contains);
			assertThat("seed " + SEED + " case " + i, told.getTold().stream()
			        .map(one -> one.getRole() + "@" + Duration.between(since, one.getAt()).toMinutes()).collect(Collectors.toList()),
			    is(clerk));
			assertThat("seed " + SEED + " case " + i, told.isExhausted(), is(all));
		}
	}
	
	/** The mentor is on leave, and nobody is on duty. */
	@Test
	public void of_shouldComeToTheCoordinatorWhereNobodyOfTheChainIsThere() {
		TaskTemplate template = new TaskTemplate("t", TaskSet.RAPID, "T", OwnerRole.MENTOR, RelativeTime.parse("T+1h"), 15,
		        Collections.singletonList(OwnerRole.DUTY_MENTOR), false, false);
		Instant since = Instant.parse("2026-11-27T20:00:00Z");
		Task task = Task.opened("t", template, since);
		assertThat(roles(Escalation.of(task, role -> role == OwnerRole.COORDINATOR, since)),
		    is(Collections.singletonList(OwnerRole.COORDINATOR)));
		assertThat(roles(Escalation.of(task, role -> role == OwnerRole.DUTY_MENTOR || role == OwnerRole.COORDINATOR,
		    since.plusSeconds(3600))), is(Collections.singletonList(OwnerRole.DUTY_MENTOR)));
		assertThat(roles(Escalation.of(task, role -> false, since)).isEmpty(), is(true));
	}
	
	private static List<OwnerRole> roles(Escalation escalation) {
		return escalation.getTold().stream().map(Escalation.Told::getRole).collect(Collectors.toList());
	}
}
