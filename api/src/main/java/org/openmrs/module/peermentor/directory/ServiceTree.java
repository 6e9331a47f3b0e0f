/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A service with all that hangs on it, on its places and on its organisation.
 */
final class ServiceTree {
	
	private static final int MOST_MERGES = 5;
	
	private final RecordFacts service;
	
	private final Map<String, List<RecordFacts>> hanging;
	
	private final Map<String, RecordFacts> records;
	
	private final Map<String, Set<String>> needs;
	
	private final MeasureView measure;
	
	/**
	 * @param hanging live records by what they hang on
	 * @param records organisations, places and terms by uuid, with those into which they were merged
	 * @param needs codes of needs by the uuids of terms that stand for them
	 */
	ServiceTree(RecordFacts service, Map<String, List<RecordFacts>> hanging, Map<String, RecordFacts> records,
	    Map<String, Set<String>> needs, MeasureView measure) {
		this.service = service;
		this.hanging = hanging;
		this.records = records;
		this.needs = needs;
		this.measure = measure;
	}
	
	RecordFacts getService() {
		return service;
	}
	
	/**
	 * @return never null
	 */
	MeasureView getMeasure() {
		return measure;
	}
	
	/**
	 * @return its organisation, the one that it was merged into if it was; null if it has none or that is no longer
	 */
	RecordFacts organisation() {
		return live(service.getOwnerUuid());
	}
	
	/**
	 * @return where the service is offered, of those places that are still there
	 */
	List<RecordFacts> atLocations() {
		return on(service.getUuid(), DirectoryKind.SERVICE_AT_LOCATION).stream()
		        .filter(at -> live(at.getPlaceUuid()) != null).collect(Collectors.toList());
	}
	
	/**
	 * @param at a service at a location; null for none
	 * @return null if there is no place
	 */
	RecordFacts place(RecordFacts at) {
		return at == null ? null : live(at.getPlaceUuid());
	}
	
	/**
	 * @return the live record, the one that it was merged into if it was; null if there is none
	 */
	private RecordFacts live(String uuid) {
		RecordFacts record = uuid == null ? null : records.get(uuid);
		for (int i = 0; i < MOST_MERGES && record != null && record.getMergedInto() != null; i++) {
			record = records.get(record.getMergedInto());
		}
		return record != null && record.isLive() ? record : null;
	}
	
	/**
	 * @return the name of a term that was brought in; null if there is none
	 */
	String termName(String term) {
		RecordFacts record = live(term);
		return record == null ? null : record.text("name");
	}
	
	/**
	 * @param term own or brought in
	 * @return the codes of needs that it stands for
	 */
	Collection<String> needsOf(String term) {
		NeedTerm own = NeedTerm.ofUuid(term);
		return own != null ? Collections.singleton(own.getCode()) : needs.getOrDefault(term, Collections.emptySet());
	}
	
	/**
	 * @param owner uuid; null has nothing
	 */
	List<RecordFacts> on(String owner, DirectoryKind kind) {
		return hanging.getOrDefault(owner, Collections.emptyList()).stream().filter(record -> record.getKind() == kind)
		        .collect(Collectors.toList());
	}
	
	/**
	 * @param owners null ones have nothing
	 * @return of all of them, those of the first first
	 */
	List<RecordFacts> onAny(DirectoryKind kind, RecordFacts... owners) {
		List<RecordFacts> found = new ArrayList<>();
		Arrays.stream(owners).filter(owner -> owner != null).forEach(owner -> found.addAll(on(owner.getUuid(), kind)));
		return found;
	}
	
	/**
	 * @param owners the narrowest first
	 * @return of the first that has any
	 */
	List<RecordFacts> onFirst(DirectoryKind kind, RecordFacts... owners) {
		for (RecordFacts owner : owners) {
			List<RecordFacts> found = onAny(kind, owner);
			if (!found.isEmpty()) {
				return found;
			}
		}
		return Collections.emptyList();
	}
}
