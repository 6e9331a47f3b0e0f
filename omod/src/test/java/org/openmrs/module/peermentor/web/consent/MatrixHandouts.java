/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.HandoutDocumentView;
import org.openmrs.module.peermentor.consent.HandoutService;
import org.openmrs.module.peermentor.consent.HandoutStatus;
import org.openmrs.module.peermentor.consent.NewHandout;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What leaves for an organisation outside: what may be prepared, and whether what was prepared earlier may still leave.
 */
final class MatrixHandouts {
	
	private static final Set<Segment> ASKED = EnumSet.complementOf(EnumSet.of(Segment.SAFETY));
	
	private final Member nurse;
	
	private final Onlooker organisation;
	
	private final Map<String, Prepared> prepared = new LinkedHashMap<>();
	
	private final List<String> differences = new ArrayList<>();
	
	MatrixHandouts(Member nurse, Onlooker organisation) {
		this.nurse = nurse;
		this.organisation = organisation;
	}
	
	/** Prepares for these, and hands over once more what was prepared before. */
	void ask(List<Subject> subjects, Instant at) {
		nurse.login();
		prepared.forEach((uuid, handout) -> {
			boolean open = handout.segments.stream().allMatch(segment -> organisation.sees(handout.subject, segment, at));
			handout.blocked |= !open;
			boolean leaves = leaves(uuid);
			handout.left |= leaves;
			compare(at, handout.subject, "hands over what was prepared", leaves, !handout.blocked);
		});
		for (Subject subject : subjects) {
			prepare(subject, at);
		}
	}
	
	private void prepare(Subject subject, Instant at) {
		Set<Segment> open = opened(subject);
		for (Segment segment : ASKED) {
			compare(at, subject, "prepares " + segment, open.contains(segment), organisation.sees(subject, segment, at));
		}
		if (!open.isEmpty()) {
			prepared.put(service().prepareHandout(request(subject, open)).getUuid(), new Prepared(subject, open));
		}
		forget();
	}
	
	/** The refusal names what is closed. */
	private Set<Segment> opened(Subject subject) {
		Set<Segment> open = EnumSet.copyOf(ASKED);
		try {
			service().prepareHandout(request(subject, ASKED));
		}
		catch (InvalidInput refusal) {
			for (Problem problem : refusal.getProblems()) {
				open.remove(Segment.valueOf((String) problem.getArguments().get(0)));
			}
		}
		return open;
	}
	
	private NewHandout request(Subject subject, Set<Segment> segments) {
		return new NewHandout(null, subject.patient, organisation.organisation, organisation.said, new ArrayList<>(segments),
		        new Problems());
	}
	
	private static boolean leaves(String uuid) {
		HandoutDocumentView document = service().handOver(uuid);
		forget();
		return document.getStatus() == HandoutStatus.HANDED_OVER && !document.getSections().isEmpty();
	}
	
	private void compare(Instant at, Subject subject, String what, boolean really, boolean expected) {
		if (really != expected) {
			differences.add(at + ": " + organisation + " " + what + " " + really + " of " + subject);
		}
	}
	
	List<String> differences() {
		return differences;
	}
	
	/** How many were handed over. */
	int left() {
		return (int) prepared.values().stream().filter(handout -> handout.left).count();
	}
	
	/** How many were stopped. */
	int blocked() {
		return (int) prepared.values().stream().filter(handout -> handout.blocked).count();
	}
	
	private static void forget() {
		Context.flushSession();
		Context.clearSession();
	}
	
	private static HandoutService service() {
		return Context.getService(HandoutService.class);
	}
	
	private static final class Prepared {
		
		private final Subject subject;
		
		private final Set<Segment> segments;
		
		private boolean blocked;
		
		private boolean left;
		
		private Prepared(Subject subject, Set<Segment> segments) {
			this.subject = subject;
			this.segments = segments;
		}
	}
}
