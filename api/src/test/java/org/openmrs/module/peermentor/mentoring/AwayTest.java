/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Before;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.springframework.beans.factory.annotation.Autowired;

/** A site in Vancouver, on Sunday, 1 November 2026, and mentors who go on leave. */
public abstract class AwayTest extends MentoringTest {
	
	protected static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");
	
	protected static final LocalDate TODAY = LocalDate.parse("2026-11-01");
	
	@Autowired
	protected LeaveService leaves;
	
	@Before
	public void beInVancouver() {
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone', '" + VANCOUVER.getId()
		        + "', '" + UUID.randomUUID() + "')");
	}
	
	/** From so many days after today to so many; null for an open end. */
	protected LeaveView away(Member member, int from, Integer to) {
		return leaves.recordLeave(new NewLeave(null, member.getProviderUuid(), TODAY.plusDays(from), day(to)));
	}
	
	protected static LocalDate day(Integer days) {
		return days == null ? null : TODAY.plusDays(days);
	}
	
	protected AssignmentView assign(Member member, Scope scope, AssignmentKind kind) {
		return service.assignMentor(request(scope, kind).setMentor(member.getProviderUuid()));
	}
	
	protected List<String> listed(String mentorUuid, boolean current) {
		return leaves.getLeaves(mentorUuid, current, PAGE).getRows().stream().map(LeaveView::getUuid).collect(Collectors.toList());
	}
	
	/** As the next request would begin. */
	protected void forget() {
		Context.flushSession();
		Context.clearSession();
	}
}
