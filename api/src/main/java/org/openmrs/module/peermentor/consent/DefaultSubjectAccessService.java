/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.holding.HeldEntry;
import org.openmrs.module.peermentor.holding.HeldPaper;
import org.openmrs.module.peermentor.holding.Holdings;
import org.openmrs.module.peermentor.holding.ThirdPersons;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looking is kept as reading, handing over as a disclosure. Public because the platform wraps what is transactional from
 * another class loader.
 */
@Transactional
public class DefaultSubjectAccessService implements SubjectAccessService {
	
	private final ParticipantAccess access;
	
	private final Holdings holdings;
	
	private final PersonNames names;
	
	private final Openings openings;
	
	private final DisclosureDesk disclosures;
	
	private final PersonLock lock;
	
	private final SiteTime time;
	
	DefaultSubjectAccessService(ParticipantAccess access, Holdings holdings, PersonNames names, Openings openings,
	    DisclosureDesk disclosures, PersonLock lock, SiteTime time) {
		this.access = access;
		this.holdings = holdings;
		this.names = names;
		this.openings = openings;
		this.disclosures = disclosures;
		this.lock = lock;
		this.time = time;
	}
	
	@Override
	public SubjectAccessView gatherSubjectAccess(String patientUuid) {
		Problems problems = new Problems();
		Participant participant = access.findFor(Segment.SAFETY, patientUuid, "patient", problems);
		problems.throwIfAny();
		List<HeldEntry> held = holdings.of(participant.getPatientId());
		keepRead(participant, segments(held));
		return view(participant, held, null);
	}
	
	@Override
	public SubjectAccessView handOverSubjectAccess(NewHandingOver request) {
		lock.takeByUuid(request.patient);
		Problems problems = request.found;
		Participant participant = access.findFor(Segment.SAFETY, request.patient, "patient", problems);
		DisclosureRecord taken = request.uuid == null ? null : disclosures.find(request.uuid);
		if (taken != null && !isRepeat(taken, participant)) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		if (participant != null && participant.isDead() && !problems.has("toWhom")) {
			problems.require("toWhom", request.toWhom);
		}
		problems.throwIfAny();
		List<HeldEntry> held = holdings.of(participant.getPatientId());
		Set<Segment> segments = segments(held);
		keepRead(participant, segments);
		DisclosureRecord row = taken != null ? taken
		        : disclosures.handedOver(request.uuid, participant.getPatientId(), segments, request.toWhom, time.now());
		return view(participant, held, row);
	}
	
	private boolean isRepeat(DisclosureRecord taken, Participant participant) {
		return participant != null && taken.getBasis() == DisclosureBasis.PARTICIPANT
		        && taken.getPatientId() == participant.getPatientId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
	}
	
	private static Set<Segment> segments(Collection<HeldEntry> held) {
		Set<Segment> segments = EnumSet.noneOf(Segment.class);
		held.forEach(entry -> segments.addAll(entry.getSegments()));
		return segments;
	}
	
	private void keepRead(Participant participant, Set<Segment> segments) {
		openings.shown(access.viewer(), segments, Collections.singleton(participant.getUuid()), null);
	}
	
	private SubjectAccessView view(Participant participant, List<HeldEntry> held, DisclosureRecord handedOver) {
		Integer id = participant.getPatientId();
		String name = names.of(Collections.singleton(id)).get(id);
		Instant now = time.now();
		Locale locale = Context.getLocale();
		ThirdPersons others = ThirdPersons.in(held, Collections.singleton(String.valueOf(name)));
		HeldPaper paper = HeldPaper.in(locale, time.zone()).title("peermentor.paper.subject", String.valueOf(name), now)
		        .entries(held.stream().map(others::setApart).collect(Collectors.toList()))
		        .thirdPersons(others.getPlaceholders());
		return new SubjectAccessView(new Ref(participant.getUuid(), name), now, paper.sections(), others.getPlaceholders(),
		        paper.html(), handedOver);
	}
}
