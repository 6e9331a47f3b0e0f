/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;
import java.util.List;

/**
 * No scheduled day may lie between the last dose before release and the first that can be had after it.
 */
final class GapCheck {
	
	private static final int FARTHEST_DAYS = 60;
	
	private GapCheck() {
	}
	
	static void find(ProductFacts facts, List<Finding> findings) {
		boolean over = facts.getReleaseDay() == null || facts.getCourse().isNewStart()
		        || (facts.isReleased() && facts.isConfirmedInCommunity());
		if (over || facts.getCourse().lineFor(facts.getDays().getToday()) == null) {
			return;
		}
		Unit last = facts.getEvidence().lastSettled(false);
		if (facts.getWindow() != null) {
			findForInjection(facts, last, findings);
		} else {
			findForDoses(facts, last, findings);
		}
	}
	
	private static void findForDoses(ProductFacts facts, Unit last, List<Finding> findings) {
		LocalDate release = facts.getReleaseDay();
		LocalDate expectedFrom = release.plusDays(1);
		if (facts.isReleased()) {
			LocalDate after = last == null ? null : facts.firstOpenDay(last.getDay().plusDays(1));
			if (last == null || (after != null && after.isBefore(release))) {
				findings.add(Finding.of(FindingKind.LAST_DOSE_UNKNOWN, facts.getProduct(), release, null));
			}
			expectedFrom = last == null || last.getDay().isBefore(release) ? release : last.getDay().plusDays(1);
		}
		LocalDate expected = facts.firstOpenDay(expectedFrom);
		if (expected != null) {
			LocalDate first = firstDispensing(facts, expected);
			if (first == null || first.isAfter(expected)) {
				findings.add(Finding.of(FindingKind.GAP_BEFORE_FIRST_DISPENSING, facts.getProduct(), expected, first));
			}
		}
	}
	
	private static LocalDate firstDispensing(ProductFacts facts, LocalDate from) {
		for (int i = 0; i < FARTHEST_DAYS; i++) {
			LocalDate day = from.plusDays(i);
			for (MedicationLine line : facts.getCourse().getLines()) {
				boolean prescribed = !facts.getCourse().isImplied() && line.holdsOn(day) && line.dosesOn(day) > 0;
				if (prescribed && (line.getPharmacy() == null || line.getPharmacy().isOpenOn(day))) {
					return day;
				}
			}
		}
		return null;
	}
	
	private static void findForInjection(ProductFacts facts, Unit last, List<Finding> findings) {
		if (last == null) {
			if (facts.isReleased()) {
				findings.add(Finding.of(FindingKind.LAST_DOSE_UNKNOWN, facts.getProduct(), facts.getReleaseDay(), null));
			}
			return;
		}
		LocalDate closes = facts.getWindow().closesAfter(last.getDay());
		LocalDate start = facts.getCourse().isImplied() ? null : facts.getCourse().getStart();
		if (start == null || start.isAfter(closes)) {
			findings.add(Finding.of(FindingKind.GAP_BEFORE_FIRST_DISPENSING, facts.getProduct(), closes.plusDays(1), start));
		}
	}
}
