/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.LegalHold;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the facts, asks the rules, writes through the platform. Public because the platform wraps what is transactional
 * from another class loader.
 */
@Transactional
public class DefaultContactService implements ContactService {
	
	private final ParticipantAccess access;
	
	private final PersonLock lock;
	
	private final ContactGate gate;
	
	private final ContactDao contacts;
	
	private final ContactViews views;
	
	private final ContactRecorder recorder;
	
	private final ContactCorrector corrector;
	
	private final RevisionDao revisions;
	
	private final NotePrompts prompts;
	
	private final Openings openings;
	
	private final SessionFactory sessionFactory;
	
	private final LegalHold hold;
	
	private final SiteTime time;
	
	DefaultContactService(ParticipantAccess access, PersonLock lock, ContactGate gate, ContactDao contacts,
	    ContactViews views, ContactRecorder recorder, ContactCorrector corrector, RevisionDao revisions,
	    NotePrompts prompts, Openings openings, SessionFactory sessionFactory, LegalHold hold, SiteTime time) {
		this.access = access;
		this.lock = lock;
		this.gate = gate;
		this.contacts = contacts;
		this.views = views;
		this.recorder = recorder;
		this.corrector = corrector;
		this.revisions = revisions;
		this.openings = openings;
		this.prompts = prompts;
		this.sessionFactory = sessionFactory;
		this.hold = hold;
		this.time = time;
	}
	
	@Override
	public ContactView getContact(String uuid) {
		ContactAtHand contact = gate.require(uuid);
		ContactView view = views.of(contact.getRow(), contact.getViewer());
		openings.shown(contact.getViewer(), shown(view), Collections.singleton(contact.getPatient()),
		    contact.getRow().getUuid());
		return view;
	}
	
	private static Set<Segment> shown(ContactView view) {
		Segment facts = segment(view.getKind());
		return view.getSharedLine() == null ? EnumSet.of(facts) : EnumSet.of(facts, Segment.SHARED_LINE);
	}
	
	private void keep(ContactAtHand contact) {
		openings.shown(contact.getViewer(), segment(contact.getRow().getKind()),
		    Collections.singleton(contact.getPatient()), contact.getRow().getUuid());
	}
	
	/** Help with work is of a segment of its own, for those outside the team. */
	static Segment segment(ContactKind kind) {
		return kind == ContactKind.EMPLOYMENT_SUPPORT ? Segment.EMPLOYMENT : Segment.CONTACT_FACTS;
	}
	
	@Override
	public Page<ContactView> getContacts(ContactSearchCriteria criteria, PageRequest page) {
		Visibility visibility = access.to(Segment.CONTACT_FACTS);
		Page<Contact> rows = Page.of(contacts.list(visibility, criteria, page), page,
		    page.isTotalWanted() ? contacts.count(visibility, criteria) : null);
		List<ContactView> shown = views.of(rows.getRows(), visibility.getViewer());
		Map<String, Set<Segment>> opened = new LinkedHashMap<>();
		shown.forEach(view -> opened.computeIfAbsent(view.getPatient().getUuid(), patient -> EnumSet.noneOf(Segment.class))
		        .addAll(shown(view)));
		openings.shown(visibility.getViewer(), opened, null);
		return new Page<>(shown, rows.hasMore(), rows.getTotal());
	}
	
	@Override
	public ContactView recordContact(NewContact contact) {
		lock.takeByUuid(contact.getPatient());
		Viewer viewer = access.viewer();
		Problems problems = contact.getProblems();
		if (contact.getUuid() != null) {
			ContactView repeated = repeated(contact, viewer, problems);
			if (repeated != null) {
				return repeated;
			}
		}
		ContactFacts.Builder given = contact.getFacts().toBuilder().withDefaults();
		if (contact.getFacts().getStartedAt() == null) {
			given.startedAt(time.now());
		}
		ContactFacts facts = given.build();
		List<NotePrompt> found = contact.getNarrative() == null ? Collections.emptyList()
		        : prompts.of(contact.getNarrative(), null, facts.getKind() == ContactKind.GROUP_SESSION);
		Contact row = Flush.after(sessionFactory, () -> recorder.record(contact, facts, found, viewer, problems));
		return views.of(row, facts, viewer).prompting(found);
	}
	
	/** What is there, if the contact was recorded before; null if it is new or its uuid is taken by something else. */
	private ContactView repeated(NewContact contact, Viewer viewer, Problems problems) {
		Object[] taken = contacts.takenBy(contact.getUuid());
		if (taken == null) {
			return null;
		}
		boolean same = taken[0] != null && (Integer) taken[0] == viewer.getUserId() && taken[1].equals(contact.getPatient())
		        && Boolean.FALSE.equals(taken[2]);
		ContactAtHand found = same ? contacts.find(access.to(Segment.CONTACT_FACTS), contact.getUuid()) : null;
		if (found == null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
			return null;
		}
		return views.of(found.getRow(), viewer);
	}
	
	@Override
	public ContactView correctContact(String uuid, ContactChange change) {
		ContactAtHand contact = requireCorrectable(uuid);
		ContactFacts facts = Flush.after(sessionFactory, () -> corrector.correct(contact, change));
		return views.of(contact.getRow(), facts, contact.getViewer());
	}
	
	@Override
	public void voidContact(String uuid, String reason) {
		ContactAtHand contact = requireCorrectable(uuid);
		hold.requireNone(contact.getRow().getPatientId());
		Flush.after(sessionFactory, () -> corrector.voidContact(contact, reason));
	}
	
	private ContactAtHand requireCorrectable(String uuid) {
		ContactAtHand contact = gate.require(uuid);
		if (!contact.mayCorrect()) {
			throw new NotAllowed("peermentor.error.contact.notYours");
		}
		return contact;
	}
	
	@Override
	public Page<RevisionView> getRevisions(String contactUuid, PageRequest page) {
		ContactAtHand contact = gate.require(contactUuid);
		keep(contact);
		return revisions.list(contact, page);
	}
	
	@Override
	public RevisionView getRevision(String contactUuid, String uuid) {
		ContactAtHand contact = gate.require(contactUuid);
		RevisionView revision = revisions.find(contact, uuid);
		if (revision == null) {
			throw new NotFound();
		}
		keep(contact);
		return revision;
	}
}
