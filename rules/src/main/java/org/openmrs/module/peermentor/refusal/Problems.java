/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.refusal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Collects everything that is wrong with an input, so that the caller hears of all of it at once.
 */
public final class Problems {
	
	/** A value that must be there is not. */
	public static final String REQUIRED = "peermentor.error.required";
	
	private final List<Problem> found = new ArrayList<>();
	
	/**
	 * @param field the path of the field as the caller wrote it
	 * @param code a code of the message bundles
	 * @param arguments what the message names, never personal data
	 */
	public void add(String field, String code, Object... arguments) {
		found.add(new Problem(field, code, arguments));
	}
	
	/**
	 * Adds a problem if the value is null, blank or an empty collection, unless the field has one already.
	 * 
	 * @return whether the value is there
	 */
	public boolean require(String field, Object value) {
		boolean missing = value == null || (value instanceof CharSequence && value.toString().trim().isEmpty())
		        || (value instanceof Collection && ((Collection<?>) value).isEmpty());
		if (missing && !has(field)) {
			add(field, REQUIRED);
		}
		return !missing;
	}
	
	/**
	 * @return whether the field has a problem already
	 */
	public boolean has(String field) {
		for (Problem problem : found) {
			if (problem.getField().equals(field)) {
				return true;
			}
		}
		return false;
	}
	
	public boolean isEmpty() {
		return found.isEmpty();
	}
	
	/**
	 * @return the problems in the order found, never null
	 */
	public List<Problem> asList() {
		return Collections.unmodifiableList(found);
	}
	
	/**
	 * @throws InvalidInput if there is any problem
	 */
	public void throwIfAny() {
		if (!found.isEmpty()) {
			throw new InvalidInput(this);
		}
	}
}
