/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.access.Segment;

/**
 * One way in which something of a participant reaches an onlooker.
 */
final class Path {
	
	final String name;
	
	/** What has to be open for it, all of these. */
	final Set<Segment> needs;
	
	/** Whether everybody is asked about in one call, so that it is cheap to ask about all. */
	final boolean ofAll;
	
	private final Asking asking;
	
	private boolean insideAlone;
	
	private Path(String name, boolean ofAll, Asking asking, Set<Segment> needs) {
		this.name = name;
		this.ofAll = ofAll;
		this.asking = asking;
		this.needs = needs;
	}
	
	/** One call about everybody. */
	static Path list(String name, Asking asking, Segment first, Segment... others) {
		return new Path(name, true, asking, EnumSet.of(first, others));
	}
	
	/** A call for each participant. */
	static Path each(String name, AskingOne asking, Segment first, Segment... others) {
		return new Path(name, false, (onlooker, subjects) -> {
			Set<String> shown = new HashSet<>();
			for (Subject subject : subjects) {
				if (asking.shows(onlooker, subject)) {
					shown.add(subject.patient);
				}
			}
			return shown;
		}, EnumSet.of(first, others));
	}
	
	/** For an address that is for those who write there too: whomever a consent lets in has no business with it. */
	Path insideAlone() {
		insideAlone = true;
		return this;
	}
	
	/** The reference. */
	boolean shouldShow(Onlooker onlooker, Subject subject, Instant at) {
		return (!insideAlone || !onlooker.isOutside()) && needs.stream().allMatch(segment -> onlooker.sees(subject, segment, at));
	}
	
	/** The patients of whom this shows something. */
	Set<String> shows(Onlooker onlooker, List<Subject> subjects) throws Exception {
		return asking.shows(onlooker, subjects);
	}
	
	/** Asks about all, and answers of whom something is shown. */
	interface Asking {
		
		Set<String> shows(Onlooker onlooker, List<Subject> subjects) throws Exception;
	}
	
	/** Asks about one. */
	interface AskingOne {
		
		boolean shows(Onlooker onlooker, Subject subject) throws Exception;
	}
}
