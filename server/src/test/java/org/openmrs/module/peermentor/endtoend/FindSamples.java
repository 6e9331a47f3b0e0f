/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.openmrs.module.peermentor.endtoend.MentorSamples.map;
import static org.openmrs.module.peermentor.endtoend.MentorSamples.ref;
import static org.openmrs.module.peermentor.endtoend.MentorSamples.results;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the module answers of services and referrals, with everything that can be in it. Nothing of it exists. */
final class FindSamples {
	
	static final String PHARMACY = "a1000000-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String SHELTER = "a2000000-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String REFERRAL = "b1000000-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String DRAFT = "b2000000-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String CONSENT = "c1000000-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String ORGANISATION = "Tidewater Pharmacies";
	
	private static final ZoneId SITE = ZoneId.of("America/Vancouver");
	
	private FindSamples() {
	}
	
	/** By path. */
	static Map<String, Object> answers() {
		Map<String, Object> answers = new LinkedHashMap<>();
		answers.put("directoryneed", results(need("HOUSING", null, "Housing"), need("SHELTER", "HOUSING", "Shelter"),
		    need("PHARMACY", null, "Pharmacy"), need("EMPLOYMENT", null, "Employment")));
		answers.put("listing", results(pharmacy(), shelter()));
		answers.put("listing/" + PHARMACY, with(pharmacy(), "details", details()));
		answers.put("listing/" + SHELTER, with(shelter(), "details", map("measures", map("enough", false))));
		answers.put("referral", results(referral("REQUESTED")));
		answers.put("referral/" + REFERRAL, referral("REQUESTED"));
		answers.put("referral/" + REFERRAL + "/result", results(map("uuid", REFERRAL, "outcome", null, "confidence", "NOTHING_KNOWN",
		    "disagreement", false)));
		answers.put("referral/" + REFERRAL + "/outcome", results());
		answers.put("referral/" + DRAFT, draft());
		answers.put("consent", results(map("uuid", CONSENT, "status", "ACTIVE", "recipients", List.of(map("kind", "ORGANISATION", "name",
		    ORGANISATION)))));
		answers.put("consentpreview", map("uuid", CONSENT, "sees", List.of(map("segment", "IDENTITY", "words", "who they are")), "doesNotSee",
		    List.of()));
		return answers;
	}
	
	/** To what is written, by path. */
	static Map<String, Object> replies() {
		return map("referral/" + REFERRAL + "/sheet", (Function<Map<String, Object>, Object>) body -> sheet((String) body.get("way")));
	}
	
	private static Map<String, Object> need(String code, String parent, String name) {
		return map("uuid", code, "display", name, "code", code, "parent", parent, "description", name);
	}
	
