/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads services with all that hangs on them, on their places and on their organisations: the same number of statements for
 * one and for some hundred.
 */
@Component("peermentor.ServiceTrees")
class ServiceTrees {
	
	/** What hangs on an organisation and says nothing of one of its services; and what says who wrote a field. */
	private static final Set<DirectoryKind> NOT_OF_PLACES = EnumSet.of(DirectoryKind.SERVICE, DirectoryKind.LOCATION,
	    DirectoryKind.PROGRAM, DirectoryKind.FUNDING, DirectoryKind.METADATA, DirectoryKind.ORGANIZATION_IDENTIFIER,
	    DirectoryKind.SERVICE_AT_LOCATION);
	
	private static final Set<DirectoryKind> NOT_OF_SERVICES = EnumSet.of(DirectoryKind.METADATA, DirectoryKind.FUNDING);
	
	private static final Set<DirectoryKind> NOT_OF_CONTACTS = EnumSet.complementOf(
	    EnumSet.of(DirectoryKind.PHONE, DirectoryKind.LANGUAGE));
	
	private final RecordFactsDao dao;
	
	private final MeasureReader measures;
	
	@Autowired
	ServiceTrees(RecordFactsDao dao, MeasureReader measures) {
		this.dao = dao;
		this.measures = measures;
	}
	
	/**
	 * @param services uuids; those that never were are left out
	 */
	List<ServiceTree> read(Collection<String> services) {
		Map<String, RecordFacts> roots = dao.of(services);
		Reading reading = new Reading();
		reading.hang(dao.on(roots.keySet(), NOT_OF_SERVICES));
		Set<String> beside = new LinkedHashSet<>();
		Set<String> atLocations = new LinkedHashSet<>();
		for (RecordFacts root : roots.values()) {
			beside.add(root.getOwnerUuid());
			for (RecordFacts at : reading.on(root.getUuid(), DirectoryKind.SERVICE_AT_LOCATION)) {
				atLocations.add(at.getUuid());
				beside.add(at.getPlaceUuid());
			}
		}
		beside.remove(null);
		reading.records.putAll(dao.withMerged(beside));
		Set<String> owners = new LinkedHashSet<>(reading.records.keySet());
		owners.addAll(atLocations);
		reading.hang(dao.on(owners, NOT_OF_PLACES));
		reading.readContacts();
		reading.readTerms();
		Map<String, MeasureView> measured = measures.of(roots.keySet());
		List<ServiceTree> trees = new ArrayList<>();
		roots.values().forEach(root -> trees.add(new ServiceTree(root, reading.hanging, reading.records, reading.needs,
		        measured.get(root.getUuid()))));
		return trees;
	}
	
	/** What has been read so far. */
	private final class Reading {
		
		private final Map<String, List<RecordFacts>> hanging = new HashMap<>();
		
		private final Map<String, RecordFacts> records = new LinkedHashMap<>();
		
		private final Map<String, Set<String>> needs = new HashMap<>();
		
		private void hang(List<RecordFacts> found) {
			found.forEach(record -> hanging.computeIfAbsent(record.getOwnerUuid(), owner -> new ArrayList<>()).add(record));
		}
		
		private List<RecordFacts> on(String owner, DirectoryKind kind) {
			List<RecordFacts> found = new ArrayList<>(hanging.getOrDefault(owner, Collections.emptyList()));
			found.removeIf(record -> record.getKind() != kind);
			return found;
		}
		
		private void readContacts() {
			Set<String> contacts = new LinkedHashSet<>();
			hanging.values().forEach(records -> records.stream()
			        .filter(record -> record.getKind() == DirectoryKind.CONTACT || record.getKind() == DirectoryKind.PHONE)
			        .forEach(record -> contacts.add(record.getUuid())));
			hang(dao.on(contacts, NOT_OF_CONTACTS));
		}
		
		private void readTerms() {
			Set<String> terms = new LinkedHashSet<>();
			hanging.values().forEach(records -> records.stream().filter(record -> record.getKind() == DirectoryKind.ATTRIBUTE)
			        .map(record -> record.text("taxonomy_term_id")).filter(term -> term != null && isForeign(term))
			        .forEach(terms::add));
			records.putAll(dao.of(terms));
			dao.mappedNeeds(terms).forEach(
			    pair -> needs.computeIfAbsent((String) pair[0], term -> new LinkedHashSet<>()).add((String) pair[1]));
		}
		
		private boolean isForeign(String term) {
			return NeedTerm.ofUuid(term) == null && ServiceFact.ofUuid(term) == null;
		}
	}
}
