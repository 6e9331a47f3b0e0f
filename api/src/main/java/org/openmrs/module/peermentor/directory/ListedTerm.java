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
 * That a listing is filed under a term of a taxonomy.
 */
@Entity(name = "PeerListedTerm")
@Table(name = "peermentor_directory_listed_term")
@IdClass(ListedTerm.Key.class)
class ListedTerm {
	
	@Id
	@Column(name = "listing_id", nullable = false)
	private Integer listingId;
	
	@Id
	@Column(name = "term_uuid", length = 38, nullable = false)
	private String termUuid;
	
	/** For Hibernate. */
	ListedTerm() {
	}
	
	/** What makes a row one. */
	static final class Key implements Serializable {
		
		private static final long serialVersionUID = 1L;
		
		private Integer listingId;
		
		private String termUuid;
		
		@Override
		public boolean equals(Object other) {
			return other instanceof Key && Objects.equals(listingId, ((Key) other).listingId)
			        && Objects.equals(termUuid, ((Key) other).termUuid);
		}
		
		@Override
		public int hashCode() {
			return Objects.hash(listingId, termUuid);
		}
	}
}