	/** So many hours from now, as the server writes instants. */
	static String in(int hours) {
		return Instant.now().plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS).atZone(SITE).toOffsetDateTime().toString();
	}
	
	/** The end of tomorrow at the site: that of today can come while a test runs. */
	private static String tomorrowNight() {
		return LocalDate.now(SITE).plusDays(1).atTime(23, 59).atZone(SITE).toOffsetDateTime().toString();
	}
	
	static Map<String, Object> pharmacy() {
		Map<String, Object> facts = map("ACCEPTS_OAT", "YES", "ACCEPTS_RECORD", "UNKNOWN", "RELEASE_CONDITIONS", "UNKNOWN", "WALK_IN", "YES",
		    "APPOINTMENT", "UNKNOWN", "CAPACITY", "UNKNOWN");
		Map<String, Object> listing = map("uuid", PHARMACY, "display", "Tidewater Pharmacy, Quarry Street", "service", ref(PHARMACY,
		    "Tidewater Pharmacy"), "organisation", ref(SHELTER, ORGANISATION), "place", ref(SHELTER, "Quarry Street"), "address",
		    "14 Quarry Street, Harbour Flats", "phone", "+1 604 555 0110", "email", "counter@Tidewater.example", "status", "ACTIVE", "minAge",
		    19, "maxAge", null, "facts", facts, "needs", List.of(map("code", "PHARMACY", "name", "Pharmacy")), "languages", List.of("en", "fr"));
		listing.putAll(map("hours", map("at", in(0), "state", "OPEN", "openUntil", tomorrowNight(), "nextOpening", null, "words",
		    "Mon-Fri 08:00-20:00; Sat, Sun 09:00-17:00", "zone", "America/Vancouver"), "verifiedAt", in(-24 * 25 - 1), "km", 1.2, "points", 46,
		    "why", List.of(map("reason", "WORD", "points", 20, "word", "pharmacy", "in", "NAME"), map("reason", "DISTANCE", "points", 9, "km",
		        1.2), map("reason", "FACT", "points", 12, "fact", "ACCEPTS_OAT", "value", "YES"), map("reason", "VERIFIED", "points", 5, "at",
		            in(-24 * 25), "daysAgo", 25), map("reason", "REACHED", "points", 3, "share", 0.7))));
		return listing;
	}
	
	/** Of which nobody knows anything but that it is there. */
	static Map<String, Object> shelter() {
		Map<String, Object> facts = map("ACCEPTS_OAT", "UNKNOWN", "ACCEPTS_RECORD", "NO", "RELEASE_CONDITIONS", "UNKNOWN", "WALK_IN", "UNKNOWN",
		    "APPOINTMENT", "UNKNOWN", "CAPACITY", "UNKNOWN");
		return map("uuid", SHELTER, "display", "Lantern Shelter", "service", ref(SHELTER, "Lantern Shelter"), "organisation", null, "place",
		    null, "address", null, "phone", null, "email", null, "status", "UNKNOWN", "minAge", null, "maxAge", null, "facts", facts, "needs",
		    List.of(map("code", "SHELTER", "name", "Shelter")), "languages", List.of(), "hours", map("at", in(0), "state", "UNKNOWN",
		        "openUntil", null, "nextOpening", null, "words", null, "zone", "America/Vancouver"),
		    "verifiedAt", null, "km", 7.4, "points", 0, "why", List.of());
	}
	
	private static Map<String, Object> details() {
		Map<String, Object> details = map("description", "Prescriptions, and doses at the counter.", "alert", "Closed on holidays.",
		    "eligibility_description", "Anybody with a prescription.", "application_process", "Come to the counter.", "fees_description",
		    "Nothing to pay with coverage", "phones", List.of(map("number", "+1 604 555 0110"), map("number", "+1 604 555 0111", "description",
		        "Fax")), "documents", List.of(map("document", "A card with your photo"), map("document", "Health card")));
		details.putAll(map("costs", List.of(map("option", "Delivery", "amount", 5, "currency", "CAD")), "contacts", List.of(map("name", "Pat",
		    "title", "Pharmacist", "phones", List.of())), "areas", List.of(), "languages", List.of(map("code", "en", "name", "English"),
		        map("code", "fr", "name", "French")), "accessibility", List.of(map("description", "Step-free door")), "place",
		    map("transportation", "Bus 4"), "measures", map("enough", true, "atLeast", 20, "answeredShare", 0.8, "medianHours", 24,
		        "reachedShare", 0.7, "refusals", List.of("SERVICE_FULL"))));
		return details;
	}
	
	static Map<String, Object> referral(String status) {
		Map<String, Object> referral = map("uuid", REFERRAL, "version", 2, "patient", ref(MentorSamples.ROBIN, "Robin Birchplanted"),
		    "listing", PHARMACY, "serviceName", "Tidewater Pharmacy", "organisation", ORGANISATION, "placeName", "Quarry Street", "need",
		    "PHARMACY", "urgency", "SOON", "segments", List.of("IDENTITY"), "askFor", null, "note", "Likes the marimba counter.",
		    "contactProhibited", true, "answerDue", in(-5), "reachDue", in(60));
		referral.putAll(map("queuedFor", null, "way", "CALL", "sentAt", in(-30), "sentBy", ref(MentorSamples.USER, "Mira"), "status", status,
		    "reason", null, "statusAt", in(-30), "disagreesSince", null, "madeBy", ref(MentorSamples.USER, "Mira"), "madeAt", in(-31)));
		return referral;
	}
	
	static Map<String, Object> draft() {
		Map<String, Object> draft = referral("DRAFT");
		draft.putAll(map("uuid", DRAFT, "version", 0, "sentAt", null, "sentBy", null, "segments", List.of("PLAN"), "askFor", "Robin", "answerDue",
		    in(30), "contactProhibited", false));
		return draft;
	}
	
	/** As the module makes a page of it. */
	static Map<String, Object> sheet(String way) {
		boolean text = "EMAIL_TEXT".equals(way);
		String page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>A request</title>\n<style>p{color:red}</style>\n</head>\n<body>\n<main>\n"
		        + "<h1>Call to Tidewater Pharmacy</h1>\n<h2>What to say</h2>\n<dl>\n<dt>Reference</dt>\n<dd>B1000000</dd>\n"
		        + "<dt>Note</dt>\n<dd>Tom &amp; &lt;b&gt;Jo&lt;/b&gt; &#39;s &amp;lt;\nsecond line</dd>\n</dl>\n<p>Leave no details on a voicemail.</p>\n"
		        + "</main>\n</body>\n</html>\n";
		return map("way", way, "segments", List.of(), "subject", text ? "Can you take somebody? Reference B1000000" : "Call to Tidewater Pharmacy",
		    "text", text ? "Hello,\n\nPlease ask for Robin." : null, "document", text ? null : page, "notices", List.of());
	}
	
	/** The last of many. */
	static Map<String, Object> page(int from, int count, boolean more) {
		List<Object> rows = new ArrayList<>();
		for (int i = from; i < from + count; i++) {
			rows.add(with(pharmacy(), "display", "Pharmacy " + i));
		}
		Map<String, Object> page = results(rows.toArray());
		return more ? with(page, "links", List.of(map("rel", "next", "uri", "http://somewhere"))) : page;
	}
	
	static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
		map.put(name, value);
		return map;
	}
}
