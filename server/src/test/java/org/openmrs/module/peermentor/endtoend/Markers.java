/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openmrs.module.peermentor.server.Answer;
import org.openmrs.module.peermentor.server.Database;
import org.openmrs.module.peermentor.server.RunningServer;

/**
 * Texts that stand in the records of participants and can be told apart anywhere. Every answer of the running server passes
 * here before a test sees it, and fails the test if it holds a text that its receiver may not be shown; so does a line of
 * the platform's log, and an alert, that holds any.
 */
final class Markers implements RunningServer.Watcher {
	
	/** One for the one running server. */
	private static final Markers ALL = new Markers(RunningServer.shared());
	
	private static final String ADMINISTRATOR = "admin";
	
	private static final Pattern MARKER = Pattern.compile("qz(\\d+)zq");
	
	private static final Pattern GATHERED = Pattern.compile(".*/peermentor/subjectaccess");
	
	private final RunningServer server;
	
	private final Map<String, Marker> markers = new HashMap<>();
	
	private final Map<String, Circle> circles = new HashMap<>();
	
	private final Map<String, Set<String>> roles = new HashMap<>();
	
	private int lastAlert;
	
	Markers(RunningServer server) {
		this.server = server;
	}
	
	/** Those of the one running server, which are shown all that it answers from now on. */
	static Markers watching() {
		ALL.server.watchedBy(ALL);
		return ALL;
	}
	
	/** Somebody who can log in. */
	synchronized void user(String username, List<String> roleNames) {
		roles.put(username, Set.copyOf(roleNames));
	}
	
	/** How users stand to this participant. */
	synchronized Circle circle(String patient) {
		return circles.computeIfAbsent(patient, uuid -> new Circle());
	}
	
	/** A text that occurs nowhere else, to be written into the records of this participant. */
	synchronized String plant(String patient, MarkedText text) {
		String words = "qz" + (100_000 + markers.size()) + "zq";
		markers.put(words, new Marker(text, circle(patient)));
		return words;
	}
	
	@Override
	public synchronized void answered(String caller, HttpRequest request, Answer answer) {
		Matcher found = MARKER.matcher(answer.body());
		while (found.find()) {
			require(mayBeShown(caller, found.group()) || isGathered(caller, request, found.group()), request.method() + " " + request.uri() + " shows " + caller + " "
			        + describe(found.group()) + ": " + answer);
		}
		String log = server.newLog();
		require(!MARKER.matcher(log).find(), "After " + request.method() + " " + request.uri() + " the log holds a text: " + log);
		if (!request.method().equals("GET")) {
			lookIntoAlerts();
		}
	}
	
	/** Who administers the platform may do everything; nobody may nothing. */
	boolean mayBeShown(String caller, String words) {
		if (ADMINISTRATOR.equals(caller)) {
			return true;
		}
		Marker marker = markers.get(words);
		return marker != null && roles.containsKey(caller) && marker.circle.admits(caller, roles.get(caller), marker.text);
	}
	
	/** What is gathered for whom it is about holds all that is held of them, whoever may otherwise read it. */
	private boolean isGathered(String caller, HttpRequest request, String words) {
		Marker marker = markers.get(words);
		return GATHERED.matcher(request.uri().getPath()).matches() && marker != null
		        && marker.circle.gathers(caller, roles.getOrDefault(caller, Set.of()));
	}
	
	private String describe(String words) {
		return markers.containsKey(words) ? markers.get(words).text + " " + words : words;
	}
	
	private void lookIntoAlerts() {
		try (Connection connection = server.database().connect(Database.SCHEMA);
		        PreparedStatement statement = connection
		                .prepareStatement("select alert_id, text from notification_alert where alert_id > ? order by alert_id")) {
			statement.setInt(1, lastAlert);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					lastAlert = rows.getInt(1);
					require(!MARKER.matcher(rows.getString(2)).find(), "An alert holds a text: " + rows.getString(2));
				}
			}
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}
	
	private static void require(boolean holds, String complaint) {
		if (!holds) {
			throw new AssertionError(complaint);
		}
	}
	
	private record Marker(MarkedText text, Circle circle) {
	}
}
