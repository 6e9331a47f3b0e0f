/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;

import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One word about a planned release, as it is kept with a plan.
 */
@Embeddable
public class PlannedRow {
	
	@Column(name = "day")
	private LocalDate day;
	
	@Column(name = "time_of_day", length = 5)
	private String time;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "certainty", length = 20, nullable = false)
	private ReleaseCertainty certainty;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "why_unknown", length = 30)
	private WhyUnknown whyUnknown;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "said_at", nullable = false)
	private Instant saidAt;
	
	/** For Hibernate. */
	PlannedRow() {
	}
	
	PlannedRow(PlannedRelease said) {
		day = said.getDay();
		time = said.getTime() == null ? null : said.getTime().toString();
		certainty = said.getCertainty();
		whyUnknown = said.getWhyUnknown();
		saidAt = said.getSaidAt();
	}
	
	PlannedRelease toFact() {
		return PlannedRelease.of(day, time == null ? null : LocalTime.parse(time), certainty, whyUnknown, saidAt);
	}
	
	@Override
	public boolean equals(Object other) {
		if (!(other instanceof PlannedRow)) {
			return false;
		}
		PlannedRow that = (PlannedRow) other;
		return Objects.equals(day, that.day) && Objects.equals(time, that.time) && certainty == that.certainty
		        && whyUnknown == that.whyUnknown && saidAt.equals(that.saidAt);
	}
	
	@Override
	public int hashCode() {
		return Objects.hash(day, time, certainty, whyUnknown, saidAt);
	}
}
