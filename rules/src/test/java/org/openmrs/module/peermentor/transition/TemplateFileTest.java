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
import static org.junit.Assert.fail;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.InvalidInput;

public class TemplateFileTest {
	
	private static final String ITEM_HEAD = String.join(",", TemplateFile.ITEM_COLUMNS) + "\n";
	
	private static final String TASK_HEAD = String.join(",", TemplateFile.TASK_COLUMNS) + "\n";
	
	private static final String ITEM = "p,1,2025-01-01,PHARMACY,NURSE,T-7d,YES\n";
	
	private static final String TASK = "p,1,2025-01-01,ride,PLAN,NURSE,T-1d,0,,REDATE,KEEP,Arrange the ride\n";
	
	/** The times of the plan by day; nothing else is shipped. */
	private static final Set<String> TIMES = new HashSet<>(Arrays.asList("T-30d", "T-7d", "T-1d", "T0", "T+24h", "T+48h",
	    "T+72h", "T+7d", "T+14d", "T+30d", "T+90d", "T+180d"));
	
	/** The lines of items after the header, the field that is refused. */
	private static final Object[][] BAD_ITEMS = { { "", "items line 1: header" },
	        { ITEM_HEAD, "items line 2: programme" }, { ITEM_HEAD.replace("due", "dew") + ITEM, "items line 1: header" },
	        { ITEM_HEAD + ITEM.replace("PHARMACY", "CHEMIST"), "items line 2: area" },
	        { ITEM_HEAD + ITEM.replace("NURSE", "BOSS"), "items line 2: owner" },
	        { ITEM_HEAD + ITEM.replace("T-7d", "next week"), "items line 2: due" },
	        { ITEM_HEAD + ITEM.replace("YES", ""), "items line 2: blocking" },
	        { ITEM_HEAD + ITEM.replace("p,1", "p,one"), "items line 2: version" },
	        { ITEM_HEAD + ITEM.replace("p,1", "p,0"), "items line 2: version" },
	        { ITEM_HEAD + ITEM.replace("p,1", ",1"), "items line 2: programme" },
	        { ITEM_HEAD + ITEM.replace("2025-01-01", "2025-02-30"), "items line 2: effectiveFrom" },
	        { ITEM_HEAD + ITEM.replace("2025-01-01", ""), "items line 2: effectiveFrom" },
	        { ITEM_HEAD + ITEM + ITEM, "items line 3: area" },
	        { ITEM_HEAD + "# a comment\n" + ITEM + ITEM.replace("p,1", "q,1").replace("PHARMACY", "PHONE"), "items line 4: programme" },
	        { ITEM_HEAD + ITEM + ITEM.replace("p,1", "p,2").replace("PHARMACY", "PHONE"), "items line 3: version" },
	        { ITEM_HEAD + ITEM.replace(",YES", ""), "items line 2: due" } };
	
	private static final Object[][] BAD_TASKS = { { TASK_HEAD, "tasks line 2: programme" },
	        { TASK_HEAD + TASK.replace("ride,", "Ride!,"), "tasks line 2: code" },
	        { TASK_HEAD + TASK + TASK, "tasks line 3: code" },
	        { TASK_HEAD + TASK.replace("PLAN", "SOME"), "tasks line 2: set" },
	        { TASK_HEAD + TASK.replace("T-1d", "T-1y"), "tasks line 2: due" },
	        { TASK_HEAD + TASK.replace(",0,,", ",15,,"), "tasks line 2: escalateTo" },
	        { TASK_HEAD + TASK.replace(",0,,", ",0,SUPERVISOR,"), "tasks line 2: escalateTo" },
	        { TASK_HEAD + TASK.replace(",0,,", ",5,SUPERVISOR+SUPERVISOR,"), "tasks line 2: escalateTo" },
	        { TASK_HEAD + TASK.replace(",0,,", ",99999,SUPERVISOR,"), "tasks line 2: acknowledgeMinutes" },
	        { TASK_HEAD + TASK.replace("REDATE", "MAYBE"), "tasks line 2: whenReleaseMoves" },
	        { TASK_HEAD + TASK.replace("KEEP", ""), "tasks line 2: onReleaseNow" },
	        { TASK_HEAD + TASK.replace("Arrange the ride", ""), "tasks line 2: title" },
	        { TASK_HEAD + TASK.replace("p,1", "p,2"), "tasks line 2: version" },
	        { TASK_HEAD + TASK.replace("Arrange", "\"Arrange"), "tasks line 2: programme" } };
	
