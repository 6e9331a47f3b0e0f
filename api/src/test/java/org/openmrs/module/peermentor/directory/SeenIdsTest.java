/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.Test;

/**
 * Against sets that hold everything in full.
 */
public class SeenIdsTest {
	
	private static final int MANY = 100_000;
	
	@Test
	public void seenIds_shouldKnowWhatSetsOfEverythingKnow() {
		Random random = new Random(26);
		SeenIds seen = new SeenIds();
		Set<Integer> kept = new HashSet<>();
		Set<Integer> there = new HashSet<>();
		Set<String> written = new HashSet<>();
		DirectoryKind[] kinds = DirectoryKind.values();
		for (int i = 0; i < MANY; i++) {
			int id = random.nextInt(MANY);
			String uuid = new UUID(random.nextInt(5_000), random.nextInt(10)).toString();
			DirectoryKind kind = kinds[random.nextInt(kinds.length)];
			assertThat(seen.isThere(id), is(there.contains(id)));
			assertThat(seen.isWritten(uuid, kind), is(written.contains(uuid + kind)));
			if (random.nextBoolean()) {
				assertThat(seen.see(id), is(kept.add(id)));
				there.add(id);
				seen.write(uuid, kind);
				written.add(uuid + kind);
			} else if (random.nextInt(4) == 0) {
				seen.spare(id);
				there.add(id);
			}
		}
	}
}
