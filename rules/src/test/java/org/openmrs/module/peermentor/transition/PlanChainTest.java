/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.fail;
import static org.openmrs.module.peermentor.transition.Plans.at;
import static org.openmrs.module.peermentor.transition.Plans.fromCourt;
import static org.openmrs.module.peermentor.transition.Plans.later;
import static org.openmrs.module.peermentor.transition.Plans.referred;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

import org.junit.Test;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;

public class PlanChainTest {
	
	private static final String NOW = "2025-07-01T09:00-07:00";
	
	private final PlanChain inCustody = later(referred("2025-06-01T09:00-07:00"), NOW);
	
	private final PlanChain released = inCustody.releaseNow("x", fromCourt("2025-06-05T10:00-07:00"));
	
	private final PlanChain met = released.met(at("2025-06-05T12:00-07:00"));
	
	private final PlanChain back = met.returnToCustody("fraser", at("2025-06-10T10:00-07:00"));
	
	@Test
	public void close_shouldTakeOnlyReasonsThatFit() {
		assertFits(inCustody, CloseReason.DECLINED, CloseReason.WITHDREW, CloseReason.TRANSFERRED, CloseReason.DECEASED,
		    CloseReason.DECEASED_UNCONFIRMED);
		assertFits(released, CloseReason.COMPLETED, CloseReason.LOST, CloseReason.NEVER_MET, CloseReason.WITHDREW,
		    CloseReason.TRANSFERRED, CloseReason.DECEASED, CloseReason.DECEASED_UNCONFIRMED);
		assertFits(met, CloseReason.COMPLETED, CloseReason.LOST, CloseReason.WITHDREW, CloseReason.TRANSFERRED,
		    CloseReason.DECEASED, CloseReason.DECEASED_UNCONFIRMED);
		assertFits(back, CloseReason.RETURNED_TO_CUSTODY, CloseReason.WITHDREW, CloseReason.TRANSFERRED,
		    CloseReason.DECEASED, CloseReason.DECEASED_UNCONFIRMED);
	}
	
	private static void assertFits(PlanChain chain, CloseReason... fitting) {
		Set<CloseReason> taken = EnumSet.noneOf(CloseReason.class);
		for (CloseReason reason : CloseReason.values()) {
			if (refused(chain, c -> c.close(reason, at(NOW))) == null) {
				taken.add(reason);
			}
		}
		Set<CloseReason> expected = EnumSet.noneOf(CloseReason.class);
		for (CloseReason reason : fitting) {
			expected.add(reason);
		}
		assertThat(chain.open().getStatus().name(), taken, is(expected));
	}
	
	@Test
	public void moves_shouldBeRefusedWhenTheyLieAheadOrBeforeWhatIsKnown() {
		assertThat(refused(inCustody, c -> c.releaseNow("x", fromCourt("2025-07-01T09:01-07:00"))), is("peermentor.error.plan.future"));
		assertThat(refused(inCustody, c -> c.releaseNow("x", fromCourt("2025-05-31T09:00-07:00"))), is("peermentor.error.plan.outOfOrder"));
		assertThat(refused(back, c -> c.releaseNow("x", fromCourt("2025-06-10T09:59-07:00"))), is("peermentor.error.plan.outOfOrder"));
		assertThat(refused(met, c -> c.admit(at("2025-06-05T11:00-07:00"))), is("peermentor.error.plan.outOfOrder"));
	}
	
	@Test
	public void moves_shouldBeRefusedWhenTheFactsForbidThem() {
		assertThat(refused(inCustody, c -> c.refer("y", CustodyKind.REMAND, null, at(NOW))), is("peermentor.error.plan.alreadyOpen"));
		assertThat(refused(inCustody, c -> c.returnToCustody(null, at(NOW))), is("peermentor.error.plan.doesNotFit"));
		assertThat(refused(met, c -> c.transfer("x", at(NOW))), is("peermentor.error.plan.notInCustody"));
		assertThat(refused(met, c -> c.plan(Plans.planned("2025-08-01", NOW))), is("peermentor.error.plan.released"));
		assertThat(refused(met, c -> c.discharge(at(NOW))), is("peermentor.error.plan.doesNotFit"));
		assertThat(refused(Plans.none(NOW), c -> c.admit(at(NOW))), is("peermentor.error.plan.none"));
		assertThat(refused(Plans.none(NOW), c -> c.reopen(ReopenReason.FOUND_AGAIN)), is("peermentor.error.plan.none"));
		assertThat(refused(met, c -> c.close(null, at(NOW))), is(Problems.REQUIRED));
	}
	
