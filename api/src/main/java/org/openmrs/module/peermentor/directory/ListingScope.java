/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the services whose listings show anything of some records.
 */
@Component("peermentor.ListingScope")
class ListingScope {
	
	/** A language of a phone of a contact of a service; nothing hangs deeper. */
	private static final int DEEPEST = 5;
	
	/** They show in listings by themselves, or not at all. */
	private static final Set<DirectoryKind> BY_THEMSELVES = EnumSet.of(DirectoryKind.SERVICE, DirectoryKind.ORGANIZATION,
	    DirectoryKind.LOCATION, DirectoryKind.TAXONOMY_TERM, DirectoryKind.TAXONOMY, DirectoryKind.PROGRAM, DirectoryKind.FUNDING,
	    DirectoryKind.UNIT, DirectoryKind.METADATA, DirectoryKind.META_TABLE_DESCRIPTION, DirectoryKind.ORGANIZATION_IDENTIFIER);
	
	private final RecordFactsDao dao;
	
	@Autowired
	ListingScope(RecordFactsDao dao) {
		this.dao = dao;
	}
	
	/**
	 * @return whether a record of this kind shows in the listings that its owner shows in, and in no others
	 */
	static boolean isShownByOwner(DirectoryKind kind) {
		return !BY_THEMSELVES.contains(kind);
	}
	
	/**
	 * @param records uuids of any kind
	 * @return the uuids of services
	 */
	Set<String> services(Collection<String> records) {
		Set<String> services = new LinkedHashSet<>();
		Set<String> asked = new LinkedHashSet<>();
		Set<String> next = new LinkedHashSet<>(records);
		for (int depth = 0; depth < DEEPEST && !next.isEmpty(); depth++) {
			asked.addAll(next);
			Level level = new Level(services);
			for (List<String> some : Batches.of(next)) {
				dao.rows("select r.uuid, r.kind, r.ownerUuid from PeerDirectory r where r.uuid in (:some)", some)
				        .forEach(level::sort);
			}
			level.spread();
			next = level.above;
			next.removeAll(asked);
		}
		return services;
	}
	
	/** What stands equally far from what was asked for. */
	private final class Level {
		
		private final Set<String> services;
		
		private final Set<String> above = new LinkedHashSet<>();
		
		private final Set<String> organisations = new LinkedHashSet<>();
		
		private final Set<String> places = new LinkedHashSet<>();
		
		private final Set<String> atLocations = new LinkedHashSet<>();
		
		private final Set<String> terms = new LinkedHashSet<>();
		
		private Level(Set<String> services) {
			this.services = services;
		}
		
		private void sort(Object[] row) {
			String uuid = (String) row[0];
			switch ((DirectoryKind) row[1]) {
				case SERVICE:
					services.add(uuid);
					break;
				case ORGANIZATION:
					organisations.add(uuid);
					break;
				case LOCATION:
					places.add(uuid);
					break;
				case TAXONOMY_TERM:
					terms.add(uuid);
					break;
				case TAXONOMY:
				case PROGRAM:
				case FUNDING:
				case UNIT:
				case METADATA:
				case META_TABLE_DESCRIPTION:
				case ORGANIZATION_IDENTIFIER:
					break;
				case SERVICE_AT_LOCATION:
					atLocations.add(uuid);
					above.add((String) row[2]);
					break;
				default:
					above.add((String) row[2]);
			}
			above.remove(null);
		}
		
		/** By what records say now, and by what listings showed before. */
		private void spread() {
			add(organisations, "select r.uuid, r.kind from PeerDirectory r where r.ownerUuid in (:some) and r.kind = 'SERVICE'");
			add(organisations, "select l.serviceUuid, l.live from PeerListing l where l.organisationUuid in (:some)");
			add(places, "select r.ownerUuid, r.kind from PeerDirectory r where r.placeUuid in (:some)");
			add(places, "select l.serviceUuid, l.live from PeerListing l where l.placeUuid in (:some)");
			add(atLocations, "select l.serviceUuid, l.live from PeerListing l where l.uuid in (:some)");
			add(terms, "select l.serviceUuid, l.live from PeerListedTerm t, PeerListing l where l.listingId = t.listingId"
			        + " and t.termUuid in (:some)");
		}
		
		private void add(Set<String> uuids, String hql) {
			for (List<String> some : Batches.of(uuids)) {
				dao.rows(hql, some).forEach(row -> services.add((String) row[0]));
			}
			services.remove(null);
		}
	}
}
