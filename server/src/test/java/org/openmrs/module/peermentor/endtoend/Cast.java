/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.openmrs.module.peermentor.server.Session;

/**
 * Who calls in the crawl, and about whom: one user for each column of the tables, and a chart for each way in which a
 * participant can stand to them. Every participant has consented to open everything to the clinician "notes" and nothing to
 * the clinician "closed".
 */
final class Cast {
	
	/** The columns of the table, in order. */
	static final List<String> COLUMNS = List.of("nobody", "mentor", "other", "supervisor", "coordinator", "nurse", "notes",
	    "closed", "administrator", "evaluator", "privacy");
	
	/** Words that stand for records of a participant; of an unknown one there are none. */
	private static final Set<String> RECORDS = Set.of("patient", "contact", "narrative", "question", "concern",
	    "assignment", "exclusion", "event", "revision", "obs", "draft", "line", "dose", "plan", "item", "task",
	    "condition", "alert", "safe", "answer", "ask", "goal", "step", "referral", "enquiry", "consent", "handout", "leave", "disclosure", "read",
	    "emergency", "request", "breach", "notice", "participant-note", "introduction", "review");
	
	/** Ends a word for somebody's login. */
	private static final String USER = "-user";
	
	private static final String NO_SUCH_UUID = "00000000-0000-4000-8000-00000000beef";
	
	private final World world;
	
	private final Map<String, Actor> actors = new LinkedHashMap<>();
	
	private final Actor boss;
	
	private final Actor stranger;
	
	private final Map<String, Chart> charts = new HashMap<>();
	
	private final Map<String, Chart> own = new HashMap<>();
	
	private final Map<Chart, Paperwork> papers = new HashMap<>();
	
	private final Consents consents;
	
	private final Listed listed;
	
	Cast(World world) {
		this.world = world;
		boss = world.user("Boss", World.SUPERVISOR);
		stranger = world.mentor("Stranger");
		actors.put("mentor", world.mentor("Mentor"));
		actors.put("other", world.mentor("Other"));
		actors.put("supervisor", world.user("Supervisor", World.SUPERVISOR));
		actors.put("coordinator", world.user("Coordinator", World.COORDINATOR));
		actors.put("nurse", world.user("Nurse", World.NURSE));
		actors.put("notes", world.clinician("Notes"));
		actors.put("closed", world.clinician("Closed"));
		actors.put("administrator", world.user("Administrator", World.ADMINISTRATOR));
		actors.put("evaluator", world.user("Evaluator", World.EVALUATOR));
		actors.put("privacy", world.privacyOfficer("Privacy"));
		consents = new Consents(world);
		makeCharts();
		listed = new Listed(world, charts.get("assigned"), actors.get("mentor"));
	}
	
	private void makeCharts() {
		Actor mentor = actors.get("mentor");
		charts.put("assigned", chart(mentor, "Assigned"));
		charts.put("unassigned", chart(mentor, "Unassigned"));
		charts.get("unassigned").endAssignment();
		charts.put("excluded", chart(mentor, "Excluded"));
		charts.get("excluded").exclude(actors.values());
		charts.put("others", chart(actors.get("other"), "Others"));
		Actor somebody = world.mentor("Somebody");
		Actor reader = world.clinician("Somebody");
		actors.forEach((column, actor) -> own.put(column, chart(somebody, world.patientWhoIs(actor.person), reader)));
	}
	
	/** The uuids of all participants, of whatever standing. */
	List<String> participants() {
		return Stream.concat(charts.values().stream(), own.values().stream()).map(chart -> chart.of("patient")).toList();
	}
	
	/** The uuids of those participants from whom nothing keeps a clinician apart but the want of a consent. */
	List<String> participantsInReach() {
		return Stream.of("assigned", "unassigned", "others").map(word -> charts.get(word).of("patient")).toList();
	}
	
	private Chart chart(Actor mentor, String name) {
		return chart(mentor, world.participant(name), actors.get("notes"));
	}
	
	/** A chart with all that goes with it, as long as nothing keeps anybody from the participant but who they are. */
	private Chart chart(Actor mentor, String patient, Actor reader) {
		Chart chart = new Chart(world, boss.session(), mentor, stranger, patient);
		new HashSet<>(List.of(actors.get("notes"), reader)).forEach(clinician -> consents.openEverything(patient, clinician));
		papers.put(chart, new Paperwork(world, chart, boss.session(), mentor, reader));
		return chart;
	}
	
	Actor actor(String column) {
		return actors.get(column);
	}
	
	Session boss() {
		return boss.session();
	}
	
	Session session(String column) {
		return column.equals("nobody") ? world.server.nobody() : actors.get(column).session();
	}
	
	/**
	 * @param column who calls
	 * @param participant about whom: assigned, unassigned, excluded, others, own or unknown
	 */
	Words words(String column, String participant) {
		Words chart;
		switch (participant) {
			case "unknown":
				chart = word -> RECORDS.contains(word) ? NO_SUCH_UUID : null;
				break;
			case "own":
				chart = whole(own.getOrDefault(column, own.get("nurse")));
				break;
			default:
				chart = whole(charts.get(participant));
		}
		Words caller = word -> word.equals("own-person") ? actors.getOrDefault(column, stranger).person : null;
		return chart.or(caller).or(world::word).or(this::somebody).or(whole(charts.get("assigned"))).or(listed);
	}
	
	private Words whole(Chart chart) {
		return chart.or(papers.get(chart));
	}
	
	/** A column's provider by its name, and its user. */
	private String somebody(String word) {
		if (word.endsWith(USER)) {
			return actors.get(word.substring(0, word.length() - USER.length())).user;
		}
		return actors.containsKey(word) ? actors.get(word).provider : null;
	}
}
