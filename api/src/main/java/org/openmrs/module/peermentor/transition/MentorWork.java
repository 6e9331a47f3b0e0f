/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Comparator;

import org.openmrs.module.peermentor.view.Ref;

/**
 * How many of those whom one mentor accompanies need someone.
 */
public final class MentorWork {
	
	/** Those whom nobody accompanies, then the mentors with the gravest. */
	static final Comparator<MentorWork> MOST_PRESSING_FIRST = Comparator
	        .comparing((MentorWork work) -> work.mentor != null)
	        .thenComparing(work -> work.count.of(WorkReason.Severity.NOW), Comparator.reverseOrder())
	        .thenComparing(work -> work.count.of(WorkReason.Severity.TODAY), Comparator.reverseOrder())
	        .thenComparing(work -> work.count.of(WorkReason.Severity.SOON), Comparator.reverseOrder())
	        .thenComparing(work -> work.mentor == null ? "" : work.mentor.getDisplay())
	        .thenComparing(work -> work.mentor == null ? "" : work.mentor.getUuid());
	
	private final Ref mentor;
	
	private final WorkCount count;
	
	MentorWork(Ref mentor, WorkCount count) {
		this.mentor = mentor;
		this.count = count;
	}
	
	/**
	 * @return the provider, null for those whose therapy no mentor accompanies
	 */
	public Ref getMentor() {
		return mentor;
	}
	
	public WorkCount getCount() {
		return count;
	}
}
