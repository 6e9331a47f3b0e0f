/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import java.util.Locale;

/**
 * The UUIDs of the metadata that the module brings, by code. Fails at once when asked for something the module does
 * not bring; whether the database has it is another question, which {@link ReferenceIds} answers.
 */
public final class Catalogue {
	
	private Catalogue() {
	}
	
	/**
	 * @param code the code of a question, such as <code>contact.mode</code>, or of an answer, such as
	 *            <code>contact.mode.phone</code>
	 * @return the concept's UUID
	 * @throws IllegalArgumentException if there is no such concept
	 */
	public static String concept(String code) {
		return uuid(Kind.CONCEPT, code);
	}
	
	/**
	 * @param question the code of a question
	 * @param answer a constant of the enumeration of its answers
	 * @return the UUID of the answer's concept
	 * @throws IllegalArgumentException if there is no such concept
	 */
	public static String concept(String question, Enum<?> answer) {
		return concept(code(question, answer));
	}
	
	/**
	 * @return the code of an answer's concept: the question's code, a dot and the constant in lower case
	 */
	public static String code(String question, Enum<?> answer) {
		return question + "." + lower(answer.name());
	}
	
	/**
	 * @param uuid a concept's UUID
	 * @return its code, or null if it is not one of the module's concepts
	 */
	public static String conceptCode(String uuid) {
		return code(Kind.CONCEPT, uuid);
	}
	
	/**
	 * @param contactKind the name of a kind of contact, such as <code>CHECK_IN</code>
	 * @return the encounter type's UUID
	 * @throws IllegalArgumentException if there is no such kind
	 */
	public static String encounterType(String contactKind) {
		return uuid(Kind.ENCOUNTER_TYPE, lower(contactKind));
	}
	
	/**
	 * @see #encounterType(String)
	 */
	public static String encounterType(Enum<?> contactKind) {
		return encounterType(contactKind.name());
	}
	
	/**
	 * @param uuid an encounter type's UUID
	 * @return the name of the kind of contact, such as <code>CHECK_IN</code>, or null if it is not one of the module's
	 */
	public static String contactKind(String uuid) {
		String code = code(Kind.ENCOUNTER_TYPE, uuid);
		return code == null ? null : code.toUpperCase(Locale.ROOT);
	}
	
	/**
	 * @return the UUID of the encounter role that a mentor has in a contact
	 */
	public static String encounterRole() {
		return uuid(Kind.ENCOUNTER_ROLE, "peer_mentor");
	}
	
	/**
	 * @return the UUID of the program in which participants are enrolled
	 */
	public static String program() {
		return uuid(Kind.PROGRAM, "accompaniment");
	}
	
	private static String uuid(Kind kind, String code) {
		return MetadataSet.bundled().get(kind, code).uuid();
	}
	
	private static String code(Kind kind, String uuid) {
		Entry entry = MetadataSet.bundled().find(kind, uuid);
		return entry == null ? null : entry.code();
	}
	
	private static String lower(String name) {
		return name.toLowerCase(Locale.ROOT);
	}
}
