/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.refusal;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One thing that is wrong with what a caller handed in.
 */
public final class Problem {
	
	private final String field;
	
	private final String code;
	
	private final List<Object> arguments;
	
	Problem(String field, String code, Object... arguments) {
		this.field = field;
		this.code = code;
		this.arguments = Collections.unmodifiableList(Arrays.asList(arguments));
	}
	
	/**
	 * @return the path of the field as the caller wrote it, such as <code>accompaniment.plannedAt</code>; never null
	 */
	public String getField() {
		return field;
	}
	
	/**
	 * @return the message code, never null
	 */
	public String getCode() {
		return code;
	}
	
	/**
	 * @return what fills the placeholders of the message, never null
	 */
	public List<Object> getArguments() {
		return arguments;
	}
	
	@Override
	public String toString() {
		return field + ": " + code;
	}
}
