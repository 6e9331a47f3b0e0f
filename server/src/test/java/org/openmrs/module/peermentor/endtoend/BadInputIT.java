/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.openmrs.module.peermentor.server.Answer;
import org.openmrs.module.peermentor.server.RunningServer;
import org.openmrs.module.peermentor.server.SleepingWatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Sends what no client should. The tables <code>bad-input*.txt</code> say what each request is to be told; whatever it
 * is, it is not a fault of the server, it tells nothing of the house, and it leaves no trace in the database.
 */
public class BadInputIT {
	
	private static final RunningServer server = RunningServer.shared();
	
	@ClassRule
	public static final RuleChain quiet = SleepingWatch.on(server);
	
	/** What an answer never holds: a stack trace, a class, a query. */
	private static final List<String> OF_THE_HOUSE = Arrays.asList("org.openmrs", "org.hibernate", "java.lang", "java.util",
	    "Exception", "\tat ", "select ", "SELECT ", "insert into", "peermentor_");
	
	private static final String CODE = "peermentor.error.";
	
	private static final List<BadRequest> REQUESTS = BadRequest.readAll();
	
	private static Faults faults;
	
	private final List<String> complaints = new ArrayList<>();
	
	@BeforeClass
	public static void setTheStage() {
		faults = new Faults(new World(server));
	}
	
	@Test
	public void table_shouldHoldManyDistinctRequests() {
		long distinct = REQUESTS.stream().map(r -> r.caller() + r.verb() + r.path() + r.contentType() + r.body()).distinct().count();
		assertThat((int) distinct, is(REQUESTS.size()));
		assertThat(REQUESTS.size(), is(greaterThanOrEqualTo(90)));
	}
	
	@Test
	public void everyBadRequest_shouldBeRefusedAsTheTableSaysAndLeaveNoTrace() {
		for (BadRequest bad : REQUESTS) {
			send(bad);
		}
		assertThat("\n" + String.join("\n", complaints) + "\n", complaints, is(empty()));
	}
	
	private void send(BadRequest bad) {
		HttpRequest.Builder request = request(bad);
		Snapshot before = Snapshot.of(server.database());
		Answer answer = faults.session(bad.caller()).send(request);
		List<String> changes = before.changesTo(Snapshot.of(server.database()));
		List<String> actual = describe(answer);
		if (!actual.equals(bad.expected())) {
			complaints.add(bad.title() + "\n  " + bad.caller() + " " + bad.verb() + " " + bad.path() + "\n  is\n    "
			        + String.join("\n    ", actual) + "\n  and not\n    " + String.join("\n    ", bad.expected()));
		}
		for (String word : OF_THE_HOUSE) {
			if (answer.body().contains(word)) {
				complaints.add(bad.title() + ": the answer speaks of " + word + ": " + answer);
			}
		}
		changes.forEach(change -> complaints.add(bad.title() + ": left a trace in " + change));
	}
	
	private static HttpRequest.Builder request(BadRequest bad) {
		HttpRequest.Builder request = faults.session(bad.caller()).request(faults.fill(bad.path()));
		if (bad.contentType() != null) {
			request.header("Content-Type", bad.contentType());
		}
		return request.method(bad.verb(), bad.body() == null ? HttpRequest.BodyPublishers.noBody()
		        : HttpRequest.BodyPublishers.ofByteArray(faults.bytes(bad.body())));
	}
	
	/** The answer in the shape of the table: status, code and message, then the fields. */
	private static List<String> describe(Answer answer) {
		JsonNode error;
		try {
			error = new ObjectMapper().readTree(answer.body()).path("error");
		}
		catch (JsonProcessingException e) {
			// Tomcat's own page: the request never came as far as the module.
			return List.of(answer.status() + "  no JSON");
		}
		List<String> lines = new ArrayList<>();
		lines.add(answer.status() + problem(error));
		TreeMap<String, JsonNode> fields = new TreeMap<>();
		error.path("fieldErrors").fields().forEachRemaining(f -> fields.put(f.getKey(), f.getValue()));
		fields.forEach((field, problems) -> problems.forEach(p -> lines.add(field + problem(p))));
		error.path("globalErrors").forEach(p -> lines.add("-" + problem(p)));
		return lines;
	}
	
	private static String problem(JsonNode problem) {
		String code = problem.path("code").asText();
		return "  " + (code.startsWith(CODE) ? code.substring(CODE.length()) : "!" + code) + "  "
		        + problem.path("message").asText();
	}
}
