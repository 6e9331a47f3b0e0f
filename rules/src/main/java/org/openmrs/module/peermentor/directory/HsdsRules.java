/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What the values of one record have to be together.
 */
final class HsdsRules {
	
	static final String OWNER = "peermentor.error.directory.owner";
	
	static final String EMPTY = "peermentor.error.directory.empty";
	
	static final String PERIOD = "peermentor.error.directory.period";
	
	static final String EXPECTED = "peermentor.notice.directory.expected";
	
	static final String STATUS = "peermentor.notice.directory.status";
	
	static final String COORDINATES = "peermentor.notice.directory.coordinates";
	
	static final String AGES = "peermentor.notice.directory.ages";
	
	static final String EXTENSION = "peermentor.notice.directory.extension";
	
	/** Kinds that can stand for themselves although they have a field for what they hang on. */
	private static final Set<DirectoryKind> FREE = Collections
	        .unmodifiableSet(EnumSet.of(DirectoryKind.LOCATION, DirectoryKind.TAXONOMY_TERM));
	
	/** Kinds that mean nothing without a value of their own. */
	private static final Set<DirectoryKind> SAYING = Collections.unmodifiableSet(EnumSet.of(DirectoryKind.FUNDING,
	    DirectoryKind.SCHEDULE, DirectoryKind.SERVICE_AREA, DirectoryKind.REQUIRED_DOCUMENT, DirectoryKind.COST_OPTION,
	    DirectoryKind.ACCESSIBILITY, DirectoryKind.LANGUAGE));
	
	private static final Pattern MAYBE_EXTENDED = Pattern.compile("[tTnNeExX.#:] ?\\d{1,9}$");
	
	private static final Pattern EXTENDED = Pattern
	        .compile("(.*\\d.*?)[\\s,;]*(?:(?i:ext\\.?|extension|poste|x)|#)\\s*:?\\s*([1-9]\\d{0,8})");
	
	private final HsdsReading reading;
	
	private final TreeMap<String, Object> fields;
	
	private final Problems problems;
	
	private final Problems notes;
	
	HsdsRules(HsdsReading reading) {
		this.reading = reading;
		this.fields = reading.getFields();
		this.problems = reading.getProblems();
		this.notes = reading.getNotes();
	}
	
	/**
	 * @param since the version of the file: what came with a later one is not missed
	 */
	void check(HsdsVersion since) {
		needs(since);
		hangsOnSomething();
		saysSomething();
		if (reading.getKind() == DirectoryKind.LOCATION) {
			coordinates();
		}
		if (reading.getKind() == DirectoryKind.SERVICE) {
			ages();
		}
		if (reading.getKind() == DirectoryKind.PHONE) {
			extension();
		}
		if (reading.getKind() == DirectoryKind.SCHEDULE) {
			hours();
		}
		period();
	}
	
	private void needs(HsdsVersion version) {
		for (HsdsField field : HsdsFields.of(reading.getKind())) {
			String name = reading.nameInFile(field.getName());
			if (field.getType() == HsdsType.ID || fields.containsKey(field.getName()) || problems.has(name)) {
				continue;
			}
			if (field.getNeed() == HsdsField.Need.NEEDED) {
				problems.add(name, Problems.REQUIRED);
			} else if (field.getNeed() == HsdsField.Need.EXPECTED && !fields.containsKey(field.getName() + HsdsReading.AS_GIVEN)
			        && field.getSince().compareTo(version.getNumber()) <= 0) {
				notes.add(name, field.getName().equals("status") ? STATUS : EXPECTED);
			}
		}
	}
	
	private void hangsOnSomething() {
		boolean hangs = !HsdsFields.ownerFields(reading.getKind()).isEmpty() && !FREE.contains(reading.getKind());
		if (hangs && problems.isEmpty() && HsdsFields.ownerOf(reading.getKind(), fields) == null) {
			problems.add("", OWNER, String.join(", ", HsdsFields.ownerFields(reading.getKind())));
		}
	}
	
	private void saysSomething() {
		if (!SAYING.contains(reading.getKind()) || !problems.isEmpty()) {
			return;
		}
		for (String name : fields.keySet()) {
			HsdsField field = HsdsFields.of(reading.getKind(), name);
			if (field == null || field.getType() != HsdsType.REFERENCE) {
				return;
			}
		}
		problems.add("", EMPTY);
	}
	
	/** One coordinate is no place, and where the equator meets the first meridian is only sea. */
	private void coordinates() {
		Number latitude = (Number) fields.get("latitude");
		Number longitude = (Number) fields.get("longitude");
		boolean nowhere = latitude != null && longitude != null && latitude.doubleValue() == 0 && longitude.doubleValue() == 0;
		if ((latitude == null) != (longitude == null) || nowhere) {
			notes.add(reading.nameInFile(latitude == null ? "longitude" : "latitude"), COORDINATES);
			setAside("latitude");
			setAside("longitude");
		}
	}
	
	private void ages() {
		Number least = (Number) fields.get("minimum_age");
		Number greatest = (Number) fields.get("maximum_age");
		if (least != null && greatest != null && least.doubleValue() > greatest.doubleValue()) {
			notes.add(reading.nameInFile("minimum_age"), AGES);
			setAside("minimum_age");
			setAside("maximum_age");
		}
	}
	
	private void setAside(String name) {
		Object value = fields.remove(name);
		if (value != null) {
			fields.put(name + HsdsReading.AS_GIVEN, HsdsNumbers.text((Number) value));
		}
	}
	
	/** Sources write the extension behind the number. */
	private void extension() {
		Object number = fields.get("number");
		if (number == null || fields.containsKey("extension") || !MAYBE_EXTENDED.matcher(number.toString()).find()) {
			return;
		}
		Matcher extended = EXTENDED.matcher(number.toString());
		if (extended.matches() && HsdsReach.phone(extended.group(1)).get() != null) {
			fields.put("number", extended.group(1));
			fields.put("extension", Integer.valueOf(extended.group(2)));
			notes.add(reading.nameInFile("number"), EXTENSION);
		}
	}
	
	/** Hours that could be read in another way send somebody to a closed door: nobody's guess is taken. */
	private void hours() {
		String opens = (String) fields.get("opens_at");
		String closes = (String) fields.get("closes_at");
		boolean oneOffset = hasOffset(opens) != hasOffset(closes);
		boolean isAmbiguous = opens != null && closes != null && HsdsTimes.isAmbiguous(reading.getTimes().get("opens_at"), opens,
		    reading.getTimes().get("closes_at"), closes);
		// An offset on one of them alone is rather the other end of the hours: 09:00-12:00.
		if (oneOffset || isAmbiguous) {
			problems.add(reading.nameInFile(opens == null ? "closes_at" : "opens_at"), HsdsTimes.AMBIGUOUS);
		}
	}
	
	private static boolean hasOffset(String time) {
		return time != null && time.length() > 5;
	}
	
	private void period() {
		Object from = fields.get("valid_from");
		Object to = fields.get("valid_to");
		if (from != null && to != null && from.toString().compareTo(to.toString()) > 0) {
			problems.add(reading.nameInFile("valid_to"), PERIOD);
		}
	}
}
