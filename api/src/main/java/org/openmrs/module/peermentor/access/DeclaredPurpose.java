/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.util.function.Supplier;

/**
 * What the caller says that it reads for, for the length of one piece of work. Nobody need say it; then the role
 * decides ({@link Viewer#getPurpose}).
 */
public final class DeclaredPurpose {
	
	private static final ThreadLocal<PurposeOfUse> CURRENT = new ThreadLocal<>();
	
	private DeclaredPurpose() {
	}
	
	/**
	 * @param purpose null for none
	 */
	public static <T> T during(PurposeOfUse purpose, Supplier<T> work) {
		PurposeOfUse before = CURRENT.get();
		begin(purpose);
		try {
			return work.get();
		}
		finally {
			begin(before);
		}
	}
	
	/**
	 * For callers that learn of the beginning and of the end in two calls; {@link #end} must follow.
	 * 
	 * @param purpose null for none
	 */
	public static void begin(PurposeOfUse purpose) {
		if (purpose == null) {
			CURRENT.remove();
		} else {
			CURRENT.set(purpose);
		}
	}
	
	public static void end() {
		CURRENT.remove();
	}
	
	/**
	 * @return null if nobody said
	 */
	static PurposeOfUse current() {
		return CURRENT.get();
	}
}
