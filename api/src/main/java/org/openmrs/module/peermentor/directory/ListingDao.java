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
import java.util.Collection;
import java.util.List;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.DoubleType;
import org.hibernate.type.IntegerType;
import org.hibernate.type.LongType;
import org.hibernate.type.StringType;
import org.hibernate.type.TextType;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Searches listings: one statement for a page, with the count if it is wanted; and one before it, if hours or several words
 * matter.
 */
@Component("peermentor.ListingDao")
class ListingDao {
	
	private static final String[] TEXTS = { "uuid", "service_uuid", "organisation_uuid", "place_uuid", "status", "service_name",
	        "organisation_name", "place_name", "address", "phone", "email", "needs", "languages", "zone" };
	
	private static final String[] NUMBERS = { "listing_id", "latitude", "longitude", "min_age", "max_age", "traits",
	        "verified_points", "reached_share", "standing" };
	
	private static final int HOURS = TEXTS.length + NUMBERS.length;
	
	private static final int VERIFIED = HOURS + 1;
	
	private static final int TOTAL = HOURS + 2;
	
	private static final int KM = HOURS + 3;
	
	private static final int WEIGHTS = HOURS + 4;
	
	private static final String COLUMNS = "l." + String.join(", l.", TEXTS) + ", l." + String.join(", l.", NUMBERS)
	        + ", l.hours, l.verified_at";
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	ListingDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return by points, the most first; among equals those that were listed first
	 */
	@Unguarded(RecordFactsDao.NOBODY)
	Page<FoundListing> search(ListingCriteria criteria, ZoneId site, PageRequest page) {
		SearchGround ground = ground(criteria, site);
		OpenAtSql openAt = criteria.openAt == null ? null : new OpenAtSql(criteria.openAt, ground.getZones());
		int tokens = criteria.ranking().size();
		String sql = new ListingSql(criteria, ground.getRare(), openAt).page(COLUMNS, page.getStart(), page.getSizeAndOne(),
		    page.isTotalWanted());
		List<FoundListing> found = new ArrayList<>();
		Long total = null;
		for (Object[] row : query(sql, tokens).list()) {
			total = page.isTotalWanted() ? (Long) row[TOTAL] : null;
			if (row[0] != null) {
				found.add(found(row, tokens));
			}
		}
		return Page.of(found, page, total);
	}
	
	@SuppressWarnings("unchecked")
	private NativeQuery<Object[]> query(String sql, int tokens) {
		NativeQuery<Object[]> query = session().createNativeQuery(sql);
		for (String text : TEXTS) {
			query.addScalar(text, StringType.INSTANCE);
		}
		for (String number : NUMBERS) {
			query.addScalar(number, IntegerType.INSTANCE);
		}
		query.addScalar("hours", TextType.INSTANCE).addScalar("verified_at", LongType.INSTANCE)
		        .addScalar("total", LongType.INSTANCE).addScalar("km", DoubleType.INSTANCE);
		for (int index = 0; index < tokens; index++) {
			query.addScalar("weight" + index, IntegerType.INSTANCE);
		}
		return query;
	}
	
	private static FoundListing found(Object[] row, int tokens) {
		ListingRow listing = new ListingRow();
		int column = 0;
		listing.uuid = (String) row[column++];
		listing.serviceUuid = (String) row[column++];
		listing.organisationUuid = (String) row[column++];
		listing.placeUuid = (String) row[column++];
		listing.status = ServiceStatus.valueOf((String) row[column++]);
		listing.serviceName = (String) row[column++];
		listing.organisationName = (String) row[column++];
		listing.placeName = (String) row[column++];
		listing.address = (String) row[column++];
		listing.phone = (String) row[column++];
		listing.email = (String) row[column++];
		listing.needs = (String) row[column++];
		listing.languages = (String) row[column++];
		listing.zone = (String) row[column++];
		listing.setListingId((Integer) row[column++]);
		listing.latitude = (Integer) row[column++];
		listing.longitude = (Integer) row[column++];
		listing.minAge = number(row[column++]);
		listing.maxAge = number(row[column++]);
		listing.traits = number(row[column++]);
		listing.verifiedPoints = number(row[column++]);
		listing.reachedShare = number(row[column++]);
		listing.standing = number(row[column]);
		listing.live = true;
		listing.hours = (String) row[HOURS];
		listing.verifiedAt = row[VERIFIED] == null ? null : Instant.ofEpochMilli((Long) row[VERIFIED]);
		List<Integer> weights = new ArrayList<>();
		for (int index = 0; index < tokens; index++) {
			weights.add((Integer) row[WEIGHTS + index]);
		}
		double km = (Double) row[KM];
		return new FoundListing(listing, weights, km < 0 ? null : km);
	}
	
	private static Short number(Object value) {
		return value == null ? null : ((Integer) value).shortValue();
	}
	
	/** What a search has to know before it asks: nothing, if one thing is looked for whatever the hours. */
	private SearchGround ground(ListingCriteria criteria, ZoneId site) {
		SearchGround ground = new SearchGround(criteria, site);
		if (ground.sql() != null) {
			@SuppressWarnings("unchecked")
			NativeQuery<Object[]> query = session().createNativeQuery(ground.sql());
			query.addScalar("what", IntegerType.INSTANCE).addScalar("number", IntegerType.INSTANCE)
			        .addScalar("zone", StringType.INSTANCE).list().forEach(ground::take);
		}
		return ground;
	}
	
	/**
	 * @return null if there is no such listing, or no longer
	 */
	@Unguarded(RecordFactsDao.NOBODY)
	ListingRow find(String uuid) {
		return session().createQuery("select l from PeerListing l where l.uuid = :uuid and l.live = true", ListingRow.class)
		        .setParameter("uuid", uuid).setReadOnly(true).uniqueResult();
	}
	
	/**
	 * @param service null for none
	 * @return two at most of what a service is listed as now
	 */
	@Unguarded(RecordFactsDao.NOBODY)
	List<ListingRow> ofService(String service) {
		return session().createQuery("select l from PeerListing l where l.serviceUuid = :service and l.live = true", ListingRow.class)
		        .setParameter("service", service).setReadOnly(true).setMaxResults(2).list();
	}
	
	/**
	 * @return the record itself, or the one that it was merged into at last; null if there is none or it was taken out
	 */
	@Unguarded(RecordFactsDao.NOBODY)
	String survivor(String uuid) {
		String survivor = null;
		for (String next = uuid; next != null;) {
			List<Object[]> found = session()
			        .createQuery("select r.uuid, r.mergedInto from PeerDirectory r where r.uuid = :uuid and r.voided = false", Object[].class)
			        .setParameter("uuid", next).list();
			survivor = found.isEmpty() ? null : (String) found.get(0)[0];
			next = found.isEmpty() ? null : (String) found.get(0)[1];
		}
		return survivor;
	}
	
	/**
	 * @return those that were ever listed
	 */
	@Unguarded(RecordFactsDao.NOBODY)
	List<ListingRow> all(Collection<String> uuids) {
		List<ListingRow> found = new ArrayList<>();
		for (List<String> some : Batches.of(uuids)) {
			found.addAll(session().createQuery("select l from PeerListing l where l.uuid in (:some)", ListingRow.class)
			        .setParameterList("some", some).setReadOnly(true).list());
		}
		return found;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
