/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.holding;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.Test;
import org.openmrs.module.peermentor.access.Segment;

public class HeldEntryTest {
	
	/** Against a second reading of the same rule, on drawn entries and open segments. */
	@Test
	public void under_shouldShowWhatOpenSegmentsCoverAndNothingElse() {
		Random random = new Random(4);
		int shown = 0;
		for (int round = 0; round < 20_000; round++) {
			Set<Segment> of = draw(random, 0.15);
			Set<Segment> open = draw(random, 0.5);
			Set<Segment> also = draw(random, 0.15);
			HeldStanding standing = HeldStanding.values()[random.nextInt(3)];
			boolean sealed = random.nextInt(4) == 0;
			boolean others = random.nextInt(4) == 0;
			HeldEntry.Builder builder = HeldEntry.of("contact").by("Somebody").standing(standing).sealed(sealed)
			        .othersPresent(others).plain("free", 1).plain("bound", 2, also.toArray(new Segment[0]));
			of.forEach(builder::in);
			HeldEntry part = builder.build().under(open);
			List<String> expected = new ArrayList<>();
			boolean covered = false;
			for (Segment segment : of) {
				covered |= open.contains(segment);
			}
			if (covered && standing == HeldStanding.STANDS && !sealed && !others) {
				expected.add("free");
				boolean all = true;
				for (Segment segment : also) {
					all &= open.contains(segment);
				}
				if (all) {
					expected.add("bound");
				}
			}
			List<String> found = new ArrayList<>();
			if (part != null) {
				part.getFields().forEach(field -> found.add(field.getLabel()));
				assertThat(part.getBy(), is(nullValue()));
				shown++;
			}
			assertThat(found, is(expected));
		}
		assertThat(shown > 500, is(true));
	}
	
	@Test
	public void under_shouldNeverShowWhatIsTheTeamsAlone() {
		HeldEntry exclusion = HeldEntry.of("exclusion").plain("reason", "A reason").build();
		assertThat(exclusion.under(EnumSet.allOf(Segment.class)), is(nullValue()));
		assertThat(exclusion.under(Collections.emptySet()), is(nullValue()));
	}
	
	private static Set<Segment> draw(Random random, double share) {
		Set<Segment> drawn = EnumSet.noneOf(Segment.class);
		for (Segment segment : Segment.values()) {
			if (random.nextDouble() < share) {
				drawn.add(segment);
			}
		}
		return drawn;
	}
}
