/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.openmrs.module.peermentor.server.Platform;
import org.openmrs.module.peermentor.server.Session;

/**
 * A small programme that exists nowhere: its places, staff, participants, their contacts, plans, consents
 * and referrals, and the directory of its town, loaded over
 * HTTP by the users who would have entered them. The same every time, uuids too, but for the dates, which count back from the day of
 * loading.
 */
public final class Demo {
	
	/** What every demo user logs in with. */
	static final String PASSWORD = "Fictional-Demo-1";
	
	private final String address;
	
	private final Consumer<String> progress;
	
	private final Map<String, Session> sessions = new HashMap<>();
	
	/**
	 * @param address of the running platform, see {@link Platform#address()}
	 * @param progress is told each step
	 */
	public Demo(String address, Consumer<String> progress) {
		this.address = address;
		this.progress = progress;
	}
	
	/**
	 * Loads everything.
	 *
	 * @throws IllegalStateException if the server refuses something, with its answer
	 */
	public void load() {
		Session admin = Session.of(address, Platform.ADMIN, Platform.ADMIN_PASSWORD);
		Calendar calendar = new Calendar(ZonedDateTime.now());
		say("places and staff");
		Places.load(admin);
		Staff.load(admin);
		say(Participants.COUNT + " participants");
		Participants.load(admin);
		say("assignments");
		Assignments assignments = new Assignments(as(Staff.COORDINATOR), as(Staff.SUPERVISOR), calendar);
		assignments.begin();
		say("plans and releases");
		Transitions transitions = new Transitions(this::as, calendar);
		transitions.begin();
		say("consents");
		new Consents(this::as, calendar).give();
		new Contacts(this::as, calendar).load(this::say);
		say("prescriptions and doses");
		transitions.report();
		say("what was done after a release");
		new FollowUp(this::as).load();
		say("what the clinic asked and saw");
		new Clinic(this::as, calendar).load(admin);
		say("a directory of services and referrals to them");
		new Referrals(this::as, calendar).load();
		transitions.end();
		assignments.end();
		Participants.recordDeaths(admin, calendar);
	}
	
	private Session as(String login) {
		return sessions.computeIfAbsent(login, user -> Session.of(address, user, PASSWORD));
	}
	
	private void say(String what) {
		progress.accept("Loading the fictional demo: " + what);
	}
	
	/**
	 * @param what it is of
	 * @return the same uuid for the same text at each load
	 */
	static String uuid(String what) {
		return UUID.nameUUIDFromBytes(("peermentor demo: " + what).getBytes(StandardCharsets.UTF_8)).toString();
	}
	
	/**
	 * @param demo whether the demo users are there
	 * @return the table of logins, one line each
	 */
	public static String logins(boolean demo) {
		List<String> lines = new ArrayList<>();
		lines.add(line("login", "password", "role"));
		lines.add(line(Platform.ADMIN, Platform.ADMIN_PASSWORD, "administrator of the platform"));
		if (demo) {
			for (Staff.Member member : Staff.MEMBERS) {
				lines.add(line(member.login(), PASSWORD, member.role()));
			}
		}
		return String.join(System.lineSeparator(), lines);
	}
	
	private static String line(String login, String password, String role) {
		return String.format("  %-14s %-18s %s", login, password, role);
	}
}
