/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;

/**
 * One prescription's worth of one product, as a fact: what, by which schedule, from when to when, who prescribes and who
 * dispenses. Several may run at once. The module never writes a prescription. Days are days of the site's zone.
 * Immutable.
 */
public final class MedicationLine {
	
	private final String key;
	
	private final Product product;
	
	private final Schedule schedule;
	
	private final LocalDate start;
	
	private final LocalDate end;
	
	private final TakeHome takeHome;
	
	private final boolean bridging;
	
	private final boolean newStart;
	
	private final LocalDate endedOn;
	
	private final LineEnd endReason;
	
	private final Openings prescriber;
	
	private final Openings pharmacy;
	
	private MedicationLine(Builder builder) {
		key = builder.key;
		product = builder.product;
		schedule = builder.schedule;
		start = builder.start;
		end = builder.end;
		takeHome = builder.takeHome;
		bridging = builder.bridging;
		newStart = builder.newStart;
		endedOn = builder.endedOn;
		endReason = builder.endReason;
		prescriber = builder.prescriber;
		pharmacy = builder.pharmacy;
	}
	
	public static Builder of(String key, Product product) {
		return new Builder(key, product);
	}
	
	public String getKey() {
		return key;
	}
	
	public Product getProduct() {
		return product;
	}
	
	/**
	 * @return null if nobody knows it
	 */
	public Schedule getSchedule() {
		return schedule;
	}
	
	/**
	 * @return the first day of the prescription
	 */
	public LocalDate getStart() {
		return start;
	}
	
	/**
	 * @return the last day of the prescription, null if nobody knows it
	 */
	public LocalDate getEnd() {
		return end;
	}
	
	/**
	 * @return never null; {@link TakeHome#NONE} if every dose is witnessed
	 */
	public TakeHome getTakeHome() {
		return takeHome;
	}
	
	/**
	 * @return whether it only carries the participant from custody to the first community prescription
	 */
	public boolean isBridging() {
		return bridging;
	}
	
	/**
	 * @return whether the treatment with this product begins here, so that there is no earlier dose to know of; false if
	 *         it goes on from elsewhere, or if nobody said
	 */
	public boolean isNewStart() {
		return newStart;
	}
	
	/**
	 * @return the first day on which the line no longer holds, null if nobody ended it
	 */
	public LocalDate getEndedOn() {
		return endedOn;
	}
	
	/**
	 * @return null unless ended
	 */
	public LineEnd getEndReason() {
		return endReason;
	}
	
	/**
	 * @return the days on which the prescriber can be seen, null if nobody knows them
	 */
	public Openings getPrescriber() {
		return prescriber;
	}
	
	/**
	 * @return the days and hours of the pharmacy, null if nobody knows them
	 */
	public Openings getPharmacy() {
		return pharmacy;
	}
	
	/**
	 * @return the last day on which doses can be had by it, null if nobody knows
	 */
	LocalDate lastDay() {
		LocalDate beforeEnd = endedOn == null ? null : endedOn.minusDays(1);
		if (end == null || beforeEnd == null) {
			return end == null ? beforeEnd : end;
		}
		return end.isBefore(beforeEnd) ? end : beforeEnd;
	}
	
	/**
	 * @return whether doses can be had by it on that day, as far as known
	 */
	boolean holdsOn(LocalDate day) {
		return !start.isAfter(day) && (lastDay() == null || !lastDay().isBefore(day));
	}
	
	/**
	 * @return whether it ended on that day or before, and with it the need of this product
	 */
	boolean stoppedBy(LocalDate day) {
		return endedOn != null && endReason != null && endReason.stopsClock() && !endedOn.isAfter(day);
	}
	
	/**
	 * @return how many doses its schedule expects on that day, whether or not the prescription covers it
	 */
	int dosesOn(LocalDate day) {
		return schedule == null ? 0 : schedule.dosesOn(day, start);
	}
	
	/**
	 * @return the product alone, so that no log learns about a person
	 */
	@Override
	public String toString() {
		return "MedicationLine of " + product;
	}
	
	/** Gathers the facts. */
	public static final class Builder {
		
		private final String key;
		
		private final Product product;
		
		private Schedule schedule;
		
		private LocalDate start;
		
		private LocalDate end;
		
		private TakeHome takeHome = TakeHome.NONE;
		
		private boolean bridging;
		
		private boolean newStart;
		
		private LocalDate endedOn;
		
		private LineEnd endReason;
		
		private Openings prescriber;
		
		private Openings pharmacy;
		
		private Builder(String key, Product product) {
			this.key = key;
			this.product = product;
			this.schedule = product == null ? null : product.getMedication().getUsualSchedule();
		}
		
		/** Where it differs from the usual one of the medicine; null if nobody knows it. */
		public Builder schedule(Schedule schedule) {
			this.schedule = schedule;
			return this;
		}
		
		/** First and last day of the prescription; the last is null if nobody knows it. */
		public Builder prescribed(LocalDate start, LocalDate end) {
			this.start = start;
			this.end = end;
			return this;
		}
		
		public Builder takeHome(TakeHome takeHome) {
			this.takeHome = takeHome == null ? TakeHome.NONE : takeHome;
			return this;
		}
		
		public Builder bridging(boolean bridging) {
			this.bridging = bridging;
			return this;
		}
		
		public Builder newStart(boolean newStart) {
			this.newStart = newStart;
			return this;
		}
		
		/** The first day on which it no longer holds, and why. */
		public Builder ended(LocalDate on, LineEnd reason) {
			this.endedOn = on;
			this.endReason = reason;
			return this;
		}
		
		public Builder prescriber(Openings prescriber) {
			this.prescriber = prescriber;
			return this;
		}
		
		public Builder pharmacy(Openings pharmacy) {
			this.pharmacy = pharmacy;
			return this;
		}
		
		public MedicationLine build() {
			return new MedicationLine(this);
		}
	}
}