	@Test
	public void moves_shouldBeRefusedWithoutThePrivilege() {
		PlanChain mentors = new PlanChain(inCustody.getPlans(), Privileges.RECORD_RELEASE::equals, at(NOW));
		assertThat(refused(mentors, c -> c.prepare(null)), is("peermentor.error.lifecycle.illegalMove"));
		assertThat(refused(mentors, c -> c.close(CloseReason.WITHDREW, at(NOW))), is("peermentor.error.lifecycle.illegalMove"));
		PlanChain out = mentors.releaseNow("x", fromCourt("2025-06-05T10:00-07:00"));
		assertThat(out.open().getStatus(), is(PlanStatus.RELEASED));
		PlanChain again = out.returnToCustody(null, at("2025-06-06T10:00-07:00")).releaseNow("y", fromCourt("2025-06-07T10:00-07:00"));
		assertThat(again.getPlans().size(), is(2));
		PlanChain evaluators = new PlanChain(inCustody.getPlans(), privilege -> false, at(NOW));
		assertThat(refused(evaluators, c -> c.releaseNow("x", fromCourt(NOW))), is("peermentor.error.lifecycle.illegalMove"));
	}
	
	@Test
	public void met_shouldNotCountAContactBeforeTheRelease() {
		assertThat(released.met(at("2025-06-05T09:59-07:00")).open().getStatus(), is(PlanStatus.RELEASED));
		assertThat(inCustody.met(at("2025-06-05T09:59-07:00")).open().getStatus(), is(PlanStatus.REFERRED));
		assertThat(met.met(at("2025-06-06T09:59-07:00")).open().getMetAt(), is(at("2025-06-05T12:00-07:00")));
	}
	
	@Test
	public void notInCustody_shouldTakeBackAReturnThatNeverWas() {
		PlanChain never = back.notInCustody(ReopenReason.RECORDED_IN_ERROR);
		assertThat(never.open().getStatus(), is(PlanStatus.IN_SUPPORT));
		assertThat(never.open().getPauses().isEmpty(), is(true));
		assertThat(refused(back, c -> c.notInCustody(null)), is(Problems.REQUIRED));
	}
	
	@Test
	public void check_shouldWantADayOrTheReasonWhyThereIsNone() {
		assertThat(problems(null, null, null, null), is("[certainty: peermentor.error.required]"));
		assertThat(problems(null, null, ReleaseCertainty.CONFIRMED, null), is("[plannedOn: peermentor.error.required]"));
		assertThat(problems(null, null, ReleaseCertainty.UNKNOWN, null), is("[whyUnknown: peermentor.error.required]"));
		assertThat(problems("2025-06-01", null, ReleaseCertainty.UNKNOWN, WhyUnknown.OTHER),
		    is("[plannedOn: peermentor.error.plan.dayOfUnknown]"));
		assertThat(problems("2025-06-01", null, ReleaseCertainty.ESTIMATED, WhyUnknown.OTHER),
		    is("[whyUnknown: peermentor.error.plan.whyOfKnown]"));
		assertThat(problems(null, LocalTime.NOON, ReleaseCertainty.UNKNOWN, WhyUnknown.OTHER),
		    is("[plannedOn: peermentor.error.required]"));
		assertThat(problems("2025-06-01", LocalTime.NOON, ReleaseCertainty.ESTIMATED, null), is("[]"));
		assertThat(problems(null, null, ReleaseCertainty.UNKNOWN, WhyUnknown.REMAND_WITHOUT_DATE), is("[]"));
	}
	
	private static String problems(String day, LocalTime time, ReleaseCertainty certainty, WhyUnknown why) {
		Problems problems = new Problems();
		PlannedRelease.of(day == null ? null : LocalDate.parse(day), time, certainty, why, at(NOW)).check(problems);
		return problems.asList().toString();
	}
	
	/** The code of the refusal, null if it went through. */
	private static String refused(PlanChain chain, Function<PlanChain, PlanChain> move) {
		int before = chain.getPlans().size();
		try {
			move.apply(chain);
			return null;
		}
		catch (InvalidInput refusal) {
			assertThat(chain.getPlans().size(), is(before));
			if (refusal.getProblems().isEmpty()) {
				fail("no problem named");
			}
			return refusal.getProblems().get(0).getCode();
		}
	}
}
