/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.ConsentStatus;
import org.openmrs.module.peermentor.consent.EvidenceKind;
import org.openmrs.module.peermentor.consent.GoverningLaw;
import org.openmrs.module.peermentor.consent.PeriodKind;
import org.openmrs.module.peermentor.consent.RecipientKind;
import org.openmrs.module.peermentor.referral.ReferralStatus;
import org.openmrs.module.peermentor.referral.SendWay;
import org.openmrs.module.peermentor.referral.Urgency;
import org.openmrs.module.peermentor.server.Session;

/**
 * The directory of the demo's town, brought in as a file, and two referrals: one that a pharmacy was sent under a consent, one
 * to a shelter that is a draft still.
 */
final class Referrals {
	
	private static final String REFERRAL = "/peermentor/referral";
	
	private static final String ADMINISTRATOR = "programadmin1";
	
	/** Participants who were referred. */
	private static final int SENT = 0;
	
	private static final int DRAFT = 6;
	
	private final Function<String, Session> logins;
	
	private final Calendar calendar;
	
	/**
	 * @param logins the session of a login
	 * @param calendar the days of the demo
	 */
	Referrals(Function<String, Session> logins, Calendar calendar) {
		this.logins = logins;
		this.calendar = calendar;
	}
	
	void load() {
		logins.apply(ADMINISTRATOR).upload("/peermentor/directoryimport?source=urn:harbour-flats&sourceName=Harbour%20Flats"
		        + "&fileName=demo-directory.json&dryRun=false&complete=true&uuid=" + Demo.uuid("directory"),
		    file()).require(201);
		JsonNode pharmacy = find("tidewater%20quarry");
		consent(pharmacy.at("/organisation/display").asText());
		Map<String, Object> sent = referral(SENT, pharmacy, "PHARMACY");
		sent.putAll(Map.of("segments", List.of(Segment.IDENTITY), "urgency", Urgency.SOON, "answerDue", calendar.at(-2, 12)));
		String uuid = make(SENT, sent);
		mentor(SENT).post(REFERRAL + "/" + uuid, Map.of("version", 0, "status", ReferralStatus.REQUESTED)).require(200);
		make(DRAFT, referral(DRAFT, find("plover%20beds"), "SHELTER"));
	}
	
	private JsonNode find(String words) {
		JsonNode found = mentor(SENT).get("/peermentor/listing?v=default&q=" + words).require(200).json().at("/results/0");
		if (found.isMissingNode()) {
			throw new IllegalStateException("The directory of the demo has no " + words);
		}
		return found;
	}
	
	private Map<String, Object> referral(int number, JsonNode listing, String need) {
		return new LinkedHashMap<>(Map.of("uuid", Demo.uuid("referral of " + Participants.uuid(number)), "patient",
		    Participants.uuid(number), "listing", listing.path("uuid").asText(), "need", need, "askFor", "Sam", "way",
		    SendWay.CALL));
	}
	
	private String make(int number, Map<String, Object> referral) {
		return mentor(number).post(REFERRAL, referral).require(201).json().path("uuid").asText();
	}
	
	private Session mentor(int number) {
		return logins.apply(Staff.mentorOf(number));
	}
	
	/** That the pharmacy may learn who comes. */
	private void consent(String organisation) {
		Map<String, Object> consent = new LinkedHashMap<>(Map.of("uuid", Demo.uuid("consent for " + organisation), "patient",
		    Participants.uuid(SENT), "status", ConsentStatus.ACTIVE, "governingLaw", GoverningLaw.GENERIC, "segments",
		    List.of(Segment.IDENTITY), "purposes", List.of(PurposeOfUse.CARE_MANAGEMENT), "recipients",
		    List.of(Map.of("kind", RecipientKind.ORGANISATION, "name", organisation))));
		consent.putAll(Map.of("period", PeriodKind.UNTIL_DATE, "until", calendar.at(-90, 17), "evidence", EvidenceKind.SIGNED,
		    "givenAt", calendar.at(1, 10), "inCustody", false, "howToRevoke", "Tell any of us, or write."));
		logins.apply(Staff.COORDINATOR).post("/peermentor/consent", consent).require(201);
	}
	
	private static byte[] file() {
		try (InputStream in = Referrals.class.getResourceAsStream("/demo-directory.json")) {
			return in.readAllBytes();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
