/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.Test;
import org.openmrs.module.peermentor.dosing.Stay;
import org.openmrs.module.peermentor.refusal.InvalidInput;

/**
 * Whatever happens to somebody, in whatever order, leaves a consistent history. What may follow what is asked of a second
 * implementation that keeps four facts and knows nothing of plans.
 */
public class GeneratedSequencesTest {
	
	private static final long SEED = 20261122L;
	
	private static final ZoneId ZONE = ZoneId.of("America/St_Johns");
	
	private enum Event {
		REFER, PREPARE, RELEASE, MET, RETURN, ADMIT, DISCHARGE, TRANSFER, LEAVE_PROVINCE, DIE_UNCONFIRMED, DIE, REOPEN, ERROR
	}
	
	/** Where the participant is as a child would tell it. */
	private static final class Person {
		
		private boolean plan;
		
		private boolean out;
		
		private boolean hospital;
		
		private boolean back;
		
		private int deaths;
		
		private Instant released;
		
		/** Says whether that can happen, and remembers that it did. */
		private boolean hear(Event event, CloseReason lastClose, boolean begun, Instant at) {
			switch (event) {
				case REFER:
					return deaths == 0 && (!plan || back) && set(true, false, false, false);
				case PREPARE:
					return plan && !out && !hospital && !begun;
				case RELEASE:
					if (plan && out && !back && at.getEpochSecond() - released.getEpochSecond() < 86400) {
						return true;
					}
					released = deaths < 2 ? at : released;
					return deaths < 2 && set(true, true, false, false) && (deaths = 0) == 0;
				case MET:
					return true;
				case RETURN:
					return plan && out && !back && set(true, true, false, true);
				case ADMIT:
					return plan && !hospital && !back && set(true, out, true, false);
				case DISCHARGE:
					return plan && hospital && set(true, out, false, false);
				case TRANSFER:
					return plan && !hospital && (!out || back);
				case LEAVE_PROVINCE:
					return plan && set(false, out, false, false);
				case DIE_UNCONFIRMED:
				case DIE:
					if (plan || deaths > 0) {
						deaths = event == Event.DIE ? 2 : 1;
						set(false, out, false, false);
					}
					return true;
				case REOPEN:
					return !plan && lastClose != null && (deaths = 0) == 0 && set(true, out, false, false);
				default:
					return plan && back && set(true, true, false, false);
			}
		}
		
		private boolean set(boolean hasPlan, boolean isOut, boolean inHospital, boolean isBack) {
			plan = hasPlan;
			out = isOut;
			hospital = inHospital;
			back = isBack;
			return true;
		}
	}
	
	@Test
	public void sequences_shouldBeAllowedAndRefusedAsTheNaiveTellingSays() {
		Random draw = new Random(SEED);
		Map<Event, Integer> allowed = new TreeMap<>();
		Map<Event, Integer> refused = new TreeMap<>();
		for (int i = 0; i < 20000; i++) {
			Person person = new Person();
			List<PlanFacts> plans = new ArrayList<>();
			Instant at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(draw.nextInt(30000000));
			StringBuilder told = new StringBuilder("seed " + SEED + " case " + i);
			for (int n = 0; n < 12; n++) {
				at = at.plusSeconds(draw.nextInt(4) == 0 ? 0 : draw.nextInt(1000000));
				Event event = Event.values()[draw.nextInt(Event.values().length)];
				PlanChain chain = new PlanChain(plans, privilege -> true, at);
				CloseReason lastClose = chain.last() == null ? null : chain.last().getCloseReason();
				boolean begun = chain.open() != null && chain.open().getStatus() != PlanStatus.REFERRED;
				told.append(' ').append(event);
				boolean expected = person.hear(event, lastClose, begun, at);
				List<PlanFacts> after = apply(chain, event, "plan-" + i + "-" + n, at);
				assertThat(told.toString(), after != null, is(expected));
				(expected ? allowed : refused).merge(event, 1, Integer::sum);
				if (after != null) {
					holdTogether(told.toString(), plans, after, person);
					plans = after;
				}
			}
		}
		for (Event event : Event.values()) {
			assertThat(event.name(), allowed.getOrDefault(event, 0), is(greaterThan(300)));
		}
		assertThat(refused.size(), is(greaterThan(8)));
	}
	
