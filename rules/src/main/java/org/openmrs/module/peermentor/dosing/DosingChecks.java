/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The checks that run when dates are entered and every night. They find what stands in the way of the next dose; people
 * resolve it. What is not known is a finding too.
 */
public final class DosingChecks {
	
	private final ZoneId zone;
	
	/**
	 * @param zone the site's zone, in which days are counted
	 */
	public DosingChecks(ZoneId zone) {
		this.zone = zone;
	}
	
	/**
	 * @param history all that is known of the participant
	 * @param release the release of the plan, null if none is known
	 * @param now the current instant
	 * @return everything found, product by product; empty if nothing is in the way
	 */
	public List<Finding> find(DoseHistory history, Release release, Instant now) {
		List<Finding> findings = new ArrayList<>();
		if (history.getDiedAt() != null && !history.getDiedAt().isAfter(now)) {
			return findings;
		}
		SiteDays days = new SiteDays(zone, now, history);
		List<DoseEvent> current = history.getCurrentEvents();
		List<MedicationLine> running = new ArrayList<>();
		for (Product product : history.products()) {
			ProductFacts facts = ProductFacts.of(product, history, current, release, days);
			if (facts != null) {
				PrescriptionCheck.find(facts, findings);
				PharmacyCheck.find(facts, findings);
				GapCheck.find(facts, findings);
				DoubleDoseCheck.find(facts, findings);
				FirstDoseCheck.find(facts, findings);
				running.addAll(facts.getCourse().isImplied() ? Collections.<MedicationLine> emptyList()
				        : facts.getCourse().getLines());
			}
		}
		DuplicateCheck.find(running, days.getToday(), findings);
		return findings;
	}
	
	/**
	 * What was given already where another dose is about to be: a warning, never a decision.
	 *
	 * @param session which dose of the day, 1 where a day has one
	 * @param now the current instant
	 * @return the reports of today's dose in whole or part, wherever it was given; for an injection those after which it is
	 *         too early; empty if none
	 */
	public List<DoseEvent> alreadyGiven(DoseHistory history, Product product, int session, Instant now) {
		SiteDays days = new SiteDays(zone, now, history);
		List<DoseEvent> current = history.getCurrentEvents();
		return DoubleDoseCheck.alreadyGiven(ProductFacts.ofGiven(product, history, current, days), session);
	}
}
