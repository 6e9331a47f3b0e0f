/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches and shows listings. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional(readOnly = true)
public class DefaultListingService implements ListingService {
	
	private final ListingDao listings;
	
	private final ServiceTrees trees;
	
	private final SiteTime time;
	
	DefaultListingService(ListingDao listings, ServiceTrees trees, SiteTime time) {
		this.listings = listings;
		this.trees = trees;
		this.time = time;
	}
	
	@Override
	public Page<ListingView> search(ListingCriteria criteria, PageRequest page) {
		Instant now = time.now();
		ZoneId site = time.zone();
		String language = Context.getLocale().getLanguage();
		Page<FoundListing> found = listings.search(criteria, site, page);
		List<ListingView> views = new ArrayList<>();
		for (FoundListing each : found.getRows()) {
			views.add(new ListingView(each.getRow(), site, FoundListing.moment(criteria, now), language).found(each, criteria, now,
			    site));
		}
		return new Page<>(views, found.hasMore(), found.getTotal());
	}
	
	@Override
	public ListingView getListing(String uuid) {
		ListingRow row = listings.find(uuid);
		List<ServiceTree> read = row == null ? Collections.emptyList()
		        : trees.read(Collections.singleton(row.serviceUuid));
		if (read.isEmpty()) {
			throw new NotFound();
		}
		ServiceTree tree = read.get(0);
		RecordFacts at = tree.atLocations().stream().filter(each -> each.getUuid().equals(row.uuid)).findFirst().orElse(null);
		return new ListingView(row, time.zone(), time.now(), Context.getLocale().getLanguage())
		        .with(new ListingDetails(tree, at).all());
	}
	
	@Override
	public List<NeedView> getNeeds() {
		String language = Context.getLocale().getLanguage();
		return NeedTerm.all().stream().map(need -> new NeedView(need, language)).collect(Collectors.toList());
	}
}
