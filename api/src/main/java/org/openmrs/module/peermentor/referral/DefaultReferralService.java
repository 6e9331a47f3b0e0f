/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.access.LegalHold;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.directory.FieldReports;
import org.openmrs.module.peermentor.directory.ListedService;
import org.openmrs.module.peermentor.directory.NeedTerm;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the referral for the caller, takes the participant's turn, checks, and lets {@link ReferralDesk} write. Public because
 * the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultReferralService implements ReferralService {
	
	private final ParticipantAccess access;
	
	private final ReferralDao referrals;
	
	private final ReferralDesk desk;
	
	private final ReferralCheck check;
	
	private final ReferralSending sending;
	
	private final ReferralSheets sheets;
	
	private final FieldReports reports;
	
	private final Openings openings;
	
	private final LegalHold hold;
	
	private final PersonLock lock;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultReferralService(ParticipantAccess access, ReferralDao referrals, ReferralDesk desk, ReferralCheck check,
	    ReferralSending sending, ReferralSheets sheets, FieldReports reports, Openings openings, LegalHold hold, PersonLock lock,
	    RecordStore records, SiteTime time) {
		this.access = access;
		this.referrals = referrals;
		this.desk = desk;
		this.check = check;
		this.sending = sending;
		this.sheets = sheets;
		this.reports = reports;
		this.openings = openings;
		this.hold = hold;
		this.lock = lock;
		this.records = records;
		this.time = time;
	}
	
	@Override
	public ReferralView getReferral(String uuid) {
		ReferralView referral = find(uuid);
		openings.shown(access.viewer(), referral.shown(), Collections.singleton(referral.getPatient().getUuid()), uuid);
		return referral;
	}
	
	@Override
	public Page<ReferralView> getReferrals(ReferralCriteria criteria, PageRequest page) {
		Page<ReferralView> found = referrals.list(plan(), work(), criteria, time.now(), page);
		Map<String, Set<Segment>> shown = new HashMap<>();
		found.getRows().forEach(referral -> shown.merge(referral.getPatient().getUuid(), referral.shown(),
		    DefaultReferralService::both));
		openings.shown(access.viewer(), shown, null);
		return found;
	}
	
	private static Set<Segment> both(Set<Segment> one, Set<Segment> other) {
		Set<Segment> both = EnumSet.copyOf(one);
		both.addAll(other);
		return both;
	}
	
	@Override
	public Page<ReferralMoveView> getHistory(String uuid, PageRequest page) {
		getReferral(uuid);
		return Page.cut(referrals.moves(uuid), page);
	}
	
	@Override
	public ReferralView makeReferral(NewReferral request) {
		lock.takeByUuid(request.patient);
		Problems problems = request.found;
		NeedTerm need = ReferralCheck.need(request.terms.get(ReferralTerms.NEED, null), problems);
		Scope scope = need == null ? Scope.OAT : ReferralTelling.scopeOf(need);
		Participant participant = access.findFor(scope == Scope.EMPLOYMENT ? work() : plan(), request.patient, "patient", problems);
		ReferralRecord taken = request.uuid == null ? null : referrals.takenBy(request.uuid);
		if (taken != null && isRepeat(taken, participant)) {
			return find(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		if (participant != null && participant.isDead()) {
			problems.add("patient", "peermentor.error.referral.deceased");
		}
		ListedService service = check.service(request.terms.get(ReferralTerms.LISTING, null), problems);
		Instant now = time.now();
		ReferralRecord referral = service == null ? new ReferralRecord()
		        : new ReferralRecord(participant == null ? 0 : participant.getPatientId(), service, now);
		check.apply(request.terms, referral, participant, scope, now, problems);
		problems.throwIfAny();
		if (referral.getQueuedFor() != null) {
			sending.check(referral, participant, now, problems);
			problems.throwIfAny();
		}
		if (request.uuid != null) {
			referral.setUuid(request.uuid);
		}
		desk.begin(referral);
		return find(referral.getUuid());
	}
	
	@Override
	public ReferralView changeReferral(String uuid, ReferralChange request) {
		Participant participant = lock(uuid);
		ReferralRecord referral = referrals.lock(uuid);
		Problems problems = request.found;
		records.requireUnchanged(referral, request.version);
		boolean waited = referral.getQueuedFor() != null && !request.terms.says(ReferralTerms.SEGMENTS);
		change(referral, request.terms, participant, problems);
		if (request.status == null) {
			problems.throwIfAny();
			desk.keep(referral);
		} else if (request.status == ReferralStatus.REQUESTED) {
			requireMove(referral, request);
			sending.send(referral, participant, waited, problems);
		} else {
			problems.throwIfAny();
			decide(referral, request);
		}
		return find(uuid);
	}
	
	/** Where it stands is asked before what it says, so that the refusal names the legal moves. */
	private void requireMove(ReferralRecord referral, ReferralChange request) {
		request.found.throwIfAny();
		ReferralStatus.LIFECYCLE.requireMove(referral.getStatus(), request.status, access.viewer()::holds, request.reason != null);
		if (request.reason != null) {
			throw InvalidInput.on("reason", "peermentor.error.referral.reason", request.status.name());
		}
	}
	
	private void decide(ReferralRecord referral, ReferralChange request) {
		boolean takesBack = request.status == ReferralStatus.CANCELLED || request.status == ReferralStatus.ENTERED_IN_ERROR;
		if (referral.getStatus() == ReferralStatus.ON_HOLD && referral.getSentAt() == null && !takesBack) {
			// It was stopped before it went: no service can have answered, and nothing was checked that sending checks.
			throw InvalidInput.on("status", "peermentor.error.outcome.notSent");
		}
		if (request.reason != null && request.reason.getReport() != null && request.reason.leadsTo(request.status)) {
			// The listing is locked before what is counted of its service, as with what a source says.
			reports.raise(referral.getListing(), request.reason.getReport());
		}
		desk.move(referral, request.status, request.reason, ReferralActor.USER);
	}
	
	private void change(ReferralRecord referral, ReferralTerms terms, Participant participant, Problems problems) {
		if (terms.names().isEmpty()) {
			return;
		}
		if (!access.viewer().holds(Privileges.MAKE_REFERRALS)) {
			throw new NotAllowed("peermentor.error.notPermitted");
		}
		ReferralCheck.checkFixed(terms, referral, problems);
		NeedTerm need = ReferralCheck.need(terms.get(ReferralTerms.NEED, referral.getNeed()), problems);
		Scope scope = need == null ? referral.getScope() : ReferralTelling.scopeOf(need);
		if (scope != referral.getScope()) {
			problems.add(ReferralTerms.NEED, "peermentor.error.referral.otherScope");
		}
		if (terms.says(ReferralTerms.LISTING)) {
			ListedService service = check.service(terms.get(ReferralTerms.LISTING, null), problems);
			if (service != null && problems.isEmpty()) {
				referral.referTo(service);
			}
		}
		Instant now = time.now();
		if (problems.isEmpty()) {
			check.apply(terms, referral, participant, scope, now, problems);
		}
		if (problems.isEmpty() && terms.get(ReferralTerms.QUEUED_FOR, null) != null) {
			sending.check(referral, participant, now, problems);
		}
		problems.throwIfAny();
	}
	
	@Override
	public void voidReferral(String uuid, String reason) {
		lock(uuid);
		ReferralRecord referral = referrals.lock(uuid);
		hold.requireNone(referral.getPatientId());
		if (referral.getStatus() != ReferralStatus.DRAFT) {
			throw InvalidInput.on("status", "peermentor.error.referral.sent");
		}
		desk.takeBack(referral, reason);
	}
	
	@Override
	public ReferralSheet writeSheet(String uuid, NewSheet request) {
		Participant participant = lock(uuid);
		return sheets.write(referrals.lock(uuid), participant, request);
	}
	
	/** Takes the turn of the participant whose referral it is. */
	private Participant lock(String uuid) {
		Participant participant = referrals.participantOf(plan(), work(), uuid);
		if (participant == null) {
			throw new NotFound();
		}
		lock.takeById(Collections.singleton(participant.getPatientId()));
		return participant;
	}
	
	private ReferralView find(String uuid) {
		ReferralView referral = referrals.find(plan(), work(), uuid);
		if (referral == null) {
			throw new NotFound();
		}
		return referral;
	}
	
	private Visibility plan() {
		return access.to(Segment.PLAN);
	}
	
	private Visibility work() {
		return access.to(Segment.EMPLOYMENT);
	}
	
	private boolean isRepeat(ReferralRecord taken, Participant participant) {
		return participant != null && !taken.getVoided() && taken.getPatientId() == participant.getPatientId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
	}
}
