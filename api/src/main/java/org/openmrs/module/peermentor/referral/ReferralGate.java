/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the referral on which something hangs, as far as there is one for this caller.
 */
@Component("peermentor.ReferralGate")
class ReferralGate {
	
	private final ParticipantAccess access;
	
	private final ReferralDao referrals;
	
	private final Openings openings;
	
	private final PersonLock lock;
	
	@Autowired
	ReferralGate(ParticipantAccess access, ReferralDao referrals, Openings openings, PersonLock lock) {
		this.access = access;
		this.referrals = referrals;
		this.openings = openings;
		this.lock = lock;
	}
	
	/**
	 * Finds a referral of which something is about to be shown, and keeps that it is.
	 * 
	 * @throws NotFound if there is no such referral for the caller
	 */
	ReferralRecord show(String uuid) {
		return show(uuid, Collections.<Segment> emptySet());
	}
	
	/**
	 * @param also what is shown beside what the referral itself is
	 * @throws NotFound if there is no such referral for the caller
	 */
	ReferralRecord show(String uuid, Set<Segment> also) {
		ReferralView found = referrals.find(plan(), work(), uuid);
		if (found == null) {
			throw new NotFound();
		}
		Set<Segment> segments = new TreeSet<>(also);
		segments.addAll(found.shown());
		openings.shown(access.viewer(), segments, Collections.singleton(found.getPatient().getUuid()), uuid);
		return referrals.takenBy(uuid);
	}
	
	/**
	 * Takes the participant's turn, and the referral for writing.
	 * 
	 * @throws NotFound if there is no such referral for the caller
	 */
	ReferralRecord takeTurn(String uuid) {
		Integer patientId = referrals.patientOf(plan(), work(), uuid);
		if (patientId == null) {
			throw new NotFound();
		}
		return takeTurn(patientId, uuid);
	}
	
	/**
	 * The same for what the module does by itself.
	 */
	ReferralRecord takeTurn(int patientId, String uuid) {
		lock.takeById(Collections.singleton(patientId));
		return referrals.lock(uuid);
	}
	
	private Visibility plan() {
		return access.to(Segment.PLAN);
	}
	
	private Visibility work() {
		return access.to(Segment.EMPLOYMENT);
	}
}
