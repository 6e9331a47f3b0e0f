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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.web.RestTest;

/**
 * Files over HTTP. Everything is in the one transaction of the test, so that a refused file's import cannot be seen here.
 */
public class DirectoryImportResourceTest extends RestTest {
	
	private static final String FILE = "[{\"id\":\"1\",\"name\":\"Harbour House\",\"description\":\"Rooms\"},{\"id\":\"2\",\"name\":\"\"}]";
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private Member administrator;
	
	private Member mentor;
	
	@Before
	public void gather() {
		administrator = cast.withRole(Roles.ADMINISTRATOR);
		mentor = cast.withRole(Roles.MENTOR);
		administrator.login();
	}
	
	@Test
	public void directoryimport_shouldTakeAFileAndTellWhatCameOfIt() throws Exception {
		Answer made = send(FILE, "source", "urn:fernleigh", "sourceName", "Fernleigh", "fileName", "town.json").expect(201);
		assertThat(made.text("status"), is("DONE"));
		assertThat(made.at("dryRun"), is(true));
		assertThat(made.at("read"), is(2));
		assertThat(made.at("inserted"), is(1));
		assertThat(made.at("refused"), is(1));
		assertThat(count("peermentor_directory_record"), is(0L));
		String path = "directoryimport/" + made.text("uuid");
		Answer read = get(path).expect(200);
		assertThat(read.text("source.display"), is("Fernleigh"));
		assertThat(read.text("format"), is("JSON_ARRAY"));
		assertThat(read.at("refusal"), is(nullValue()));
		Answer report = get(path + "/problem", "refused", "true", "totalCount", "true").expect(200);
		assertThat(report.each("place"), contains("/1"));
		assertThat(report.each("field"), contains("name"));
		assertThat(report.each("code"), contains("peermentor.error.required"));
		assertThat(get("directoryimport", "status", "DONE").expect(200).each("uuid"), contains(made.text("uuid")));
		assertThat(get("directorysource").expect(200).each("uri"), contains("urn:fernleigh"));
		get("directoryimport", "state", "DONE").expect(400);
		get(path + "/problem", "refusd", "true").expect(400);
		get("directoryimport/" + made.text("uuid").replace('a', 'b') + "0").expect(404);
	}
	
	@Test
	public void directoryimport_shouldLetSearchesFindWhatItBroughtIn() throws Exception {
		String service = "{\"id\":\"s\",\"name\":\"Supper at the quay\",\"status\":\"active\",\"organization\":"
		        + "{\"id\":\"o\",\"name\":\"Quay House\",\"description\":\"Neighbours\"}}";
		Answer made = send(service, "source", "urn:fernleigh", "dryRun", "false").expect(201);
		assertThat(made.at("inserted"), is(2));
		assertThat(get("listing", "q", "supper", "v", "default").expect(200).each("service.display"), contains("Supper at the quay"));
		Answer again = send(service, "source", "urn:fernleigh", "dryRun", "false", "complete", "true").expect(201);
		assertThat(again.at("unchanged"), is(2));
		assertThat(again.text("source.uuid"), is(made.text("source.uuid")));
	}
	
	@Test
	public void directoryimport_shouldNameEverythingThatIsWrongAtOnce() throws Exception {
		assertThat(send(FILE, "source", "somewhere", "dryRun", "perhaps", "complte", "true").expect(400).refusals(),
		    containsInAnyOrder("source: peermentor.error.directoryImport.source", "dryRun: peermentor.error.notTrueOrFalse",
		        "complte: peermentor.error.unknownParameter"));
		assertThat(send(FILE).expect(400).refusals(), contains("source: peermentor.error.required"));
		assertThat(send("<html>", "source", "urn:fernleigh").expect(400).refusals(),
		    contains("file: peermentor.error.directoryFile.kind"));
		assertThat(count("peermentor_directory_record"), is(0L));
	}
	
	@Test
	public void directoryimport_shouldBeRefusedInAnyOtherWay() throws Exception {
		post("directoryimport", new LinkedHashMap<>()).expect(405);
		sendTo("directorysource", FILE).expect(405);
		sendTo("mentorask", FILE, "source", "urn:fernleigh").expect(405);
		delete("directoryimport/" + administrator.getUser().getUuid(), "reason", "test").expect(405);
		mentor.login();
		send(FILE, "source", "urn:fernleigh").expect(403);
		get("directoryimport").expect(403);
		get("directoryconflict").expect(403);
		get("directorysource").expect(200);
	}
	
	@Test
	public void directoryconflict_shouldBeListedAndDecidedStrictly() throws Exception {
		assertThat(get("directoryconflict", "totalCount", "true").expect(200).at("totalCount"), is(0));
		get("directoryconflict", "status", "UNDECIDED").expect(400);
		String unknown = "directoryconflict/" + administrator.getUser().getUuid();
		get(unknown).expect(404);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("version", 0);
		body.put("status", "TAKEN");
		post(unknown, body).expect(404);
		delete(unknown, "reason", "test").expect(405);
		post("directoryconflict", body).expect(405);
	}
	
	private Answer send(String file, String... parameters) throws Exception {
		return sendTo("directoryimport", file, parameters);
	}
	
	private Answer sendTo(String path, String file, String... parameters) throws Exception {
		return postFile(path, file.getBytes(StandardCharsets.UTF_8), parameters);
	}
}
