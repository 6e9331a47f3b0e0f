/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Services for tests of rooms that ask the directory, without the directory's own rows and listings.
 */
public final class PlantedServices implements ListedServices {
	
	private final Map<String, ListedService> services = new LinkedHashMap<>();
	
	private final Collection<String> gone = new ArrayList<>();
	
	private final Map<String, String> moved = new LinkedHashMap<>();
	
	/**
	 * Lets the referral room ask these, for the length of a test.
	 * 
	 * @return what puts things back
	 */
	public Runnable lend(ApplicationContext context) {
		List<Runnable> back = new ArrayList<>();
		for (String bean : new String[] { "peermentor.ReferralCheck", "peermentor.ReferralSheets",
		        "peermentor.NextBest" }) {
			Object asking = context.getBean(bean);
			Object before = ReflectionTestUtils.getField(asking, "services");
			ReflectionTestUtils.setField(asking, "services", this);
			back.add(() -> ReflectionTestUtils.setField(asking, "services", before));
		}
		return () -> back.forEach(Runnable::run);
	}
	
	/**
	 * @return the uuid of a listing that is open, of an organisation by this name
	 */
	public String plant(String organisation) {
		return plant(organisation, true);
	}
	
	public String plant(String organisation, boolean open) {
		String listing = UUID.randomUUID().toString();
		services.put(listing, listed(listing, UUID.randomUUID().toString(), organisation, open, OpeningHours.read(null)));
		return listing;
	}
	
	private static ListedService listed(String listing, String service, String organisation, boolean open, OpeningHours hours) {
		return new ListedService(listing, service, "Beds of " + organisation, organisation, "Main hall",
		        "1 Main Street, Vancouver", "604-555-0100", "intake@example.org", open, "Monday 09:00-17:00",
		        ZoneId.of("America/Vancouver"), hours);
	}
	
	/** It says that it does not open from one date to another, and nothing of other dates. */
	public void close(String listing, LocalDate from, LocalDate to) {
		ListedService listed = services.get(listing);
		services.put(listing, listed(listing, listed.getService(), listed.getOrganisationName(), listed.isOpen(),
		    OpeningHours.read("s" + from.toEpochDay() + "-" + to.toEpochDay())));
	}
	
	/** It is listed no more. */
	public void vanish(String listing) {
		gone.add(listing);
	}
	
	/** It is listed under another uuid from now on. */
	public void move(String listing, String to) {
		gone.add(listing);
		moved.put(listing, to);
	}
	
	@Override
	public ListedService find(String listing) {
		return gone.contains(listing) ? services.get(moved.get(listing)) : services.get(listing);
	}
	
	@Override
	public List<ListedService> all(Collection<String> listings) {
		List<ListedService> all = new ArrayList<>();
		listings.stream().filter(services::containsKey).forEach(listing -> all.add(services.get(listing)));
		return all;
	}
	
	@Override
	public List<ListedService> alternatives(ListedService to, String need, int most) {
		List<ListedService> others = new ArrayList<>(services.values());
		others.removeIf(each -> each.getListing().equals(to.getListing()) || gone.contains(each.getListing()) || !each.isOpen());
		return others.subList(0, Math.min(most, others.size()));
	}
}
