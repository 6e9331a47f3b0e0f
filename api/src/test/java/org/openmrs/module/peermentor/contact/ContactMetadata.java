/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.Locale;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.metadata.Catalogue;
import org.openmrs.module.peermentor.metadata.ReferenceIds;

/**
 * The concepts, encounter types and encounter role of contacts, for tests: the same uuids as the module installs, always
 * the same ids, in the test's own transaction.
 */
public final class ContactMetadata {
	
	private static final int FIRST_ID = 300_000;
	
	private static final int MISC = 11;
	
	private static final int QUESTION = 7;
	
	private ContactMetadata() {
	}
	
	/** To be called before and forgotten after each test. */
	public static void install() {
		for (Fact fact : Fact.values()) {
			int id = conceptId(fact);
			concept(id, Catalogue.concept(fact.getPath()), QUESTION, datatype(fact));
			if (fact.getType() == Integer.class) {
				run("insert into concept_numeric (concept_id, low_absolute, hi_absolute, units, allow_decimal) values (" + id
				        + ", 0, 1440, 'min', false)");
			}
			if (fact.isCoded()) {
				for (Enum<?> answer : fact.getAnswers()) {
					concept(conceptId(fact, answer), Catalogue.concept(fact.pathOf(answer)), MISC, 4);
				}
			}
		}
		for (ContactKind kind : ContactKind.values()) {
			run("insert into encounter_type (encounter_type_id, name, description, creator, date_created, retired, uuid) values ("
			        + encounterTypeId(kind) + ", 'Peer " + words(kind) + "', 'Peer', 1, now(), false, '"
			        + Catalogue.encounterType(kind) + "')");
		}
		run("insert into encounter_role (encounter_role_id, name, description, creator, date_created, retired, uuid) values ("
		        + FIRST_ID + ", 'Peer mentor', 'Peer mentor', 1, now(), false, '" + Catalogue.encounterRole() + "')");
		forget();
	}
	
	public static void forget() {
		Context.getRegisteredComponent("peermentor.ReferenceIds", ReferenceIds.class).forget();
	}
	
	public static int conceptId(Fact fact) {
		return FIRST_ID + fact.ordinal() * 100;
	}
	
	public static int conceptId(Fact fact, Enum<?> answer) {
		return conceptId(fact) + 1 + answer.ordinal();
	}
	
	public static int encounterTypeId(ContactKind kind) {
		return FIRST_ID + kind.ordinal();
	}
	
	public static int encounterRoleId() {
		return FIRST_ID;
	}
	
	private static String words(ContactKind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}
	
	private static int datatype(Fact fact) {
		return fact.isCoded() ? 2 : fact.getType() == Integer.class ? 1 : 8;
	}
	
	private static void concept(int id, String uuid, int conceptClass, int datatype) {
		run("insert into concept (concept_id, retired, datatype_id, class_id, is_set, creator, date_created, uuid) values (" + id
		        + ", false, " + datatype + ", " + conceptClass + ", false, 1, now(), '" + uuid + "')");
	}
	
	private static void run(String sql) {
		Session session = Context.getRegisteredComponent("sessionFactory", SessionFactory.class).getCurrentSession();
		session.createNativeQuery(sql).executeUpdate();
	}
}
