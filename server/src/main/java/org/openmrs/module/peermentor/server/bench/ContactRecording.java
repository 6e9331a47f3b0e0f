/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

import org.openmrs.module.peermentor.server.Session;

/**
 * Fifty mentors record an accompaniment with eight observations each, again and again: posted to the module, and the same
 * observations posted to the platform's own encounters, of a type that the module has no part in.
 */
final class ContactRecording {
	
	private static final int CLIENTS = 50;
	
	private static final int PARTICIPANTS_EACH = 40;
	
	private final BenchServer server;
	
	private final RawSql sql;
	
	private final List<Mentor> mentors = new ArrayList<>();
	
	private final List<List<String>> participants = new ArrayList<>();
	
	private final String location;
	
	private final String ownType;
	
	private final AtomicLong recorded = new AtomicLong();
	
	ContactRecording(BenchServer server, Connection connection, int contacts) throws SQLException {
		this.server = server;
		sql = new RawSql(connection);
		Session admin = server.admin();
		location = Accompaniment.makeLocation(admin);
		ownType = admin.post("/encountertype", Map.of("name", "Bench visit", "description", "Generated")).require(201).json()
		        .at("/uuid").asText();
		Population population = new Population(connection);
		for (int client = 0; client < CLIENTS; client++) {
			mentors.add(Mentor.make(admin, "recording" + client));
			participants.add(population.participants(PARTICIPANTS_EACH, mentors.get(client), contacts));
		}
	}
	
	Comparison comparison() throws IOException {
		List<Callable<?>> module = new ArrayList<>();
		List<Callable<?>> core = new ArrayList<>();
		for (int client = 0; client < CLIENTS; client++) {
			Mentor mentor = mentors.get(client);
			List<String> own = participants.get(client);
			Line line = server.line(mentor);
			Line admin = server.adminLine();
			module.add(() -> toModule(line, turn(own)));
			core.add(() -> toCore(admin, turn(own), mentor));
		}
		return new Comparison("Recording of " + Accompaniment.OBSERVATIONS + " observations", module, core);
	}
	
	private String turn(List<String> own) {
		return own.get((int) (recorded.getAndIncrement() % own.size()));
	}
	
	private String toModule(Line line, String participant) throws IOException {
		return line.post("/peermentor/contact", Accompaniment.of(UUID.randomUUID().toString(), participant, location))
		        .path("uuid").asText();
	}
	
	private String toCore(Line line, String participant, Mentor mentor) throws IOException {
		return line.post("/encounter", Accompaniment.forCore(participant, location, ownType, mentor)).path("uuid").asText();
	}
	
	/**
	 * Records once each way and compares what stands in the database.
	 *
	 * @throws IllegalStateException if it is not the same eight observations
	 */
	void checkBefore() throws IOException, SQLException {
		String participant = participants.get(0).get(0);
		List<List<String>> module = sql.observations(toModule(server.line(mentors.get(0)), participant));
		RawSql.requireSame("number of observations", Accompaniment.OBSERVATIONS, module.size());
		RawSql.requireSame("observations of core REST", module,
		    sql.observations(toCore(server.adminLine(), participant, mentors.get(0))));
	}
	
	/** @return what {@link #checkAfter} wants to know */
	List<Long> counts() throws SQLException {
		recorded.set(0);
		return sql.counts();
	}
	
	/**
	 * Compares how much was recorded with how much was answered as recorded.
	 *
	 * @param before {@link #counts} before the measurement
	 * @throws IllegalStateException if something was lost or written twice
	 */
	void checkAfter(List<Long> before) throws SQLException {
		long calls = recorded.get();
		RawSql.requireSame("encounters, providers and observations after " + calls + " calls", List.of(before.get(0) + calls,
		    before.get(1) + calls, before.get(2) + calls * Accompaniment.OBSERVATIONS), sql.counts());
	}
}
