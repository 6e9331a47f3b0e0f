/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.LegalHold;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.Segment;
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
	
	private final NotePrompts prompts;
	
	private final ReviewDesk reviews;
	
	private final Openings openings;
	
	private final RecordStore records;
	
	private final SessionFactory sessionFactory;
	
	private final LegalHold hold;
	
	private final SiteTime time;
	
	DefaultNarrativeService(ContactGate gate, NarrativeDao narratives, NotePrompts prompts, ReviewDesk reviews, Openings openings,
	    RecordStore records, SessionFactory sessionFactory, LegalHold hold, SiteTime time) {
		this.gate = gate;
		this.narratives = narratives;
		this.prompts = prompts;
		this.reviews = reviews;
		this.openings = openings;
		this.records = records;
		this.sessionFactory = sessionFactory;
		this.hold = hold;
		this.time = time;
	}
	
	@Override
	public Page<NarrativeView> getNarratives(String contactUuid, PageRequest page) {
		ContactAtHand contact = gate.requireWords(contactUuid);
		Page<NarrativeView> editions = narratives.list(contact, page);
		keep(contact, editions.getRows(), contactUuid);
		return editions;
	}
	
	@Override
	public NarrativeView getNarrative(String contactUuid, String uuid) {
		ContactAtHand contact = gate.requireWords(contactUuid);
		NarrativeView edition = find(contact, uuid);
		keep(contact, Collections.singleton(edition), uuid);
		return edition;
	}
	
	/** Words of others; one's own are no news. */
	private void keep(ContactAtHand contact, Collection<NarrativeView> shown, String record) {
		if (!shown.stream().allMatch(edition -> edition.isBy(contact.getViewer()))) {
			openings.shown(contact.getViewer(), Segment.FULL_NARRATIVE, Collections.singleton(contact.getPatient()), record);
		}
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
		refuseWhatWasLeftOut(text, editions, contact, problems);
		problems.throwIfAny();
		if (!newest) {
			throw new Stale();
		}
		int next = editions.isEmpty() ? 1 : editions.get(0).getEdition() + 1;
		Instant now = time.now();
		List<NotePrompt> found = prompts.of(text, null, contact.getRow().getKind() == ContactKind.GROUP_SESSION);
		Narrative written = Flush.after(sessionFactory, () -> {
			Narrative saved = records.save(new Narrative(contact.getEncounterId(), next, text, now));
			reviews.follow(saved, found, contact.getViewer(), now);
			return saved;
		});
		return find(contact, written.getUuid()).prompting(found);
	}
	
	/** A later edition is new text; the same words again are not, and would break the seal on them. */
	private void refuseWhatWasLeftOut(NarrativeText text, List<Narrative> editions, ContactAtHand contact, Problems problems) {
		if (editions.isEmpty()) {
			return;
		}
		Seals seals = narratives.seals(contact);
		for (Narrative edition : editions) {
			for (NotePart part : seals.of(edition.getEdition())) {
				String again = text.get(part);
				if (again != null && again.equals(edition.get(part)) && !problems.has(part.getField())) {
					problems.add(part.getField(), "peermentor.error.narrative.leftOut");
				}
			}
		}
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
		hold.requireNone(contact.getRow().getPatientId());
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
