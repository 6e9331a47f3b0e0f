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
 * The module says no, and says why. The message is a code of the message bundles; it and its arguments never hold
 * data about a person.
 */
public abstract class Refusal extends RuntimeException {
	
	private static final long serialVersionUID = 1L;
	
	private final transient List<Object> arguments;
	
	/**
	 * @param code a code in <code>messages.properties</code>
	 * @param arguments what the message names: a field, a legal value, never personal data
	 */
	protected Refusal(String code, Object... arguments) {
		super(code);
		this.arguments = Collections.unmodifiableList(Arrays.asList(arguments));
	}
	
	/**
	 * @return the message code, never null
	 */
	public String getCode() {
		return getMessage();
	}
	
	/**
	 * @return what fills the placeholders of the message, never null
	 */
	public List<Object> getArguments() {
		return arguments;
	}
}
