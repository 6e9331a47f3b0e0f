/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.record;

import org.hibernate.SessionFactory;
import org.openmrs.User;
import org.openmrs.api.context.Context;
import org.openmrs.api.context.Daemon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * In whose name something is written.
 */
@Component("peermentor.Author")
public class Author {
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	Author(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return the user who is logged in; where a service answers by code nobody is, and what follows from its answer is written
	 *         in the name of the platform's own user for what no person does
	 */
	public User current() {
		User user = Context.getAuthenticatedUser();
		return user != null ? user
		        : sessionFactory.getCurrentSession().createQuery("select u from User u where u.uuid = :uuid", User.class)
		                .setParameter("uuid", Daemon.getDaemonUserUuid()).uniqueResult();
	}
}
