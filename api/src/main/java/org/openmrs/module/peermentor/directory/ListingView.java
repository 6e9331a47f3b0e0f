/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A service at a place, as a search shows it.
 */
public final class ListingView implements View {
	
	private final ListingRow row;
	
	private final ZoneId zone;
	
	private final Instant at;
	
	private final String words;
	
	private final String language;
	
	private Double km;
	
	private Integer points;
	
	private List<Map<String, Object>> why;
	
	private Map<String, Object> details;
	
	/**
	 * @param site the site's zone
	 * @param at of when its hours are told
	 * @param language of the reader
	 */
	ListingView(ListingRow row, ZoneId site, Instant at, String language) {
		this.row = row;
		this.zone = row.zone(site);
		this.at = at;
		this.language = language;
		this.words = HoursWords.say(row.openingHours(), LocalDateTime.ofInstant(at, zone).toLocalDate(), language);
	}
	
	ListingView found(FoundListing found, ListingCriteria criteria, Instant now, ZoneId site) {
		km = found.getKm() == null ? null : ListingReasons.rounded(found.getKm());
		points = found.points(criteria);
		why = ListingReasons.of(criteria, found, now, site);
		return this;
	}
	
	ListingView with(Map<String, Object> all) {
		details = all;
		return this;
	}
	
	/**
	 * @return of the service at the location, or of the service if it has no place
	 */
	@Override
	public String getUuid() {
		return row.uuid;
	}
	
	@Override
	public String getDisplay() {
		return row.placeName == null ? row.serviceName : row.serviceName + ", " + row.placeName;
	}
	
	public Ref getService() {
		return new Ref(row.serviceUuid, row.serviceName);
	}
	
	/**
	 * @return null if nobody said whose service it is
	 */
	public Ref getOrganisation() {
		return row.organisationUuid == null ? null : new Ref(row.organisationUuid, row.organisationName);
	}
	
	/**
	 * @return null if it has no place
	 */
	public Ref getPlace() {
		return row.placeUuid == null ? null : new Ref(row.placeUuid, row.placeName);
	}
	
	/**
	 * @return on one line; null if none is known
	 */
	public String getAddress() {
		return row.address;
	}
	
	/**
	 * @return null if none is known
	 */
	public String getPhone() {
		return row.phone;
	}
	
	/**
	 * @return null if none is known
	 */
	public String getEmail() {
		return row.email;
	}
	
	/**
	 * @return <code>lat</code> and <code>lon</code> in degrees; null if nobody knows
	 */
	public Map<String, Object> getPosition() {
		if (row.position() == null) {
			return null;
		}
		Map<String, Object> position = new LinkedHashMap<>();
		position.put("lat", row.position().getLatitudeDegrees());
		position.put("lon", row.position().getLongitudeDegrees());
		return position;
	}
	
	public ServiceStatus getStatus() {
		return row.status;
	}
	
	/**
	 * @return null if none is said, which is not that there is none
	 */
	public Integer getMinAge() {
		return row.minAge == null ? null : row.minAge.intValue();
	}
	
	/**
	 * @return null if none is said, which is not that there is none
	 */
	public Integer getMaxAge() {
		return row.maxAge == null ? null : row.maxAge.intValue();
	}
	
	/**
	 * @return every fact by its code, and <code>CAPACITY</code>: whether there are free places
	 */
	public Map<String, Object> getFacts() {
		Map<String, Object> facts = new LinkedHashMap<>();
		Traits traits = row.traits();
		traits.getFacts().forEach((fact, value) -> facts.put(fact.name(), value));
		facts.put("CAPACITY", traits.getCapacity());
		return facts;
	}
	
	/**
	 * @return code and name of each need that it is filed under
	 */
	public List<Map<String, Object>> getNeeds() {
		List<Map<String, Object>> needs = new ArrayList<>();
		for (String code : row.needCodes()) {
			NeedTerm term = NeedTerm.of(code);
			Map<String, Object> need = new LinkedHashMap<>();
			need.put("code", code);
			need.put("name", term == null ? code : term.name(language));
			needs.add(need);
		}
		return needs;
	}
	
	/**
	 * @return codes of ISO 639 where there are, else what the source calls them
	 */
	public List<String> getLanguages() {
		return row.languageCodes();
	}
	
	/**
	 * @return the state at the instant asked for, or now; until when or from when on, as the clock where it is shows it, for the
	 *         words of its week mean that one; all in words, null if nobody knows
	 */
	public Map<String, Object> getHours() {
		OpeningHours hours = row.openingHours();
		Map<String, Object> shown = new LinkedHashMap<>();
		shown.put("at", at);
		shown.put("state", hours.stateAt(at, zone));
		shown.put("openUntil", onItsWall(hours.openUntil(at, zone), zone));
		shown.put("nextOpening", onItsWall(hours.nextOpening(at, zone), zone));
		shown.put("words", words);
		shown.put("zone", zone.getId());
		return shown;
	}
	
	static ZonedDateTime onItsWall(Instant instant, ZoneId zone) {
		return instant == null ? null : instant.atZone(zone);
	}
	
	/**
	 * @return null if nobody ever verified it
	 */
	public Instant getVerifiedAt() {
		return row.verifiedAt;
	}
	
	/**
	 * @return in tenths of a kilometre; null if nobody asked
	 */
	public Double getKm() {
		return km;
	}
	
	/**
	 * @return the sum of what {@link #getWhy} says; null if it was not searched for
	 */
	public Integer getPoints() {
		return points;
	}
	
	/**
	 * @return why it stands where it stands; null if it was not searched for
	 */
	public List<Map<String, Object>> getWhy() {
		return why;
	}
	
	/**
	 * @return all that is known of it; null in lists
	 */
	public Map<String, Object> getDetails() {
		return details;
	}
	
	/** The uuid only. */
	@Override
	public String toString() {
		return row.uuid;
	}
}
