/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.persistence.LockModeType;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins and ends imports, and lets each of their steps be a transaction. One import a source runs at a time, on whichever node:
 * the claim is the row of the import, made while the row of the source is locked, and every step asks whether it still holds.
 */
@Component("peermentor.ImportRuns")
class ImportRuns {
	
	private final SessionFactory sessionFactory;
	
	private final PlatformTransactionManager transactions;
	
	private final RecordStore records;
	
	private final ParticipantAccess access;
	
	private final SiteTime time;
	
	@Autowired
	ImportRuns(SessionFactory sessionFactory, PlatformTransactionManager transactions, RecordStore records,
	    ParticipantAccess access, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.transactions = transactions;
		this.records = records;
		this.access = access;
		this.time = time;
	}
	
	/**
	 * @return what the work gave, in a transaction of its own if there is none yet
	 */
	<T> T inTransaction(Supplier<T> work) {
		return new TransactionTemplate(transactions).execute(status -> {
			T result = work.get();
			// What was read or written for this step is of no use for the next, and must not pile up.
			session().flush();
			session().clear();
			return result;
		});
	}
	
	/**
	 * Claims the source for a file.
	 * 
	 * @return the id of the import
	 * @throws Stale if another import of the source runs
	 */
	int begin(NewImport request, ReceivedFile file) {
		int sourceId = sourceId(request);
		return inTransaction(() -> {
			DirectorySource source = session().find(DirectorySource.class, sourceId, LockModeType.PESSIMISTIC_WRITE);
			if (request.sourceName != null && !request.sourceName.equals(source.getName())) {
				source.call(request.sourceName);
				records.save(source);
			}
			makeWay(sourceId);
			ImportRun run = new ImportRun(source, request, file, time.now());
			if (request.uuid != null) {
				run.setUuid(request.uuid);
			}
			return records.save(run).getId();
		});
	}
	
	/** Two who bring the first file of a source at the same moment make one row: the second finds that of the first. */
	private int sourceId(NewImport request) {
		try {
			return inTransaction(() -> {
				Integer known = knownSource(request.source);
				if (known != null) {
					return known;
				}
				String name = request.sourceName == null ? request.source : request.sourceName;
				return records.save(new DirectorySource(request.source, name)).getId();
			});
		}
		catch (DataIntegrityViolationException | javax.persistence.PersistenceException e) {
			session().clear();
			Integer known = inTransaction(() -> knownSource(request.source));
			if (known == null) {
				throw e;
			}
			return known;
		}
	}
	
	private Integer knownSource(String uri) {
		return session().createQuery("select s.sourceId from PeerDirectorySource s where s.uri = :uri", Integer.class)
		        .setParameter("uri", uri).uniqueResult();
	}
	
	/** Looks without waiting for a step that is under way: whoever is in one shows signs of life. */
	private void makeWay(int sourceId) {
		List<ImportRun> running = session().createQuery(
		    "select r from PeerDirectoryRun r where r.source.sourceId = :source and r.status = :running", ImportRun.class)
		        .setParameter("source", sourceId).setParameter("running", ImportStatus.RUNNING).list();
		for (ImportRun run : running) {
			requireSilent(run);
			session().refresh(run, LockMode.PESSIMISTIC_WRITE);
			if (run.isRunning()) {
				requireSilent(run);
				end(run, ImportStatus.ABANDONED, null, null);
			}
		}
	}
	
	private void requireSilent(ImportRun run) {
		if (!run.isSilent(time.now())) {
			throw new Stale("peermentor.error.directoryImport.running");
		}
	}
	
	/**
	 * Does one step of an import in a transaction.
	 * 
	 * @param work gets the row of the import, locked
	 * @throws Stale if another has taken over meanwhile
	 */
	<T> T step(int runId, Function<ImportRun, T> work) {
		return inTransaction(() -> {
			ImportRun run = session().find(ImportRun.class, runId, LockModeType.PESSIMISTIC_WRITE);
			if (!run.isRunning()) {
				throw new Stale("peermentor.error.directoryImport.overtaken");
			}
			return work.apply(run);
		});
	}
	
	/**
	 * Ends an import that did not come to its end; nothing, if it ended already.
	 * 
	 * @param code why
	 */
	void giveUp(int runId, ImportStatus end, String code, String argument) {
		session().clear();
		inTransaction(() -> {
			ImportRun run = session().find(ImportRun.class, runId, LockModeType.PESSIMISTIC_WRITE);
			if (run.isRunning()) {
				end(run, end, code, argument);
			}
			return null;
		});
	}
	
	void end(ImportRun run, ImportStatus end, String code, String argument) {
		ImportStatus.LIFECYCLE.requireMove(run.getStatus(), end, access.viewer()::holds, true);
		run.end(end, code, argument, time.now());
		records.save(run);
	}
	
	Instant now() {
		return time.now();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
