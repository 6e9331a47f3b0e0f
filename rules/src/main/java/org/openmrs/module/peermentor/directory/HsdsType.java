/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * What a field of HSDS holds, and how it stands in a normalised record.
 */
public enum HsdsType {
	
	/** The record's own id. It is the record's uuid and never stands among its fields. */
	ID,
	/** A uuid of this directory. */
	REFERENCE,
	/** Text on one line. */
	LINE,
	/** Text whose lines end with <code>\n</code>. */
	TEXT,
	/** One of the words that the field allows. */
	CODE,
	/** The name of a table, see {@link DirectoryKind#getTable}. */
	TABLE,
	EMAIL,
	/** An absolute URI; links are http or https. */
	URI,
	PHONE,
	/** An Integer or Long where whole, else a Double. */
	NUMBER,
	/** An Integer or Long. */
	WHOLE,
	/** <code>2026-11-26</code> */
	DATE,
	/** <code>2026-11-26T09:00:00Z</code>, with any offset. */
	DATE_TIME,
	/** <code>09:00</code>, with an offset if the source says one: <code>09:00-08:00</code>. Midnight is <code>00:00</code>. */
	TIME,
	/** Days as in calendars, such as <code>MO,TU</code> or <code>1MO,-1FR</code>. */
	DAYS,
	/** Whole numbers other than zero, such as <code>1,15,-1</code>. */
	NUMBERS;
}
