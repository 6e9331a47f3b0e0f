/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.openmrs.module.peermentor.transition.Plans.VANCOUVER;
import static org.openmrs.module.peermentor.transition.Plans.at;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.Test;
import org.openmrs.module.peermentor.dosing.Finding;

public class ReadinessSummaryTest {
	
	private static final List<Finding> NO_FINDINGS = Collections.emptyList();
	
	private static final ReleasePoint POINT = ReleasePoint.at(at("2025-06-13T17:00-07:00"));
	
	private static ReadinessSummary of(boolean blocking, ItemStatus status) {
		ReadinessItem item = ReadinessItem.of(ReadinessArea.NALOXONE, OwnerRole.NURSE, RelativeTime.days(-1), blocking)
		        .status(status, status == ItemStatus.NOT_POSSIBLE ? ItemReason.COST : null);
		return Plans.summary(Collections.singletonList(item), NO_FINDINGS, POINT);
	}
	
	/** Every status means something of its own. */
	@Test
	public void summary_shouldReadEveryStatusByItsOwnMeaning() {
		Object[][] rows = { { ItemStatus.UNKNOWN, true, false }, { ItemStatus.NEEDED, true, false },
		        { ItemStatus.IN_PROGRESS, true, false }, { ItemStatus.DONE, false, true }, { ItemStatus.NOT_WANTED, false, true },
		        { ItemStatus.NOT_POSSIBLE, true, true } };
		for (Object[] row : rows) {
			ItemStatus status = (ItemStatus) row[0];
			assertThat(status.name(), of(true, status).getMissing().isEmpty(), is(!(Boolean) row[1]));
			assertThat(status.name(), of(true, status).isComplete(), is(!(Boolean) row[1]));
			assertThat(status.name(), of(true, status).isApprovable(), is(row[2]));
			assertThat(status.name(), of(false, status).isApprovable(), is(true));
		}
		assertThat(rows.length, is(ItemStatus.values().length));
	}
	
	@Test
	public void summary_shouldNotCallAPlanWithoutItemsReady() {
		ReadinessSummary empty = Plans.summary(Collections.<ReadinessItem> emptyList(), NO_FINDINGS, POINT);
		assertThat(empty.isApprovable(), is(false));
		assertThat(empty.isComplete(), is(false));
	}
	
	@Test
	public void summary_shouldPutWhatBlocksFirstAndThenWhatIsDueFirst() {
		ReadinessSummary summary = Plans.summary(Arrays.asList(
		    ReadinessItem.of(ReadinessArea.FAMILY, OwnerRole.MENTOR, RelativeTime.days(-7), false),
		    ReadinessItem.of(ReadinessArea.PRESCRIPTION, OwnerRole.NURSE, RelativeTime.days(-1), true),
		    ReadinessItem.of(ReadinessArea.PHARMACY, OwnerRole.NURSE, RelativeTime.days(-7), true)), NO_FINDINGS, POINT);
		assertThat(Plans.codes(summary), contains("PHARMACY", "PRESCRIPTION", "FAMILY"));
		assertThat(summary.getMissing().get(0).isLate(at("2025-06-06T23:59-07:00")), is(false));
		assertThat(summary.getMissing().get(0).isLate(at("2025-06-07T00:00-07:00")), is(true));
	}
	
	@Test
	public void summary_shouldGiveWhatNobodyOwnsToTheCoordinator() {
		ReadinessSummary summary = ReadinessSummary.of(Plans.TEMPLATE.getItems(), NO_FINDINGS, POINT,
		    role -> role == OwnerRole.COORDINATOR, VANCOUVER);
		assertThat(summary.getMissing(), hasSize(ReadinessArea.values().length));
		summary.getMissing().forEach(one -> assertThat(one.getOwner(), is(OwnerRole.COORDINATOR)));
	}
}
