/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Explains why a listing stands where it stands: every point that it has, and whatever was asked for.
 */
final class ListingReasons {
	
	private final ListingCriteria criteria;
	
	private final FoundListing found;
	
	private final List<Map<String, Object>> reasons = new ArrayList<>();
	
	private ListingReasons(ListingCriteria criteria, FoundListing found) {
		this.criteria = criteria;
		this.found = found;
	}
	
	/**
	 * @param now when it is told, unless an instant was asked for
	 * @param site the site's zone
	 * @return of each reason its code, its points and what it says
	 */
	static List<Map<String, Object>> of(ListingCriteria criteria, FoundListing found, Instant now, ZoneId site) {
		ListingReasons reasons = new ListingReasons(criteria, found);
		reasons.addTokens();
		if (found.getKm() != null) {
			reasons.add(ListingReason.DISTANCE, found.nearPoints(criteria)).put("km", rounded(found.getKm()));
		}
		if (criteria.openAt != null) {
			reasons.addHours(site);
		}
		reasons.addTraits();
		reasons.addExperience(now);
		return reasons.reasons;
	}
	
	static double rounded(double km) {
		return Math.round(km * 10) / 10.0;
	}
	
	private Map<String, Object> add(ListingReason reason, int points) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("reason", reason);
		entry.put("points", points);
		reasons.add(entry);
		return entry;
	}
	
	private void addTokens() {
		int index = 0;
		for (String word : criteria.words) {
			int points = found.getWeights().get(index++);
			Map<String, Object> entry = add(ListingReason.WORD, points);
			entry.put("word", word);
			entry.put("in", where(points));
		}
		if (criteria.need != null) {
			add(ListingReason.NEED, 0).put("need", criteria.need);
		}
		criteria.languages.forEach(language -> add(ListingReason.LANGUAGE, 0).put("language", language));
	}
	
	private static String where(int points) {
		switch (points) {
			case ListingPoints.IN_NAME:
				return "NAME";
			case ListingPoints.IN_TERM:
				return "TERM";
			case ListingPoints.IN_OTHER_NAME:
				return "ORGANISATION_OR_PLACE";
			default:
				return "DESCRIPTION";
		}
	}
	
	private void addHours(ZoneId site) {
		ZoneId zone = found.getRow().zone(site);
		OpeningHours hours = found.getRow().openingHours();
		Map<String, Object> entry = add(ListingReason.HOURS, 0);
		entry.put("state", hours.stateAt(criteria.openAt, zone));
		entry.put("until", ListingView.onItsWall(hours.openUntil(criteria.openAt, zone), zone));
	}
	
	private void addTraits() {
		Traits traits = found.getRow().traits();
		for (ServiceFact fact : ServiceFact.values()) {
			int points = ListingPoints.of(fact, traits.get(fact));
			if (points > 0 || criteria.facts.contains(fact)) {
				Map<String, Object> entry = add(ListingReason.FACT, points);
				entry.put("fact", fact);
				entry.put("value", traits.get(fact));
			}
		}
		int points = ListingPoints.ofCapacity(traits.getCapacity());
		if (points > 0 || criteria.capacity) {
			add(ListingReason.CAPACITY, points).put("value", traits.getCapacity());
		}
	}
	
	private void addExperience(Instant now) {
		ListingRow row = found.getRow();
		if (row.verifiedAt != null) {
			Map<String, Object> entry = add(ListingReason.VERIFIED, row.verifiedPoints);
			entry.put("at", row.verifiedAt);
			entry.put("daysAgo", Math.max(0, Duration.between(row.verifiedAt, now).toDays()));
		}
		if (row.reachedShare != null) {
			add(ListingReason.REACHED, ListingPoints.ofReached(row.reachedShare)).put("share", row.reachedShare / 100.0);
		}
	}
}
