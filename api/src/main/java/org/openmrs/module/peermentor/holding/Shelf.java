/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.holding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.access.Segment;

/**
 * One table from which a room tells what it holds: which rows, of which segment, and what each column says. The paths are
 * HQL over the row <code>x</code>; the participant's id is <code>:patient</code>.
 */
public final class Shelf {
	
	/** How a column is read. */
	enum Column {
		
		/** As it is. */
		PLAIN,
		
		/** Words that somebody wrote freely. */
		WORDS,
		
		/** The name of a third person, in words. */
		NAME,
		
		/** The id of a person who works here. */
		STAFF,
		
		/** The id of a person who does not. */
		THIRD_PERSON,
		
		/** JSON, of which each value is a field. */
		JSON
	}
	
	/** One column of what the rows say. */
	static final class Reading {
		
		final String label;
		
		final String path;
		
		final Column column;
		
		final Segment[] also;
		
		final Set<String> names;
		
		Reading(String label, String path, Column column, Segment[] also, Set<String> names) {
			this.label = label;
			this.path = path;
			this.column = column;
			this.also = also;
			this.names = names;
		}
	}
	
	private static final String NONE = "case when 1 = 0 then 1 else 0 end";
	
	final String section;
	
	final String table;
	
	final List<Reading> readings = new ArrayList<>();
	
	Segment segment;
	
	private final String from;
	
	private String record = "x.uuid";
	
	private String at = "x.dateCreated";
	
	private String by = "x.creator.person.personId";
	
	private String voided = flag("x.voided = true");
	
	private String superseded = NONE;
	
	private String sealed = NONE;
	
	private String othersPresent = NONE;
	
	private Shelf(String section, String table, String from) {
		this.section = section;
		this.table = table;
		this.from = from;
	}
	
	/**
	 * Rows of a {@link org.openmrs.module.peermentor.record.Record}, the voided ones too.
	 * 
	 * @param section code of what kind of record it is
	 * @param from such as <code>PeerDoseEvent x where x.patientId = :patient</code>
	 */
	public static Shelf of(String section, String table, String from) {
		return new Shelf(section, table, from);
	}
	
	/**
	 * Rows that are no records: they are never voided, and who wrote them stands elsewhere or nowhere.
	 */
	public static Shelf ofRows(String section, String table, String from) {
		Shelf shelf = new Shelf(section, table, from).by(null);
		shelf.voided = NONE;
		return shelf;
	}
	
	/** Where this is not called, the rows are the team's alone. */
	public Shelf in(Segment opensIt) {
		segment = opensIt;
		return this;
	}
	
	/**
	 * @param path of the uuid, null if the rows have none
	 */
	public Shelf record(String path) {
		record = path;
		return this;
	}
	
	/**
	 * @param path of an instant or a date
	 */
	public Shelf at(String path) {
		at = path;
		return this;
	}
	
	/**
	 * @param userId path of the id of the user who wrote it; null if nobody did
	 */
	public Shelf by(String userId) {
		by = userId == null ? null : personOfUser(userId);
		return this;
	}
	
	/**
	 * @param condition under which it was taken back
	 */
	public Shelf voidedIf(String condition) {
		voided = flag(condition);
		return this;
	}
	
	/**
	 * @param condition under which something later stands in the row's place
	 */
	public Shelf supersededIf(String condition) {
		superseded = flag(condition);
		return this;
	}
	
	/**
	 * @param condition under which the participant asked to leave it out
	 */
	public Shelf sealedIf(String condition) {
		sealed = flag(condition);
		return this;
	}
	
	/**
	 * @param condition under which others were present
	 */
	public Shelf othersPresentIf(String condition) {
		othersPresent = flag(condition);
		return this;
	}
	
	/**
	 * @param label code of the label
	 * @param also segments that must be open beside the shelf's own
	 */
	public Shelf plain(String label, String path, Segment... also) {
		return add(label, path, Column.PLAIN, also);
	}
	
	/** Words that somebody wrote freely. */
	public Shelf words(String label, String path, Segment... also) {
		return add(label, path, Column.WORDS, also);
	}
	
	/** A third person's name, in words. */
	public Shelf name(String label, String path, Segment... also) {
		return add(label, path, Column.NAME, also);
	}
	
	/**
	 * @param userId path of the id of a user
	 */
	public Shelf user(String label, String userId, Segment... also) {
		return add(label, personOfUser(userId), Column.STAFF, also);
	}
	
	/**
	 * @param providerId path of the id of a provider
	 */
	public Shelf provider(String label, String providerId, Segment... also) {
		return add(label, "(select v.person.personId from Provider v where v.providerId = " + providerId + ")", Column.STAFF,
		    also);
	}
	
	/**
	 * @param personId path of the id of somebody who works here
	 */
	public Shelf staff(String label, String personId, Segment... also) {
		return add(label, personId, Column.STAFF, also);
	}
	
	/**
	 * @param personId path of the id of somebody who is neither the participant nor known to work here
	 */
	public Shelf thirdPerson(String label, String personId, Segment... also) {
		return add(label, personId, Column.THIRD_PERSON, also);
	}
	
	/**
	 * @param label what the labels of the values begin with
	 * @param names the paths of values that are third persons' names or numbers, such as <code>trustedPerson.name</code>
	 */
	public Shelf json(String label, String path, String... names) {
		readings.add(new Reading(label, path, Column.JSON, new Segment[0], new HashSet<>(Arrays.asList(names))));
		return this;
	}
	
	private Shelf add(String label, String path, Column column, Segment... also) {
		readings.add(new Reading(label, path, column, also, Collections.emptySet()));
		return this;
	}
	
	private static String personOfUser(String userId) {
		return "(select u.person.personId from User u where u.userId = " + userId + ")";
	}
	
	private static String flag(String condition) {
		return "case when " + condition + " then 1 else 0 end";
	}
	
	/** Record, instant, person who wrote it, four flags, then the readings. */
	String hql() {
		StringBuilder hql = new StringBuilder("select ").append(record == null ? "''" : record).append(", ").append(at)
		        .append(", ").append(by == null ? "0" : by);
		for (String flag : Arrays.asList(voided, superseded, sealed, othersPresent)) {
			hql.append(", ").append(flag);
		}
		readings.forEach(reading -> hql.append(", ").append(reading.path));
		return hql.append(" from ").append(from).append(" order by ").append(at).toString();
	}
}