	@Test
	public void read_shouldRefuseAFileWholeAndNameLineAndColumn() {
		for (Object[] row : BAD_ITEMS) {
			assertRefused((String) row[0], TASK_HEAD + TASK, (String) row[1]);
		}
		for (Object[] row : BAD_TASKS) {
			assertRefused(ITEM_HEAD + ITEM, (String) row[0], (String) row[1]);
		}
	}
	
	private static void assertRefused(String items, String tasks, String field) {
		try {
			TemplateFile.read(items, tasks);
			fail("taken: " + items + tasks);
		}
		catch (InvalidInput refused) {
			assertThat(items + tasks, refused.getProblems().stream().map(p -> p.getField()).collect(Collectors.toList()),
			    hasItem(field));
		}
	}
	
	@Test
	public void read_shouldTakeAWholeFile() {
		TransitionTemplate template = TemplateFile.read(ITEM_HEAD + ITEM, TASK_HEAD + TASK);
		assertThat(template.getProgramme(), is("p"));
		assertThat(template.getVersion(), is(1));
		assertThat(template.getItems(), hasSize(1));
		assertThat(template.getTasks().get(0).getTitle(), is("Arrange the ride"));
	}
	
	@Test
	public void sample_shouldHaveEveryAreaAndOnlyTheTimesOfThePlanByDay() {
		TransitionTemplate sample = TemplateFile.sample();
		assertThat(sample.getItems(), hasSize(ReadinessArea.values().length));
		sample.getItems().forEach(item -> assertThat(TIMES, hasItem(item.getDue().toString())));
		sample.getTasks().forEach(task -> assertThat(TIMES, hasItem(task.getDue().toString())));
		Set<String> used = sample.getTasks().stream().map(task -> task.getDue().toString()).collect(Collectors.toSet());
		assertThat(used, is(TIMES));
	}
	
	@Test
	public void inForce_shouldBeTheHighestVersionThatHasBegun() {
		TransitionTemplate one = new TransitionTemplate("p", 1, LocalDate.of(2025, 1, 1), Collections.<ReadinessItem> emptyList(),
		        Collections.<TaskTemplate> emptyList());
		TransitionTemplate two = new TransitionTemplate("p", 2, LocalDate.of(2025, 6, 1), Collections.<ReadinessItem> emptyList(),
		        Collections.<TaskTemplate> emptyList());
		List<TransitionTemplate> all = Arrays.asList(two, one);
		assertThat(TransitionTemplate.inForce(all, "p", LocalDate.of(2025, 5, 31)), is(one));
		assertThat(TransitionTemplate.inForce(all, "p", LocalDate.of(2025, 6, 1)), is(two));
		assertThat(TransitionTemplate.inForce(all, "p", LocalDate.of(2024, 6, 1)) == null, is(true));
		assertThat(TransitionTemplate.inForce(all, "q", LocalDate.of(2025, 6, 1)) == null, is(true));
	}
	
	@Test
	public void cadence_shouldRefuseWhatIsNotWholeOrNotInOrder() {
		String head = String.join(",", CadencePolicy.COLUMNS) + "\n";
		String whole = head + "p,1,2025-01-01,FIRST_72_HOURS,1\np,1,2025-01-01,FIRST_WEEK,2\np,1,2025-01-01,FIRST_TWO_WEEKS,2\n"
		        + "p,1,2025-01-01,TO_30_DAYS,7\np,1,2025-01-01,TO_END_OF_SUPPORT,7\n";
		assertThat(CadencePolicy.read(whole), hasSize(1));
		for (String[] row : new String[][] { { whole.replace("FIRST_WEEK,2", "FIRST_WEEK,0"), "line 3: everyDays" },
		        { whole.replace("FIRST_WEEK", "FIRST_72_HOURS"), "line 3: phase" },
		        { whole.replace("FIRST_WEEK", "DAY_OF_RELEASE"), "line 3: phase" },
		        { whole.replace("p,1,2025-01-01,FIRST_WEEK,2\n", ""), "phase" },
		        { whole.replace("p,1,2025-01-01,FIRST_WEEK", "p,1,2025-01-02,FIRST_WEEK"), "line 3: effectiveFrom" } }) {
			try {
				CadencePolicy.read(row[0]);
				fail("taken: " + row[0]);
			}
			catch (InvalidInput refused) {
				assertThat(refused.getProblems().get(0).getField(), is(row[1]));
			}
		}
	}
}
