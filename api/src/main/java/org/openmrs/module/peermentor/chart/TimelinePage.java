/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A page of a timeline, newest first.
 */
public final class TimelinePage {
	
	private final List<TimelineView> rows;
	
	private final TimelineCursor next;
	
	private final Long total;
	
	TimelinePage(List<TimelineView> rows, TimelineCursor next, Long total) {
		this.rows = Collections.unmodifiableList(new ArrayList<>(rows));
		this.next = next;
		this.total = total;
	}
	
	public List<TimelineView> getRows() {
		return rows;
	}
	
	/**
	 * @return where the next page goes on, null if this is the last one
	 */
	public TimelineCursor getNext() {
		return next;
	}
	
	/**
	 * @return how many rows there are on all pages, null if nobody asked
	 */
	public Long getTotal() {
		return total;
	}
}
