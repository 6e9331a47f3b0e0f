/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A complete set of metadata: what one version of the module brings.
 */
final class MetadataSet {
	
	private static final MetadataSet BUNDLED = readBundled();
	
	private final Map<Kind, Map<String, Entry>> byCode = new EnumMap<>(Kind.class);
	
	private final Map<String, Entry> byUuid = new LinkedHashMap<>();
	
	private final List<Grant> grants;
	
	/**
	 * @param entries in an order in which they can be created, within each kind
	 * @param grants what later versions added to roles
	 * @throws IllegalStateException if two entries of a kind have the same code or any two the same UUID
	 */
	MetadataSet(Collection<Entry> entries, List<Grant> grants) {
		this.grants = grants;
		for (Kind kind : Kind.values()) {
			byCode.put(kind, new LinkedHashMap<>());
		}
		for (Entry entry : entries) {
			Entry sameCode = byCode.get(entry.kind()).put(entry.code(), entry);
			Entry sameUuid = byUuid.put(entry.uuid(), entry);
			if (sameCode != null || sameUuid != null) {
				throw new IllegalStateException(entry + " stands twice in the metadata");
			}
		}
	}
	
	/** What this version of the module brings. */
	static MetadataSet bundled() {
		return BUNDLED;
	}
	
	/** 1, or the latest version that adds a privilege to a role. */
	int version() {
		return grants.stream().mapToInt(Grant::version).max().orElse(1);
	}
	
	/** What versions after this one add to roles. */
	List<Grant> grantsAfter(int version) {
		return grants.stream().filter(grant -> grant.version() > version).collect(Collectors.toList());
	}
	
	/** In the order of the file, which is an order in which they can be created. */
	Collection<Entry> of(Kind kind) {
		return Collections.unmodifiableCollection(byCode.get(kind).values());
	}
	
	/** In an order in which they can be created. */
	List<Entry> all() {
		List<Entry> all = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			all.addAll(of(kind));
		}
		return all;
	}
	
	/**
	 * @throws IllegalArgumentException if there is no such entry
	 */
	Entry get(Kind kind, String code) {
		Entry entry = byCode.get(kind).get(code);
		if (entry == null) {
			throw new IllegalArgumentException("No " + kind + " has the code " + code);
		}
		return entry;
	}
	
	/** The English name: the entry's own, or that of the concept it stands for. */
	String nameOf(Entry entry) {
		if (entry.ownName() != null) {
			return entry.ownName();
		}
		return find(Kind.CONCEPT, entry.get(entry.kind().conceptColumn())).ownName();
	}
	
	/** Null if the module brings nothing with that UUID. */
	Entry find(Kind kind, String uuid) {
		Entry entry = byUuid.get(uuid);
		return entry != null && entry.kind() == kind ? entry : null;
	}
	
	private static MetadataSet readBundled() {
		List<Entry> entries = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			for (Map<String, String> row : CsvTable.read(kind.resource())) {
				entries.add(new Entry(kind, row));
			}
		}
		List<Grant> grants = new ArrayList<>();
		for (Map<String, String> row : CsvTable.read("peermentor/metadata/grants.csv")) {
			grants.add(Grant.of(row));
		}
		return new MetadataSet(entries, grants);
	}
}
