/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.view;

/**
 * A pointer to a record kept elsewhere: a participant, a mentor, a location.
 */
public final class Ref implements View {
	
	private final String uuid;
	
	private final String display;
	
	public Ref(String uuid, String display) {
		this.uuid = uuid;
		this.display = display == null ? "" : display;
	}
	
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return display;
	}
	
	/** The uuid only: the display may be a person's name and must not reach a log. */
	@Override
	public String toString() {
		return uuid;
	}
}
