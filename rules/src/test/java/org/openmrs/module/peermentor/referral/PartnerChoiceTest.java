/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.lifecycle.Actors;

public class PartnerChoiceTest {
	
	private static final Set<Segment> ALL = EnumSet.allOf(Segment.class);
	
	/** State, and where each choice in its order takes it; - where it stays, x where it cannot be answered. */
	private static final String[][] MOVES = {
	        { "REQUESTED", "ACCEPTED ON_HOLD REJECTED REJECTED REJECTED COMPLETED IN_PROGRESS ACCEPTED" },
	        { "ACCEPTED", "x ON_HOLD REJECTED REJECTED REJECTED COMPLETED IN_PROGRESS -" },
	        { "IN_PROGRESS", "x ON_HOLD REJECTED REJECTED REJECTED COMPLETED - -" },
	        { "ON_HOLD", "ACCEPTED - REJECTED REJECTED REJECTED COMPLETED IN_PROGRESS -" } };
	
	@Test
	public void moves_shouldGoWhereTheTableSays() {
		for (String[] row : MOVES) {
			ReferralStatus from = ReferralStatus.valueOf(row[0]);
			String found = Arrays.stream(PartnerChoice.values()).map(choice -> !PartnerChoice.offered(from).contains(choice) ? "x"
			        : choice.moves(from) == null ? "-" : choice.moves(from).name()).collect(Collectors.joining(" "));
			assertThat(row[0], found, is(row[1]));
		}
	}
	
	@Test
	public void moves_shouldBeThePartnersAndHaveAReasonWhereOneIsNeeded() {
		for (PartnerChoice choice : PartnerChoice.values()) {
			for (ReferralStatus from : ReferralStatus.values()) {
				ReferralStatus to = choice.moves(from);
				if (to != null) {
					assertThat(choice + " from " + from, ReferralStatus.LIFECYCLE.legalMoves(from, Actors.PARTNER::equals).stream()
					        .filter(move -> move.getTo() == to && move.isReasonNeeded()).count(),
					    is(to == ReferralStatus.REJECTED || to == ReferralStatus.ON_HOLD ? 1L : 0L));
				}
				for (OutcomeReason reason : why(choice)) {
					boolean no = to == ReferralStatus.REJECTED || to == ReferralStatus.ON_HOLD;
					assertThat(choice + " " + reason, !no || reason.asReferralReason().leadsTo(to), is(true));
				}
			}
		}
	}
	
	@Test
	public void outcomes_shouldHaveAReasonThatLeadsToThemExactlyWhereTheyAreANo() {
		for (PartnerChoice choice : PartnerChoice.values()) {
			if (choice.getOutcome() == null || !choice.getOutcome().needsReason()) {
				assertThat(choice.name(), why(choice), is(empty()));
			} else {
				assertThat(choice.name(), why(choice), is(not(empty())));
				why(choice).forEach(reason -> assertThat(choice + " " + reason, reason.leadsTo(choice.getOutcome()), is(true)));
			}
		}
	}
	
	private static Collection<OutcomeReason> why(PartnerChoice choice) {
		return choice.getReason() == null ? choice.reasons(ALL) : Arrays.asList(choice.getReason());
	}
	
	@Test
	public void reasons_shouldNotTellWhatNobodyToldThem() {
		assertThat(PartnerChoice.TURNED_AWAY.reasons(EnumSet.of(Segment.IDENTITY)), contains(OutcomeReason.MISSING_DOCUMENT,
		    OutcomeReason.OUT_OF_AREA, OutcomeReason.CLOSED, OutcomeReason.LATE, OutcomeReason.OTHER));
		assertThat(PartnerChoice.TURNED_AWAY.reasons(EnumSet.of(Segment.PLAN)),
		    not(hasItems(OutcomeReason.TURNED_AWAY_FOR_RECORD)));
		assertThat(PartnerChoice.TURNED_AWAY.reasons(ALL),
		    hasItems(OutcomeReason.TURNED_AWAY_FOR_OAT, OutcomeReason.TURNED_AWAY_FOR_RECORD));
		assertThat(PartnerChoice.TURNED_AWAY.getReason(), is(nullValue()));
		assertThat(PartnerChoice.FULL.reasons(ALL), is(empty()));
	}
}
