/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings together what stands here and what the source says now, by what the source said before. A field that changed on one
 * side alone is as that side says; one that changed on both, to different values, stays as it is here and is a conflict.
 */
final class ThreeWayMerge {
	
	private final Map<String, Object> before;
	
	private final Map<String, Object> here;
	
	private final Map<String, Object> there;
	
	private final Map<String, Object> merged = new TreeMap<>();
	
	private final Set<String> conflicts = new TreeSet<>();
	
	private final Set<String> agreed = new TreeSet<>();
	
	/**
	 * @param before what the source said when it was last read
	 * @param here what stands here
	 * @param there what the source says now
	 */
	ThreeWayMerge(Map<String, Object> before, Map<String, Object> here, Map<String, Object> there) {
		this.before = before;
		this.here = here;
		this.there = there;
		Set<String> names = new TreeSet<>(before.keySet());
		names.addAll(here.keySet());
		names.addAll(there.keySet());
		names.forEach(this::merge);
	}
	
	private void merge(String name) {
		Object ours = here.get(name);
		Object theirs = there.get(name);
		boolean untouched = same(ours, before.get(name));
		Object value = untouched ? theirs : ours;
		if (same(value, theirs)) {
			agreed.add(name);
		} else if (!same(theirs, before.get(name))) {
			conflicts.add(name);
		}
		if (value != null) {
			merged.put(name, value);
		}
	}
	
	/** Numbers by their value: how they were written changes on the way through a database. */
	static boolean same(Object one, Object other) {
		if (one instanceof Number && other instanceof Number) {
			return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
		}
		return one == null ? other == null : one.equals(other);
	}
	
	/**
	 * @return what is to stand here
	 */
	Map<String, Object> getMerged() {
		return merged;
	}
	
	/**
	 * @return the fields that changed on both sides to different values
	 */
	Set<String> getConflicts() {
		return conflicts;
	}
	
	/**
	 * @return the fields that stand here as the source says now, or nowhere
	 */
	Set<String> getAgreed() {
		return agreed;
	}
}
