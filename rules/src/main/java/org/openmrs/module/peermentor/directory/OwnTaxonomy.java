/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The taxonomies that are the module's own. They go out and come in as HSDS <code>taxonomy</code> records like any other;
 * their uuids follow from their URI and never change.
 */
public enum OwnTaxonomy {
	
	/** What a person may need, see {@link NeedTerm}. */
	NEEDS("needs", "need-terms.csv", "Needs after release",
	        "What people who come out of custody are looking for, in a short list."),
	
	/** What somebody on OAT or with a record has to know of a service, see {@link ServiceFact}. */
	FACTS("facts", "service-facts.csv", "Facts about services",
	        "What somebody on OAT or with a record has to know before going there."),
	
	/** What HSDS 1 and 2 had tables for and HSDS 3 has not; the words of the source stand as the attribute's value. */
	EARLIER("earlier", "earlier-tables.csv", "Tables of earlier versions of HSDS",
	        "What earlier versions had tables for, in the words of the source.");
	
	private static final String VERSION = "1";
	
	private static final String LANGUAGE = "en";
	
	private final String word;
	
	private final String file;
	
	private final String title;
	
	private final String description;
	
	OwnTaxonomy(String word, String file, String title, String description) {
		this.word = word;
		this.file = file;
		this.title = title;
		this.description = description;
	}
	
	public String getUuid() {
		return DirectoryIds.derived(DirectoryIds.OWN, DirectoryKind.TAXONOMY.getTable(), word);
	}
	
	public String getUri() {
		return DirectoryIds.OWN + ":" + word;
	}
	
	/**
	 * @return in English, as it goes out
	 */
	public String getTitle() {
		return title;
	}
	
	/**
	 * @return in English, as it goes out
	 */
	public String getDescription() {
		return description;
	}
	
	public String getVersion() {
		return VERSION;
	}
	
	/**
	 * @return the taxonomies and their terms as records like any other, each term behind its taxonomy and its parent
	 */
	public static List<HsdsRecord> records() {
		List<HsdsRecord> records = new ArrayList<>();
		for (OwnTaxonomy taxonomy : values()) {
			TreeMap<String, Object> fields = new TreeMap<>();
			fields.put("name", taxonomy.title);
			fields.put("description", taxonomy.description);
			fields.put("uri", taxonomy.getUri());
			fields.put("version", VERSION);
			records.add(new HsdsRecord(DirectoryKind.TAXONOMY, taxonomy.getUuid(), null, fields));
			for (OwnTerm term : OwnTerm.file(taxonomy.file).values()) {
				records.add(taxonomy.record(term));
			}
		}
		return records;
	}
	
	private HsdsRecord record(OwnTerm term) {
		TreeMap<String, Object> fields = new TreeMap<>();
		fields.put("code", term.getCode());
		fields.put("name", term.name(LANGUAGE));
		fields.put("description", term.description(LANGUAGE));
		fields.put("language", LANGUAGE);
		fields.put("taxonomy", title);
		fields.put("taxonomy_id", getUuid());
		if (term.getParent() != null) {
			fields.put("parent_id", termUuid(term.getParent()));
		}
		return new HsdsRecord(DirectoryKind.TAXONOMY_TERM, termUuid(term.getCode()), null, fields);
	}
	
	/**
	 * @return the uuid of the <code>taxonomy_term</code> with this code in this taxonomy, whether there is one or not
	 */
	public String termUuid(String code) {
		return DirectoryIds.derived(DirectoryIds.OWN, DirectoryKind.TAXONOMY_TERM.getTable(), word + "/" + code);
	}
}
