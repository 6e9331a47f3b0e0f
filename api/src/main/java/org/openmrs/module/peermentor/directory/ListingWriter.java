/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes what searches walk along: postings, slots and terms, through the connection of the transaction. Nothing but numbers
 * goes into their statements, some hundred rows into one.
 */
@Component("peermentor.ListingWriter")
class ListingWriter {
	
	private static final int ROWS = 500;
	
	private static final int NO_LIMIT = 999;
	
	private static final int WEEK = 7;
	
	private static final String LISTING = "insert into peermentor_directory_listing (listing_id, uuid, service_uuid,"
	        + " organisation_uuid, place_uuid, live, status, service_name, organisation_name, place_name, address, phone, email,"
	        + " latitude, longitude, min_age, max_age, traits, needs, languages, zone, hours, verified_at, verified_points,"
	        + " reached_share, standing, changes_at, posted) values ";
	
	private static final String TERM = "insert into peermentor_directory_listed_term (listing_id, term_uuid) values ";
	
	private static final String POSTING = "insert into peermentor_directory_posting (token, rank_key, listing_id, weight, band,"
	        + " longitude, latitude, traits, min_age, max_age) values ";
	
	private static final String SLOT = "insert into peermentor_directory_slot (listing_id, slot_no, zone_id, said, d1, d2, d3, d4,"
	        + " d5, d6, d7, opens, closes, nth, month_day, monthly, anchor, period, span, first_day, last_day) values ";
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	ListingWriter(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * As saving each {@link ListingRow} would, in a few statements: an import lists thousands.
	 * 
	 * @param listings with their ids, of which there are no rows yet
	 */
	void insert(Collection<MadeListing> listings) {
		session().doWork(connection -> {
			SqlBatch batch = new SqlBatch(connection, LISTING);
			for (MadeListing listing : listings) {
				ListingRow row = listing.getRow();
				batch.add(row.getListingId(), row.uuid, row.serviceUuid, row.organisationUuid, row.placeUuid, row.live,
				    row.status.name(), row.serviceName, row.organisationName, row.placeName, row.address, row.phone, row.email,
				    row.latitude, row.longitude, row.minAge, row.maxAge, row.traits, row.needs, row.languages, row.zone, row.hours,
				    millis(row.verifiedAt), row.verifiedPoints, row.reachedShare, row.standing, millis(row.changesAt), row.posted);
			}
			batch.flush();
		});
	}
	
	private static Long millis(Instant at) {
		return at == null ? null : at.toEpochMilli();
	}
	
	/**
	 * Takes out what listings had.
	 * 
	 * @param posted by listing, what {@link ListingRow#posted} was
	 */
	void removePostings(Map<Integer, String> posted) {
		List<String> statements = new ArrayList<>();
		posted.forEach((listing, text) -> {
			String tokens = tokens(text).stream().map(String::valueOf).collect(Collectors.joining(","));
			if (!tokens.isEmpty()) {
				statements.add("delete from peermentor_directory_posting where listing_id = " + listing + " and token in (" + tokens
				        + ")");
			}
		});
		run(statements);
	}
	
	private static List<Long> tokens(String posted) {
		List<Long> tokens = new ArrayList<>();
		int from = posted.indexOf(';');
		while (from >= 0) {
			int equals = posted.indexOf('=', from);
			tokens.add(Long.valueOf(posted.substring(from + 1, equals), Character.MAX_RADIX));
			from = posted.indexOf(';', equals);
		}
		return tokens;
	}
	
	/**
	 * @param listings with their ids, not yet posted
	 */
	void addPostings(Collection<MadeListing> listings) {
		Map<Long, List<String>> rows = new HashMap<>();
		for (MadeListing listing : listings) {
			listing.getTokens().forEach((token, weight) -> rows.computeIfAbsent(token, each -> new ArrayList<>())
			        .add(posting(listing.getRow(), token, weight)));
		}
		// In the order of the index, so that pages of it are written once.
		List<Long> tokens = new ArrayList<>(rows.keySet());
		Collections.sort(tokens);
		List<String> sorted = new ArrayList<>();
		tokens.forEach(token -> sorted.addAll(rows.get(token)));
		insert(POSTING, sorted);
	}
	
	private static String posting(ListingRow row, long token, int weight) {
		Position position = row.position();
		return row(token, Posting.BEST - row.standing - weight, row.getListingId(), weight,
		    position == null ? null : position.getBand(), row.longitude, row.latitude, row.traits,
		    row.minAge == null ? 0 : row.minAge, row.maxAge == null ? NO_LIMIT : row.maxAge);
	}
	
	/**
	 * @param listings that may have hours already
	 */
	void removeSlots(Collection<MadeListing> listings) {
		removeAll("peermentor_directory_slot", listings);
	}
	
	/**
	 * @param listings that have no hours
	 * @param zones ids of zones other than the site's, by name
	 */
	void addSlots(Collection<MadeListing> listings, Map<String, Integer> zones) {
		List<String> rows = new ArrayList<>();
		for (MadeListing listing : listings) {
			if (listing.getRow().live) {
				int zone = listing.getRow().zone == null ? ListingZone.OF_SITE : zones.get(listing.getRow().zone);
				addSlots(rows, listing.getRow().getListingId(), zone, listing.getHours());
			}
		}
		insert(SLOT, rows);
	}
	
	private static void addSlots(List<String> rows, int listing, int zone, OpeningHours hours) {
		int number = 0;
		for (HoursSlot slot : hours.getSlots()) {
			List<Object> values = new ArrayList<>();
			Collections.addAll(values, listing, number++, zone, 0);
			for (int day = 1; day <= WEEK; day++) {
				values.add(slot.isOn(day) ? 1 : 0);
			}
			Collections.addAll(values, slot.getOpens(), slot.getCloses(), slot.getNth(), slot.getMonthDay(),
			    slot.isMonthly() ? 1 : 0, slot.getAnchor(), slot.getPeriod(), slot.getSpan(), slot.getFirst(), slot.getLast());
			rows.add(row(values.toArray()));
		}
		for (int[] span : hours.getSaid()) {
			rows.add(row(listing, number++, zone, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, span[0], span[1]));
		}
	}
	
	/**
	 * @param listings that may be filed under terms already
	 */
	void removeTerms(Collection<MadeListing> listings) {
		removeAll("peermentor_directory_listed_term", listings);
	}
	
	/**
	 * Keeps under which terms listings are filed.
	 * 
	 * @param listings that are filed under none
	 */
	void addTerms(Collection<MadeListing> listings) {
		session().doWork(connection -> {
			SqlBatch batch = new SqlBatch(connection, TERM);
			for (MadeListing listing : listings) {
				for (String term : listing.getTerms()) {
					batch.add(listing.getRow().getListingId(), term);
				}
			}
			batch.flush();
		});
	}
	
	private void removeAll(String table, Collection<MadeListing> listings) {
		if (!listings.isEmpty()) {
			run(Collections.singletonList("delete from " + table + " where listing_id in ("
			        + listings.stream().map(each -> each.getRow().getListingId().toString()).collect(Collectors.joining(",")) + ")"));
		}
	}
	
	private static String row(Object... values) {
		StringBuilder row = new StringBuilder("(");
		for (Object value : values) {
			row.append(row.length() == 1 ? "" : ",").append(value);
		}
		return row.append(')').toString();
	}
	
	private void insert(String into, List<String> rows) {
		List<String> statements = new ArrayList<>();
		for (int from = 0; from < rows.size(); from += ROWS) {
			statements.add(into + String.join(",", rows.subList(from, Math.min(from + ROWS, rows.size()))));
		}
		run(statements);
	}
	
	private void run(List<String> statements) {
		if (!statements.isEmpty()) {
			session().doWork(connection -> run(connection, statements));
		}
	}
	
	private static void run(Connection connection, List<String> statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.executeUpdate(sql);
			}
		}
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
