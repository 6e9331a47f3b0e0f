/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A correction of a contact: which version the caller read, why, and what is to be different. What is not named stays.
 */
public final class ContactChange {
	
	private final int version;
	
	private final String reason;
	
	private final List<Consumer<ContactFacts.Builder>> edits = new ArrayList<>();
	
	private boolean locationGiven;
	
	private String location;
	
	/**
	 * @param version the version that the caller read
	 * @param reason why; for author and supervisor, never in the chart
	 */
	public ContactChange(int version, String reason) {
		this.version = version;
		this.reason = reason;
	}
	
	public int getVersion() {
		return version;
	}
	
	public String getReason() {
		return reason;
	}
	
	/**
	 * @param answer null removes the fact
	 */
	public ContactChange set(Fact fact, Object answer) {
		edits.add(facts -> facts.set(fact, answer));
		return this;
	}
	
	public ContactChange startedAt(Instant startedAt) {
		edits.add(facts -> facts.startedAt(startedAt));
		return this;
	}
	
	/**
	 * @param kilometres null removes
	 */
	public ContactChange kilometres(BigDecimal kilometres) {
		edits.add(facts -> facts.kilometres(kilometres));
		return this;
	}
	
	/**
	 * @param expenses null removes
	 */
	public ContactChange expenses(BigDecimal expenses) {
		edits.add(facts -> facts.expenses(expenses));
		return this;
	}
	
	/**
	 * @param heads null removes
	 */
	public ContactChange groupHeadCount(Integer heads) {
		edits.add(facts -> facts.groupHeadCount(heads));
		return this;
	}
	
	/**
	 * @param location the uuid of a location, null removes
	 */
	public ContactChange location(String location) {
		this.locationGiven = true;
		this.location = location;
		return this;
	}
	
	boolean isLocationGiven() {
		return locationGiven;
	}
	
	String getLocation() {
		return location;
	}
	
	ContactFacts appliedTo(ContactFacts before) {
		ContactFacts.Builder facts = before.toBuilder();
		edits.forEach(edit -> edit.accept(facts));
		return facts.build();
	}
}