	/** What must hold of every history, and nothing that was known may be gone. */
	private static void holdTogether(String told, List<PlanFacts> before, List<PlanFacts> after, Person person) {
		assertThat(told, after.size() >= before.size(), is(true));
		Set<String> keys = new HashSet<>();
		String previous = null;
		Instant last = Instant.MIN;
		for (int i = 0; i < after.size(); i++) {
			PlanFacts plan = after.get(i);
			assertThat(told, keys.add(plan.getKey()), is(true));
			assertThat(told, plan.getPreviousKey(), is(previous));
			assertThat(told, plan.getStatus().isOpen() && i < after.size() - 1, is(false));
			assertThat(told, plan.getStatus().isOpen(), is(plan.getCloseReason() == null && plan.getClosedAt() == null));
			assertThat(told, plan.getOpenedAt().isBefore(last), is(false));
			assertThat(told, plan.getPauses().stream().filter(pause -> pause.getTo() == null).count(),
			    is(plan.getStatus().isPaused() ? 1L : 0L));
			previous = plan.getKey();
			last = plan.lastMovedAt();
		}
		for (int i = 0; i < before.size(); i++) {
			assertThat(told, after.get(i).getCentres().containsAll(before.get(i).getCentres()), is(true));
			assertThat(told, before.get(i).getRelease() == null || after.get(i).getRelease() == before.get(i).getRelease(),
			    is(true));
		}
		PlanFacts open = after.isEmpty() || !after.get(after.size() - 1).getStatus().isOpen() ? null : after.get(after.size() - 1);
		assertThat(told, open != null, is(person.plan));
		if (open != null) {
			assertThat(told, open.getRelease() != null, is(person.out));
			assertThat(told, open.getStatus() == PlanStatus.PAUSED_IN_HOSPITAL, is(person.hospital));
			assertThat(told, open.getStatus() == PlanStatus.PAUSED_IN_CUSTODY, is(person.back));
		}
		staysDoNotOverlap(told, after);
	}
	
	private static void staysDoNotOverlap(String told, List<PlanFacts> plans) {
		Instant end = Instant.MIN;
		boolean lasts = false;
		for (Stay stay : Stays.of(plans, ZONE)) {
			assertThat(told, lasts, is(false));
			assertThat(told + " " + stay.getFrom(), stay.getFrom().isBefore(end), is(false));
			lasts = stay.getTo() == null;
			end = lasts ? end : stay.getTo();
		}
	}
	
	private static List<PlanFacts> apply(PlanChain chain, Event event, String key, Instant at) {
		try {
			return happens(chain, event, key, at).getPlans();
		}
		catch (InvalidInput refused) {
			return null;
		}
	}
	
	private static PlanChain happens(PlanChain chain, Event event, String key, Instant at) {
		switch (event) {
			case REFER:
				return chain.refer(key, CustodyKind.REMAND, "centre-a", at);
			case PREPARE:
				return chain.prepare(null);
			case RELEASE:
				return chain.releaseNow(key, new ActualRelease(at, true, ReleasePlace.COURT, ReleaseKind.COURT));
			case MET:
				return chain.met(at);
			case RETURN:
				return chain.returnToCustody("centre-b", at);
			case ADMIT:
				return chain.admit(at);
			case DISCHARGE:
				return chain.discharge(at);
			case TRANSFER:
				return chain.transfer("centre-" + key, at);
			case LEAVE_PROVINCE:
				return chain.close(CloseReason.TRANSFERRED, at);
			case DIE:
			case DIE_UNCONFIRMED:
				return chain.died(event == Event.DIE, at);
			case REOPEN:
				return chain.reopen(ReopenReason.REPORT_OF_DEATH_WAS_WRONG);
			default:
				return chain.notInCustody(ReopenReason.RECORDED_IN_ERROR);
		}
	}
	
	@Test
	public void merged_shouldKeepAllPlansAndLeaveOneOpen() {
		Instant at = Instant.parse("2025-06-10T12:00:00Z");
		PlanChain none = new PlanChain(Collections.<PlanFacts> emptyList(), privilege -> true, at);
		PlanChain released = none.releaseNow("a", new ActualRelease(at.minusSeconds(9000), false, ReleasePlace.CENTRE, ReleaseKind.BAIL));
		PlanChain referred = none.refer("b", CustodyKind.REMAND, "centre", at.minusSeconds(60));
		for (PlanChain merged : new PlanChain[] { released.merged(referred.getPlans(), at), referred.merged(released.getPlans(), at) }) {
			assertThat(merged.getPlans().size(), is(2));
			assertThat(merged.open().getKey(), is("a"));
			assertThat(merged.open().getPreviousKey(), is("b"));
			assertThat(merged.getPlans().get(0).getCloseReason(), is(CloseReason.RECORDS_MERGED));
		}
	}
}
