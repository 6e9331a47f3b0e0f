/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.List;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nothing is ever changed in an edition; a correction is the next one. Public because the platform wraps what is transactional
 * from another class loader.
 */
@Transactional
public class DefaultNarrativeService implements NarrativeService {
	
	private final ContactGate gate;
	
	private final NarrativeDao narratives;
	
	private final RecordStore records;
	
	private final SessionFactory sessionFactory;
	
	private final SiteTime time;
	
	DefaultNarrativeService(ContactGate gate, NarrativeDao narratives, RecordStore records, SessionFactory sessionFactory,
	    SiteTime time) {
		this.gate = gate;
		this.narratives = narratives;
		this.records = records;
		this.sessionFactory = sessionFactory;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<NarrativeView> getNarratives(String contactUuid, PageRequest page) {
		return narratives.list(gate.requireBehind(contactUuid), page);
	}
	
	@Override
	@Transactional(readOnly = true)
	public NarrativeView getNarrative(String contactUuid, String uuid) {
		return find(gate.requireBehind(contactUuid), uuid);
	}
	
	@Override
	public NarrativeView writeNarrative(String contactUuid, NarrativeText text, String basedOn) {
		ContactAtHand contact = gate.requireBehind(contactUuid);
		if (!contact.isAuthor()) {
			throw new NotAllowed("peermentor.error.narrative.notYours");
		}
		List<Narrative> editions = narratives.editions(contact);
		Problems problems = new Problems();
		text.check("", problems);
		boolean newest = isBasedOnNewest(editions, basedOn, problems);
		problems.throwIfAny();
		if (!newest) {
			throw new Stale();
		}
		int next = editions.isEmpty() ? 1 : editions.get(0).getEdition() + 1;
		Narrative written = Flush.after(sessionFactory,
		    () -> records.save(new Narrative(contact.getEncounterId(), next, text, time.now())));
		return find(contact, written.getUuid());
	}
	
	private static boolean isBasedOnNewest(List<Narrative> editions, String basedOn, Problems problems) {
		Narrative newest = editions.stream().filter(edition -> !edition.getVoided()).findFirst().orElse(null);
		if (newest != null && !problems.require("basedOn", basedOn)) {
			return false;
		}
		if (basedOn != null && editions.stream().noneMatch(edition -> edition.getUuid().equals(basedOn))) {
			problems.add("basedOn", "peermentor.error.narrative.basedOnUnknown");
		}
		return newest == null ? basedOn == null : newest.getUuid().equals(basedOn);
	}
	
	@Override
	public void voidNarrative(String contactUuid, String uuid, String reason) {
		ContactAtHand contact = gate.requireBehind(contactUuid);
		Narrative edition = narratives.editions(contact).stream()
		        .filter(each -> each.getUuid().equals(uuid) && !each.getVoided()).findFirst().orElseThrow(NotFound::new);
		if (!contact.mayCorrect()) {
			throw new NotAllowed("peermentor.error.narrative.notYours");
		}
		records.voidRecord(edition, reason);
	}
	
	private NarrativeView find(ContactAtHand contact, String uuid) {
		NarrativeView narrative = narratives.find(contact, uuid);
		if (narrative == null) {
			throw new NotFound();
		}
		return narrative;
	}
}
