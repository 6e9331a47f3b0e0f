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
 * A time in custody or hospital, as it is kept with a plan.
 */
@Embeddable
public class PauseRow {
	
	@Column(name = "custody", nullable = false)
	private boolean custody;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "from_at", nullable = false)
	private Instant from;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "to_at")
	private Instant to;
	
	/** For Hibernate. */
	PauseRow() {
	}
	
	PauseRow(Pause pause) {
		custody = pause.isCustody();
		from = pause.getFrom();
		to = pause.getTo();
	}
	
	Pause toFact() {
		return custody ? Pause.inCustody(from, to) : Pause.inHospital(from, to);
	}
	
	@Override
	public boolean equals(Object other) {
		return other instanceof PauseRow && custody == ((PauseRow) other).custody && from.equals(((PauseRow) other).from)
		        && Objects.equals(to, ((PauseRow) other).to);
	}
	
	@Override
	public int hashCode() {
		return Objects.hash(custody, from, to);
	}
}
