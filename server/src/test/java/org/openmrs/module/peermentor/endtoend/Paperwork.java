/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.server.Session;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is kept of one participant about sharing: a consent for an organisation and what was handed on under it, what a
 * clinician opened, was told and asked for, what somebody outside wanted to know, and the participant's own say. The words
 * of the test tables stand for these records as those of {@link Chart} do.
 */
final class Paperwork implements Words {
	
	private static final String ORGANISATION = "Harbour Clinic";
	
	private final World world;
	
	private final Chart chart;
	
	private final Session boss;
	
	private final Session mentor;
	
	private final Actor reader;
	
	private final String patient;
	
	private final Map<String, String> uuids = new HashMap<>();
	
	/**
	 * @param chart of the participant, who is assigned to the mentor still
	 * @param boss a session of a supervisor
	 * @param reader a clinician to whom the participant has consented to open everything, and from whom nothing keeps them
	 *            apart
	 */
	Paperwork(World world, Chart chart, Session boss, Actor mentor, Actor reader) {
		this.world = world;
		this.chart = chart;
		this.boss = boss;
		this.mentor = mentor.session();
		this.reader = reader;
		patient = chart.of("patient");
		share();
		open();
		keep("ask", ask());
		keep("goal", chart.make(this.mentor, "goal", goal(patient, world.plant(patient, MarkedText.GOAL))));
		keep("step", step(uuids.get("goal"), world.plant(patient, MarkedText.GOAL)));
		keep("referral", referral());
		keep("import", tried());
		keep("enquiry", enquiry());
		keep("request", chart.make(this.mentor, "informationrequest",
		    Map.of("patient", patient, "asker", "FAMILY", "subject", "TAKES_PART", "channel", "PHONE")));
		keep("breach", breach(this.mentor));
		keep("notice", chart.make(this.mentor, "safetyconcern/" + chart.of("concern") + "/notice", Map.of("user", reader.user)));
		say();
	}
	
	private void share() {
		keep("consent", chart.make(boss, "consent", consent(List.of("PLAN", "CONTACT_FACTS"), "TREATMENT", ORGANISATION)));
		keep("handout", handout());
	}
	
	/** The clinician reads under a consent and in an emergency, the supervisor what others wrote: both leave a row. */
	private void open() {
		reader.session().get("/peermentor/doseclock?patient=" + patient).require(200);
		keep("disclosure", first("disclosure?patient=" + patient));
		boss.get("/peermentor/doseevent?patient=" + patient).require(200);
		keep("read", first("recordread?patient=" + patient));
		keep("emergency", emergency());
	}
	
	/** What the participant has to say, and who is to look at what was written of them. */
	private void say() {
		keep("participant-note", chart.make(mentor, "contact/" + chart.of("contact") + "/participantnote",
		    Map.of("kind", "ANNOTATION", "text", "I was early.", "askedHow", "SPOKEN")));
		keep("introduction", chart.make(mentor, "introduction",
		    Map.of("patient", patient, "basedOn", 0, "words", "Call me by my nickname.", "saidHow", "SPOKEN")));
		keep("review", review(chart.of("contact")));
	}
	
	@Override
	public String of(String word) {
		return chart.lastly(word.startsWith("new-") ? fresh(word.substring(4)) : uuids.get(word));
	}
	
	private String fresh(String word) {
		switch (word) {
			case "ask":
				return ask();
			case "goal":
				// Of somebody else: nobody has as many goals at once as this is asked for.
				String goal = chart.make(mentor, "goal", goal(chart.of("new-free"), "A place of my own."));
				keep("step-of-it", step(goal, "Ask around."));
				return goal;
			case "referral":
				return referral();
			case "sent-referral":
				return sent();
			case "enquiry":
				return enquiry();
			case "consent":
				return chart.make(boss, "consent",
				    consent(List.of("CONTACT_FACTS", "DOSING"), "EVALUATION", "A clinic elsewhere"));
			case "handout":
				return handout();
			case "emergency":
				return emergency();
			case "request":
				return chart.make(boss, "informationrequest", Map.of("patient", chart.of("new-free"), "asker", "COURT",
				    "subject", "RECORDS", "channel", "SERVED", "form", "SUBPOENA"));
			case "breach":
				return breach(boss);
			case "review":
				return review(chart.make(mentor, "contact", Chart.questionable(chart.of("new-free"))));
			default:
				return null;
		}
	}
	
