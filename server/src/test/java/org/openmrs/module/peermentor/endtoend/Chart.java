/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.openmrs.module.peermentor.server.Answer;
import org.openmrs.module.peermentor.server.Session;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the module keeps about one participant in a test: three contacts by one mentor, the last with narrative,
 * question and safety concern, the assignment, a prescription with one dose, a plan whose door
 * has opened, and a "do not match" pair with a stranger. The words of the test tables
 * stand for these records; a word that begins with <code>new-</code> makes another one, for calls that use it up.
 */
final class Chart implements Words {
	
	/** Records that belong to nobody, made when first asked for. */
	private static final Set<String> LAZY = Set.of("rule", "duty", "leave", "template");
	
	private static final AtomicInteger LEAVES = new AtomicInteger();
	
	private final World world;
	
	private final Session boss;
	
	private final Actor mentor;
	
	private final Actor stranger;
	
	private final Map<String, String> uuids = new HashMap<>();
	
	/** The version of each record as it was made. */
	private final Map<String, Integer> versions = new HashMap<>();
	
	private String last;
	
	/**
	 * @param boss a session of a supervisor
	 * @param mentor who is assigned, from a month ago on
	 * @param stranger a mentor who must not be matched with the participant
	 */
	Chart(World world, Session boss, Actor mentor, Actor stranger, String patient) {
		this.world = world;
		this.boss = boss;
		this.mentor = mentor;
		this.stranger = stranger;
		uuids.put("patient", patient);
		world.circle(patient).begin(mentor);
		keep("assignment", make(boss, "assignment", Map.of("patient", patient, "mentor", mentor.provider, "scope", "BOTH",
		    "kind", "PRIMARY", "startedAt", Times.daysAgo(30))));
		keep("event", first(boss, "/peermentor/assignment/" + uuids.get("assignment") + "/event"));
		keep("exclusion", make(boss, "exclusion", Map.of("personA", patient, "personB", stranger.person, "reason",
		    plant(MarkedText.EXCLUSION))));
		keep("stranger", stranger.provider);
		recordContacts();
		keep("line", make(world.admin(), "medicationline", line()));
		keep("dose", make(mentor.session(), "doseevent", dose()));
		release();
		keep("safe", make(boss, "safecontact", Map.of("patient", patient, "basedOn", 0, "unwantedWords",
		    List.of("clinic", plant(MarkedText.SAFE_CONTACT)), "neverPlaces", List.of(plant(MarkedText.SAFE_CONTACT)))));
		keep("answer", make(world.admin(), "returnanswer", Map.of("patient", patient, "answer", "NO")));
	}
	
	/** The door opens: a plan with all that belongs to it, of which the mentor is told. */
	private void release() {
		String plan = keep("plan", make(boss, "release", Map.of("patient", uuids.get("patient"))));
		keepParts(plan, "");
		keep("condition", make(boss, "transitionplan/" + plan + "/condition", Map.of("category", "RED_ZONE", "area",
		    Map.of("postalBeginnings", List.of("V6A")))));
		keep("alert", alertOf(plan));
	}
	
	/** The first item and the first task of a plan. */
	private void keepParts(String plan, String suffix) {
		keep("item" + suffix, first(boss, "/peermentor/transitionplan/" + plan + "/readinessitem"));
		keep("task" + suffix, mentorsTask(plan));
	}
	
	private String mentorsTask(String plan) {
		for (JsonNode task : boss.get("/peermentor/transitionplan/" + plan + "/task?v=default").require(200).json().path("results")) {
			if (task.path("owner").asText().equals("MENTOR")) {
				versions.put(task.path("uuid").asText(), task.path("version").asInt());
				return task.path("uuid").asText();
			}
		}
		throw new IllegalStateException("no task of the mentor");
	}
	
	/** What the mentor was told of a release. */
	private String alertOf(String plan) {
		for (JsonNode alert : mentor.session().get("/peermentor/alert?v=default").require(200).json().path("results")) {
			if (alert.path("plan").asText().equals(plan)) {
				return alert.path("uuid").asText();
			}
		}
		throw new IllegalStateException("the mentor was not told");
	}
	
	/** Another participant of the same mentor, of whom nothing is known yet. */
	private String free() {
		String other = world.participant("Fresh");
		make(boss, "assignment", Map.of("patient", other, "mentor", mentor.provider, "scope", "OAT", "kind", "PRIMARY",
		    "startedAt", Times.daysAgo(1)));
		return other;
	}
	
