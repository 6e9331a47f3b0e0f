/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * The first dose in the community must be confirmed within hours of release, or an injection within its own window.
 */
final class FirstDoseCheck {
	
	private static final int[] MARKS = { 72, 48, 24 };
	
	private FirstDoseCheck() {
	}
	
	static void find(ProductFacts facts, List<Finding> findings) {
		if (facts.isReleased() && !facts.getDays().isInFacilityNow() && !facts.isConfirmedInCommunity()) {
			if (facts.getWindow() != null) {
				findForInjection(facts, findings);
			} else {
				findForDoses(facts, findings);
			}
		}
	}
	
	private static void findForDoses(ProductFacts facts, List<Finding> findings) {
		LocalDate from = facts.getReleaseDay();
		if (facts.getCourse().isNewStart() && facts.getCourse().getStart().isAfter(from)) {
			from = facts.getCourse().getStart();
		}
		LocalDate open = facts.firstOpenDay(from);
		long hours = Duration.between(facts.getReleasedAt(), facts.getDays().getNow()).toHours();
		boolean due = facts.getCourse().lineFor(facts.getDays().getToday()) == null
		        || (open != null && !open.isAfter(facts.getDays().getToday()));
		for (int mark : MARKS) {
			if (due && hours >= mark) {
				findings.add(Finding.afterHours(FindingKind.FIRST_COMMUNITY_DOSE_NOT_CONFIRMED, facts.getProduct(), open,
				    mark));
				return;
			}
		}
	}
	
	private static void findForInjection(ProductFacts facts, List<Finding> findings) {
		Unit last = facts.getEvidence().lastSettled(false);
		boolean fresh = last == null && facts.getCourse().isNewStart();
		LocalDate start = facts.getCourse().getStart();
		LocalDate due = fresh ? start : last == null ? null : facts.getWindow().dueAfter(last.getDay());
		LocalDate closes = fresh ? start : last == null ? null : facts.getWindow().closesAfter(last.getDay());
		if (closes == null || facts.getDays().getToday().isAfter(closes)) {
			findings.add(Finding.of(FindingKind.FIRST_COMMUNITY_INJECTION_NOT_CONFIRMED, facts.getProduct(), due, null));
		}
	}
}
