/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The shared lines that somebody may read: the team and the mentors assigned now, one for work alone those about work; all
 * others those that a consent opens to them now, and none that was written with third persons there. What the participant
 * asked to leave out is there for nobody. One statement for any number of contacts. Whoever shows them keeps that they were
 * shown, with what else their answer holds.
 */
@Component("peermentor.SharedLines")
public class SharedLines {
	
	private final ParticipantAccess access;
	
	private final SharedLineDao lines;
	
	@Autowired
	SharedLines(ParticipantAccess access, SharedLineDao lines) {
		this.access = access;
		this.lines = lines;
	}
	
	/**
	 * @param encounterIds of contacts
	 * @param viewer who is logged in
	 * @return encounter id to the line of the newest edition that is not voided, for those contacts that have one for this
	 *         viewer
	 * @throws IllegalArgumentException if the viewer is somebody else than is logged in
	 */
	public Map<Integer, SharedLine> of(Collection<Integer> encounterIds, Viewer viewer) {
		if (viewer.getUserId() != access.viewer().getUserId()) {
			throw new IllegalArgumentException("Shared lines are read for whoever is logged in");
		}
		if (encounterIds.isEmpty()) {
			return Collections.emptyMap();
		}
		List<SharedLineDao.Row> rows = lines.list(access.to(Segment.SHARED_LINE), encounterIds);
		Map<Integer, SharedLine> shared = new LinkedHashMap<>();
		String notice = Context.getMessageSourceService().getMessage(SharedLine.NOTICE);
		rows.forEach(row -> shared.put(row.encounterId, row.toLine(notice)));
		return shared;
	}
}