	private void recordContacts() {
		Session author = mentor.session();
		make(author, "contact", contact(9));
		Map<String, Object> attempt = contact(8);
		attempt.putAll(Map.of("type", "OUTREACH_ATTEMPT", "whyNot", "NO_ANSWER"));
		make(author, "contact", attempt);
		Map<String, Object> whole = contact(7);
		whole.put("narrative", narrative());
		whole.put("safetyConcern", Map.of("type", "MEDICAL", "immediateActions", List.of("STAYED_WITH_PERSON"), "details",
		    plant(MarkedText.CONCERN)));
		String contact = keep("contact", make(author, "contact", whole));
		keep("narrative", first(author, "/peermentor/contact/" + contact + "/narrative"));
		keep("concern", first(author, "/peermentor/safetyconcern?patient=" + uuids.get("patient")));
		keep("question", make(boss, "contact/" + contact + "/question", Map.of("text", plant(MarkedText.QUESTION))));
		keep("obs", first(world.admin(), "/obs?encounter=" + contact));
		JsonNode obs = world.admin().get("/obs/" + uuids.get("obs")).require(200).json();
		keep("obs-concept", obs.at("/concept/uuid").asText());
		keep("obs-value", obs.path("value").path("uuid").asText(obs.path("value").asText()));
		make(author, "contact/" + contact, Map.of("version", versions.get(contact), "durationMinutes", 20,
		    "correctionReason", plant(MarkedText.QUESTION)));
		keep("revision", first(author, "/peermentor/contact/" + contact + "/revision"));
		keep("draft", make(author, "contactdraft", Map.of("patient", uuids.get("patient"), "content", Map.of("mode",
		    "PHONE", "narrative", Map.of("mentorWords", plant(MarkedText.DRAFT))))));
	}
	
	private String plant(MarkedText text) {
		return world.plant(uuids.get("patient"), text);
	}
	
	/** A contact with words that a supervisor is to look at. */
	static Map<String, Object> questionable(String patient) {
		Map<String, Object> contact = contact(patient, 2);
		contact.put("narrative", Map.of("mentorWords", "Seemed paranoid.", "howWritten", "NOT_YET"));
		return contact;
	}
	
	private Map<String, Object> contact(int daysAgo) {
		return contact(uuids.get("patient"), daysAgo);
	}
	
