/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.directory.ListingUpkeepService;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

public class ListingResourceTest extends RestTest {
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private final String pharmacy = UUID.randomUUID().toString();
	
	private final String office = UUID.randomUUID().toString();
	
	private final String corner = UUID.randomUUID().toString();
	
	private final String atCorner = UUID.randomUUID().toString();
	
	private Member mentor;
	
	private Member evaluator;
	
	@Before
	public void gather() {
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
		mentor = cast.withRole(Roles.MENTOR);
		evaluator = cast.withRole(Roles.EVALUATOR);
		keep(pharmacy, "SERVICE", null, null, "{\"name\":\"Night pharmacy\",\"status\":\"active\"}");
		keep(office, "SERVICE", null, null, "{\"name\":\"Legal office\",\"status\":\"active\"}");
		keep(corner, "LOCATION", null, null, "{\"name\":\"Corner\",\"latitude\":49.28,\"longitude\":-123.1}");
		keep(atCorner, "SERVICE_AT_LOCATION", pharmacy, corner, "{}");
		keep(UUID.randomUUID().toString(), "SCHEDULE", pharmacy, null,
		    "{\"freq\":\"WEEKLY\",\"byday\":\"SU\",\"opens_at\":\"09:00\",\"closes_at\":\"17:00\"}");
		keep(UUID.randomUUID().toString(), "ATTRIBUTE", pharmacy, null,
		    "{\"taxonomy_term_id\":\"0c9f129d-29be-51ef-8621-29a20c36bbb2\",\"value\":\"YES\"}");
		Context.getService(ListingUpkeepService.class).catchUpNext();
	}
	
	private void keep(String uuid, String kind, String owner, String place, String content) {
		cast.run("insert into peermentor_directory_record (kind, owner_uuid, place_uuid, content, version, uuid, creator,"
		        + " date_created, voided) values ('" + kind + "', " + quoted(owner) + ", " + quoted(place) + ", '" + content
		        + "', 0, '" + uuid + "', 1, now(), false)");
		cast.run("insert into peermentor_directory_stale (record_uuid) values ('" + uuid + "')");
	}
	
	private static String quoted(String uuid) {
		return uuid == null ? "null" : "'" + uuid + "'";
	}
	
	@Test
	public void listing_shouldFindThePharmacyThatIsOpenOnSundayNearbyAndSayWhy() throws Exception {
		mentor.login();
		Answer found = get("listing", "q", "pharmacies", "near", "49.28,-123.11", "within", "3", "openAt", "2026-11-29T12:00:00-08:00",
		    "acceptsOat", "true", "totalCount", "true").expect(200);
		assertThat(found.each("uuid"), contains(atCorner));
		assertThat(found.at("totalCount"), is(1));
		assertThat(found.at("results.0.place.display"), is("Corner"));
		assertThat(found.at("results.0.km"), is(0.7));
		assertThat(found.at("results.0.facts.ACCEPTS_OAT"), is("YES"));
		assertThat(found.at("results.0.facts.WALK_IN"), is("UNKNOWN"));
		assertThat(found.at("results.0.hours.state"), is("OPEN"));
		assertThat(found.at("results.0.hours.openUntil"), is("2026-11-29T17:00:00.000-08:00"));
		assertThat(found.at("results.0.why.0.reason"), is("WORD"));
		assertThat(found.at("results.0.why.0.in"), is("NAME"));
		assertThat(found.at("results.0.details"), is(nullValue()));
		assertThat(get("listing", "q", "pharmacy", "openNow", "true").expect(200).each("uuid").size(), is(0));
		assertThat(get("listing").expect(200).each("uuid"), containsInAnyOrder(atCorner, office));
	}
	
	@Test
	public void listing_shouldShowOneWithAllThatIsKnown() throws Exception {
		mentor.login();
		Answer one = get("listing/" + atCorner).expect(200);
		assertThat(one.at("hours.nextOpening"), is("2026-11-29T09:00:00.000-08:00"));
		assertThat(one.at("details.schedules.0.byday"), is("SU"));
		assertThat(one.at("why"), is(nullValue()));
		get("listing/" + pharmacy).expect(404);
		get("listing/" + UUID.randomUUID()).expect(404);
	}
	
	/** Beside the words of its week, on one screen: both by the clock where it is. */
	@Test
	public void listing_shouldTellWhenItOpensByItsOwnClock() throws Exception {
		String far = UUID.randomUUID().toString();
		keep(far, "SERVICE", null, null, "{\"name\":\"Evening line\",\"status\":\"active\",\"iana_timezone\":\"Asia/Kolkata\"}");
		keep(UUID.randomUUID().toString(), "SCHEDULE", far, null, "{\"freq\":\"WEEKLY\",\"byday\":\"MO,TU,WE,TH,FR,SA,SU\","
		        + "\"opens_at\":\"19:00\",\"closes_at\":\"23:00\"}");
		Context.getService(ListingUpkeepService.class).catchUpNext();
		mentor.login();
		Answer one = get("listing/" + far).expect(200);
		assertThat(one.at("hours.zone"), is("Asia/Kolkata"));
		assertThat(one.at("hours.state"), is("CLOSED"));
		assertThat("Saturday has begun there", one.at("hours.nextOpening"), is("2026-11-28T19:00:00.000+05:30"));
		assertThat("of the asking", one.at("hours.at"), is("2026-11-27T12:00:00.000-08:00"));
		Answer open = get("listing", "q", "evening", "openAt", "2026-11-28T06:00:00-08:00").expect(200);
		assertThat(open.at("results.0.hours.openUntil"), is("2026-11-28T23:00:00.000+05:30"));
		assertThat(String.valueOf(open.at("results.0.why")), containsString("until=2026-11-28T23:00:00.000+05:30"));
	}
	
	@Test
	public void listing_shouldBeReadOnlyAndStrict() throws Exception {
		mentor.login();
		assertThat(get("listing", "q", "the", "need", "COURAGE", "near", "here", "within", "0", "openAt", "noon", "openNow", "true",
		    "age", "-1", "acceptsOat", "maybe", "patient", "me").expect(400).refusals(),
		    containsInAnyOrder("q: peermentor.error.directory.noWord", "need: peermentor.error.notACode",
		        "near: peermentor.error.directory.near", "within: peermentor.error.outOfRange", "openAt: peermentor.error.notAnInstant",
		        "openNow: peermentor.error.directory.openTwice", "age: peermentor.error.outOfRange",
		        "acceptsOat: peermentor.error.notTrueOrFalse", "patient: peermentor.error.unknownParameter"));
		assertThat(get("listing", "within", "5", "near", "91,0").expect(400).refusals(),
		    hasItem("near: peermentor.error.directory.near"));
		assertThat(get("listing", "within", "5").expect(400).refusals(), contains("within: peermentor.error.directory.withinWhat"));
		post("listing", "{}").expect(405);
		post("listing/" + atCorner, "{}").expect(405);
		evaluator.login();
		get("listing").expect(403);
		get("listing/" + atCorner).expect(403);
		get("directoryneed").expect(403);
	}
	
	@Test
	public void directoryNeed_shouldNameTheNeeds() throws Exception {
		mentor.login();
		Answer needs = get("directoryneed", "limit", "2", "totalCount", "true").expect(200);
		assertThat(needs.each("code"), contains("HOUSING", "SHELTER"));
		assertThat(needs.at("results.1.parent"), is("HOUSING"));
		assertThat(needs.at("results.0.display"), is("Housing"));
		post("directoryneed", "{}").expect(405);
	}
}
