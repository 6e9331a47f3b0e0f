/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.hibernate.Session;

/**
 * Makes the listings of some services what they have to be. What is as it should be is not written.
 */
final class ListingChange {
	
	/** Rows that go to the database at a time. */
	private static final int ROWS = 500;
	
	private final Session session;
	
	private final ListingWriter writer;
	
	private final Map<Integer, String> unposted = new HashMap<>();
	
	private final List<MadeListing> posted = new ArrayList<>();
	
	private final List<MadeListing> slotted = new ArrayList<>();
	
	private final List<MadeListing> filed = new ArrayList<>();
	
	ListingChange(Session session, ListingWriter writer) {
		this.session = session;
		this.writer = writer;
	}
	
	/**
	 * @param kept all that stands of these services, by uuid; what is not made any more is no longer live
	 * @return the uuids of other services from which listings were taken over
	 */
	Set<String> write(Collection<MadeListing> made, Map<String, ListingRow> kept) {
		Map<String, ListingRow> left = new HashMap<>(kept);
		Set<Integer> withTerms = withTerms(kept.values());
		Map<String, ListingRow> moved = moved(made, kept);
		Set<String> former = new HashSet<>();
		moved.values().forEach(row -> former.add(row.serviceUuid));
		List<MadeListing> fresh = new ArrayList<>();
		for (MadeListing listing : made) {
			String uuid = listing.getRow().uuid;
			ListingRow row = left.containsKey(uuid) ? left.remove(uuid) : moved.get(uuid);
			if (row == null) {
				fresh.add(listing);
			} else {
				change(row, listing, withTerms.contains(row.getListingId()));
			}
		}
		left.values().forEach(row -> end(row, withTerms.contains(row.getListingId())));
		session.setJdbcBatchSize(ROWS);
		session.flush();
		session.setJdbcBatchSize(null);
		writer.removePostings(unposted);
		writer.removeSlots(slotted);
		writer.removeTerms(filed);
		insert(fresh);
		writer.addPostings(posted);
		writer.addSlots(slotted, zones(made));
		writer.addTerms(filed);
		kept.values().forEach(session::evict);
		moved.values().forEach(session::evict);
		return former;
	}
	
	/** A service at a location may have been another service's. */
	private Map<String, ListingRow> moved(Collection<MadeListing> made, Map<String, ListingRow> kept) {
		Set<String> uuids = new HashSet<>();
		made.forEach(listing -> uuids.add(listing.getRow().uuid));
		uuids.removeAll(kept.keySet());
		Map<String, ListingRow> moved = new HashMap<>();
		for (List<String> some : Batches.of(uuids)) {
			session.createQuery("select l from PeerListing l where l.uuid in (:some)", ListingRow.class)
			        .setParameterList("some", some).list().forEach(row -> moved.put(row.uuid, row));
		}
		return moved;
	}
	
	private Set<Integer> withTerms(Collection<ListingRow> rows) {
		Set<Integer> found = new HashSet<>();
		List<Integer> ids = new ArrayList<>();
		rows.forEach(row -> ids.add(row.getListingId()));
		for (List<Integer> some : Batches.of(ids)) {
			found.addAll(session.createQuery("select t.listingId from PeerListedTerm t where t.listingId in (:some)", Integer.class)
			        .setParameterList("some", some).list());
		}
		return found;
	}
	
	private void change(ListingRow row, MadeListing listing, boolean hasTerms) {
		ListingRow asked = listing.getRow();
		asked.setListingId(row.getListingId());
		if (!asked.posted.equals(row.posted)) {
			unposted.put(row.getListingId(), row.posted);
			posted.add(listing);
		}
		if (!asked.hours.equals(row.hours) || asked.live != row.live || !Objects.equals(asked.zone, row.zone)) {
			slotted.add(listing);
		}
		if (hasTerms || !listing.getTerms().isEmpty()) {
			filed.add(listing);
		}
		row.take(asked);
	}
	
	private void end(ListingRow row, boolean hasTerms) {
		ListingRow ended = new ListingRow();
		ended.take(row);
		ended.setListingId(row.getListingId());
		ended.live = false;
		ended.posted = "";
		ended.changesAt = null;
		change(row, new MadeListing(ended, row.openingHours(), new HashMap<>(), new HashSet<>()), hasTerms);
	}
	
	private void insert(List<MadeListing> fresh) {
		if (fresh.isEmpty()) {
			return;
		}
		int last = session.createQuery("select t.lastListingId from PeerListingTurn t where t.turnId = " + ListingTurn.ONLY,
		    Integer.class).uniqueResult();
		for (MadeListing listing : fresh) {
			listing.getRow().setListingId(++last);
			posted.add(listing);
			slotted.add(listing);
			filed.add(listing);
		}
		writer.insert(fresh);
		session.createQuery("update PeerListingTurn t set t.lastListingId = " + last + " where t.turnId = " + ListingTurn.ONLY)
		        .executeUpdate();
	}
	
	private Map<String, Integer> zones(Collection<MadeListing> made) {
		Map<String, Integer> zones = new HashMap<>();
		session.createQuery("select z from PeerListingZone z", ListingZone.class).list()
		        .forEach(zone -> zones.put(zone.getZone(), zone.getZoneId()));
		for (MadeListing listing : made) {
			String name = listing.getRow().zone;
			if (name != null && !zones.containsKey(name)) {
				ListingZone zone = new ListingZone(name);
				session.persist(zone);
				session.flush();
				zones.put(name, zone.getZoneId());
			}
		}
		return zones;
	}
}
