/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * One term of the module's own taxonomies, in the two languages that the module speaks. Immutable.
 */
final class OwnTerm {
	
	private static final List<String> COLUMNS = Collections.unmodifiableList(
	    Arrays.asList("code", "parent", "nameEn", "nameFr", "descriptionEn", "descriptionFr"));
	
	private final String code;
	
	private final String parent;
	
	private final String nameEn;
	
	private final String nameFr;
	
	private final String descriptionEn;
	
	private final String descriptionFr;
	
	private OwnTerm(StrictTable.Row row) {
		code = row.needed("code");
		parent = row.text("parent");
		nameEn = row.needed("nameEn");
		nameFr = row.needed("nameFr");
		descriptionEn = row.needed("descriptionEn");
		descriptionFr = row.needed("descriptionFr");
	}
	
	/**
	 * @param name of a file beside this class
	 * @return the terms by code in the order of the file; a parent stands before its children
	 */
	static Map<String, OwnTerm> file(String name) {
		Problems problems = new Problems();
		Map<String, OwnTerm> terms = new LinkedHashMap<>();
		for (StrictTable.Row row : new StrictTable(COLUMNS, problems).read(StrictTable.resource(OwnTerm.class, name))) {
			OwnTerm term = new OwnTerm(row);
			if (term.parent != null && !terms.containsKey(term.parent)) {
				problems.add(row.field("parent"), "peermentor.error.notACode", String.join(", ", terms.keySet()));
			}
			if (terms.put(term.code, term) != null) {
				problems.add(row.field("code"), "peermentor.error.givenTwice");
			}
		}
		problems.throwIfAny();
		return Collections.unmodifiableMap(terms);
	}
	
	String getCode() {
		return code;
	}
	
	String getParent() {
		return parent;
	}
	
	String name(String language) {
		return isFrench(language) ? nameFr : nameEn;
	}
	
	String description(String language) {
		return isFrench(language) ? descriptionFr : descriptionEn;
	}
	
	private static boolean isFrench(String language) {
		return language != null && (language.equals("fr") || language.startsWith("fr-") || language.startsWith("fr_"));
	}
}
