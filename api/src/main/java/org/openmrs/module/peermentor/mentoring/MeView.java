/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * Who the caller is here, and the settings under which the caller works.
 */
public final class MeView implements View {
	
	private final Ref user;
	
	private final String person;
	
	private final String mentor;
	
	private List<String> roles = Collections.emptyList();
	
	private List<String> privileges = Collections.emptyList();
	
	private List<Scope> scopes = Collections.emptyList();
	
	private ZoneId timeZone;
	
	private Duration lateEntryAfter;
	
	private int draftDays;
	
	private Instant now;
	
	private LeaveRow leave;
	
	/**
	 * @param mentor the uuid of the caller's own provider record, null if there is none
	 */
	MeView(Ref user, String person, String mentor) {
		this.user = user;
		this.person = person;
		this.mentor = mentor;
	}
	
	MeView may(List<String> heldRoles, List<String> heldPrivileges, List<Scope> activeScopes) {
		this.roles = Collections.unmodifiableList(heldRoles);
		this.privileges = Collections.unmodifiableList(heldPrivileges);
		this.scopes = Collections.unmodifiableList(activeScopes);
		return this;
	}
	
	MeView under(ZoneId zone, Duration late, int days, Instant instant) {
		this.timeZone = zone;
		this.lateEntryAfter = late;
		this.draftDays = days;
		this.now = instant;
		return this;
	}
	
	MeView away(LeaveRow nextLeave) {
		this.leave = nextLeave;
		return this;
	}
	
	/**
	 * @return the user's
	 */
	@Override
	public String getUuid() {
		return user.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return user.getDisplay();
	}
	
	public Ref getUser() {
		return user;
	}
	
	/**
	 * @return the uuid of the person who the user is
	 */
	public String getPerson() {
		return person;
	}
	
	/**
	 * @return the uuid of the provider record as which the caller mentors, null if there is none
	 */
	public String getMentor() {
		return mentor;
	}
	
	/**
	 * @return the module's roles that the caller holds, itself or through another
	 */
	public List<String> getRoles() {
		return roles;
	}
	
	/**
	 * @return the module's privileges that the caller holds
	 */
	public List<String> getPrivileges() {
		return privileges;
	}
	
	/**
	 * @return the scopes of the caller's running assignments
	 */
	public List<Scope> getScopes() {
		return scopes;
	}
	
	/**
	 * @return the name of the zone in which the site counts its days
	 */
	public String getTimeZone() {
		return timeZone.getId();
	}
	
	/**
	 * @return after how many hours a contact counts as entered late
	 */
	public long getLateEntryHours() {
		return lateEntryAfter.toHours();
	}
	
	/**
	 * @return how many days an untouched draft lives
	 */
	public int getDraftDays() {
		return draftDays;
	}
	
	public Instant getNow() {
		return now;
	}
	
	/**
	 * @return the caller's own leave that holds now or comes next: uuid, startDate, endDate (null while nobody knows it) and
	 *         version; null if there is none
	 */
	public Map<String, Object> getLeave() {
		if (leave == null) {
			return null;
		}
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("uuid", leave.getUuid());
		told.put("startDate", leave.getDays().getStart());
		told.put("endDate", leave.getDays().getEnd());
		told.put("version", leave.getVersion());
		return told;
	}
}
