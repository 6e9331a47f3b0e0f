/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many plans need someone, by how fast.
 */
public final class WorkCount {
	
	private final Map<WorkReason.Severity, Long> numbers = new EnumMap<>(WorkReason.Severity.class);
	
	WorkCount() {
		for (WorkReason.Severity severity : WorkReason.Severity.values()) {
			numbers.put(severity, 0L);
		}
	}
	
	static WorkCount of(Collection<WorkStanding> standings) {
		WorkCount count = new WorkCount();
		standings.forEach(standing -> count.add(standing.getSeverity()));
		return count;
	}
	
	void add(WorkReason.Severity severity) {
		numbers.merge(severity, 1L, Long::sum);
	}
	
	/**
	 * @return 0 or more
	 */
	public long of(WorkReason.Severity severity) {
		return numbers.get(severity);
	}
	
	public long getTotal() {
		return numbers.values().stream().mapToLong(Long::longValue).sum();
	}
	
	/**
	 * @return every severity by its name, the gravest first
	 */
	public Map<String, Object> asMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		numbers.forEach((severity, number) -> map.put(severity.name(), number));
		return map;
	}
}
