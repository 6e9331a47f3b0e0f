/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What became of one value: read as it stands, read after a change, or not read. Immutable.
 */
final class HsdsValue {
	
	private final Object value;
	
	private final String note;
	
	private final String fault;
	
	private final List<Object> arguments;
	
	private HsdsValue(Object value, String note, String fault, Object... arguments) {
		this.value = value;
		this.note = note;
		this.fault = fault;
		this.arguments = Collections.unmodifiableList(Arrays.asList(arguments));
	}
	
	static HsdsValue of(Object value) {
		return new HsdsValue(value, null, null);
	}
	
	/**
	 * @param note the message code that says how it was changed; null if it was not
	 */
	static HsdsValue changed(Object value, String note) {
		return new HsdsValue(value, note, null);
	}
	
	/**
	 * @param raw as it stood
	 * @return with the note only if the value is another text
	 */
	static HsdsValue unlessSame(String value, String raw, String note) {
		return new HsdsValue(value, value.equals(raw) ? null : note, null);
	}
	
	/**
	 * @param fault the message code that says why it cannot be read
	 */
	static HsdsValue unread(String fault, Object... arguments) {
		return new HsdsValue(null, null, fault, arguments);
	}
	
	/**
	 * @return null if it could not be read
	 */
	Object get() {
		return value;
	}
	
	String getNote() {
		return note;
	}
	
	/**
	 * @return null if it was read
	 */
	String getFault() {
		return fault;
	}
	
	List<Object> getArguments() {
		return arguments;
	}
}
