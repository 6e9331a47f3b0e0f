/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.LocalDateTime;
import java.util.Objects;

import org.openmrs.module.peermentor.dosing.Openings;

/**
 * A way to medicine or help when nothing is ready: a line, a clinic, a pharmacy. Immutable.
 */
public final class RescueRoute {
	
	/** Whether it is open at some hour. */
	public enum State {
		OPEN, CLOSED,
		/** Would be open, and nobody has said whether the day is a holiday. */
		NOBODY_KNOWS
	}
	
	private final String code;
	
	private final String name;
	
	private final String contact;
	
	private final Openings hours;
	
	private final boolean closedOnHolidays;
	
	private final String source;
	
	RescueRoute(String code, String name, String contact, Openings hours, boolean closedOnHolidays, String source) {
		this.code = Objects.requireNonNull(code, "code");
		this.name = Objects.requireNonNull(name, "name");
		this.contact = Objects.requireNonNull(contact, "contact");
		this.hours = Objects.requireNonNull(hours, "hours");
		this.closedOnHolidays = closedOnHolidays;
		this.source = source;
	}
	
	public String getCode() {
		return code;
	}
	
	public String getName() {
		return name;
	}
	
	/**
	 * @return a number to call or a page to open
	 */
	public String getContact() {
		return contact;
	}
	
	/**
	 * @return where its hours were read, null if a person of the site entered them
	 */
	public String getSource() {
		return source;
	}
	
	/**
	 * @param at on the site's clock
	 * @param holidays of the site's region
	 */
	State stateAt(LocalDateTime at, Holidays holidays) {
		if (!hours.isOpenAt(at)) {
			return State.CLOSED;
		}
		return closedOnHolidays && !holidays.covers(at.toLocalDate()) ? State.NOBODY_KNOWS : State.OPEN;
	}
}
