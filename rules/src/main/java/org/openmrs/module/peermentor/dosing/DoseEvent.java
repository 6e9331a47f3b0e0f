/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What somebody reported about one scheduled dose, as a fact. A correction is a new event that names the one it replaces;
 * both are kept. Immutable.
 */
public final class DoseEvent {
	
	private final String key;
	
	private final Product product;
	
	private final LocalDate scheduledDay;
	
	private final Integer session;
	
	private final Outcome outcome;
	
	private final Instant at;
	
	private final DosePlace place;
	
	private final String placeKey;
	
	private final EvidenceGrade grade;
	
	private final Reporter reporter;
	
	private final String reason;
	
	private final Instant recordedAt;
	
	private final String replaces;
	
	private DoseEvent(Builder builder) {
		key = builder.key;
		product = builder.product;
		scheduledDay = builder.scheduledDay;
		session = builder.session;
		outcome = builder.outcome;
		at = builder.at;
		place = builder.place;
		placeKey = builder.placeKey;
		grade = builder.grade;
		reporter = builder.reporter;
		reason = builder.reason;
		recordedAt = builder.recordedAt;
		replaces = builder.replaces;
	}
	
	public static Builder of(String key, Product product, Outcome outcome) {
		return new Builder(key, product, outcome);
	}
	
	public String getKey() {
		return key;
	}
	
	public Product getProduct() {
		return product;
	}
	
	public Outcome getOutcome() {
		return outcome;
	}
	
	/**
	 * @return the day whose dose it is, null if that is the day of {@link #getAt()}
	 */
	public LocalDate getScheduledDay() {
		return scheduledDay;
	}
	
	/**
	 * @return which session of the day, from 1; null where a day has one dose
	 */
	public Integer getSession() {
		return session;
	}
	
	/**
	 * @return when the dose was given, or when it was said that it was not; null if only the day is known
	 */
	public Instant getAt() {
		return at;
	}
	
	/**
	 * @return null if nobody said
	 */
	public DosePlace getPlace() {
		return place;
	}
	
	/**
	 * @return which pharmacy, clinic or centre, null if nobody said
	 */
	public String getPlaceKey() {
		return placeKey;
	}
	
	public EvidenceGrade getGrade() {
		return grade;
	}
	
	public Reporter getReporter() {
		return reporter;
	}
	
	/**
	 * @return the code of the reason for the outcome or the correction, null if none was given
	 */
	public String getReason() {
		return reason;
	}
	
	/**
	 * @return when it was entered, which may be long after
	 */
	public Instant getRecordedAt() {
		return recordedAt;
	}
	
	/**
	 * @return the key of the event that this one corrects, null if it corrects none
	 */
	public String getReplaces() {
		return replaces;
	}
	
	/**
	 * @return the day whose dose it is
	 */
	LocalDate dayIn(ZoneId zone) {
		return scheduledDay != null ? scheduledDay : at.atZone(zone).toLocalDate();
	}
	
	/**
	 * @return when it was; where only the day is known, its first moment, so that nothing looks more recent than it is
	 */
	Instant momentIn(ZoneId zone) {
		return at != null ? at : scheduledDay.atStartOfDay(zone).toInstant();
	}
	
	/**
	 * @return whether both are known to have been at different places
	 */
	boolean isElsewhereThan(DoseEvent other) {
		if (place == null || other.place == null) {
			return false;
		}
		return place != other.place || (placeKey != null && other.placeKey != null && !placeKey.equals(other.placeKey));
	}
	
	/**
	 * @return the outcome alone, so that no log learns about a person
	 */
	@Override
	public String toString() {
		return "DoseEvent " + outcome;
	}
	
	/** Gathers the facts. */
	public static final class Builder {
		
		private final String key;
		
		private final Product product;
		
		private final Outcome outcome;
		
		private LocalDate scheduledDay;
		
		private Integer session;
		
		private Instant at;
		
		private DosePlace place;
		
		private String placeKey;
		
		private EvidenceGrade grade;
		
		private Reporter reporter;
		
		private String reason;
		
		private Instant recordedAt;
		
		private String replaces;
		
		private Builder(String key, Product product, Outcome outcome) {
			this.key = key;
			this.product = product;
			this.outcome = outcome;
		}
		
		/** The day whose dose it is, where the instant does not say: a dose after midnight may be yesterday's. */
		public Builder forDay(LocalDate scheduledDay) {
			this.scheduledDay = scheduledDay;
			return this;
		}
		
		public Builder session(Integer session) {
			this.session = session;
			return this;
		}
		
		public Builder at(Instant at) {
			this.at = at;
			return this;
		}
		
		public Builder place(DosePlace place, String placeKey) {
			this.place = place;
			this.placeKey = placeKey;
			return this;
		}
		
		public Builder evidence(EvidenceGrade grade, Reporter reporter) {
			this.grade = grade;
			this.reporter = reporter;
			return this;
		}
		
		public Builder reason(String reason) {
			this.reason = reason;
			return this;
		}
		
		public Builder recordedAt(Instant recordedAt) {
			this.recordedAt = recordedAt;
			return this;
		}
		
		public Builder replaces(String replaced) {
			this.replaces = replaced;
			return this;
		}
		
		public DoseEvent build() {
			return new DoseEvent(this);
		}
	}
}
