/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A dirty package of thousands of services, brought in once, again, cut off half way, and by two at once.
 */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class GeneratedImportTest extends BaseModuleContextSensitiveTest {
	
	private static final long SEED = 26;
	
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
	public void importFile_shouldHaveEveryRowInOrInTheReportAndWriteNothingWhenRepeated() throws IOException {
		DirtyPackage dirty = new DirtyPackage(SEED, 4_000);
		byte[] zip = dirty.zip();
		ImportView run = stage.bringIn(zip);
		assertThat(run.getStatus(), is(ImportStatus.DONE));
		assertThat(run.getFormat(), is(ImportFormat.CSV_PACKAGE));
		assertThat(run.getRowsInFile(), is(dirty.countRows()));
		assertThat(run.getRead(), is(run.getInserted() + run.getRepeated() + run.getRefused()));
		assertThat(run.getRefused(), is(greaterThan(100)));
		assertThat(run.getInserted(), is(greaterThan(30_000)));
		assertThat(stage.count("peermentor_directory_record"), is((long) run.getInserted()));
		assertThat(neitherInNorReported(dirty), is(empty()));
		Map<String, List<Object>> before = stage.records();
		long versions = stage.count("peermentor_directory_record where version > 0");
		
		clock.forward(Duration.ofDays(1));
		ImportView again = stage.bringIn(zip, false, true);
		assertThat(again.getInserted() + again.getChanged() + again.getVanished() + again.getConflicts(), is(0));
		assertThat(again.getUnchanged(), is(run.getInserted()));
		assertThat(again.getRefused(), is(run.getRefused()));
		assertThat(stage.records(), is(before));
		assertThat(stage.count("peermentor_directory_record where version > 0"), is(versions));
		assertThat(stage.count("peermentor_directory_record where date_changed is not null"), is(0L));
	}
	
	@Test
	public void importFile_shouldComeToTheSameAfterACutAtAnyChunk() throws IOException {
		byte[] first = new DirtyPackage(SEED, 600).zip();
		byte[] second = new DirtyPackage(SEED, 600).later().zip();
		stage.bringIn(first);
		clock.forward(Duration.ofDays(1));
		stage.bringIn(second, false, true);
		Map<String, List<Object>> uninterrupted = stage.records();
		Random random = new Random(SEED);
		for (int i = 0; i < 4; i++) {
			stage.clear();
			clock.forward(Duration.ofDays(-1));
			cutAndRepeat(first, false, 1 + random.nextInt(5));
			clock.set(clock.now().plus(Duration.ofDays(1)).minus(ImportRun.PATIENCE.plusSeconds(1)));
			cutAndRepeat(second, true, 1 + random.nextInt(2));
			assertThat(withoutTimes(stage.records()), is(withoutTimes(uninterrupted)));
			assertThat(stage.count("peermentor_directory_run where status = 'ABANDONED'"), is(2L));
			clock.set(clock.now().minus(ImportRun.PATIENCE.plusSeconds(1)));
		}
	}
	
	private void cutAndRepeat(byte[] file, boolean complete, int chunk) throws IOException {
		stage.killAt(chunk);
		assertThrows(ImportStage.Killed.class, () -> stage.bringIn(file, false, complete));
		stage.killAt(0);
		Context.clearSession();
		Stale refused = assertThrows(Stale.class, () -> stage.bringIn(file, false, complete));
		assertThat(refused.getCode(), is("peermentor.error.directoryImport.running"));
		clock.forward(ImportRun.PATIENCE.plusSeconds(1));
		assertThat(stage.bringIn(file, false, complete).getStatus(), is(ImportStatus.DONE));
	}
	
	@Test
	public void importFile_shouldBeRefusedWhileAnotherOfTheSourceRuns() throws Exception {
		byte[] zip = new DirtyPackage(SEED, 200).zip();
		AtomicReference<Object> second = new AtomicReference<>();
		stage.atEveryChunk(() -> {
			if (second.compareAndSet(null, "tried")) {
				second.set(inAnotherThread(zip));
			}
		});
		ImportView run = stage.bringIn(zip);
		assertThat(String.valueOf(second.get()), second.get() instanceof Stale, is(true));
		assertThat(run.getStatus(), is(ImportStatus.DONE));
		assertThat(stage.count("peermentor_directory_record"), is((long) run.getInserted()));
		assertThat(stage.count("peermentor_directory_run"), is(1L));
	}
	
	private Object inAnotherThread(byte[] zip) {
		AtomicReference<Object> result = new AtomicReference<>();
		Thread other = new Thread(() -> {
			Context.openSession();
			try {
				Context.authenticate(new org.openmrs.api.context.UsernamePasswordCredentials("admin", "test"));
				result.set(new ImportStage().bringIn(zip));
			}
			catch (Exception e) {
				result.set(e);
			}
			finally {
				Context.closeSession();
			}
		});
		other.start();
		try {
			other.join();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
		return result.get();
	}
	
	/** Each row of the package is a record of its own, or has a line in the report, or stood there before. */
	private List<String> neitherInNorReported(DirtyPackage dirty) {
		Set<String> uuids = stage.records().keySet();
		Set<String> languages = new HashSet<>();
		stage.records().values().forEach(row -> languages.add(row.get(1) + " " + String.valueOf(row.get(7)).split("/")[0]));
		Set<String> reported = new HashSet<>();
		stage.inTransaction(() -> {
			List<?> places = ImportStage.session()
			        .createNativeQuery("select place from peermentor_directory_run_problem where refused = true").list();
			places.forEach(place -> reported.add((String) place));
		});
		List<String> lost = new ArrayList<>();
		dirty.getIds().forEach((file, ids) -> {
			HsdsTable table = HsdsTables.ofFile(HsdsVersion.V1, file);
			for (int i = 1; i < ids.size(); i++) {
				String place = file + " line " + (i + 1);
				String uuid = DirectoryIds.of(DirectoryIds.namespace(ImportStage.SOURCE), table.getIds(), ids.get(i));
				// A row of version 1 may name several languages, each of which is a record.
				boolean spoken = table.getKind() == DirectoryKind.LANGUAGE && languages.contains("LANGUAGE " + ids.get(i));
				if (!reported.contains(place) && !uuids.contains(uuid) && !spoken) {
					lost.add(place);
				}
			}
		});
		return lost;
	}
	
	private static Map<String, List<Object>> withoutTimes(Map<String, List<Object>> records) {
		Map<String, List<Object>> without = new HashMap<>();
		records.forEach((uuid, row) -> {
			List<Object> copy = new ArrayList<>(row);
			copy.set(8, row.get(8) == null ? null : "vanished");
			without.put(uuid, copy);
		});
		return without;
	}
}
