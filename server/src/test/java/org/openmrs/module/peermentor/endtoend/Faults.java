/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.server.Session;

/**
 * Who sends the bad requests, and the records in every state that such a request can be about.
 */
final class Faults implements Words {
	
	/** Stands in a text for a byte that is no UTF-8. */
	private static final char BROKEN = '\uf8ff';
	
	private final World world;
	
	private final Map<String, Actor> actors = new HashMap<>();
	
	private final Chart chart;
	
	private final Map<String, String> words = new HashMap<>();
	
	private final Words all;
	
	Faults(World world) {
		this.world = world;
		actors.put("mentor", world.mentor("Mentor"));
		actors.put("other", world.mentor("Other"));
		actors.put("stranger", world.mentor("Stranger"));
		actors.put("supervisor", world.user("Supervisor", World.SUPERVISOR));
		actors.put("coordinator", world.user("Coordinator", World.COORDINATOR));
		actors.put("nurse", world.user("Nurse", World.NURSE));
		actors.put("notes", world.clinician("Notes"));
		actors.put("closed", world.clinician("Closed"));
		actors.put("privacy", world.privacyOfficer("Privacy"));
		actors.put("administrator", world.user("Administrator", World.ADMINISTRATOR));
		chart = chart("mentor", world.participant("Assigned"));
		new Consents(world).openEverything(chart.of("patient"), actors.get("notes"));
		Paperwork papers = new Paperwork(world, chart, session("supervisor"), actors.get("mentor"), actors.get("notes"));
		all = chart.or(papers).or(word -> chart.lastly(words.get(word))).or(world::word)
		        .or(word -> actors.containsKey(word) ? actors.get(word).provider : null)
		        .or(new Listed(world, chart, actors.get("mentor")));
		participants();
		states();
		texts();
	}
	
	private Chart chart(String mentor, String patient) {
		return new Chart(world, session("supervisor"), actors.get(mentor), actors.get("stranger"), patient);
	}
	
	private void participants() {
		Chart unassigned = chart("other", world.participant("Unassigned"));
		words.put("unassigned", unassigned.of("patient"));
		words.put("others-contact", unassigned.of("contact"));
		words.put("others-draft", unassigned.of("draft"));
		words.put("own", world.patientWhoIs(actors.get("mentor").person));
		words.put("free", world.participant("Free"));
		String excluded = world.participant("Excluded");
		make("supervisor", "exclusion", Map.of("personA", excluded, "personB", actors.get("mentor").person));
		words.put("excluded", excluded);
		String voided = world.participant("Voided");
		world.admin().delete("/patient/" + voided + "?reason=test").require(204);
		words.put("voided", voided);
		words.put("unknown", "00000000-0000-4000-8000-00000000beef");
		words.put("stranger-person", actors.get("stranger").person);
		words.put("mentor-person", actors.get("mentor").person);
		words.put("new-uuid", "0e57a000-0000-4000-8000-000000000001");
		Actor gone = world.mentor("Gone");
		world.admin().delete("/provider/" + gone.provider + "?reason=test").require(204);
		words.put("retired", gone.provider);
	}
	
	private void states() {
		String free = words.get("free");
		Map<String, Object> past = new HashMap<>(Map.of("patient", free, "mentor", actors.get("other").provider, "scope",
		    "OAT", "kind", "PRIMARY", "startedAt", Times.daysAgo(9)));
		past.put("endedAt", Times.daysAgo(3));
		words.put("ended", make("supervisor", "assignment", past));
		String asked = chart.of("contact");
		String answered = make("supervisor", "contact/" + asked + "/question", Map.of("text", "Where?"));
		make("mentor", "contact/" + asked + "/question/" + answered, Map.of("version", 0, "answer", "Here."));
		words.put("answered", answered);
		String closed = make("supervisor", "contact/" + asked + "/question", Map.of("text", "When?"));
		make("mentor", "contact/" + asked + "/question/" + closed, Map.of("version", 0, "answer", "Now."));
		make("supervisor", "contact/" + asked + "/question/" + closed, Map.of("version", 1, "status", "CLOSED"));
		words.put("closed", closed);
		String done = make("mentor", "safetyconcern",
		    Map.of("patient", chart.of("patient"), "type", "OTHER", "immediateActions", List.of("NONE_YET")));
		make("supervisor", "safetyconcern/" + done, Map.of("version", 0, "status", "ACKNOWLEDGED"));
		make("supervisor", "safetyconcern/" + done, Map.of("version", 1, "status", "DEBRIEFED"));
		words.put("debriefed", done);
		words.put("voided-contact", chart.of("new-contact"));
		session("supervisor").delete("/peermentor/contact/" + words.get("voided-contact") + "?reason=test").require(204);
	}
	
	private void texts() {
		words.put("yesterday", Times.daysAgo(1));
		words.put("tomorrow", Times.daysAgo(-1));
		words.put("last-week", Times.daysAgo(7));
		words.put("long-ago", Times.daysAgo(7300));
		words.put("broken-byte", String.valueOf(BROKEN));
		words.put("deep", "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000));
		words.put("huge", "y".repeat(6_000_000));
		words.put("many-codes", "\"HOUSING\"" + ",\"HOUSING\"".repeat(200));
	}
	
	private String make(String who, String path, Map<String, Object> body) {
		return chart.make(session(who), path, body);
	}
	
	Session session(String caller) {
		return caller.equals("nobody") ? world.server.nobody() : actors.get(caller).session();
	}
	
	@Override
	public String of(String word) {
		return all.of(word);
	}
	
	/** The body as it goes over the line. */
	byte[] bytes(String body) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		String text = fill(body);
		for (String part : text.split("(?<=" + BROKEN + ")|(?=" + BROKEN + ")")) {
			bytes.writeBytes(part.equals(String.valueOf(BROKEN)) ? new byte[] { (byte) 0xff }
			        : part.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}
}
