/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.view.Ref;

/**
 * Keeps who was shown what of whom. The consent room keeps it, so that access imports no room. Called by every service
 * that answers with something of a participant, in the transaction that reads it, which must be one that may write. An
 * answer to a write holds what the caller just said, and is no reading.
 */
public interface Openings {
	
	/**
	 * Keeps one disclosure to a viewer who is not of the team, for each participant and each consent that opened any of it;
	 * and, within the team, who opened words, safety concerns or dosing of others. What the viewer wrote is no news to them.
	 * One answer is one disclosure, whatever it is made of: a service calls this once.
	 *
	 * @param viewer who was shown it
	 * @param segments patient uuid to what was shown of them; of those whom the viewer does not accompany at this moment a
	 *            disclosure is kept where the viewer is not of the team
	 * @param record the uuid of the one record that was opened, null for a list
	 */
	void shown(Viewer viewer, Map<String, Set<Segment>> segments, String record);
	
	/**
	 * The same, where the same was shown of all.
	 *
	 * @param patientUuids whom it was about
	 */
	default void shown(Viewer viewer, Set<Segment> segments, Collection<String> patientUuids, String record) {
		Map<String, Set<Segment>> shown = new LinkedHashMap<>();
		patientUuids.forEach(patient -> shown.put(patient, segments));
		shown(viewer, shown, record);
	}
	
	/**
	 * The same, where all of it was of one segment.
	 */
	default void shown(Viewer viewer, Segment segment, Collection<String> patientUuids, String record) {
		shown(viewer, Collections.singleton(segment), patientUuids, record);
	}
	
	/**
	 * @param patient whom a row is about, null where the answer does not say
	 * @return the uuids of all whom the rows are about
	 */
	static <R> Set<String> patients(Collection<R> rows, Function<R, Ref> patient) {
		return rows.stream().map(patient).filter(Objects::nonNull).map(Ref::getUuid).collect(Collectors.toSet());
	}
}
