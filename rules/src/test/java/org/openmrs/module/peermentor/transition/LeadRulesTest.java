/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.openmrs.module.peermentor.transition.Plans.at;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.junit.Test;

public class LeadRulesTest {
	
	private static final PlanFacts SENTENCED = PlanFacts.opened("k", null, at("2025-01-01T09:00-08:00"))
	        .custodyKind(CustodyKind.SENTENCED).planned(Plans.planned("2025-06-30", "2025-01-01T09:00-08:00"));
	
	private static final PlanFacts RELEASED = SENTENCED.status(PlanStatus.RELEASED)
	        .released(new ActualRelease(at("2025-06-30T09:00-07:00"), false, ReleasePlace.CENTRE, ReleaseKind.PLANNED));
	
	private static final PlanFacts MET = RELEASED.met(at("2025-06-30T10:00-07:00")).status(PlanStatus.IN_SUPPORT);
	
	/** The plan, whether a mentor is there, whether the clinic accepted, the clock, the reason. */
	private static final Object[][] ROWS = {
	        { SENTENCED, MentorPresence.AT_WORK, false, "2025-05-30T23:59-07:00", LeadReason.RELEASE_IS_FAR_OFF },
	        { SENTENCED, MentorPresence.AT_WORK, false, "2025-05-31T00:00-07:00", LeadReason.RELEASE_IS_NEAR },
	        { SENTENCED, MentorPresence.AT_WORK, false, "2025-06-30T23:59-07:00", LeadReason.RELEASE_IS_NEAR },
	        { SENTENCED, MentorPresence.AT_WORK, false, "2025-07-01T00:00-07:00", LeadReason.PLANNED_DAY_HAS_PASSED },
	        { SENTENCED.custodyKind(CustodyKind.REMAND), MentorPresence.AT_WORK, false, "2025-02-01T00:00-08:00", LeadReason.RELEASE_CAN_COME_ANY_DAY },
	        { SENTENCED.custodyKind(CustodyKind.UNKNOWN), MentorPresence.AT_WORK, false, "2025-02-01T00:00-08:00", LeadReason.RELEASE_CAN_COME_ANY_DAY },
	        { SENTENCED.planned(PlannedRelease.unknown(WhyUnknown.DECISION_PENDING, at("2025-02-01T00:00-08:00"))), MentorPresence.AT_WORK, false,
	                "2025-02-01T00:00-08:00", LeadReason.RELEASE_CAN_COME_ANY_DAY },
	        { RELEASED, MentorPresence.NONE, false, "2025-06-30T12:00-07:00", LeadReason.NO_MENTOR_ASSIGNED },
	        { RELEASED, MentorPresence.AT_WORK, false, "2025-06-30T12:00-07:00", LeadReason.NOT_MET_YET },
	        { MET, MentorPresence.AT_WORK, false, "2025-06-30T12:00-07:00", LeadReason.MET_BY_MENTOR },
	        { MET, MentorPresence.NONE, false, "2025-06-30T12:00-07:00", LeadReason.NO_MENTOR_ASSIGNED },
	        { RELEASED, MentorPresence.ON_LEAVE, false, "2025-06-30T12:00-07:00", LeadReason.MENTOR_ON_LEAVE },
	        { MET, MentorPresence.ON_LEAVE, false, "2025-06-30T12:00-07:00", LeadReason.MENTOR_ON_LEAVE },
	        { MET, MentorPresence.ON_LEAVE, true, "2025-06-30T12:00-07:00", LeadReason.CLINIC_ACCEPTED },
	        { MET, MentorPresence.ON_LEAVE, false, "2025-09-29T00:00-07:00", LeadReason.SUPPORT_ENDED_WITHOUT_HAND_OVER },
	        { MET, MentorPresence.AT_WORK, true, "2025-06-30T12:00-07:00", LeadReason.CLINIC_ACCEPTED },
	        { MET, MentorPresence.AT_WORK, false, "2025-09-28T23:59-07:00", LeadReason.MET_BY_MENTOR },
	        { MET, MentorPresence.AT_WORK, false, "2025-09-29T00:00-07:00", LeadReason.SUPPORT_ENDED_WITHOUT_HAND_OVER },
	        { MET.status(PlanStatus.PAUSED_IN_CUSTODY), MentorPresence.AT_WORK, true, "2025-07-05T00:00-07:00", LeadReason.BACK_IN_CUSTODY },
	        { MET.status(PlanStatus.PAUSED_IN_HOSPITAL), MentorPresence.AT_WORK, false, "2025-07-05T00:00-07:00", LeadReason.IN_HOSPITAL },
	        { MET.closed(CloseReason.COMPLETED, at("2025-07-05T00:00-07:00")), MentorPresence.AT_WORK, false, "2025-07-05T00:00-07:00",
	                LeadReason.PLAN_CLOSED } };
	
	@Test
	public void decide_shouldNameWhoLeadsAndWhy() {
		LeadRules rules = new LeadRules(Plans.CLOCK, 30);
		Set<LeadReason> seen = EnumSet.noneOf(LeadReason.class);
		for (int i = 0; i < ROWS.length; i++) {
			LeadReason reason = rules.decide((PlanFacts) ROWS[i][0], (MentorPresence) ROWS[i][1], (Boolean) ROWS[i][2], at((String) ROWS[i][3]));
			assertThat("row " + i, reason, is(ROWS[i][4]));
			seen.add(reason);
		}
		assertThat(seen, is(EnumSet.allOf(LeadReason.class)));
	}
	
	@Test
	public void checklist_shouldBeReadForAnyInstantAndKeepItsTrail() {
		HandoverChecklist checklist = new HandoverChecklist(Arrays.asList(
		    new HandoverEntry(HandoverStep.LAST_DOSE_TOLD, true, "nurse", at("2025-06-29T09:00-07:00")),
		    new HandoverEntry(HandoverStep.LAST_DOSE_TOLD, false, "nurse", at("2025-06-29T10:00-07:00")),
		    new HandoverEntry(HandoverStep.CLINIC_ACCEPTED, true, "clinic", at("2025-06-30T09:00-07:00")),
		    new HandoverEntry(HandoverStep.CLINIC_ACCEPTED, true, "again", at("2025-06-30T10:00-07:00"))));
		assertThat(checklist.doneAt(at("2025-06-29T09:30-07:00")).keySet(), is(EnumSet.of(HandoverStep.LAST_DOSE_TOLD)));
		assertThat(checklist.doneAt(at("2025-06-29T10:00-07:00")).isEmpty(), is(true));
		assertThat(checklist.isAcceptedAt(at("2025-06-30T08:59-07:00")), is(false));
		assertThat(checklist.isAcceptedAt(at("2025-06-30T12:00-07:00")), is(true));
		assertThat(checklist.doneAt(at("2025-06-30T12:00-07:00")).get(HandoverStep.CLINIC_ACCEPTED).getBy(), is("clinic"));
		assertThat(checklist.openAt(at("2025-06-30T12:00-07:00")).size(), is(HandoverStep.values().length - 1));
		assertThat(checklist.getTrail().size(), is(4));
	}
}
