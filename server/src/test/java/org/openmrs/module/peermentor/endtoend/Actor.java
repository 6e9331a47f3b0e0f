/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import org.openmrs.module.peermentor.server.RunningServer;
import org.openmrs.module.peermentor.server.Session;

/**
 * A user of the platform as a test meets them: a person, a login, and for mentors the provider they are.
 */
final class Actor {
	
	static final String PASSWORD = "Fictional1";
	
	final String person;
	
	final String user;
	
	final String username;
	
	/** The provider's uuid, null for who is none. */
	final String provider;
	
	private final RunningServer server;
	
	private Session session;
	
	Actor(RunningServer server, String person, String user, String username, String provider) {
		this.server = server;
		this.person = person;
		this.user = user;
		this.username = username;
		this.provider = provider;
	}
	
	/** The actor's session, begun when first asked for. */
	Session session() {
		if (session == null) {
			session = server.login(username, PASSWORD);
		}
		return session;
	}
	
	/** After a restart of the server nobody is logged in any more. */
	void forgetSession() {
		session = null;
	}
}
