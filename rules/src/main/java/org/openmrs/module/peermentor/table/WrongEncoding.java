/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.table;

import java.io.IOException;

/**
 * A file that is not in UTF-8.
 */
public final class WrongEncoding extends IOException {
	
	private static final long serialVersionUID = 1L;
	
	private final long position;
	
	WrongEncoding(String code, long position) {
		super(code);
		this.position = position;
	}
	
	/**
	 * @return the message code, never null; its argument is the position
	 */
	public String getCode() {
		return getMessage();
	}
	
	/**
	 * @return the first byte that cannot be read, from 0
	 */
	public long getPosition() {
		return position;
	}
}