	private static Map<String, Object> contact(String patient, int daysAgo) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("patient", patient);
		body.put("type", "CHECK_IN");
		body.put("mode", "PHONE");
		body.put("startedAt", Times.daysAgo(daysAgo));
		return body;
	}
	
	private Map<String, Object> line() {
		return Map.of("patient", uuids.get("patient"), "medication", "METHADONE", "start", "2026-01-01", "end", "2026-02-01");
	}
	
	private Map<String, Object> dose() {
		return Map.of("patient", uuids.get("patient"), "medication", "METHADONE", "outcome", "MISSED", "at",
		    "2026-01-02T10:00:00Z", "grade", "MENTOR_SAW", "reporter", "MENTOR", "place", "PHARMACY", "placeName",
		    plant(MarkedText.DOSE));
	}
	
	private static Map<String, Object> rule() {
		Map<String, Object> rule = new LinkedHashMap<>(Map.of("code", "rule-" + UUID.randomUUID(), "jurisdiction", "CA-YT",
		    "medication", "METHADONE", "kind", "PHARMACY", "unit", "DAYS", "threshold", 4, "contacts", List.of("PRESCRIBER"),
		    "withinHours", 0));
		rule.putAll(Map.of("message", "Contact the prescriber.", "sourceTitle", "A source", "sourceAddress", "https://a.source/"));
		return rule;
	}
	
	private Map<String, Object> narrative() {
		return Map.of("mentorWords", "Seemed paranoid. " + plant(MarkedText.NARRATIVE), "participantWords", plant(MarkedText.NARRATIVE), "sharedLine",
		    plant(MarkedText.SHARED_LINE), "howWritten", "TOGETHER");
	}
	
	/** Ends the assignment: the mentor has done the work and may see it no more. */
	void endAssignment() {
		String assignment = uuids.get("assignment");
		make(boss, "assignment/" + assignment, Map.of("version", versions.get(assignment), "endedAt", Times.daysAgo(1),
		    "endReason", "COMPLETED"));
		world.circle(uuids.get("patient")).end(mentor);
	}
	
	/** Records that these persons and the participant must not be matched; only a provider can be named for that. */
	void exclude(Iterable<Actor> actors) {
		for (Actor actor : actors) {
			String provider = actor.provider == null ? world.provider(actor.person) : null;
			make(boss, "exclusion", Map.of("personA", uuids.get("patient"), "personB", actor.person));
			world.circle(uuids.get("patient")).closeTo(actor);
			if (provider != null) {
				world.admin().delete("/provider/" + provider + "?reason=test").require(204);
			}
		}
	}
	
	@Override
	public String of(String word) {
		if (word.equals("version")) {
			return String.valueOf(versions.getOrDefault(last, 0));
		}
		if (LAZY.contains(word)) {
			uuids.computeIfAbsent(word, this::fresh);
		}
		return lastly(word.startsWith("new-") ? fresh(word.substring(4)) : uuids.get(word));
	}
	
	/** Makes this the record of which {version} is the version; null is none. */
	String lastly(String uuid) {
		last = uuid == null ? last : uuid;
		return uuid;
	}
	
	private String fresh(String word) {
		String patient = uuids.get("patient");
		Map<String, Object> contact = contact(2);
		switch (word) {
			case "contact":
				contact.put("mentor", mentor.provider);
				return make(boss, "contact", contact);
			case "narrated":
				contact.put("narrative", narrative());
				String narrated = make(mentor.session(), "contact", contact);
				keep("narrative-of-it", first(mentor.session(), "/peermentor/contact/" + narrated + "/narrative"));
				return narrated;
			case "asked":
				contact.put("mentor", mentor.provider);
				String asked = make(boss, "contact", contact);
				keep("question-of-it", make(boss, "contact/" + asked + "/question", Map.of("text", "And then?")));
				return asked;
			case "concern":
				return make(boss, "safetyconcern",
				    Map.of("patient", patient, "type", "VIOLENCE", "immediateActions", List.of("TOLD_SUPERVISOR")));
			case "assignment":
				return make(boss, "assignment", Map.of("patient", patient, "mentor", mentor.provider, "scope", "EMPLOYMENT",
				    "kind", "INTERIM_COVER", "startedAt", Times.daysAgo(-20)));
			case "exclusion":
				return make(boss, "exclusion", Map.of("personA", patient, "personB", world.person()));
			case "draft":
				return make(mentor.session(), "contactdraft", Map.of("content", Map.of("mode", "PHONE")));
			case "person":
				return world.person();
			case "line":
				return make(world.admin(), "medicationline", line());
			case "dose":
				return make(world.admin(), "doseevent", dose());
			case "rule":
				return make(world.admin(), "missedoserule", rule());
			case "free":
				return free();
			case "plan":
				String plan = make(boss, "transitionplan", Map.of("patient", free()));
				keepParts(plan, "-of-it");
				keep("condition-of-it", make(boss, "transitionplan/" + plan + "/condition", Map.of("category", "VEHICLES")));
				return plan;
			case "released":
				String released = free();
				make(boss, "release", Map.of("patient", released));
				return released;
			case "alert":
				return alertOf(make(boss, "release", Map.of("patient", free())));
			case "answer":
				return make(world.admin(), "returnanswer", Map.of("patient", patient, "answer", "NO"));
			case "mentor":
				return world.mentor("Fresh").provider;
			case "duty":
				return duty();
			case "leave":
				return leave();
			case "template":
				return make(world.admin(), "plantemplate", Map.of("kind", "EARLY_PROMPTS", "samples", true));
			case "code":
				return "rule-" + UUID.randomUUID();
			default:
				return null;
		}
	}
	
	/** One day of the mentor's, which no other leave has. */
	private String leave() {
		String day = LocalDate.now().plusDays(400L + LEAVES.incrementAndGet()).toString();
		return make(boss, "leave", Map.of("mentor", mentor.provider, "startDate", day, "endDate", day));
	}
	
	private String duty() {
		return make(boss, "dutyperiod", Map.of("mentor", world.mentor("Duty").provider, "from", Times.daysAgo(-40), "to",
		    Times.daysAgo(-41)));
	}
	
	/** Posts a body that must be taken, and remembers the version of what it made or changed. */
	String make(Session session, String path, Map<String, Object> body) {
		Answer answer = session.post("/peermentor/" + path, body);
		JsonNode made = answer.require(answer.status() == 200 ? 200 : 201).json();
		String uuid = made.path("uuid").asText();
		versions.put(uuid, made.path("version").asInt());
		return uuid;
	}
	
	static String first(Session session, String path) {
		Answer answer = session.get(path).require(200);
		String uuid = answer.json().at("/results/0/uuid").asText();
		if (uuid.isEmpty()) {
			throw new IllegalStateException("Nothing at " + path + ": " + answer);
		}
		return uuid;
	}
	
	private String keep(String word, String uuid) {
		uuids.put(word, uuid);
		return uuid;
	}
}
