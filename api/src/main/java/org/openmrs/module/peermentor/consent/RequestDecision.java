/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What a privacy officer decides about a legal request.
 */
public final class RequestDecision {
	
	/** The longest name of an authority, in characters. */
	public static final int LONGEST_AUTHORITY = 255;
	
	/** The longest version of a notice, in characters. */
	public static final int LONGEST_VERSION = 50;
	
	/** The longest free text, in characters. */
	public static final int LONGEST_TEXT = 1_000;
	
	private final int version;
	
	private final RequestStatus status;
	
	private RequestRefusal reason;
	
	private String text;
	
	private final Set<Segment> segments = EnumSet.noneOf(Segment.class);
	
	private String authority;
	
	private String noticeVersion;
	
	private ParticipantInformed informed;
	
	/**
	 * @param version the version that the officer read
	 * @param status where to take it
	 */
	public RequestDecision(int version, RequestStatus status) {
		this.version = version;
		this.status = status;
	}
	
	/**
	 * @param why if nothing is released
	 * @param words null for none
	 */
	public RequestDecision because(RequestRefusal why, String words) {
		this.reason = why;
		this.text = words;
		return this;
	}
	
	/**
	 * @param what no more than the order names
	 * @param by who ordered it, and its number
	 */
	public RequestDecision released(Collection<Segment> what, String by) {
		this.segments.addAll(what);
		this.authority = by;
		return this;
	}
	
	/**
	 * @param notice the version of the notice that went with it
	 * @param participant whether the participant was told
	 */
	public RequestDecision told(String notice, ParticipantInformed participant) {
		this.noticeVersion = notice;
		this.informed = participant;
		return this;
	}
	
	/**
	 * @param participantKnown whether it is known whom the request is about
	 */
	Problems check(boolean participantKnown) {
		Problems problems = new Problems();
		problems.require("status", status);
		boolean releases = status == RequestStatus.RELEASED_UNDER_ORDER;
		if (releases) {
			problems.require("segments", segments);
			problems.require("authority", authority);
			problems.require("noticeVersion", noticeVersion);
			problems.require("participantInformed", informed);
			if (!participantKnown) {
				problems.add("status", "peermentor.error.request.nobodyKnown");
			}
			refuse("reason", reason != null, problems);
		} else if (status != null) {
			refuse("segments", !segments.isEmpty(), problems);
			refuse("authority", authority != null, problems);
			refuse("noticeVersion", noticeVersion != null, problems);
			refuse("participantInformed", informed != null, problems);
			if (reason == RequestRefusal.OTHER) {
				problems.require("decisionText", text);
			}
		}
		return problems;
	}
	
	private static void refuse(String field, boolean given, Problems problems) {
		if (given) {
			problems.add(field, "peermentor.error.request.notWithStatus");
		}
	}
	
	int getVersion() {
		return version;
	}
	
	RequestStatus getStatus() {
		return status;
	}
	
	RequestRefusal getReason() {
		return reason;
	}
	
	String getText() {
		return text;
	}
	
	/**
	 * @return names with commas between them; null if nothing is released
	 */
	String getSegments() {
		return segments.isEmpty() ? null : segments.stream().map(Enum::name).collect(Collectors.joining(","));
	}
	
	String getAuthority() {
		return authority;
	}
	
	String getNoticeVersion() {
		return noticeVersion;
	}
	
	ParticipantInformed getInformed() {
		return informed;
	}
}
