/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * What a search shows of a service at a place. A projection of the records, made by {@link ListingMaker} and kept by
 * {@link ListingKeeper}; the row of what is listed no longer stays, for whoever was referred there.
 */
@Entity(name = "PeerListing")
@Table(name = "peermentor_directory_listing")
class ListingRow {
	
	@Id
	@Column(name = "listing_id")
	private Integer listingId;
	
	/** Of the service at the location, or of the service. */
	@Column(name = "uuid", length = 38, nullable = false, unique = true)
	String uuid;
	
	@Column(name = "service_uuid", length = 38, nullable = false)
	String serviceUuid;
	
	@Column(name = "organisation_uuid", length = 38)
	String organisationUuid;
	
	/** Of the location; null if the service has none. */
	@Column(name = "place_uuid", length = 38)
	String placeUuid;
	
	/** Whether it is listed at all: not voided, not merged, still at its source. */
	@Column(name = "live", nullable = false)
	boolean live;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	ServiceStatus status;
	
	@Column(name = "service_name", length = 255, nullable = false)
	String serviceName;
	
	/** Empty if nobody said whose service it is. */
	@Column(name = "organisation_name", length = 255, nullable = false)
	String organisationName;
	
	@Column(name = "place_name", length = 255)
	String placeName;
	
	@Column(name = "address", length = 600)
	String address;
	
	@Column(name = "phone", length = 150)
	String phone;
	
	@Column(name = "email", length = 254)
	String email;
	
	/** See {@link Position}. */
	@Column(name = "latitude")
	Integer latitude;
	
	@Column(name = "longitude")
	Integer longitude;
	
	@Column(name = "min_age")
	Short minAge;
	
	@Column(name = "max_age")
	Short maxAge;
	
	/** See {@link Traits}. */
	@Column(name = "traits", nullable = false)
	short traits;
	
	/** Codes with blanks between them. */
	@Column(name = "needs", length = 500)
	String needs;
	
	/** Codes with blanks between them. */
	@Column(name = "languages", length = 500)
	String languages;
	
	/** Null for the site's own. */
	@Column(name = "zone", length = 64)
	String zone;
	
	/** As {@link OpeningHours#read} takes it. */
	@Type(type = "text")
	@Column(name = "hours", nullable = false)
	String hours;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "verified_at")
	Instant verifiedAt;
	
	@Column(name = "verified_points", nullable = false)
	short verifiedPoints;
	
	/** In hundredths; null if there is too little to tell. */
	@Column(name = "reached_share")
	Short reachedShare;
	
	/** Its points whatever is looked for. */
	@Column(name = "standing", nullable = false)
	short standing;
	
	/** When time alone will change its points; null if never. */
	@Convert(converter = InstantMillis.class)
	@Column(name = "changes_at")
	Instant changesAt;
	
	/** What its postings were made of, so that they are not made again for nothing; empty if it has none. */
	@Type(type = "text")
	@Column(name = "posted", nullable = false)
	String posted;
	
	/** For Hibernate. */
	ListingRow() {
	}
	
	Integer getListingId() {
		return listingId;
	}
	
	void setListingId(int listingId) {
		this.listingId = listingId;
	}
	
	/**
	 * Becomes as another, but for its id.
	 */
	void take(ListingRow other) {
		uuid = other.uuid;
		serviceUuid = other.serviceUuid;
		organisationUuid = other.organisationUuid;
		placeUuid = other.placeUuid;
		live = other.live;
		status = other.status;
		serviceName = other.serviceName;
		organisationName = other.organisationName;
		placeName = other.placeName;
		address = other.address;
		phone = other.phone;
		email = other.email;
		latitude = other.latitude;
		longitude = other.longitude;
		minAge = other.minAge;
		maxAge = other.maxAge;
		traits = other.traits;
		needs = other.needs;
		languages = other.languages;
		zone = other.zone;
		hours = other.hours;
		verifiedAt = other.verifiedAt;
		verifiedPoints = other.verifiedPoints;
		reachedShare = other.reachedShare;
		standing = other.standing;
		changesAt = other.changesAt;
		posted = other.posted;
	}
	
	Position position() {
		return latitude == null ? null : new Position(latitude, longitude);
	}
	
	Traits traits() {
		return Traits.of(traits);
	}
	
	OpeningHours openingHours() {
		return OpeningHours.read(hours);
	}
	
	ZoneId zone(ZoneId ofSite) {
		return zone == null ? ofSite : ZoneId.of(zone);
	}
	
	List<String> needCodes() {
		return words(needs);
	}
	
	List<String> languageCodes() {
		return words(languages);
	}
	
	private static List<String> words(String text) {
		return text == null ? Collections.emptyList() : Arrays.asList(text.split(" "));
	}
	
	ListedService toListedService(ZoneId ofSite, String words) {
		return new ListedService(uuid, serviceUuid, serviceName, organisationName, placeName, address, phone, email,
		        live && status.isOpen(), words, zone(ofSite), openingHours());
	}
}
