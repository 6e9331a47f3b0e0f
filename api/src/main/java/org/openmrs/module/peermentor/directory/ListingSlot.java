/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.Serializable;
import java.util.Objects;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/**
 * A {@link HoursSlot} of a listing, in numbers, so that the database answers what is open; or, with <code>said</code>, dates of
 * which anything is known. Written by {@link ListingWriter}.
 */
@Entity(name = "PeerListingSlot")
@Table(name = "peermentor_directory_slot")
@IdClass(ListingSlot.Key.class)
class ListingSlot {
	
	@Id
	@Column(name = "listing_id", nullable = false)
	private Integer listingId;
	
	@Id
	@Column(name = "slot_no", nullable = false)
	private Short slotNo;
	
	@Column(name = "zone_id", nullable = false)
	private int zoneId;
	
	/** 1 for dates of which anything is known, 0 for hours. */
	@Column(name = "said", nullable = false)
	private short said;
	
	@Column(name = "d1", nullable = false)
	private short d1;
	
	@Column(name = "d2", nullable = false)
	private short d2;
	
	@Column(name = "d3", nullable = false)
	private short d3;
	
	@Column(name = "d4", nullable = false)
	private short d4;
	
	@Column(name = "d5", nullable = false)
	private short d5;
	
	@Column(name = "d6", nullable = false)
	private short d6;
	
	@Column(name = "d7", nullable = false)
	private short d7;
	
	@Column(name = "opens", nullable = false)
	private short opens;
	
	@Column(name = "closes", nullable = false)
	private short closes;
	
	@Column(name = "nth", nullable = false)
	private short nth;
	
	@Column(name = "month_day", nullable = false)
	private short monthDay;
	
	@Column(name = "monthly", nullable = false)
	private short monthly;
	
	@Column(name = "anchor", nullable = false)
	private int anchor;
	
	@Column(name = "period", nullable = false)
	private short period;
	
	@Column(name = "span", nullable = false)
	private short span;
	
	@Column(name = "first_day", nullable = false)
	private int firstDay;
	
	@Column(name = "last_day", nullable = false)
	private int lastDay;
	
	/** For Hibernate. */
	ListingSlot() {
	}
	
	/** What makes a row one. */
	static final class Key implements Serializable {
		
		private static final long serialVersionUID = 1L;
		
		private Integer listingId;
		
		private Short slotNo;
		
		@Override
		public boolean equals(Object other) {
			return other instanceof Key && Objects.equals(listingId, ((Key) other).listingId)
			        && Objects.equals(slotNo, ((Key) other).slotNo);
		}
		
		@Override
		public int hashCode() {
			return Objects.hash(listingId, slotNo);
		}
	}
}
