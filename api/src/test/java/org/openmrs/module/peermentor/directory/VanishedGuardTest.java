/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A row of which nobody can tell which record it is may be any that is missed: of its table nothing is taken for vanished.
 */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class VanishedGuardTest extends BaseModuleContextSensitiveTest {
	
	private static final String WITHHELD = "peermentor.notice.directory.vanishingWithheld";
	
	private static final String TABLES = "{\"version\":\"3.0\",\"resources\":[{\"name\":\"service\",\"path\":\"services.csv\"},"
	        + "{\"name\":\"organization\",\"path\":\"organizations.csv\"}]}";
	
	private static final int MANY = 30;
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	private ImportStage stage;
	
	@Before
	public void setTheStage() {
		stage = new ImportStage();
		stage.clear();
	}
	
	@After
	public void clear() {
		stage.clear();
	}
	
	@Test
	public void importFile_shouldMissNothingOfATableThatHasARowWithoutAnId() throws IOException {
		// Without an id, with a word that means none, and with one that is too long for any.
		for (String id : new String[] { "", "n/a", new String(new char[300]).replace('\0', 'x') }) {
			stage.clear();
			whole();
			ImportView run = stage.bringIn(services(MANY - 1, "\n" + id + ",1,Supper,active", MANY - 1), false, true);
			assertThat(id, run.getRefused(), is(1));
			assertThat(id, run.isVanishingWithheld(), is(true));
			assertThat(id, notes(run), contains("service id"));
			assertThat(id, run.getVanished(), is(1));
			assertThat("an organisation vanished all the same", gone(), contains("ORGANIZATION"));
		}
	}
	
	@Test
	public void importFile_shouldMissNothingOfATableThatHasARowThatCannotBeRead() throws IOException {
		whole();
		ImportView run = stage.bringIn(services(MANY - 1, "\n30,1,Supper,active,and,more,than,there,are,columns", MANY), false, true);
		assertThat(run.getRefused(), is(1));
		assertThat(notes(run), contains("service id"));
		assertThat(gone(), is(empty()));
	}
	
	@Test
	public void importFile_shouldMissNothingAtAllOfAFileInWhichARecordMayHoldOthers() throws IOException {
		stage.bringIn(json(MANY, ""), false, true);
		ImportView run = stage.bringIn(json(MANY - 1, ",\"a word\""), false, true);
		assertThat(run.isVanishingWithheld(), is(true));
		assertThat(notes(run), contains("/"));
		assertThat(gone(), is(empty()));
		assertThat(stage.bringIn(json(MANY - 1, ",\"a word\""), true, true).isVanishingWithheld(), is(true));
		ImportView rest = stage.bringIn(json(MANY - 1, ",\"a word\""), false, false);
		assertThat("a file that does not say all says nothing of what is not in it", notes(rest), is(empty()));
		assertThat(rest.isVanishingWithheld(), is(false));
		assertThat(stage.bringIn(json(MANY - 1, ""), false, true).isVanishingWithheld(), is(false));
		assertThat(gone(), contains("SERVICE"));
	}
	
	private void whole() throws IOException {
		assertThat(stage.bringIn(services(MANY, "", MANY), false, true).getInserted(), is(2 * MANY));
	}
	
	private static byte[] services(int services, String more, int organizations) throws IOException {
		StringBuilder rows = new StringBuilder("id,organization_id,name,status");
		for (int i = 1; i <= services; i++) {
			rows.append("\n").append(i).append(",1,Supper,active");
		}
		StringBuilder houses = new StringBuilder("id,name,description");
		for (int i = 1; i <= organizations; i++) {
			houses.append("\n").append(i).append(",Quay House,Neighbours");
		}
		return new SampleZip().with("datapackage.json", TABLES).with("services.csv", rows + more + "\n")
		        .with("organizations.csv", houses + "\n").bytes();
	}
	
	private static byte[] json(int services, String more) {
		StringBuilder file = new StringBuilder("[{\"id\":\"1\",\"name\":\"Quay House\",\"description\":\"Neighbours\"}");
		for (int i = 1; i <= services; i++) {
			file.append(",{\"id\":\"").append(i).append("\",\"organization_id\":\"1\",\"name\":\"Supper\",\"status\":\"active\"}");
		}
		return ImportStage.bytes(file + more + "]");
	}
	
	private List<String> notes(ImportView run) {
		return stage.service().getProblems(run.getUuid(), false, new PageRequest(0, 500, true)).getRows().stream()
		        .filter(problem -> problem.getCode().equals(WITHHELD))
		        .map(problem -> problem.getPlace() + (problem.getField() == null ? "" : " " + problem.getField()))
		        .collect(Collectors.toList());
	}
	
	private List<String> gone() {
		return stage.records().values().stream().filter(row -> row.get(8) != null).map(row -> row.get(1).toString())
		        .collect(Collectors.toList());
	}
}
