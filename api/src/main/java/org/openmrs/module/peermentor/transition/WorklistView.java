/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.View;

/**
 * Who needs someone, as it stands at an instant for one reader.
 */
public final class WorklistView implements View {
	
	private static final String ID = "worklist";
	
	private final Instant at;
	
	private final Page<WorklistRow> rows;
	
	private final WorkCount count;
	
	private final List<MentorWork> mentors;
	
	/**
	 * @param count null if nobody asked for counts
	 * @param mentors null if nobody asked for counts
	 */
	WorklistView(Instant at, Page<WorklistRow> rows, WorkCount count, List<MentorWork> mentors) {
		this.at = at;
		this.rows = rows;
		this.count = count;
		this.mentors = mentors == null ? null : Collections.unmodifiableList(mentors);
	}
	
	@Override
	public String getUuid() {
		return ID;
	}
	
	@Override
	public String getDisplay() {
		return "Worklist";
	}
	
	/**
	 * @return the instant at which this is true
	 */
	public Instant getAt() {
		return at;
	}
	
	/**
	 * @return how many plans fit, on this page or not; null if nobody asked
	 */
	public Long getTotal() {
		return count == null ? null : count.getTotal();
	}
	
	/**
	 * @return the same by severity; null if nobody asked
	 */
	public WorkCount getCount() {
		return count;
	}
	
	/**
	 * @return the same by who accompanies the therapy: those with nobody first, then the mentors with the gravest. A plan
	 *         with two mentors counts for both. Null if nobody asked
	 */
	public List<MentorWork> getMentors() {
		return mentors;
	}
	
	/**
	 * @return this page of the list, the gravest first, then what has waited longest
	 */
	public List<WorklistRow> getRows() {
		return rows.getRows();
	}
	
	/**
	 * @return whether rows follow
	 */
	public boolean hasMore() {
		return rows.hasMore();
	}
}
