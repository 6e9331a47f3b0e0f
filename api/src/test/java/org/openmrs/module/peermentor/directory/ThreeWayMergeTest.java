/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.Test;

/**
 * A table of every case of one field, and drawn histories of both sides against a second way to tell.
 */
public class ThreeWayMergeTest {
	
	private static final List<Object> VALUES = Arrays.asList(null, "open", "closed", 1, 1.0, 2L, true);
	
	private static final String FIELD = "alert";
	
	@Test
	public void merge_shouldDecideEveryCaseOfOneField() {
		for (Object before : VALUES) {
			for (Object here : VALUES) {
				for (Object there : VALUES) {
					ThreeWayMerge merge = new ThreeWayMerge(field(before), field(here), field(there));
					String which = before + ", here " + here + ", there " + there;
					boolean changedHere = !ThreeWayMerge.same(before, here);
					boolean changedThere = !ThreeWayMerge.same(before, there);
					boolean conflict = changedHere && changedThere && !ThreeWayMerge.same(here, there);
					assertThat(which, merge.getConflicts().isEmpty(), is(!conflict));
					assertThat(which, ThreeWayMerge.same(merge.getMerged().get(FIELD), changedHere ? here : there), is(true));
				}
			}
		}
	}
	
	@Test
	public void same_shouldCompareNumbersByTheirValue() {
		assertThat(ThreeWayMerge.same(1, 1.0), is(true));
		assertThat(ThreeWayMerge.same(49.20, 49.2), is(true));
		assertThat(ThreeWayMerge.same(1, "1"), is(false));
		assertThat(ThreeWayMerge.same(null, ""), is(false));
	}
	
	/**
	 * The second way keeps, field by field, whether this side has changed it since it last agreed with the source, instead of
	 * comparing with what the source said.
	 */
	@Test
	public void merge_shouldAgreeWithASecondWayOnDrawnHistories() {
		Random random = new Random(20261126);
		for (int history = 0; history < 5_000; history++) {
			Map<String, Object> before = drawn(random);
			Map<String, Object> here = new TreeMap<>(before);
			for (int step = 0; step < 8; step++) {
				edit(random, here);
				Map<String, Object> there = new TreeMap<>(before);
				edit(random, there);
				ThreeWayMerge merge = new ThreeWayMerge(before, here, there);
				Map<String, Object> expected = new TreeMap<>();
				Set<String> conflicts = new HashSet<>();
				naive(before, here, there, expected, conflicts);
				assertThat(merge.getMerged(), is(expected));
				assertThat(merge.getConflicts(), is(conflicts));
				here = merge.getMerged();
				before = there;
				assertThat(new ThreeWayMerge(before, here, there).getConflicts(), is(empty()));
				assertThat(new ThreeWayMerge(before, here, there).getMerged(), is(here));
			}
		}
	}
	
	private static void naive(Map<String, Object> before, Map<String, Object> here, Map<String, Object> there,
	        Map<String, Object> merged, Set<String> conflicts) {
		merged.putAll(here);
		Set<String> theirs = changes(before, there);
		Set<String> ours = changes(before, here);
		for (String name : theirs) {
			if (!ours.contains(name)) {
				put(merged, name, there.get(name));
			} else if (!String.valueOf(here.get(name)).equals(String.valueOf(there.get(name)))) {
				conflicts.add(name);
			}
		}
	}
	
	private static Set<String> changes(Map<String, Object> from, Map<String, Object> to) {
		Set<String> changed = new HashSet<>(from.keySet());
		changed.addAll(to.keySet());
		changed.removeIf(name -> String.valueOf(from.get(name)).equals(String.valueOf(to.get(name))));
		return changed;
	}
	
	private static Map<String, Object> drawn(Random random) {
		Map<String, Object> drawn = new TreeMap<>();
		for (int i = 0; i < 5; i++) {
			edit(random, drawn);
		}
		return drawn;
	}
	
	private static void edit(Random random, Map<String, Object> fields) {
		int edits = random.nextInt(3);
		for (int i = 0; i < edits; i++) {
			put(fields, "f" + random.nextInt(6), random.nextInt(4) == 0 ? null : "v" + random.nextInt(3));
		}
	}
	
	private static void put(Map<String, Object> fields, String name, Object value) {
		if (value == null) {
			fields.remove(name);
		} else {
			fields.put(name, value);
		}
	}
	
	private static Map<String, Object> field(Object value) {
		return value == null ? Collections.emptyMap() : Collections.singletonMap(FIELD, value);
	}
}
