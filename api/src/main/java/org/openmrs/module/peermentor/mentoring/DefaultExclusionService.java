/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.util.LinkedHashSet;
import java.util.Set;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes pairs and parts their people in one transaction. Public because the platform
 * wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultExclusionService implements ExclusionService {
	
	private static final String PERSON_A = "personA";
	
	private static final String PERSON_B = "personB";
	
	private final ParticipantAccess access;
	
	private final ExclusionDao exclusions;
	
	private final Separation separation;
	
	private final RecordStore records;
	
	private final PersonLock lock;
	
	private final SiteTime time;
	
	DefaultExclusionService(ParticipantAccess access, ExclusionDao exclusions, Separation separation, RecordStore records,
	    PersonLock lock, SiteTime time) {
		this.access = access;
		this.exclusions = exclusions;
		this.separation = separation;
		this.records = records;
		this.lock = lock;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public ExclusionView getExclusion(String uuid) {
		ExclusionView view = exclusions.find(access.participants(), uuid);
		if (view == null) {
			throw new NotFound();
		}
		return view;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<ExclusionView> getExclusions(String personUuid, PageRequest page) {
		return exclusions.list(access.participants(), personUuid, page);
	}
	
	@Override
	public ExclusionView recordExclusion(ExclusionRequest request) {
		Problems problems = request.getFound();
		Set<String> uuids = new LinkedHashSet<>();
		if (problems.require(PERSON_A, request.getPersonA())) {
			uuids.add(request.getPersonA());
		}
		if (problems.require(PERSON_B, request.getPersonB())) {
			uuids.add(request.getPersonB());
		}
		lock.takeByUuid(uuids);
		Visibility visibility = access.participants();
		Integer one = person(visibility, PERSON_A, request.getPersonA(), problems);
		Integer other = person(visibility, PERSON_B, request.getPersonB(), problems);
		Exclusion repeated = repeated(request, one, other, problems);
		if (repeated == null) {
			checkReason(request.getReason(), problems);
			checkPair(one, other, problems);
			problems.throwIfAny();
			repeated = write(request, one, other);
		}
		return exclusions.findWritten(visibility.getViewer(), repeated.getUuid());
	}
	
	private Exclusion write(ExclusionRequest request, int one, int other) {
		Exclusion exclusion = new Exclusion(one, other, time.now(), request.getReason());
		if (request.getUuid() != null) {
			exclusion.setUuid(request.getUuid());
		}
		records.save(exclusion);
		separation.part(one, other);
		return exclusion;
	}
	
	@Override
	public ExclusionView changeExclusionReason(String uuid, ExclusionChange change) {
		Exclusion exclusion = requireVisible(uuid);
		if (change.getVersion() != null) {
			records.requireUnchanged(exclusion, change.getVersion());
		}
		checkReason(change.getReason(), change.getFound());
		change.getFound().throwIfAny();
		exclusion.setReason(change.getReason());
		records.save(exclusion);
		return exclusions.find(access.participants(), uuid);
	}
	
	@Override
	public void voidExclusion(String uuid, String reason) {
		records.voidRecord(requireVisible(uuid), reason);
	}
	
	private Exclusion requireVisible(String uuid) {
		getExclusion(uuid);
		return exclusions.load(uuid);
	}
	
	private Integer person(Visibility visibility, String field, String uuid, Problems problems) {
		Integer personId = uuid == null ? null : exclusions.findPerson(visibility, uuid);
		if (uuid != null && personId == null) {
			problems.add(field, "peermentor.error.person.unknown");
		}
		return personId;
	}
	
	private void checkPair(Integer one, Integer other, Problems problems) {
		if (one == null || other == null) {
			return;
		}
		if (one.equals(other)) {
			problems.add(PERSON_B, "peermentor.error.exclusion.samePerson");
		} else if (exclusions.standsBetween(one, other)) {
			problems.add(PERSON_B, "peermentor.error.exclusion.exists");
		}
	}
	
	private static void checkReason(String reason, Problems problems) {
		if (reason != null && reason.length() > LONGEST_REASON) {
			problems.add("reason", "peermentor.error.tooLong", LONGEST_REASON);
		}
	}
	
	/** The pair that the request repeats, or null; a uuid taken otherwise is a problem. */
	private Exclusion repeated(ExclusionRequest request, Integer one, Integer other, Problems problems) {
		Exclusion taken = request.getUuid() == null ? null : exclusions.load(request.getUuid());
		if (taken == null) {
			return null;
		}
		boolean same = one != null && other != null && !taken.getVoided() && taken.isPair(one, other)
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
		if (!same) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		return same ? taken : null;
	}
}
