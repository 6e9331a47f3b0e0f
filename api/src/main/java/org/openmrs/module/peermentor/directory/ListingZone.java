/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * A zone other than the site's in which something is listed.
 */
@Entity(name = "PeerListingZone")
@Table(name = "peermentor_directory_zone")
class ListingZone {
	
	/** Of whatever is in the site's own zone, which may change. */
	static final int OF_SITE = 0;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "zone_id")
	private Integer zoneId;
	
	@Column(name = "zone", length = 64, nullable = false, unique = true)
	private String zone;
	
	/** For Hibernate. */
	ListingZone() {
	}
	
	ListingZone(String zone) {
		this.zone = zone;
	}
	
	Integer getZoneId() {
		return zoneId;
	}
	
	String getZone() {
		return zone;
	}
}