	/** A file that an administrator tried: what came of it stays, and nothing else. */
	private String tried() {
		HttpRequest.Builder request = world.admin().request("/peermentor/directoryimport?source=urn:crawl:" + patient)
		        .header("Content-Type", "application/octet-stream")
		        .POST(HttpRequest.BodyPublishers.ofString("{\"id\": \"1\", \"name\": \"Harbour House\"}"));
		return world.admin().send(request).require(201).json().path("uuid").asText();
	}
	
	private String ask() {
		return chart.make(world.admin(), "mentorask",
		    Map.of("patient", patient, "kind", "REMIND_OF", "text", "The appointment on Monday."));
	}
	
	private static Map<String, Object> goal(String of, String words) {
		return Map.of("patient", of, "words", words, "area", "HOUSING");
	}
	
	private String step(String goal, String words) {
		return chart.make(mentor, "goal/" + goal + "/step", Map.of("words", words));
	}
	
	/** A draft, to a service without a place; it tells nothing of the participant. */
	private String referral() {
		return chart.make(mentor, "referral", new LinkedHashMap<>(Map.of("patient", patient, "listing", service(), "need", "SHELTER",
		    "askFor", "Sam", "answerDue", Times.daysAgo(-3), "way", "CALL")));
	}
	
	private String sent() {
		String referral = referral();
		return chart.make(boss, "referral/" + referral, Map.of("version", 0, "status", "REQUESTED"));
	}
	
	/** About nobody whom the platform knows. */
	private String enquiry() {
		return chart.make(mentor, "enquiry", Map.of("source", "MENTOR_ORGANISATION", "called", "Sam", "need", "HOUSING"));
	}
	
	private String service() {
		String house = chart.make(world.admin(), "directoryrecord",
		    Map.of("kind", "ORGANIZATION", "fields", Map.of("name", "Harbour House", "description", "Beds for anybody.")));
		return chart.make(world.admin(), "directoryrecord", Map.of("kind", "SERVICE", "fields",
		    Map.of("organization_id", house, "name", "Beds", "status", "active")));
	}
	
	private Map<String, Object> consent(List<String> segments, String purpose, String organisation) {
		Map<String, Object> body = new LinkedHashMap<>(Map.of("patient", patient, "status", "ACTIVE", "governingLaw", "GENERIC",
		    "segments", segments, "purposes", List.of(purpose), "recipients",
		    List.of(Map.of("kind", "ORGANISATION", "name", organisation))));
		body.putAll(Map.of("period", "UNTIL_DATE", "until", Times.daysAgo(-30), "evidence", "SIGNED", "givenAt",
		    Times.daysAgo(1), "inCustody", false, "howToRevoke", "Tell any of us."));
		return body;
	}
	
	private String handout() {
		return chart.make(world.admin(), "handout", Map.of("patient", patient, "organisation", ORGANISATION, "purpose",
		    "TREATMENT", "segments", List.of("PLAN", "CONTACT_FACTS")));
	}
	
	private String emergency() {
		return chart.make(reader.session(), "emergencyaccess",
		    Map.of("patient", patient, "reason", "UNCONSCIOUS", "text", "Found in the waiting room.", "recipientName",
		        "Dr. Lee", "affiliation", "General Hospital", "natureOfEmergency", "Does not wake up."));
	}
	
	private String breach(Session reporter) {
		return chart.make(reporter, "breachassessment",
		    Map.of("contact", chart.of("contact"), "text", "Filed on the wrong participant."));
	}
	
	/** The supervisors' queue has no filter, and its oldest come first. */
	private String review(String contact) {
		for (int start = 0;; start += 100) {
			JsonNode page = boss.get("/peermentor/narrativereview?v=default&limit=100&startIndex=" + start).require(200).json();
			for (JsonNode review : page.path("results")) {
				if (review.path("contact").asText().equals(contact)) {
					return review.path("uuid").asText();
				}
			}
			if (page.path("results").isEmpty()) {
				throw new IllegalStateException("Nobody is to look at the contact " + contact);
			}
		}
	}
	
	private String first(String path) {
		return Chart.first(boss, "/peermentor/" + path);
	}
	
	private void keep(String word, String uuid) {
		uuids.put(word, uuid);
	}
}
