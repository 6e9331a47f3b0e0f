/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What a programme wants for every plan, in one version: readiness items and tasks. A plan keeps the version it began with.
 * Immutable.
 */
public final class TransitionTemplate {
	
	private final String programme;
	
	private final int version;
	
	private final LocalDate effectiveFrom;
	
	private final List<ReadinessItem> items;
	
	private final List<TaskTemplate> tasks;
	
	TransitionTemplate(String programme, int version, LocalDate effectiveFrom, List<ReadinessItem> items,
	    List<TaskTemplate> tasks) {
		this.programme = Objects.requireNonNull(programme, "programme");
		this.version = version;
		this.effectiveFrom = effectiveFrom;
		this.items = Collections.unmodifiableList(new ArrayList<>(items));
		this.tasks = Collections.unmodifiableList(new ArrayList<>(tasks));
	}
	
	public String getProgramme() {
		return programme;
	}
	
	public int getVersion() {
		return version;
	}
	
	/**
	 * @return the first day on which plans begin with it
	 */
	public LocalDate getEffectiveFrom() {
		return effectiveFrom;
	}
	
	/**
	 * @return the readiness items as they begin, in the template's order
	 */
	public List<ReadinessItem> getItems() {
		return items;
	}
	
	/**
	 * @return in the template's order
	 */
	public List<TaskTemplate> getTasks() {
		return tasks;
	}
	
	/**
	 * @return the highest version of the programme in force on that day, null if there is none
	 */
	public static TransitionTemplate inForce(List<TransitionTemplate> all, String programme, LocalDate day) {
		TransitionTemplate found = null;
		for (TransitionTemplate one : all) {
			boolean holds = one.programme.equals(programme) && !one.effectiveFrom.isAfter(day);
			if (holds && (found == null || one.version > found.version)) {
				found = one;
			}
		}
		return found;
	}
}
