/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.fail;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;

public class ProgrammeTest {
	
	private static final String HEAD = String.join(",", Programme.COLUMNS) + "\n";
	
	private static final String LINE = "pre-trial,1,2025-01-01,90,30\n";
	
	/** The lines after the header, the one field that is refused. */
	private static final String[][] BAD = { { "", "line 2: programme" }, { LINE.replace("pre-trial", ""), "line 2: programme" },
	        { LINE.replace("pre-trial", "Pre trial"), "line 2: programme" }, { LINE.replace(",1,", ",0,"), "line 2: version" },
	        { LINE.replace(",1,", ",one,"), "line 2: version" }, { LINE.replace("2025-01-01", ""), "line 2: effectiveFrom" },
	        { LINE.replace("2025-01-01", "2025-02-30"), "line 2: effectiveFrom" },
	        { LINE.replace(",90,", ",0,"), "line 2: supportDays" }, { LINE.replace(",90,", ",731,"), "line 2: supportDays" },
	        { LINE.replace(",90,", ",,"), "line 2: supportDays" }, { LINE.replace(",30\n", ",-1\n"), "line 2: inReachDays" },
	        { LINE.replace(",30\n", ",366\n"), "line 2: inReachDays" }, { LINE + LINE, "line 3: version" } };
	
	@Test
	public void read_shouldRefuseAFileWholeAndNameLineAndColumn() {
		for (String[] row : BAD) {
			try {
				Programme.read(HEAD + row[0]);
				fail("taken: " + row[0]);
			}
			catch (InvalidInput refused) {
				List<String> fields = refused.getProblems().stream().map(Problem::getField).collect(Collectors.toList());
				assertThat(row[0], fields, hasItem(row[1]));
			}
		}
	}
	
	@Test
	public void read_shouldTakeTheBounds() {
		List<Programme> read = Programme.read(HEAD + LINE.replace(",90,30", ",1,0") + LINE.replace(",1,", ",2,").replace(",90,30", ",730,365"));
		assertThat(read, hasSize(2));
		assertThat(read.get(0).getSupportDays(), is(1));
		assertThat(read.get(0).getInReachDays(), is(0));
		assertThat(read.get(1).getSupportDays(), is(730));
		assertThat(read.get(1).getInReachDays(), is(365));
	}
	
	@Test
	public void sample_shouldBeTheProgrammeOfTheOtherSamples() {
		Programme sample = Programme.sample();
		assertThat(sample.getName(), is(TemplateFile.sample().getProgramme()));
		assertThat(sample.getName(), is(CadencePolicy.sample().getProgramme()));
		assertThat(sample.getSupportDays(), is(90));
		assertThat(sample.getInReachDays(), is(30));
		Programme other = sample.called("other");
		assertThat(other.getName(), is("other"));
		assertThat(other.getSupportDays(), is(90));
	}
	
	@Test
	public void inForce_shouldBeTheHighestVersionThatHasBegun() {
		List<Programme> all = Programme.read(HEAD + "pp,2,2025-06-01,60,30\npp,1,2025-01-01,90,30\nqq,1,2025-01-01,30,0\n");
		assertThat(Programme.inForce(all, "pp", LocalDate.of(2025, 5, 31)).getVersion(), is(1));
		assertThat(Programme.inForce(all, "pp", LocalDate.of(2025, 6, 1)).getSupportDays(), is(60));
		assertThat(Programme.inForce(all, "pp", LocalDate.of(2024, 12, 31)), is(nullValue()));
		assertThat(Programme.inForce(all, "rr", LocalDate.of(2025, 6, 1)), is(nullValue()));
	}
}
