/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known about one contact: kind, moment and {@link Fact facts}, with the heads that were counted in a group, and the
 * mentor's kilometres and expenses, none of which reaches the chart. Immutable. A fact that is not there was not given; none has a value that stands for unknown
 * unless its answers hold one.
 */
public final class ContactFacts {
	
	private final ContactKind kind;
	
	private final Instant startedAt;
	
	private final Map<Fact, Object> values;
	
	private final BigDecimal kilometres;
	
	private final BigDecimal expenses;
	
	private final Integer groupHeadCount;
	
	private ContactFacts(Builder builder) {
		kind = builder.kind;
		startedAt = builder.startedAt;
		values = Collections.unmodifiableMap(new EnumMap<>(builder.values));
		kilometres = builder.kilometres;
		expenses = builder.expenses;
		groupHeadCount = builder.groupHeadCount;
	}
	
	public static Builder builder() {
		return new Builder();
	}
	
	/**
	 * @return a builder that holds these facts
	 */
	public Builder toBuilder() {
		Builder builder = builder().kind(kind).startedAt(startedAt).kilometres(kilometres).expenses(expenses)
		        .groupHeadCount(groupHeadCount);
		builder.values.putAll(values);
		return builder;
	}
	
	public ContactKind getKind() {
		return kind;
	}
	
	/**
	 * @return when the contact or attempt began, to the millisecond
	 */
	public Instant getStartedAt() {
		return startedAt;
	}
	
	/**
	 * @return the answer, of the fact's own type, a non-empty unmodifiable {@link Set} in the order of the answers where
	 *         there may be several; null if not given
	 */
	@SuppressWarnings("unchecked")
	public <T> T get(Fact fact) {
		return (T) values.get(fact);
	}
	
	public boolean has(Fact fact) {
		return values.containsKey(fact);
	}
	
	/**
	 * @return the answers to a fact as a collection, empty if not given
	 */
	@SuppressWarnings("unchecked")
	public Collection<Object> answers(Fact fact) {
		Object value = values.get(fact);
		if (value == null) {
			return Collections.emptySet();
		}
		return fact.isSeveral() ? (Collection<Object>) value : Collections.singleton(value);
	}
	
	public boolean tookPlace() {
		return get(Fact.TOOK_PLACE) == TookPlace.YES;
	}
	
	/**
	 * @return whether anything about an accompaniment was given
	 */
	public boolean hasAccompaniment() {
		return Fact.OF_ACCOMPANIMENT.stream().anyMatch(this::has);
	}
	
	/**
	 * @return kilometres driven, null if not given; for author and supervisor only
	 */
	public BigDecimal getKilometres() {
		return kilometres;
	}
	
	/**
	 * @return money spent in the site's currency, null if not given; for author and supervisor only
	 */
	public BigDecimal getExpenses() {
		return expenses;
	}
	
	/**
	 * @return how many were at the group session, those who are named in no record among them; null if not given
	 */
	public Integer getGroupHeadCount() {
		return groupHeadCount;
	}
	
	@Override
	public boolean equals(Object other) {
		if (!(other instanceof ContactFacts)) {
			return false;
		}
		ContactFacts that = (ContactFacts) other;
		return kind == that.kind && Objects.equals(startedAt, that.startedAt) && values.equals(that.values)
		        && same(kilometres, that.kilometres) && same(expenses, that.expenses)
		        && Objects.equals(groupHeadCount, that.groupHeadCount);
	}
	
	private static boolean same(BigDecimal one, BigDecimal other) {
		return one == null ? other == null : other != null && one.compareTo(other) == 0;
	}
	
	@Override
	public int hashCode() {
		return Objects.hash(kind, startedAt, values);
	}
	
	/**
	 * @return the kind alone, so that no log learns about a person
	 */
	@Override
	public String toString() {
		return "ContactFacts of a " + kind;
	}
	
	/** Gathers facts; a null removes. */
	public static final class Builder {
		
		private ContactKind kind;
		
		private Instant startedAt;
		
		private final Map<Fact, Object> values = new EnumMap<>(Fact.class);
		
		private BigDecimal kilometres;
		
		private BigDecimal expenses;
		
		private Integer groupHeadCount;
		
		private Builder() {
		}
		
		public Builder kind(ContactKind kind) {
			this.kind = kind;
			return this;
		}
		
		public Builder startedAt(Instant startedAt) {
			this.startedAt = startedAt;
			return this;
		}
		
		public Builder kilometres(BigDecimal kilometres) {
			this.kilometres = kilometres;
			return this;
		}
		
		public Builder expenses(BigDecimal expenses) {
			this.expenses = expenses;
			return this;
		}
		
		public Builder groupHeadCount(Integer heads) {
			this.groupHeadCount = heads;
			return this;
		}
		
		/**
		 * @param value an answer of the fact's type, or a collection of such where there may be several; null or empty
		 *            removes the fact
		 * @throws IllegalArgumentException if the value is of another type
		 */
		public Builder set(Fact fact, Object value) {
			if (value == null || (value instanceof Collection && ((Collection<?>) value).isEmpty())) {
				values.remove(fact);
			} else if (fact.isSeveral()) {
				Collection<?> answers = value instanceof Collection ? (Collection<?>) value : Collections.singleton(value);
				answers.forEach(answer -> requireType(fact, answer));
				values.put(fact, Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(answers))));
			} else {
				values.put(fact, requireType(fact, value));
			}
			return this;
		}
		
		/**
		 * The answers of a fact that may hold several.
		 */
		public Builder set(Fact fact, Object first, Object... others) {
			Set<Object> answers = new LinkedHashSet<>();
			answers.add(first);
			answers.addAll(Arrays.asList(others));
			return set(fact, answers);
		}
		
		/**
		 * Adds one answer to those that the fact has; replaces it where the fact holds one only.
		 */
		public Builder add(Fact fact, Object answer) {
			if (!fact.isSeveral() || !values.containsKey(fact)) {
				return set(fact, answer);
			}
			Set<Object> answers = new LinkedHashSet<>((Collection<?>) values.get(fact));
			answers.add(answer);
			return set(fact, answers);
		}
		
		/**
		 * Fills in whether the contact took place, where nobody said.
		 */
		public Builder withDefaults() {
			if (kind != null && !values.containsKey(Fact.TOOK_PLACE)) {
				set(Fact.TOOK_PLACE, kind.tookPlaceByDefault());
			}
			return this;
		}
		
		private static Object requireType(Fact fact, Object answer) {
			if (!fact.getType().isInstance(answer)) {
				throw new IllegalArgumentException(fact + " is a " + fact.getType().getSimpleName());
			}
			return answer;
		}
		
		public ContactFacts build() {
			return new ContactFacts(this);
		}
	}
}
