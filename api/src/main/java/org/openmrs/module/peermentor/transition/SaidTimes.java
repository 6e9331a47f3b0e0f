/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Hours of the wall clock on days of the week, as a participant said them. An end that is not after the beginning lies on the
 * next morning.
 */
final class SaidTimes {
	
	private final List<DayOfWeek> days;
	
	private final LocalTime from;
	
	private final LocalTime to;
	
	/**
	 * @param from null if nobody said, which {@link #check} refuses; as is <code>to</code>
	 */
	SaidTimes(Collection<DayOfWeek> days, LocalTime from, LocalTime to) {
		this.days = Collections.unmodifiableList(new ArrayList<>(days));
		this.from = from;
		this.to = to;
	}
	
	void check(String field, Problems problems) {
		problems.require(field + "days", days);
		problems.require(field + "from", from);
		problems.require(field + "to", to);
	}
	
	WeeklyTimes toFact() {
		return new WeeklyTimes(EnumSet.copyOf(days), from, to);
	}
	
	void putInto(Map<String, Object> map) {
		map.put("days", days.stream().map(DayOfWeek::name).collect(Collectors.toList()));
		map.put("from", from.toString());
		map.put("to", to.toString());
	}
	
	static SaidTimes read(Map<?, ?> map) {
		List<DayOfWeek> days = ((List<?>) map.get("days")).stream().map(day -> DayOfWeek.valueOf((String) day))
		        .collect(Collectors.toList());
		return new SaidTimes(days, LocalTime.parse((String) map.get("from")), LocalTime.parse((String) map.get("to")));
	}
}
