/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Answers other rooms out of the listings.
 */
@Component("peermentor.ListedServiceDesk")
class ListedServiceDesk implements ListedServices {
	
	/** Whoever has no car gets no further in a day. */
	private static final double FARTHEST_ALTERNATIVE = 100;
	
	private final ListingDao listings;
	
	private final SiteTime time;
	
	@Autowired
	ListedServiceDesk(ListingDao listings, SiteTime time) {
		this.listings = listings;
		this.time = time;
	}
	
	@Override
	public ListedService find(String listing) {
		ListingRow row = listings.find(listing);
		ListingRow now = row == null ? successor(listing) : row;
		return now == null ? null : listed(now);
	}
	
	/** One of several places that was taken out has none: whether another of them will do, no directory can say. */
	private ListingRow successor(String listing) {
		List<ListingRow> gone = listings.all(Collections.singleton(listing));
		if (gone.isEmpty() || listings.survivor(listing) == null) {
			return null;
		}
		List<ListingRow> now = listings.ofService(listings.survivor(gone.get(0).serviceUuid));
		return now.size() == 1 ? now.get(0) : null;
	}
	
	@Override
	public List<ListedService> all(Collection<String> uuids) {
		return listings.all(uuids).stream().map(this::listed).collect(Collectors.toList());
	}
	
	/** If nobody knows where it is, those that stand best. */
	@Override
	public List<ListedService> alternatives(ListedService to, String need, int most) {
		List<ListedService> found = new ArrayList<>();
		if (need == null || NeedTerm.of(need) == null) {
			return found;
		}
		List<ListingRow> known = listings.all(Collections.singleton(to.getListing()));
		Position position = known.isEmpty() ? null : known.get(0).position();
		ListingCriteria criteria = new ListingCriteria().need(need, new Problems()).near(position, FARTHEST_ALTERNATIVE).nearestFirst();
		for (FoundListing each : listings.search(criteria, time.zone(), new PageRequest(0, most + 1, false)).getRows()) {
			if (!each.getRow().uuid.equals(to.getListing()) && found.size() < most) {
				found.add(listed(each.getRow()));
			}
		}
		return found;
	}
	
	private ListedService listed(ListingRow row) {
		LocalDateTime now = LocalDateTime.ofInstant(time.now(), row.zone(time.zone()));
		return row.toListedService(time.zone(),
		    HoursWords.say(row.openingHours(), now.toLocalDate(), Context.getLocale().getLanguage()));
	}
}
