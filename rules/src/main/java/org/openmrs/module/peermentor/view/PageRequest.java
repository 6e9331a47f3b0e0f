/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.view;

/**
 * Which part of a list is wanted.
 */
public final class PageRequest {
	
	private final int start;
	
	private final int size;
	
	private final boolean totalWanted;
	
	/**
	 * @param start how many rows to pass over, 0 or more
	 * @param size how many rows at most, 1 or more
	 * @param totalWanted whether the caller asked for the number of all rows, which costs a statement of its own
	 */
	public PageRequest(int start, int size, boolean totalWanted) {
		if (start < 0 || size < 1) {
			throw new IllegalArgumentException("A page starts at 0 or later and holds at least one row");
		}
		this.start = start;
		this.size = size;
		this.totalWanted = totalWanted;
	}
	
	public int getStart() {
		return start;
	}
	
	public int getSize() {
		return size;
	}
	
	/**
	 * @return one row more than wanted, so that a reader learns without counting whether more follow
	 */
	public int getSizeAndOne() {
		return size + 1;
	}
	
	public boolean isTotalWanted() {
		return totalWanted;
	}
}
