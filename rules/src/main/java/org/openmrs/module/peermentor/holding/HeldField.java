/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.holding;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.openmrs.module.peermentor.access.Segment;

/**
 * One thing that an entry says.
 */
public final class HeldField {
	
	/** What may stand in a field. */
	enum Kind {
		
		/** A code, a number, a day, the name of somebody who works here. */
		PLAIN,
		
		/** Words that somebody wrote freely: they may name others. */
		WORDS,
		
		/** A third person's name, number or the like, and nothing else. */
		THIRD_PERSON
	}
	
	private final String label;
	
	private final Object value;
	
	private final Kind kind;
	
	private final Set<Segment> also;
	
	private HeldField(String label, Object value, Kind kind, Set<Segment> also) {
		this.label = label;
		this.value = value;
		this.kind = kind;
		this.also = Collections.unmodifiableSet(also);
	}
	
	/**
	 * @param label code of the label
	 * @param value never null
	 * @param also segments that must be open beside the entry's own before this may be shown
	 */
	public static HeldField plain(String label, Object value, Segment... also) {
		return new HeldField(label, value, Kind.PLAIN, set(also));
	}
	
	/** Words that somebody wrote freely. */
	public static HeldField words(String label, String value, Segment... also) {
		return new HeldField(label, value, Kind.WORDS, set(also));
	}
	
	/** A third person's name, number or the like, and nothing else. */
	public static HeldField thirdPerson(String label, String value, Segment... also) {
		return new HeldField(label, value, Kind.THIRD_PERSON, set(also));
	}
	
	private static Set<Segment> set(Segment... segments) {
		Set<Segment> set = EnumSet.noneOf(Segment.class);
		set.addAll(Arrays.asList(segments));
		return set;
	}
	
	/**
	 * @return the code of the label, such as <code>startedAt</code>
	 */
	public String getLabel() {
		return label;
	}
	
	/**
	 * @return never null
	 */
	public Object getValue() {
		return value;
	}
	
	/**
	 * @return segments that must be open beside the entry's own before this may be shown
	 */
	public Set<Segment> getAlso() {
		return also;
	}
	
	/**
	 * @return whether these are words that somebody wrote freely, so that nobody can be sure that they name nobody
	 */
	public boolean mayNameOthers() {
		return kind == Kind.WORDS;
	}
	
	boolean isThirdPerson() {
		return kind == Kind.THIRD_PERSON;
	}
	
	HeldField withValue(String other) {
		return new HeldField(label, other, kind, also);
	}
}
