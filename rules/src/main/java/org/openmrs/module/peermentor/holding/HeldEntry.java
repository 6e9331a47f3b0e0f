/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.holding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.openmrs.module.peermentor.access.Segment;

/**
 * One thing that the module holds of a participant: what kind, of which segment, since when, by whom, and what it says.
 * The one place that says what of it may go to whom outside ({@link #under}).
 */
public final class HeldEntry {
	
	private final String section;
	
	private final String record;
	
	private final Instant at;
	
	private final String by;
	
	private final Set<Segment> segments;
	
	private final HeldStanding standing;
	
	private final boolean sealed;
	
	private final boolean othersPresent;
	
	private final List<HeldField> fields;
	
	private HeldEntry(Builder builder, String by, List<HeldField> fields) {
		this.section = builder.section;
		this.record = builder.record;
		this.at = builder.at;
		this.by = by;
		this.segments = Collections.unmodifiableSet(EnumSet.copyOf(builder.segments));
		this.standing = builder.standing;
		this.sealed = builder.sealed;
		this.othersPresent = builder.othersPresent;
		this.fields = Collections.unmodifiableList(new ArrayList<>(fields));
	}
	
	/**
	 * @param section code of what kind of record it is, such as <code>contact</code>
	 */
	public static Builder of(String section) {
		return new Builder(section);
	}
	
	/**
	 * What of this may be shown where these segments are open: nothing that no open segment covers, that was replaced or taken
	 * back, that the participant sealed, or that was written with others present; and never who wrote it down.
	 * 
	 * @return null if nothing
	 */
	public HeldEntry under(Set<Segment> open) {
		if (standing != HeldStanding.STANDS || sealed || othersPresent || Collections.disjoint(segments, open)) {
			return null;
		}
		List<HeldField> shown = new ArrayList<>();
		for (HeldField field : fields) {
			if (open.containsAll(field.getAlso())) {
				shown.add(field);
			}
		}
		return shown.isEmpty() ? null : new HeldEntry(builder(), null, shown);
	}
	
	HeldEntry withFields(UnaryOperator<HeldField> change) {
		List<HeldField> changed = new ArrayList<>();
		fields.forEach(field -> changed.add(change.apply(field)));
		return new HeldEntry(builder(), by, changed);
	}
	
	private Builder builder() {
		Builder builder = of(section).record(record).at(at).standing(standing).sealed(sealed).othersPresent(othersPresent);
		builder.segments.addAll(segments);
		return builder;
	}
	
	/**
	 * @return the code of what kind of record it is
	 */
	public String getSection() {
		return section;
	}
	
	/**
	 * @return the record's uuid; null if it has none
	 */
	public String getRecord() {
		return record;
	}
	
	/**
	 * @return when it happened or was written; null if nobody knows
	 */
	public Instant getAt() {
		return at;
	}
	
	/**
	 * @return the name of who wrote it down; null if nobody did
	 */
	public String getBy() {
		return by;
	}
	
	/**
	 * @return the segments of which any opens it; empty if it is the team's alone
	 */
	public Set<Segment> getSegments() {
		return segments;
	}
	
	public HeldStanding getStanding() {
		return standing;
	}
	
	/**
	 * @return whether the participant asked to leave it out
	 */
	public boolean isSealed() {
		return sealed;
	}
	
	/**
	 * @return whether others were present when it was said, so that it goes no further
	 */
	public boolean isOthersPresent() {
		return othersPresent;
	}
	
	/**
	 * @return in the order in which they are read
	 */
	public List<HeldField> getFields() {
		return fields;
	}
	
	/** Gathers what an entry says. */
	public static final class Builder {
		
		private final String section;
		
		private final Set<Segment> segments = EnumSet.noneOf(Segment.class);
		
		private final List<HeldField> fields = new ArrayList<>();
		
		private String record;
		
		private Instant at;
		
		private String by;
		
		private HeldStanding standing = HeldStanding.STANDS;
		
		private boolean sealed;
		
		private boolean othersPresent;
		
		private Builder(String section) {
			this.section = section;
		}
		
		/** Any of the segments that are named opens it; where none is, it is the team's alone. */
		public Builder in(Segment segment) {
			if (segment != null) {
				segments.add(segment);
			}
			return this;
		}
		
		public Builder record(String uuid) {
			record = uuid;
			return this;
		}
		
		public Builder at(Instant instant) {
			at = instant;
			return this;
		}
		
		/**
		 * @param name of who wrote it down
		 */
		public Builder by(String name) {
			by = name;
			return this;
		}
		
		public Builder standing(HeldStanding how) {
			standing = how;
			return this;
		}
		
		public Builder sealed(boolean whether) {
			sealed = whether;
			return this;
		}
		
		public Builder othersPresent(boolean whether) {
			othersPresent = whether;
			return this;
		}
		
		/**
		 * @param field null is passed over
		 */
		public Builder field(HeldField field) {
			if (field != null) {
				fields.add(field);
			}
			return this;
		}
		
		/** A plain field; null is passed over. */
		public Builder plain(String label, Object value, Segment... also) {
			return field(value == null ? null : HeldField.plain(label, value, also));
		}
		
		public HeldEntry build() {
			return new HeldEntry(this, by, fields);
		}
	}
}
