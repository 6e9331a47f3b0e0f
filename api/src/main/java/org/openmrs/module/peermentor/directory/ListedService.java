/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A service at a place, as a referral needs it.
 */
public final class ListedService {
	
	private final String listing;
	
	private final String service;
	
	private final String serviceName;
	
	private final String organisationName;
	
	private final String placeName;
	
	private final String address;
	
	private final String phone;
	
	private final String email;
	
	private final boolean open;
	
	private final String hours;
	
	private final ZoneId zone;
	
	private final OpeningHours openingHours;
	
	/**
	 * @param open whether it takes people at all: its status is active, and its source still has it
	 * @param hours when it is open, in plain words; null if nobody knows
	 */
	ListedService(String listing, String service, String serviceName, String organisationName, String placeName, String address,
	    String phone, String email, boolean open, String hours, ZoneId zone,
	    OpeningHours openingHours) {
		this.listing = listing;
		this.service = service;
		this.serviceName = serviceName;
		this.organisationName = organisationName;
		this.placeName = placeName;
		this.address = address;
		this.phone = phone;
		this.email = email;
		this.open = open;
		this.hours = hours;
		this.zone = zone;
		this.openingHours = openingHours;
	}
	
	/**
	 * @return the uuid of the service at the location, or of the service if it has no place
	 */
	public String getListing() {
		return listing;
	}
	
	/**
	 * @return the uuid of the service
	 */
	public String getService() {
		return service;
	}
	
	public String getServiceName() {
		return serviceName;
	}
	
	/**
	 * @return the name by which a consent names it; never null
	 */
	public String getOrganisationName() {
		return organisationName;
	}
	
	/**
	 * @return null if it has no place
	 */
	public String getPlaceName() {
		return placeName;
	}
	
	/**
	 * @return on one line; null if none is known
	 */
	public String getAddress() {
		return address;
	}
	
	/**
	 * @return null if none is known
	 */
	public String getPhone() {
		return phone;
	}
	
	/**
	 * @return null if none is known
	 */
	public String getEmail() {
		return email;
	}
	
	public boolean isOpen() {
		return open;
	}
	
	/**
	 * @return null if nobody knows
	 */
	public String getHours() {
		return hours;
	}
	
	public ZoneId getZone() {
		return zone;
	}
	
	/**
	 * @param date in its zone
	 * @return whether it opens on that date; unknown if nobody says
	 */
	public OpenState stateOn(LocalDate date) {
		return openingHours.stateOn(date);
	}
}
