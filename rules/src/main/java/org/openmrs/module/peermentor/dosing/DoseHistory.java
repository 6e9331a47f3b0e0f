/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything known about one participant's doses, over all plans: medication lines, dose events, stays in facilities and
 * answers. What is left out was, for the clock, never known. Immutable.
 */
public final class DoseHistory {
	
	private final List<MedicationLine> lines;
	
	private final List<DoseEvent> events;
	
	private final List<Stay> stays;
	
	private final List<ReturnAnswer> answers;
	
	private final boolean staysKnown;
	
	private final Instant diedAt;
	
	private DoseHistory(Builder builder) {
		lines = Collections.unmodifiableList(new ArrayList<>(builder.lines));
		events = Collections.unmodifiableList(new ArrayList<>(builder.events));
		stays = Collections.unmodifiableList(new ArrayList<>(builder.stays));
		answers = Collections.unmodifiableList(new ArrayList<>(builder.answers));
		staysKnown = builder.staysKnown;
		diedAt = builder.diedAt;
	}
	
	public static Builder builder() {
		return new Builder();
	}
	
	/**
	 * @return a builder that holds all of this
	 */
	public Builder toBuilder() {
		return withoutEvents().events(events);
	}
	
	/**
	 * @return every line, ended or not
	 */
	public List<MedicationLine> getLines() {
		return lines;
	}
	
	/**
	 * @return every event, replaced or not
	 */
	public List<DoseEvent> getEvents() {
		return events;
	}
	
	/**
	 * @return the events that no correction replaced, in the order given
	 */
	public List<DoseEvent> getCurrentEvents() {
		return Corrections.current(events);
	}
	
	public List<Stay> getStays() {
		return stays;
	}
	
	/**
	 * @return whether all stays are known; if not, having none says nothing about where the participant is or was
	 */
	public boolean areStaysKnown() {
		return staysKnown;
	}
	
	public List<ReturnAnswer> getAnswers() {
		return answers;
	}
	
	/**
	 * @return the instant from which nothing is expected any more, null if the participant lives as far as known
	 */
	public Instant getDiedAt() {
		return diedAt;
	}
	
	/**
	 * What was known then: without the events that were entered later, so that corrections are undone too. Lines, stays
	 * and answers are left as they are.
	 */
	public DoseHistory knownAt(Instant then) {
		Builder known = withoutEvents();
		for (DoseEvent event : events) {
			if (event.getRecordedAt() != null && !event.getRecordedAt().isAfter(then)) {
				known.events(event);
			}
		}
		return known.build();
	}
	
	/**
	 * @return the products of all lines and of all events that stand, in the order first met
	 */
	Set<Product> products() {
		Set<Product> products = new LinkedHashSet<>();
		for (MedicationLine line : lines) {
			products.add(line.getProduct());
		}
		for (DoseEvent event : getCurrentEvents()) {
			products.add(event.getProduct());
		}
		return products;
	}
	
	private Builder withoutEvents() {
		Builder builder = builder().lines(lines).stays(stays).answers(answers).diedAt(diedAt);
		return staysKnown ? builder : builder.staysUnknown();
	}
	
	/** Gathers facts; every call adds. */
	public static final class Builder {
		
		private final List<MedicationLine> lines = new ArrayList<>();
		
		private final List<DoseEvent> events = new ArrayList<>();
		
		private final List<Stay> stays = new ArrayList<>();
		
		private final List<ReturnAnswer> answers = new ArrayList<>();
		
		private boolean staysKnown = true;
		
		private Instant diedAt;
		
		private Builder() {
		}
		
		public Builder lines(MedicationLine... more) {
			return lines(Arrays.asList(more));
		}
		
		public Builder lines(Collection<MedicationLine> more) {
			lines.addAll(more);
			return this;
		}
		
		public Builder events(DoseEvent... more) {
			return events(Arrays.asList(more));
		}
		
		public Builder events(Collection<DoseEvent> more) {
			events.addAll(more);
			return this;
		}
		
		public Builder stays(Stay... more) {
			return stays(Arrays.asList(more));
		}
		
		public Builder stays(Collection<Stay> more) {
			stays.addAll(more);
			return this;
		}
		
		/** Nobody can say where the participant is or was: no dose is presumed taken at home, none due for certain. */
		public Builder staysUnknown() {
			staysKnown = false;
			return this;
		}
		
		public Builder answers(ReturnAnswer... more) {
			return answers(Arrays.asList(more));
		}
		
		public Builder answers(Collection<ReturnAnswer> more) {
			answers.addAll(more);
			return this;
		}
		
		public Builder diedAt(Instant diedAt) {
			this.diedAt = diedAt;
			return this;
		}
		
		public DoseHistory build() {
			return new DoseHistory(this);
		}
	}
}
