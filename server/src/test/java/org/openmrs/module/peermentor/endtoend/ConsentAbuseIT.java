/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.openmrs.module.peermentor.server.RunningServer;
import org.openmrs.module.peermentor.server.Session;

/**
 * Consents on the real server when calls come at once, and when callers try to get past them.
 */
public class ConsentAbuseIT {
	
	@ClassRule
	public static final RunningServer server = RunningServer.shared();
	
	private static final String PURPOSE = "X-Purpose-Of-Use";
	
	private static final Map<String, Object> WITHDRAWAL = Map.of("version", 0, "withdraw",
	    Map.of("how", "ORAL", "reason", "NO_REASON_GIVEN"));
	
	private static World world;
	
	private Crew crew;
	
	private String patient;
	
	private String contact;
	
	@BeforeClass
	public static void makeTheWorld() {
		world = new World(server);
	}
	
	@Before
	public void meet() {
		crew = new Crew(world);
		patient = crew.participantOf(crew.mentor, "Robin");
		contact = crew.record(Crew.call(patient, 2)).path("uuid").asText();
		new Consents(world).open("CONTACT_FACTS", patient, crew.clinician);
	}
	
	@Test
	public void withdrawal_shouldCountOnceWhenTwoComeAtOnce() throws Exception {
		String consent = consent();
		List<Integer> answers = new ArrayList<>();
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			List<Future<Integer>> sent = new ArrayList<>();
			for (Session session : List.of(crew.supervisor.session(), crew.coordinator.session())) {
				sent.add(both.submit(() -> session.post("/peermentor/consent/" + consent, WITHDRAWAL).status()));
			}
			for (Future<Integer> answer : sent) {
				answers.add(answer.get());
			}
		}
		finally {
			both.shutdown();
		}
		answers.sort(null);
		assertThat(answers, contains(200, 409));
		assertThat(read(crew.clinician.session()), is(404));
	}
	
	/** A read that began after the withdrawal was answered shows nothing, however many were under way. */
	@Test
	public void withdrawal_shouldCloseReadingThatGoesOnAllTheTime() throws Exception {
		String consent = consent();
		Session reading = crew.clinician.session();
		assertThat(read(reading), is(200));
		AtomicBoolean withdrawn = new AtomicBoolean();
		ExecutorService reader = Executors.newSingleThreadExecutor();
		try {
			Future<List<Integer>> readAfter = reader.submit(() -> {
				List<Integer> after = new ArrayList<>();
				while (after.size() < 5 && !Thread.currentThread().isInterrupted()) {
					boolean isAfter = withdrawn.get();
					int rows = Crew.list(reading, "contact?patient=" + patient).size();
					if (isAfter) {
						after.add(rows);
					}
				}
				return after;
			});
			crew.supervisor.session().post("/peermentor/consent/" + consent, WITHDRAWAL).require(200);
			withdrawn.set(true);
			assertThat(readAfter.get(), everyItem(is(0)));
		}
		finally {
			// Where the withdrawal fails, nobody reads on for ever.
			reader.shutdownNow();
		}
	}
	
	@Test
	public void purpose_shouldOpenNothingButWhatTheConsentIsFor() {
		assertThat(readFor("TREATMENT"), is(200));
		assertThat(readFor("EMPLOYMENT_SUPPORT"), is(404));
		assertThat(readFor("CURIOSITY"), is(400));
		assertThat(readFor(""), is(400));
		assertThat(readFor("TREATMENT,EMPLOYMENT_SUPPORT"), is(400));
		assertThat(readFor("EMPLOYMENT_SUPPORT", "TREATMENT"), is(400));
		assertThat("a purpose lasts no longer than its request", read(crew.clinician.session()), is(200));
	}
	
	@Test
	public void emergency_shouldNeverBeAMentorsNorOfWhomNobodyMayMeet() {
		Map<String, Object> emergency = Map.of("patient", patient, "reason", "UNCONSCIOUS", "text", "Found in the street.",
		    "recipientName", "Dr. Lee", "affiliation", "General Hospital", "natureOfEmergency", "Does not wake up.");
		assertThat(crew.mentor.session().post("/peermentor/emergencyaccess", emergency).status(), is(403));
		String own = world.patientWhoIs(crew.clinician.person);
		Map<String, Object> ofOneself = new HashMap<>(emergency);
		ofOneself.put("patient", own);
		assertThat(crew.clinician.session().post("/peermentor/emergencyaccess", ofOneself).status(), is(400));
		assertThat(Crew.list(crew.clinician.session(), "emergencyaccess").size(), is(0));
	}
	
	private String consent() {
		return Crew.list(crew.supervisor.session(), "consent?patient=" + patient).get(0).path("uuid").asText();
	}
	
	private int read(Session session) {
		return session.get("/peermentor/contact/" + contact).status();
	}
	
	private int readFor(String... purposes) {
		HttpRequest.Builder request = crew.clinician.session().request("/peermentor/contact/" + contact);
		for (String purpose : purposes) {
			request.header(PURPOSE, purpose);
		}
		return crew.clinician.session().send(request.GET()).status();
	}
}
