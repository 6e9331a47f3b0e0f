/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.openmrs.module.peermentor.record.Record;

/**
 * One release condition of one plan as it is kept. What it says never changes: a condition that changes is a new one.
 */
@Entity(name = "PeerReleaseCondition")
@Table(name = "peermentor_plan_condition")
public class ConditionRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "condition_id")
	private Integer conditionId;
	
	@Column(name = "plan_id", nullable = false, updatable = false)
	private Integer planId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "category", length = 40, nullable = false, updatable = false)
	private ConditionCategory category;
	
	/** Between commas, as the names of streets are: neither holds one. */
	@Column(name = "postal_beginnings", length = 400, updatable = false)
	private String postalBeginnings;
	
	@Column(name = "city", length = 60, updatable = false)
	private String city;
	
	@Column(name = "streets", length = 2000, updatable = false)
	private String streets;
	
	@Column(name = "days", length = 80, updatable = false)
	private String days;
	
	@Column(name = "from_time", length = 5, updatable = false)
	private String from;
	
	@Column(name = "to_time", length = 5, updatable = false)
	private String to;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "person", length = 40, updatable = false)
	private PersonRole person;
	
	/** For Hibernate. */
	ConditionRecord() {
	}
	
	/**
	 * @param condition complete and checked; without a key the record makes its own
	 */
	ConditionRecord(Integer planId, ReleaseCondition condition) {
		this.planId = planId;
		category = condition.getCategory();
		person = condition.getPerson();
		if (condition.getKey() != null) {
			setUuid(condition.getKey());
		}
		if (condition.getArea() != null) {
			postalBeginnings = join(condition.getArea().getPostalBeginnings());
			city = condition.getArea().getCity();
			streets = join(condition.getArea().getStreets());
		}
		if (condition.getTimes() != null) {
			days = join(condition.getTimes().getDays());
			from = condition.getTimes().getFrom().toString();
			to = condition.getTimes().getTo().toString();
		}
	}
	
	private static String join(Collection<?> values) {
		return values.isEmpty() ? null : values.stream().map(Object::toString).collect(Collectors.joining(","));
	}
	
	private static List<String> split(String text) {
		return text == null ? Collections.<String> emptyList() : Arrays.asList(text.split(","));
	}
	
	/**
	 * @return the same as a fact for the rules, by its uuid
	 */
	ReleaseCondition toFact() {
		Area area = postalBeginnings == null && streets == null ? null
		        : new Area(split(postalBeginnings), city, split(streets));
		return new ReleaseCondition(getUuid(), category, area, days == null ? null : times(), person);
	}
	
	private WeeklyTimes times() {
		Set<DayOfWeek> on = EnumSet.noneOf(DayOfWeek.class);
		split(days).forEach(day -> on.add(DayOfWeek.valueOf(day)));
		return new WeeklyTimes(on, LocalTime.parse(from), LocalTime.parse(to));
	}
	
	@Override
	public Integer getId() {
		return conditionId;
	}
	
	@Override
	public void setId(Integer id) {
		this.conditionId = id;
	}
	
	Integer getPlanId() {
		return planId;
	}
	
	ConditionCategory getCategory() {
		return category;
	}
}
