/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

/** The server cannot start; the message is the one line a person at the terminal reads. */
public final class CannotStart extends RuntimeException {
	
	private static final long serialVersionUID = 1L;
	
	/**
	 * @param line what is wrong and, where there is one, what to do about it
	 */
	public CannotStart(String line) {
		super(line);
	}
	
	/**
	 * @param line what is wrong
	 * @param cause why
	 */
	public CannotStart(String line, Throwable cause) {
		super(line, cause);
	}
}
