/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.settings.Settings;

/**
 * Imports whose chunks are committed one by one, as they are on a server, and what they leave in the database. A test has to
 * clear the stage, because nothing rolls it back.
 */
final class ImportStage {
	
	static final String SOURCE = "https://directory.fernleigh.example/hsds";
	
	private static final String[] TABLES = { "peermentor_directory_run_problem", "peermentor_directory_conflict",
	        "peermentor_directory_run", "peermentor_directory_stale", "peermentor_directory_revision", "peermentor_directory_record",
	        "peermentor_directory_source" };
	
	private final Keeper keeper = new Keeper();
	
	private final List<Set<String>> told = new ArrayList<>();
	
	private final DefaultDirectoryImportService service;
	
	private final DefaultDirectoryConflictService conflicts;
	
	ImportStage() {
		ImportedRows rows = bean(ImportedRows.class);
		ImportRuns runs = bean(ImportRuns.class);
		ImportNews news = new ImportNews(bean(SessionFactory.class), event -> told.add(((ListingsChanged) event).getListings()));
		ChunkWriter writer = new ChunkWriter(rows, bean(ConflictFinder.class), keeper, news, bean(RunReport.class));
		DirectoryImport directoryImport = new DirectoryImport(runs, writer, new VanishedRecords(rows, keeper, news, runs), rows, keeper,
		        bean(Settings.class), bean(ParticipantAccess.class));
		service = new DefaultDirectoryImportService(bean(ImportDao.class), runs, directoryImport, bean(Settings.class));
		RecordDesk desk = new RecordDesk(bean(StewardDao.class), bean(RecordForm.class), keeper,
		        bean(org.openmrs.module.peermentor.record.RecordStore.class), bean(SessionFactory.class),
		        bean(org.openmrs.module.peermentor.time.SiteTime.class), event -> {});
		conflicts = new DefaultDirectoryConflictService(bean(ConflictDao.class), desk, bean(StewardDao.class),
		        bean(org.openmrs.module.peermentor.record.RecordStore.class), bean(ParticipantAccess.class),
		        bean(org.openmrs.module.peermentor.time.SiteTime.class));
	}
	
	static <T> T bean(Class<T> type) {
		return Context.getRegisteredComponents(type).get(0);
	}
	
	/** As long as it runs, every transaction is over when its work is. */
	void clear() {
		session().clear();
		inTransaction(() -> {
			for (String table : TABLES) {
				session().createNativeQuery("delete from " + table).executeUpdate();
			}
		});
	}
	
	void inTransaction(Runnable work) {
		bean(ImportRuns.class).inTransaction(() -> {
			work.run();
			return null;
		});
	}
	
	/** Fails at the marking of this chunk, from 1, as a machine does that is switched off. */
	void killAt(int chunk) {
		keeper.killAt = chunk;
		keeper.chunks = 0;
	}
	
	/** Called at the marking of every chunk. */
	void atEveryChunk(Runnable work) {
		keeper.atEveryChunk = work;
	}
	
	ImportView bringIn(byte[] file) throws IOException {
		return bringIn(file, false, false);
	}
	
	ImportView bringIn(byte[] file, boolean dryRun, boolean complete) throws IOException {
		return service.importFile(new NewImport(null, SOURCE, "Fernleigh", "file", dryRun, complete, new ByteArrayInputStream(file),
		        new Problems()));
	}
	
	/**
	 * @return the listings of which whoever refers to them was told, chunk by chunk; once
	 */
	List<Set<String>> told() {
		List<Set<String>> all = new ArrayList<>(told);
		told.clear();
		return all;
	}
	
	DirectoryImportService service() {
		return service;
	}
	
	DirectoryConflictService conflicts() {
		return conflicts;
	}
	
	static byte[] resource(String name) throws IOException {
		try (InputStream in = ImportStage.class.getResourceAsStream(name)) {
			byte[] bytes = new byte[1 << 20];
			int size = 0;
			for (int read = in.read(bytes); read >= 0; read = in.read(bytes, size, bytes.length - size)) {
				size += read;
			}
			return java.util.Arrays.copyOf(bytes, size);
		}
	}
	
	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
	
	/** All that the directory says, by uuid: what differs between two ways to the same is left out. */
	Map<String, List<Object>> records() {
		Map<String, List<Object>> records = new TreeMap<>();
		inTransaction(() -> {
			List<Object[]> rows = session().createQuery("select d.uuid, d.kind, d.ownerUuid, d.placeUuid, d.name, d.content,"
			        + " d.sourceContent, d.originalId, d.vanishedAt from PeerDirectory d", Object[].class).list();
			rows.forEach(row -> records.put((String) row[0], java.util.Arrays.asList(row)));
		});
		return records;
	}
	
	long count(String from) {
		long[] count = new long[1];
		inTransaction(() -> count[0] = ((Number) session().createNativeQuery("select count(*) from " + from).uniqueResult())
		        .longValue());
		return count[0];
	}
	
	static Session session() {
		return bean(SessionFactory.class).getCurrentSession();
	}
	
	/** What happened to a machine, and no exception that anybody catches. */
	static final class Killed extends Error {
		
		private static final long serialVersionUID = 1L;
	}
	
	/** Keeps marks as the real one does, and takes them away as if listings had followed. */
	private static final class Keeper extends ListingKeeper {
		
		private int killAt;
		
		private int chunks;
		
		private Runnable atEveryChunk = () -> {};
		
		private Keeper() {
			super(bean(SessionFactory.class), bean(ListingScope.class), bean(ServiceTrees.class), bean(ListingMaker.class),
			        bean(ListingWriter.class), bean(ListedMarks.class));
		}
		
		@Override
		void mark(java.util.Collection<String> recordUuids) {
			atEveryChunk.run();
			super.mark(recordUuids);
			if (++chunks == killAt) {
				throw new Killed();
			}
		}
		
		@Override
		int workOff(int most) {
			return session().createNativeQuery("delete from peermentor_directory_stale").executeUpdate();
		}
	}
}
