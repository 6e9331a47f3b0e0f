/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One task as a programme's template has it. Immutable.
 */
public final class TaskTemplate {
	
	private final String code;
	
	private final TaskSet set;
	
	private final String title;
	
	private final OwnerRole owner;
	
	private final RelativeTime due;
	
	private final int acknowledgeMinutes;
	
	private final List<OwnerRole> escalateTo;
	
	private final boolean againWhenReleaseMoves;
	
	private final boolean overOnRelease;
	
	TaskTemplate(String code, TaskSet set, String title, OwnerRole owner, RelativeTime due, int acknowledgeMinutes,
	    List<OwnerRole> escalateTo, boolean againWhenReleaseMoves, boolean overOnRelease) {
		this.code = Objects.requireNonNull(code, "code");
		this.set = Objects.requireNonNull(set, "set");
		this.title = Objects.requireNonNull(title, "title");
		this.owner = Objects.requireNonNull(owner, "owner");
		this.due = Objects.requireNonNull(due, "due");
		this.acknowledgeMinutes = acknowledgeMinutes;
		this.escalateTo = Collections.unmodifiableList(new ArrayList<>(escalateTo));
		this.againWhenReleaseMoves = againWhenReleaseMoves;
		this.overOnRelease = overOnRelease;
	}
	
	/**
	 * @return unique in its template
	 */
	public String getCode() {
		return code;
	}
	
	public TaskSet getSet() {
		return set;
	}
	
	/**
	 * @return what to do, in the words of the programme
	 */
	public String getTitle() {
		return title;
	}
	
	public OwnerRole getOwner() {
		return owner;
	}
	
	public RelativeTime getDue() {
		return due;
	}
	
	/**
	 * @return after how many minutes without anybody claiming it the next role is told; 0 if never
	 */
	public int getAcknowledgeMinutes() {
		return acknowledgeMinutes;
	}
	
	/**
	 * @return the roles told in turn after the owner, empty if none
	 */
	public List<OwnerRole> getEscalateTo() {
		return escalateTo;
	}
	
	/**
	 * @return whether it has to be done again when the release moves to another day
	 */
	public boolean isAgainWhenReleaseMoves() {
		return againWhenReleaseMoves;
	}
	
	/**
	 * @return whether it has no sense once the door has opened with no notice
	 */
	public boolean isOverOnRelease() {
		return overOnRelease;
	}
}
