/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public because the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultAffectedReferralService implements AffectedReferralService {
	
	private final ParticipantAccess access;
	
	private final AffectedDao affected;
	
	private final Openings openings;
	
	DefaultAffectedReferralService(ParticipantAccess access, AffectedDao affected, Openings openings) {
		this.access = access;
		this.affected = affected;
		this.openings = openings;
	}
	
	@Override
	public Page<AffectedReferralView> getAffectedReferrals(PageRequest page) {
		Page<AffectedReferralView> found = affected.list(access.to(Segment.PLAN), access.to(Segment.EMPLOYMENT), page);
		Map<String, Set<Segment>> shown = new HashMap<>();
		found.getRows()
		        .forEach(row -> shown.computeIfAbsent(row.getPatient().getUuid(), patient -> new TreeSet<>()).add(row.segment()));
		openings.shown(access.viewer(), shown, null);
		return found;
	}
}
