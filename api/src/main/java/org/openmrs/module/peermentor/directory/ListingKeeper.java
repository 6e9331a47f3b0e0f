/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps the listings, from which searches are answered, in step with the records. Whoever writes records marks them in the same
 * transaction; what is marked is listed anew by {@link #catchUp}, at once by who changes one record, in the end by an import,
 * and by the watch if that was cut off.
 */
@Component("peermentor.ListingKeeper")
class ListingKeeper {
	
	/** Rows a batch, so that no statement grows with a file. */
	private static final int BATCH = 500;
	
	/** Services that are listed anew at a time; an organisation may have thousands. */
	private static final int MOST_SERVICES = 500;
	
	private final SessionFactory sessionFactory;
	
	private final ListingScope scope;
	
	private final ServiceTrees trees;
	
	private final ListingMaker maker;
	
	private final ListingWriter writer;
	
	@Autowired
	ListingKeeper(SessionFactory sessionFactory, ListingScope scope, ServiceTrees trees, ListingMaker maker,
	    ListingWriter writer) {
		this.sessionFactory = sessionFactory;
		this.scope = scope;
		this.trees = trees;
		this.maker = maker;
		this.writer = writer;
	}
	
	/**
	 * Marks what changed, through the connection of the transaction, in batches. Whoever hangs a record elsewhere marks also
	 * what it hung on before.
	 * 
	 * @param recordUuids of any kind
	 */
	void mark(Collection<String> recordUuids) {
		if (recordUuids.isEmpty()) {
			return;
		}
		session().doWork(connection -> {
			try (PreparedStatement insert = connection
			        .prepareStatement("insert into peermentor_directory_stale (record_uuid) values (?)")) {
				int waiting = 0;
				for (String uuid : new LinkedHashSet<>(recordUuids)) {
					insert.setString(1, uuid);
					insert.addBatch();
					if (++waiting % BATCH == 0) {
						insert.executeBatch();
					}
				}
				insert.executeBatch();
			}
		});
	}
	
	/**
	 * Lists anew what up to this many marked records touch, the last marked first, in the transaction of the caller. Who has
	 * much to list calls it in a transaction of its own each time.
	 * 
	 * @return how many marked records that were; 0 if all is in step, and if somebody else listed meanwhile, so that this
	 *         transaction did not see all: the watch does it again
	 */
	int catchUp(int most) {
		session().flush();
		long turns = turns();
		List<Object[]> marks = session().createQuery("select m.staleId, m.recordUuid from PeerStaleMark m order by m.staleId desc",
		    Object[].class).setMaxResults(most).list();
		if (marks.isEmpty()) {
			return 0;
		}
		boolean sawAll = takeTurn(turns);
		if (!sawAll && readsAsOfItsBeginning()) {
			// Made of what was before, listings would go back, or come twice.
			return 0;
		}
		Map<Integer, String> done = new LinkedHashMap<>();
		marks.forEach(mark -> done.put((Integer) mark[0], (String) mark[1]));
		List<String> services = new ArrayList<>(scope.services(new LinkedHashSet<>(done.values())));
		if (services.size() > MOST_SERVICES) {
			mark(services.subList(MOST_SERVICES, services.size()));
			services = services.subList(0, MOST_SERVICES);
		}
		list(services);
		if (!sawAll) {
			return 0;
		}
		forget(done.keySet());
		forgetMarksOf(services);
		return marks.size();
	}
	
	/** What was read before the turn was taken may be older than what the one before listed. */
	private boolean takeTurn(long before) {
		int taken = session().createQuery("update PeerListingTurn t set t.turns = t.turns + 1 where t.turnId = " + ListingTurn.ONLY)
		        .executeUpdate();
		if (taken == 0) {
			session().createNativeQuery("insert into peermentor_directory_turn (turn_id, turns, last_listing_id) values ("
			        + ListingTurn.ONLY + ", 1, 0)").executeUpdate();
		}
		return turns() == before + 1;
	}
	
	/** Whether this transaction goes on seeing what it saw at first, as those of MariaDB and MySQL do unless told otherwise. */
	private boolean readsAsOfItsBeginning() {
		return session().doReturningWork(connection -> connection.getTransactionIsolation() > Connection.TRANSACTION_READ_COMMITTED);
	}
	
	private long turns() {
		Long turns = session().createQuery("select t.turns from PeerListingTurn t where t.turnId = " + ListingTurn.ONLY, Long.class)
		        .uniqueResult();
		return turns == null ? 0 : turns;
	}
	
	private void list(List<String> services) {
		Map<String, ListingRow> kept = new HashMap<>();
		for (List<String> some : Batches.of(services)) {
			session().createQuery("select l from PeerListing l where l.serviceUuid in (:some)", ListingRow.class)
			        .setParameterList("some", some).list().forEach(row -> kept.put(row.uuid, row));
		}
		List<MadeListing> made = new ArrayList<>();
		trees.read(services).forEach(tree -> made.addAll(maker.listings(tree)));
		// Whose place went to another service is listed anew as well.
		mark(new ListingChange(session(), writer).write(made, kept));
	}
	
	private void forget(Collection<Integer> marks) {
		for (List<Integer> some : Batches.of(marks)) {
			session().createQuery("delete from PeerStaleMark m where m.staleId in (:some)").setParameterList("some", some)
			        .executeUpdate();
		}
	}
	
	/**
	 * A file brings a service long before its phones: what is marked of a service that was just listed is listed too. Marks that
	 * this transaction does not see stay.
	 */
	private void forgetMarksOf(List<String> services) {
		Set<Integer> marks = new LinkedHashSet<>();
		for (List<String> some : Batches.of(services)) {
			marks.addAll(session().createQuery("select m.staleId from PeerStaleMark m where m.recordUuid in (:some)", Integer.class)
			        .setParameterList("some", some).list());
			marks.addAll(session().createQuery("select m.staleId from PeerStaleMark m, PeerDirectory r where r.uuid = m.recordUuid"
			        + " and r.ownerUuid in (:some)",
			    Integer.class).setParameterList("some", some).list());
		}
		forget(marks);
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
