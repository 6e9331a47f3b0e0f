/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Objects;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;

import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * A centre in which a participant was, as it is kept with a plan.
 */
@Embeddable
public class CentreRow {
	
	@Column(name = "centre", length = 38, nullable = false)
	private String centre;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "from_at", nullable = false)
	private Instant from;
	
	/** For Hibernate. */
	CentreRow() {
	}
	
	CentreRow(CentreStay stay) {
		centre = stay.getCentre();
		from = stay.getFrom();
	}
	
	CentreStay toFact() {
		return new CentreStay(centre, from);
	}
	
	@Override
	public boolean equals(Object other) {
		return other instanceof CentreRow && centre.equals(((CentreRow) other).centre) && from.equals(((CentreRow) other).from);
	}
	
	@Override
	public int hashCode() {
		return Objects.hash(centre, from);
	}
}
