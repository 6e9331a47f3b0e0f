/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Objects;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;

/**
 * One recipient of a consent, as it is kept with the consent.
 */
@Embeddable
public class RecipientRow {
	
	@Enumerated(EnumType.STRING)
	@Column(name = "kind", length = 30, nullable = false)
	private RecipientKind kind;
	
	@Column(name = "name", length = 255)
	private String name;
	
	/** For Hibernate. */
	RecipientRow() {
	}
	
	RecipientRow(Recipient recipient) {
		kind = recipient.getKind();
		name = recipient.getName();
	}
	
	Recipient toFact() {
		return new Recipient(kind, name);
	}
	
	@Override
	public boolean equals(Object other) {
		return other instanceof RecipientRow && toFact().equals(((RecipientRow) other).toFact());
	}
	
	@Override
	public int hashCode() {
		return Objects.hash(kind, name);
	}
}
