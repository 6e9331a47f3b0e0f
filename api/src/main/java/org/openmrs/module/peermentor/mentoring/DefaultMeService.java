/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.openmrs.User;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what concerns the caller alone. Public because the
 * platform wraps what is transactional from another class loader.
 */
@Transactional(readOnly = true)
public class DefaultMeService implements MeService {
	
	private final ParticipantAccess access;
	
	private final MentorDao mentors;
	
	private final LeaveDao leaves;
	
	private final PersonNames names;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	DefaultMeService(ParticipantAccess access, MentorDao mentors, LeaveDao leaves, PersonNames names, Settings settings,
	    SiteTime time) {
		this.access = access;
		this.mentors = mentors;
		this.leaves = leaves;
		this.names = names;
		this.settings = settings;
		this.time = time;
	}
	
	@Override
	public MeView getMe() {
		Viewer viewer = access.viewer();
		User user = Context.getAuthenticatedUser();
		int personId = viewer.getPersonId();
		String name = names.of(Collections.singleton(personId)).get(personId);
		List<String> roles = Roles.all().stream().filter(role -> user.hasRole(role, true)).collect(Collectors.toList());
		List<String> privileges = Privileges.all().stream().filter(viewer::holds).collect(Collectors.toList());
		String mentor = mentors.findOwnProviderUuid(personId);
		Instant now = time.now();
		ZoneId zone = time.zone();
		return new MeView(new Ref(user.getUuid(), name), user.getPerson().getUuid(), mentor)
		        .may(roles, privileges, mentors.findOwnScopes(personId, now))
		        .away(mentor == null ? null : leaves.next(mentor, now.atZone(zone).toLocalDate()))
		        .under(zone, settings.lateEntryAfter(), settings.draftDays(), now);
	}
}
