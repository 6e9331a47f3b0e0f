/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.sql.Connection;
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
	
	/** Whoever listed meanwhile had the turn: it has to be done again in another transaction. */
	static final int LOST = -1;
	
	/** Services that are listed anew at a time; an organisation may have thousands. */
	private static final int MOST_SERVICES = 500;
	
	private final SessionFactory sessionFactory;
	
	private final ListingScope scope;
	
	private final ServiceTrees trees;
	
	private final ListingMaker maker;
	
	private final ListingWriter writer;
	
	private final ListedMarks listedMarks;
	
	@Autowired
	ListingKeeper(SessionFactory sessionFactory, ListingScope scope, ServiceTrees trees, ListingMaker maker,
	    ListingWriter writer, ListedMarks listedMarks) {
		this.sessionFactory = sessionFactory;
		this.scope = scope;
		this.trees = trees;
		this.maker = maker;
		this.writer = writer;
		this.listedMarks = listedMarks;
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
			SqlBatch batch = new SqlBatch(connection, "insert into peermentor_directory_stale (record_uuid) values ");
			for (String uuid : new LinkedHashSet<>(recordUuids)) {
				batch.add(uuid);
			}
			batch.flush();
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
		return Math.max(0, list(most, "desc"));
	}
	
	/**
	 * As {@link #catchUp}, the first marked first: in a file organisations come before their services, and services before what
	 * hangs on them, so that each is listed once. For whoever goes on until nothing is left.
	 * 
	 * @return how many marked records that were, 0 if all is in step, {@link #LOST} if somebody else listed meanwhile
	 */
	int workOff(int most) {
		return list(most, "asc");
	}
	
	private int list(int most, String order) {
		session().flush();
		long turns = turns();
		List<Object[]> marks = session().createQuery("select m.staleId, m.recordUuid from PeerStaleMark m order by m.staleId " + order,
		    Object[].class).setMaxResults(most).list();
		if (marks.isEmpty()) {
			return 0;
		}
		boolean sawAll = takeTurn(turns);
		if (!sawAll && readsAsOfItsBeginning()) {
			// Made of what was before, listings would go back, or come twice.
			return LOST;
		}
		Map<Integer, String> done = new LinkedHashMap<>();
		marks.forEach(mark -> done.put((Integer) mark[0], (String) mark[1]));
		List<String> services = new ArrayList<>(scope.services(new LinkedHashSet<>(done.values())));
		if (services.size() > MOST_SERVICES) {
			mark(services.subList(MOST_SERVICES, services.size()));
			services = services.subList(0, MOST_SERVICES);
		}
		Set<Integer> forgotten = new LinkedHashSet<>(done.keySet());
		if (marks.size() == most) {
			// Only what was marked before the records are read will be listed.
			forgotten.addAll(listedMarks.of(services));
		}
		list(services);
		if (!sawAll) {
			return LOST;
		}
		forget(forgotten);
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
		List<MadeListing> made = maker.listings(trees.read(services));
		// Whose place went to another service is listed anew as well.
		mark(new ListingChange(session(), writer).write(made, kept));
	}
	
	private void forget(Collection<Integer> marks) {
		for (List<Integer> some : Batches.of(marks)) {
			session().createQuery("delete from PeerStaleMark m where m.staleId in (:some)").setParameterList("some", some)
			        .executeUpdate();
		}
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
