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
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.LegalHold;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the facts, asks the rules, writes through the ledger. Public because the platform wraps what is transactional
 * from another class loader.
 */
@Transactional
public class DefaultConcernService implements ConcernService {
	
	private final ParticipantAccess access;
	
	private final ConcernDao concerns;
	
	private final ContactDao contacts;
	
	private final ConcernLedger ledger;
	
	private final Openings openings;
	
	private final RecordStore records;
	
	private final SessionFactory sessionFactory;
	
	private final LegalHold hold;
	
	private final SiteTime time;
	
	DefaultConcernService(ParticipantAccess access, ConcernDao concerns, ContactDao contacts, ConcernLedger ledger,
	    Openings openings, RecordStore records, SessionFactory sessionFactory, LegalHold hold, SiteTime time) {
		this.access = access;
		this.concerns = concerns;
		this.contacts = contacts;
		this.ledger = ledger;
		this.openings = openings;
		this.records = records;
		this.sessionFactory = sessionFactory;
		this.hold = hold;
		this.time = time;
	}
	
	@Override
	public ConcernView getConcern(String uuid) {
		ConcernView concern = find(uuid);
		keep(Collections.singleton(concern), uuid);
		return concern;
	}
	
	@Override
	public Page<ConcernView> getConcerns(ConcernSearchCriteria criteria, PageRequest request) {
		Page<ConcernView> page = concerns.list(access.participants(), criteria, request);
		keep(page.getRows(), null);
		return page;
	}
	
	/** What others raised; what one raised oneself is no news. */
	private void keep(Collection<ConcernView> shown, String record) {
		Viewer viewer = access.viewer();
		openings.shown(viewer, Segment.SAFETY, Openings.patients(
		    shown.stream().filter(each -> !each.isBy(viewer)).collect(Collectors.toList()), ConcernView::getPatient), record);
	}
	
	@Override
	public ConcernView raiseConcern(NewConcern concern) {
		Visibility visibility = access.participants();
		Problems problems = concern.getProblems();
		concern.getFacts().check("", time.now(), problems);
		Participant participant = Participants.find(access, concern.getPatient(), "patient", problems);
		if (concern.getUuid() != null && isRepeated(concern, participant, visibility.getViewer(), problems)) {
			return find(concern.getUuid());
		}
		Integer encounterId = encounter(concern.getContact(), participant, visibility, problems);
		problems.throwIfAny();
		Concern raised = Flush.after(sessionFactory, () -> ledger.raise(concern.getUuid(), participant, encounterId,
		    concern.getFacts(), visibility.getViewer()));
		return find(raised.getUuid());
	}
	
	private boolean isRepeated(NewConcern concern, Participant participant, Viewer viewer, Problems problems) {
		Concern taken = concerns.takenBy(concern.getUuid());
		if (taken == null) {
			return false;
		}
		boolean same = participant != null && !taken.getVoided() && taken.getPatientId() == participant.getPatientId()
		        && taken.getCreator().getUserId() == viewer.getUserId();
		if (!same) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		return same;
	}
	
	private Integer encounter(String contactUuid, Participant participant, Visibility visibility, Problems problems) {
		if (contactUuid == null) {
			return null;
		}
		ContactAtHand contact = contacts.find(visibility, contactUuid);
		boolean fits = contact != null && participant != null
		        && contact.getRow().getPatientId() == participant.getPatientId();
		if (!fits) {
			problems.add("contact", "peermentor.error.concern.contactUnknown");
			return null;
		}
		return contact.getEncounterId();
	}
	
	@Override
	public ConcernView changeConcern(String uuid, ConcernChange change) {
		Concern concern = load(uuid);
		Viewer viewer = access.viewer();
		if (concern.getCreator().getUserId() != viewer.getUserId() && !viewer.holds(Privileges.MANAGE_CONCERNS)) {
			throw new NotAllowed("peermentor.error.concern.notYours");
		}
		records.requireUnchanged(concern, change.getVersion());
		if (change.isAnythingGiven()) {
			Instant now = time.now();
			ConcernFacts facts = change.appliedTo(concern.getFacts());
			Problems problems = new Problems();
			facts.check("", now, problems);
			problems.throwIfAny();
			if (change.getStatus() != null) {
				ConcernStatus.LIFECYCLE.requireMove(concern.getStatus(), change.getStatus(), viewer::holds, false);
			}
			Flush.after(sessionFactory, () -> ledger.change(concern, facts, change.getStatus(), viewer));
		}
		return find(uuid);
	}
	
	@Override
	public void voidConcern(String uuid, String reason) {
		Concern concern = load(uuid);
		hold.requireNone(concern.getPatientId());
		records.voidRecord(concern, reason);
	}
	
	private Concern load(String uuid) {
		Concern concern = concerns.load(access.participants(), uuid);
		if (concern == null) {
			throw new NotFound();
		}
		return concern;
	}
	
	private ConcernView find(String uuid) {
		ConcernView concern = concerns.find(access.participants(), uuid);
		if (concern == null) {
			throw new NotFound();
		}
		return concern;
	}
}
