/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * A transition template from two files of comma-separated values, one of readiness items and one of tasks. They are taken
 * together or refused together, with the line and column of everything that is wrong.
 */
public final class TemplateFile {
	
	/** The columns of a file of readiness items, in their order. */
	public static final List<String> ITEM_COLUMNS = Collections
	        .unmodifiableList(Arrays.asList("programme", "version", "effectiveFrom", "area", "owner", "due", "blocking"));
	
	/** The columns of a file of tasks, in their order. */
	public static final List<String> TASK_COLUMNS = Collections
	        .unmodifiableList(Arrays.asList("programme", "version", "effectiveFrom", "code", "set", "owner", "due",
	            "acknowledgeMinutes", "escalateTo", "whenReleaseMoves", "onReleaseNow", "title"));
	
	private static final int MOST_MINUTES = 10080;
	
	private static final int LONGEST_TITLE = 200;
	
	private enum Answer {
		YES, NO
	}
	
	private enum WhenReleaseMoves {
		REDATE, AGAIN
	}
	
	private enum OnReleaseNow {
		KEEP, CANCEL
	}
	
	private final Problems problems = new Problems();
	
	private String programme;
	
	private int version;
	
	private LocalDate effectiveFrom;
	
	private boolean begun;
	
	private TemplateFile() {
	}
	
	/**
	 * @param items the whole file of readiness items
	 * @param tasks the whole file of tasks
	 * @throws InvalidInput with fields such as <code>items line 4: due</code>
	 */
	public static TransitionTemplate read(String items, String tasks) {
		TemplateFile file = new TemplateFile();
		List<ReadinessItem> readItems = file.items(items);
		file.throwIfAny("items ");
		List<TaskTemplate> readTasks = file.tasks(tasks);
		file.throwIfAny("tasks ");
		return new TransitionTemplate(file.programme, file.version, file.effectiveFrom, readItems, readTasks);
	}
	
	/**
	 * @return the template that comes with the module
	 */
	public static TransitionTemplate sample() {
		return read(sampleItems(), sampleTasks());
	}
	
	/**
	 * @return the file of the readiness items that come with the module
	 */
	public static String sampleItems() {
		return StrictTable.resource(TemplateFile.class, "readiness-items.csv");
	}
	
	/**
	 * @return the file of the tasks that come with the module
	 */
	public static String sampleTasks() {
		return StrictTable.resource(TemplateFile.class, "tasks.csv");
	}
	
	private void throwIfAny(String file) {
		Problems ofFile = new Problems();
		problems.asList().forEach(p -> ofFile.add(file + p.getField(), p.getCode(), p.getArguments().toArray()));
		ofFile.throwIfAny();
	}
	
	private List<ReadinessItem> items(String text) {
		List<ReadinessItem> items = new ArrayList<>();
		Set<ReadinessArea> seen = new HashSet<>();
		for (StrictTable.Row row : new StrictTable(ITEM_COLUMNS, problems).read(text)) {
			checkEdition(row);
			ReadinessArea area = code(row, "area", ReadinessArea.class);
			OwnerRole owner = code(row, "owner", OwnerRole.class);
			RelativeTime due = due(row);
			Answer blocking = code(row, "blocking", Answer.class);
			if (area != null && !seen.add(area)) {
				problems.add(row.field("area"), "peermentor.error.givenTwice");
			}
			if (problems.isEmpty()) {
				items.add(ReadinessItem.of(area, owner, due, blocking == Answer.YES));
			}
		}
		return items;
	}
	
	private List<TaskTemplate> tasks(String text) {
		List<TaskTemplate> tasks = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (StrictTable.Row row : new StrictTable(TASK_COLUMNS, problems).read(text)) {
			checkEdition(row);
			String code = row.needed("code");
			String title = row.needed("title");
			TaskSet set = code(row, "set", TaskSet.class);
			OwnerRole owner = code(row, "owner", OwnerRole.class);
			RelativeTime due = due(row);
			int minutes = row.number("acknowledgeMinutes", 0);
			List<OwnerRole> escalateTo = new ArrayList<>(row.codes("escalateTo", OwnerRole.class));
			WhenReleaseMoves moves = code(row, "whenReleaseMoves", WhenReleaseMoves.class);
			OnReleaseNow now = code(row, "onReleaseNow", OnReleaseNow.class);
			checkTask(row, code, title, minutes, escalateTo);
			if (code != null && !seen.add(code)) {
				problems.add(row.field("code"), "peermentor.error.givenTwice");
			}
			if (problems.isEmpty()) {
				tasks.add(new TaskTemplate(code, set, title, owner, due, minutes, escalateTo,
				        moves == WhenReleaseMoves.AGAIN, now == OnReleaseNow.CANCEL));
			}
		}
		return tasks;
	}
	
	private void checkTask(StrictTable.Row row, String code, String title, int minutes, List<OwnerRole> escalateTo) {
		if (code != null && !code.matches("[a-z][a-z0-9-]{1,49}")) {
			problems.add(row.field("code"), "peermentor.error.malformed");
		}
		if (title != null && title.length() > LONGEST_TITLE) {
			problems.add(row.field("title"), "peermentor.error.tooLong", LONGEST_TITLE);
		}
		if (minutes < 0 || minutes > MOST_MINUTES) {
			problems.add(row.field("acknowledgeMinutes"), "peermentor.error.outOfRange", 0, MOST_MINUTES);
		}
		if (minutes > 0 == escalateTo.isEmpty() && !problems.has(row.field("escalateTo"))) {
			problems.add(row.field("escalateTo"), "peermentor.error.template.timerAndRoles");
		}
	}
	
	/** Programme, version and first day stand on every line and are the same on all. */
	private void checkEdition(StrictTable.Row row) {
		String rowProgramme = row.needed("programme");
		int rowVersion = row.number("version", 0);
		LocalDate rowDay = row.date("effectiveFrom");
		if (rowDay == null && !problems.has(row.field("effectiveFrom"))) {
			problems.require(row.field("effectiveFrom"), null);
		}
		if (rowVersion < 1 && !problems.has(row.field("version"))) {
			problems.add(row.field("version"), "peermentor.error.file.number");
		}
		if (!begun && problems.isEmpty()) {
			begun = true;
			programme = rowProgramme;
			version = rowVersion;
			effectiveFrom = rowDay;
		} else if (begun && problems.isEmpty()) {
			if (!programme.equals(rowProgramme)) {
				problems.add(row.field("programme"), "peermentor.error.template.edition");
			}
			if (version != rowVersion) {
				problems.add(row.field("version"), "peermentor.error.template.edition");
			}
			if (!effectiveFrom.equals(rowDay)) {
				problems.add(row.field("effectiveFrom"), "peermentor.error.template.edition");
			}
		}
	}
	
	private RelativeTime due(StrictTable.Row row) {
		String word = row.needed("due");
		RelativeTime due = word == null ? null : RelativeTime.parse(word);
		if (word != null && due == null) {
			problems.add(row.field("due"), "peermentor.error.template.due");
		}
		return due;
	}
	
	private <E extends Enum<E>> E code(StrictTable.Row row, String column, Class<E> type) {
		return row.needed(column) == null ? null : row.code(column, type);
	}
}
