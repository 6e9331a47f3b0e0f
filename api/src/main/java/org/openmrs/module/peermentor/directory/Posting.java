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
 * That a word, a need or a language stands in a listing. A search walks along the rows of one {@link SearchToken}, the best
 * first, so that all it asks for stands beside. Written in numbers by {@link ListingWriter}.
 */
@Entity(name = "PeerPosting")
@Table(name = "peermentor_directory_posting")
@IdClass(Posting.Key.class)
class Posting {
	
	/** What is taken from to make the order of the best first one that rises. */
	static final int BEST = 1_000;
	
	@Id
	@Column(name = "token", nullable = false)
	private Long token;
	
	/** {@link #BEST} without the points of the listing and of the word in it. */
	@Id
	@Column(name = "rank_key", nullable = false)
	private Short rankKey;
	
	@Id
	@Column(name = "listing_id", nullable = false)
	private Integer listingId;
	
	/** The points of the word in the listing. */
	@Column(name = "weight", nullable = false)
	private short weight;
	
	/** See {@link Position#getBand}; null if nobody knows where it is. */
	@Column(name = "band")
	private Short band;
	
	@Column(name = "longitude")
	private Integer longitude;
	
	@Column(name = "latitude")
	private Integer latitude;
	
	/** See {@link Traits}. */
	@Column(name = "traits", nullable = false)
	private short traits;
	
	@Column(name = "min_age", nullable = false)
	private short minAge;
	
	@Column(name = "max_age", nullable = false)
	private short maxAge;
	
	/** For Hibernate. */
	Posting() {
	}
	
	/** What makes a row one. */
	static final class Key implements Serializable {
		
		private static final long serialVersionUID = 1L;
		
		private Long token;
		
		private Short rankKey;
		
		private Integer listingId;
		
		@Override
		public boolean equals(Object other) {
			return other instanceof Key && Objects.equals(token, ((Key) other).token)
			        && Objects.equals(rankKey, ((Key) other).rankKey) && Objects.equals(listingId, ((Key) other).listingId);
		}
		
		@Override
		public int hashCode() {
			return Objects.hash(token, rankKey, listingId);
		}
	}
}
