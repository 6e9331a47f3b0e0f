/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.hibernate.SessionFactory;
import org.openmrs.Role;
import org.openmrs.module.peermentor.status.StatusContributor;
import org.openmrs.module.peermentor.status.StatusProblem;
import org.openmrs.util.RoleConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Warns when a role that every mentor has grants a read of clinical records, or of relationships, which tell who is in
 * care. The fence keeps mentors from the REST addresses of those; pages and other modules it does not know.
 */
@Component("peermentor.GrantWarnings")
public class GrantWarnings implements StatusContributor {
	
	private static final Logger log = LoggerFactory.getLogger(GrantWarnings.class);
	
	private static final List<String> ROLES_OF_A_MENTOR = Collections.unmodifiableList(
	    Arrays.asList(Roles.MENTOR, RoleConstants.AUTHENTICATED, RoleConstants.ANONYMOUS));
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	GrantWarnings(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	@Override
	public List<StatusProblem> problems() {
		List<StatusProblem> problems = new ArrayList<>();
		for (String name : ROLES_OF_A_MENTOR) {
			Role role = sessionFactory.getCurrentSession().get(Role.class, name);
			if (role == null) {
				continue;
			}
			Set<String> granted = ClinicalReads.revealedBy(Collections.singleton(role));
			if (!granted.isEmpty()) {
				problems.add(new StatusProblem("peermentor.status.access.granted", name, String.join(", ", granted)));
			}
		}
		return problems;
	}
	
	/**
	 * Writes the warnings into the log, once at start.
	 */
	public void logProblems() {
		for (StatusProblem problem : problems()) {
			log.warn("Role {} grants {} to every mentor", problem.getArguments().get(0), problem.getArguments().get(1));
		}
	}
}
