/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.openmrs.module.peermentor.server.Platform;
import org.openmrs.module.peermentor.server.Session;

/**
 * A small programme that exists nowhere: its places, staff, participants and their contacts, loaded over HTTP as a
 * client would. The same every time, but for the dates, which count back from today.
 */
public final class Demo {
	
	/** What every demo user logs in with. */
	static final String PASSWORD = "Fictional-Demo-1";
	
	private final String address;
	
	private final Consumer<String> progress;
	
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
		progress.accept("Loading the fictional demo: places and staff");
		Session admin = Session.of(address, Platform.ADMIN, Platform.ADMIN_PASSWORD);
		Places places = new Places(admin);
		Staff staff = new Staff(admin);
		progress.accept("Loading the fictional demo: " + Participants.COUNT + " participants");
		new Participants(admin, places);
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
