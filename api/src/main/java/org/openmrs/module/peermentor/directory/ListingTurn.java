/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * The one row by which whoever lists anew takes the turn, on whatever node.
 */
@Entity(name = "PeerListingTurn")
@Table(name = "peermentor_directory_turn")
class ListingTurn {
	
	static final int ONLY = 1;
	
	@Id
	@Column(name = "turn_id")
	private Integer turnId;
	
	@Column(name = "turns", nullable = false)
	private long turns;
	
	/** Listings get their ids here, so that their postings can be written beside them. */
	@Column(name = "last_listing_id", nullable = false)
	private int lastListingId;
	
	/** For Hibernate. */
	ListingTurn() {
	}
}
