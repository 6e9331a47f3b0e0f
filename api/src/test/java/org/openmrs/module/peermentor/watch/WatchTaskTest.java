/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.watch;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.junit.Test;
import org.openmrs.test.BaseModuleContextSensitiveTest;

public class WatchTaskTest extends BaseModuleContextSensitiveTest {
	
	private final List<Integer> seen = new ArrayList<>();
	
	/** Nobody waits in vain because somebody else's record cannot be read. */
	@Test
	public void each_shouldKeepNoOtherFromItsTurnByFailing() {
		WatchTask.each(work(() -> Arrays.asList(1, 2, 3)));
		
		assertThat(seen, contains(1, 2, 3));
	}
	
	@Test
	public void each_shouldBeTriedAgainTheNextTimeIfTheListCannotBeRead() {
		WatchTask.each(work(() -> {
			throw new IllegalStateException("the database is away");
		}));
		
		assertThat(seen, is(empty()));
	}
	
	private TimedWork work(Supplier<List<Integer>> due) {
		return new TimedWork() {
			
			@Override
			public String what() {
				return "try";
			}
			
			@Override
			public List<Integer> due() {
				return due.get();
			}
			
			@Override
			public void each(Integer id) {
				seen.add(id);
				if (id == 2) {
					throw new IllegalStateException("of this one alone");
				}
			}
		};
	}
}
