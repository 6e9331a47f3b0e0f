/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.holding.HeldEntry;
import org.openmrs.module.peermentor.holding.HeldPaper;
import org.openmrs.module.peermentor.holding.Holdings;
import org.openmrs.module.peermentor.holding.ThirdPersons;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Puts together what leaves for an organisation, from the open segments alone, and keeps that it left. Third persons are
 * left out: placeholders stand for them, and nothing says whom they mean.
 */
@Component("peermentor.HandoutWriter")
class HandoutWriter {
	
	private final Holdings holdings;
	
	private final RedisclosureNotice notice;
	
	private final DisclosureDesk disclosures;
	
	private final Openings openings;
	
	private final SiteTime time;
	
	@Autowired
	HandoutWriter(Holdings holdings, RedisclosureNotice notice, DisclosureDesk disclosures, Openings openings,
	    SiteTime time) {
		this.holdings = holdings;
		this.notice = notice;
		this.disclosures = disclosures;
		this.openings = openings;
		this.time = time;
	}
	
	/**
	 * @param patient whom it is about; an organisation that may know of them at all must know whom it reads of
	 * @param opened segment to the uuid of the consent that opens it
	 */
	HandoutDocumentView write(HandoutRecord handout, Ref patient, Map<Segment, String> opened, Viewer viewer, Instant now) {
		int patientId = handout.getPatientId();
		String name = String.valueOf(patient.getDisplay());
		List<HeldEntry> shown = shown(patientId, name, opened.keySet());
		Locale locale = Context.getLocale();
		Set<String> notices = new LinkedHashSet<>();
		opened.values().forEach(consent -> notices.add(notice.text(consent, locale)));
		HeldPaper paper = HeldPaper.in(locale, time.zone()).title("peermentor.paper.handout", name, handout.getOrganisation(), now);
		notices.forEach(paper::notice);
		paper.entries(shown);
		disclosures.handedOn(patientId, handout.getOrganisation(), handout.getPurpose(), opened, notice::version,
		    handout.getUuid(), now);
		openings.shown(viewer, opened.keySet(), Collections.singleton(patient.getUuid()), handout.getUuid());
		return HandoutDocumentView.leaving(handout, paper.sections(), new ArrayList<>(notices), paper.html());
	}
	
	private List<HeldEntry> shown(int patientId, String name, Set<Segment> open) {
		List<HeldEntry> all = holdings.of(patientId);
		ThirdPersons others = ThirdPersons.in(all, Collections.singleton(name));
		List<HeldEntry> shown = new ArrayList<>();
		for (HeldEntry entry : all) {
			HeldEntry part = entry.under(open);
			if (part != null) {
				shown.add(others.setApart(part));
			}
		}
		return shown;
	}
}
