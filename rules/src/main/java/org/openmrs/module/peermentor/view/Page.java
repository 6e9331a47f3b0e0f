/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One page of a list.
 * 
 * @param <T> the rows
 */
public final class Page<T> {
	
	private final List<T> rows;
	
	private final boolean more;
	
	private final Long total;
	
	private final String next;
	
	/**
	 * @param rows the rows of this page, in order
	 * @param more whether rows follow
	 * @param total the number of all rows, or null if nobody asked
	 */
	public Page(List<T> rows, boolean more, Long total) {
		this(rows, more, total, null);
	}
	
	private Page(List<T> rows, boolean more, Long total, String next) {
		this.rows = Collections.unmodifiableList(new ArrayList<>(rows));
		this.more = more;
		this.total = total;
		this.next = next;
	}
	
	/**
	 * Makes a page of a list that is turned from row to row, not by numbers.
	 * 
	 * @param next by which the caller asks for the page that follows, null if none does
	 * @param total the number of all rows, or null if nobody asked
	 */
	public static <T> Page<T> upTo(List<T> rows, String next, Long total) {
		return new Page<>(rows, next != null, total, next);
	}
	
	/**
	 * Makes the page out of rows that were read with {@link PageRequest#getSizeAndOne()}.
	 */
	public static <T> Page<T> of(List<T> rowsAndOne, PageRequest request, Long total) {
		boolean more = rowsAndOne.size() > request.getSize();
		return new Page<>(more ? rowsAndOne.subList(0, request.getSize()) : rowsAndOne, more, total);
	}
	
	/**
	 * @param all every row, in order, of a list that is short and was read as a whole
	 * @return the part that is wanted
	 */
	public static <T> Page<T> cut(List<T> all, PageRequest request) {
		List<T> part = all.subList(Math.min(request.getStart(), all.size()),
		    Math.min(request.getStart() + request.getSizeAndOne(), all.size()));
		return of(part, request, request.isTotalWanted() ? Long.valueOf(all.size()) : null);
	}
	
	public List<T> getRows() {
		return rows;
	}
	
	public boolean hasMore() {
		return more;
	}
	
	/**
	 * @return the number of all rows, or null if nobody asked
	 */
	public Long getTotal() {
		return total;
	}
	
	/**
	 * @return by which the caller asks for the page that follows; null if none does, or pages are turned by numbers
	 */
	public String getNext() {
		return next;
	}
}
