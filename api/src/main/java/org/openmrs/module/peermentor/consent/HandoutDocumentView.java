/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.view.View;

/**
 * What leaves for an organisation, put together at the moment of asking; or that nothing does, and why.
 */
public final class HandoutDocumentView implements View {
	
	private final HandoutRecord handout;
	
	private final List<Segment> closedSegments;
	
	private final List<Map<String, Object>> sections;
	
	private final List<String> notices;
	
	private final String document;
	
	private HandoutDocumentView(HandoutRecord handout, Set<Segment> closed, List<Map<String, Object>> sections, List<String> notices,
	    String document) {
		this.handout = handout;
		this.closedSegments = new ArrayList<>(closed);
		this.sections = sections;
		this.notices = notices;
		this.document = document;
	}
	
	/**
	 * @param document what leaves, as a page of HTML
	 */
	static HandoutDocumentView leaving(HandoutRecord handout, List<Map<String, Object>> sections, List<String> notices,
	    String document) {
		return new HandoutDocumentView(handout, Collections.emptySet(), sections, notices, document);
	}
	
	/**
	 * @param closed the segments that no consent opens any more; empty if that is not the reason
	 */
	static HandoutDocumentView staying(HandoutRecord handout, Set<Segment> closed) {
		return new HandoutDocumentView(handout, closed, Collections.emptyList(), Collections.emptyList(), null);
	}
	
	@Override
	public String getUuid() {
		return handout.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return handout.getOrganisation() + ": " + handout.getStatus();
	}
	
	/**
	 * @return the uuid of what was prepared
	 */
	public String getHandout() {
		return handout.getUuid();
	}
	
	public HandoutStatus getStatus() {
		return handout.getStatus();
	}
	
	/**
	 * @return why nothing leaves; null if something does
	 */
	public HandoutReason getReason() {
		return closedSegments.isEmpty() ? handout.getReason() : HandoutReason.NO_CONSENT;
	}
	
	/**
	 * @return the segments that no consent opens any more
	 */
	public List<Segment> getClosedSegments() {
		return closedSegments;
	}
	
	/**
	 * @return the entries, by kind; empty if nothing leaves
	 */
	public List<Map<String, Object>> getSections() {
		return sections;
	}
	
	/**
	 * @return what the recipient may not do with it
	 */
	public List<String> getNotices() {
		return notices;
	}
	
	/**
	 * @return a page of HTML; null if nothing leaves
	 */
	public String getDocument() {
		return document;
	}
}
