/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.server.Session;

/**
 * Who calls in the crawl, and about whom: one user for each column of the table, and a chart for each way in which a
 * participant can stand to them.
 */
final class Cast {
	
	/** The columns of the table, in order. */
	static final List<String> COLUMNS = List.of("nobody", "mentor", "other", "supervisor", "coordinator", "nurse", "notes",
	    "administrator", "evaluator");
	
	/** Words that stand for records of a participant; of an unknown one there are none. */
	private static final Set<String> RECORDS = Set.of("patient", "contact", "narrative", "question", "concern",
	    "assignment", "exclusion", "event", "revision", "obs", "draft", "line", "dose", "plan", "item", "task",
	    "condition", "alert", "safe", "answer");
	
	private static final String NO_SUCH_UUID = "00000000-0000-4000-8000-00000000beef";
	
	private final World world;
	
	private final Map<String, Actor> actors = new LinkedHashMap<>();
	
	private final Actor boss;
	
	private final Actor stranger;
	
	private final Map<String, Chart> charts = new HashMap<>();
	
	private final Map<String, Chart> own = new HashMap<>();
	
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
		actors.put("administrator", world.user("Administrator", World.ADMINISTRATOR));
		actors.put("evaluator", world.user("Evaluator", World.EVALUATOR));
		makeCharts();
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
		actors.forEach((column, actor) -> own.put(column,
		    new Chart(world, boss.session(), somebody, stranger, world.patientWhoIs(actor.person))));
	}
	
	private Chart chart(Actor mentor, String name) {
		return new Chart(world, boss.session(), mentor, stranger, world.participant(name));
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
				chart = own.getOrDefault(column, own.get("nurse"));
				break;
			default:
				chart = charts.get(participant);
		}
		Words caller = word -> word.equals("own-person") ? actors.getOrDefault(column, stranger).person : null;
		return chart.or(caller).or(world::word).or(word -> actors.containsKey(word) ? actors.get(word).provider : null)
		        .or(charts.get("assigned"));
	}
}
