/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.status;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Something an administrator should know and can do something about.
 */
public final class StatusProblem {
	
	private final String code;
	
	private final List<Object> arguments;
	
	/**
	 * @param code a code of the message bundles, <code>peermentor.status.*</code>
	 * @param arguments what the message names: a role, a setting, a number; never data of a person
	 */
	public StatusProblem(String code, Object... arguments) {
		this.code = code;
		this.arguments = Collections.unmodifiableList(Arrays.asList(arguments));
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
		return code + arguments;
	}
}
