/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Keeps the duty list: who is there for participants whose own mentor cannot be reached. It names mentors only, and tells
 * nothing of any participant.
 */
public interface DutyService {
	
	/**
	 * @throws NotFound if there is no such period
	 */
	@Authorized(Privileges.VIEW_ASSIGNMENTS)
	DutyPeriodView getDutyPeriod(String uuid);
	
	/**
	 * @param mentorUuid the uuid of a provider, null for any
	 * @param from periods that are not over at this instant, null for any
	 * @param to periods that begin before this instant, null for any
	 * @return a page of periods, the earliest first
	 */
	@Authorized(Privileges.VIEW_ASSIGNMENTS)
	Page<DutyPeriodView> getDutyPeriods(String mentorUuid, Instant from, Instant to, PageRequest page);
	
	/**
	 * Puts a mentor on the list; several mentors may be on duty at once. A repeat of the same uuid by the same user for the
	 * same mentor writes nothing and answers what is there.
	 *
	 * @throws InvalidInput naming every field that cannot be taken; on <code>mentor</code> also if this mentor is on duty
	 *         already, or on leave, at some instant of the period
	 */
	@Authorized(Privileges.MANAGE_ASSIGNMENTS)
	DutyPeriodView enterDutyPeriod(NewDutyPeriod request);
	
	/**
	 * Takes a period off the list.
	 *
	 * @throws NotFound if there is no such period
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized(Privileges.MANAGE_ASSIGNMENTS)
	void voidDutyPeriod(String uuid, String reason);
}
