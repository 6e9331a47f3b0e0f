/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.Participant;

/**
 * A patient whose chart somebody may open, and what of it is open to them at this moment.
 */
final class ChartSubject {
	
	private final Participant participant;
	
	private final Viewer viewer;
	
	private final Set<Segment> open;
	
	private final boolean words;
	
	private final boolean line;
	
	/**
	 * @param words whether words of mentor or participant are kept that a contact stands for
	 * @param line whether a shared line is kept
	 */
	ChartSubject(Participant participant, Viewer viewer, Collection<Segment> open, boolean words, boolean line) {
		this.participant = participant;
		this.viewer = viewer;
		this.open = open.isEmpty() ? Collections.<Segment> emptySet() : Collections.unmodifiableSet(EnumSet.copyOf(open));
		this.words = words;
		this.line = line;
	}
	
	Participant getParticipant() {
		return participant;
	}
	
	int getPatientId() {
		return participant.getPatientId();
	}
	
	Viewer getViewer() {
		return viewer;
	}
	
	boolean isOpen(Segment segment) {
		return open.contains(segment);
	}
	
	Set<Segment> getOpen() {
		return open;
	}
	
	/**
	 * @return whether to say that there are notes which are not shared with this viewer: never to the team, which knows, nor
	 *         to those who may not know
	 */
	boolean hasUnsharedNotes() {
		return mayBeTold(viewer)
				&& ((words && !isOpen(Segment.FULL_NARRATIVE)) || (line && !isOpen(Segment.SHARED_LINE)));
	}
	
	static boolean mayBeTold(Viewer viewer) {
		return !viewer.worksInTeam() && viewer.reachesAll() && viewer.holds(Privileges.KNOW_OF_NOTES);
	}
}
