/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Holds what a person enters to the fields of HSDS. Where a file is dirty and nobody can be asked, a value that cannot be read is
 * left out with a note; a person is told, and nothing is entered.
 */
@Component("peermentor.RecordForm")
class RecordForm {
	
	private static final String PREFIX = "fields.";
	
	private static final HsdsCheck CHECK = new HsdsCheck(HsdsVersion.V3_1, DirectoryIds.OWN, false);
	
	private final StewardDao dao;
	
	@Autowired
	RecordForm(StewardDao dao) {
		this.dao = dao;
	}
	
	/**
	 * @param uuid of the record, null if it has none yet
	 * @param fields as entered
	 * @param problems to which everything wrong is added, each under <code>fields.</code> and its name
	 * @return the fields in their normal form; of use only if nothing was wrong
	 */
	Map<String, Object> check(DirectoryKind kind, String uuid, Map<String, Object> fields, Problems problems) {
		Map<String, Object> row = new HashMap<>(fields);
		if (row.remove("id") != null) {
			problems.add(PREFIX + "id", "peermentor.error.unknownProperty");
		}
		row.put("id", uuid == null ? UUID.randomUUID().toString() : uuid);
		HsdsOutcome outcome = CHECK.check(kind, row);
		outcome.getProblems().forEach(problem -> add(problem, problems));
		if (outcome.isRefused()) {
			return fields;
		}
		Map<String, Object> normal = new HashMap<>(outcome.getRecords().get(0).getFields());
		for (Problem note : outcome.getNotes()) {
			if (fields.get(note.getField()) != null && !normal.containsKey(note.getField())) {
				add(note, problems);
			}
		}
		checkReferences(kind, normal, problems);
		return normal;
	}
	
	private static void add(Problem problem, Problems problems) {
		problems.add(problem.getField().isEmpty() ? "fields" : PREFIX + problem.getField(), problem.getCode(),
		    problem.getArguments().toArray());
	}
	
	/** Everything that is pointed at stands, and is what it should be. */
	private void checkReferences(DirectoryKind kind, Map<String, Object> fields, Problems problems) {
		Set<String> pointed = new HashSet<>();
		Collection<HsdsField> all = HsdsFields.of(kind);
		all.stream().filter(RecordForm::isReference).map(field -> fields.get(field.getName())).filter(Objects::nonNull)
		        .forEach(uuid -> pointed.add(uuid.toString()));
		Map<String, DirectoryKind> standing = dao.kinds(pointed);
		for (HsdsField field : all) {
			Object uuid = isReference(field) ? fields.get(field.getName()) : null;
			if (uuid != null && !stands(field, kindPointedAt(field, fields), uuid.toString(), standing)) {
				problems.add(PREFIX + field.getName(), "peermentor.error.directory.noSuchRecord");
			}
		}
	}
	
	private static boolean isReference(HsdsField field) {
		return field.getType() == HsdsType.REFERENCE;
	}
	
	/** Some references may point at any kind; another field says at which. */
	private static DirectoryKind kindPointedAt(HsdsField field, Map<String, Object> fields) {
		String tableKey = HsdsFields.tableKey(field.getKind());
		if (field.getRefersTo() != null || tableKey == null) {
			return field.getRefersTo();
		}
		Object table = fields.get(tableKey);
		return table == null ? null : DirectoryKind.ofTable(table.toString());
	}
	
	private static boolean stands(HsdsField field, DirectoryKind wanted, String uuid, Map<String, DirectoryKind> standing) {
		if (wanted == DirectoryKind.TAXONOMY_TERM && (NeedTerm.ofUuid(uuid) != null || ServiceFact.ofUuid(uuid) != null)) {
			// The module's own terms stand in the code.
			return true;
		}
		return standing.containsKey(uuid) && (wanted == null || standing.get(uuid) == wanted);
	}
}
