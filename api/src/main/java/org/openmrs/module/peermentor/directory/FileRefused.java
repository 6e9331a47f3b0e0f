/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * A file, or one record in it where that can be told apart, that cannot be read.
 */
final class FileRefused extends RuntimeException {
	
	private static final long serialVersionUID = 1L;
	
	private final String argument;
	
	/**
	 * @param code a code of the message bundles
	 * @param argument what the message names, shortened; null for nothing
	 */
	FileRefused(String code, Object argument) {
		super(code);
		this.argument = argument == null ? null : RunProblem.shortened(argument.toString());
	}
	
	FileRefused(String code) {
		this(code, null);
	}
	
	String getCode() {
		return getMessage();
	}
	
	/**
	 * @return null for nothing
	 */
	String getArgument() {
		return argument;
	}
}
