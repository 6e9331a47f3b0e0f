/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.hibernate.LockMode;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.LegalHold;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Checks what somebody asks to become of a consent, and has the desk write it.
 */
@Component("peermentor.ConsentMoves")
class ConsentMoves {
	
	private final SessionFactory sessionFactory;
	
	private final ConsentDao consents;
	
	private final ConsentDesk desk;
	
	private final RecipientFinder recipients;
	
	private final StandingForms forms;
	
	private final LegalHold hold;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	@Autowired
	ConsentMoves(SessionFactory sessionFactory, ConsentDao consents, ConsentDesk desk, RecipientFinder recipients,
	    StandingForms forms, LegalHold hold, Settings settings, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.consents = consents;
		this.desk = desk;
		this.recipients = recipients;
		this.forms = forms;
		this.hold = hold;
		this.settings = settings;
		this.time = time;
	}
	
	/**
	 * @param active whether it is to count from now on
	 * @return the terms with the law of the site's place where none is named, with the notice of the form where it names none,
	 *         and with now where nobody said from when on
	 */
	ConsentTerms complete(ConsentTerms terms, boolean active) {
		ConsentTerms.Builder complete = terms.but();
		if (terms.getLaw() == null) {
			complete.law(GoverningLaw.ofPlace(settings.jurisdiction()));
		}
		if (terms.getNoticeVersion() == null && terms.getFormVersion() != null) {
			ConsentForm form = forms.ever(terms.getFormVersion());
			complete.noticeVersion(form == null ? null : form.getCode() + ":" + form.getVersion());
		}
		if (active && terms.getFrom() == null) {
			complete.from(time.now());
		}
		return complete.build();
	}
	
	/**
	 * @param active whether they are to count
	 */
	void check(ConsentTerms terms, boolean active, Problems problems) {
		if (active) {
			ConsentCheck.checkActivation(terms, time.now(), problems);
		} else {
			ConsentCheck.checkDraft(terms, problems);
		}
		recipients.check(terms, problems);
		if (terms.getFormVersion() != null && !problems.has("formVersion") && forms.ever(terms.getFormVersion()) == null) {
			problems.add("formVersion", "peermentor.error.consent.formUnknown");
		}
	}
	
	/**
	 * @param uuid of the consent that another replaces, null for none
	 * @param active whether the other is to count from now on
	 * @return for writing; null for none, or with a problem
	 */
	ConsentRecord replaced(String uuid, int patientId, boolean active, Problems problems) {
		ConsentRecord replaced = uuid == null ? null : consents.takenBy(uuid);
		if (uuid != null && (replaced == null || replaced.getVoided() || replaced.getPatientId() != patientId)) {
			problems.add("replaces", "peermentor.error.consent.replacesUnknown");
			return null;
		}
		if (replaced == null || !active) {
			return null;
		}
		sessionFactory.getCurrentSession().refresh(replaced, LockMode.PESSIMISTIC_WRITE);
		if (replaced.getStatus() != ConsentStatus.ACTIVE) {
			problems.add("replaces", "peermentor.error.consent.replacesOver");
		} else if (replaced.toFacts().isIrrevocable(time.now())) {
			problems.add("replaces", "peermentor.error.consent.irrevocable");
		}
		return replaced;
	}
	
	/**
	 * @param consent of which it is the caller's turn to write
	 * @throws InvalidInput naming everything that cannot be done
	 */
	void make(ConsentRecord consent, ConsentChange change, Viewer viewer) {
		Problems problems = change.found;
		if (change.reoffered) {
			reoffered(consent, change, viewer, problems);
		} else if (change.withdraws) {
			withdraw(consent, change, viewer, problems);
		} else if (change.signedAt != null) {
			sign(consent, change, problems);
		} else if (change.status == null || change.status == ConsentStatus.ACTIVE) {
			redraft(consent, change, viewer, problems);
		} else {
			end(consent, change, viewer, problems);
		}
	}
	
	/** Says a draft anew, lets it count, or both. */
	private void redraft(ConsentRecord consent, ConsentChange change, Viewer viewer, Problems problems) {
		boolean active = change.status == ConsentStatus.ACTIVE;
		if (active) {
			requireMove(consent, ConsentStatus.ACTIVE, viewer, true);
		}
		if (change.terms == null && !active) {
			problems.add("status", Problems.REQUIRED);
		} else if (consent.getStatus() != ConsentStatus.DRAFT) {
			problems.add("status", "peermentor.error.consent.notADraft");
		}
		ConsentTerms terms = complete(change.terms == null ? consent.getTerms() : change.terms, active);
		ConsentRecord replaced = replaced(consent.getReplaces(), consent.getPatientId(), active, problems);
		check(terms, active, problems);
		problems.throwIfAny();
		consent.say(terms);
		if (active) {
			desk.activate(consent, replaced, time.now());
		} else {
			desk.keepDraft(consent);
		}
	}
	
	private void sign(ConsentRecord consent, ConsentChange change, Problems problems) {
		nothingBeside("signedAt", change.terms != null || change.status != null, problems);
		if (consent.getStatus() != ConsentStatus.ACTIVE) {
			problems.add("signedAt", "peermentor.error.consent.notActive");
		} else {
			consent.getTerms().getEvidence().checkSignature(change.signedAt, time.now(), problems);
		}
		problems.throwIfAny();
		desk.sign(consent, change.signedAt);
	}
	
	private void withdraw(ConsentRecord consent, ConsentChange change, Viewer viewer, Problems problems) {
		nothingBeside("withdraw", change.terms != null || change.status != null || change.signedAt != null, problems);
		problems.require("withdraw.how", change.form);
		if (problems.require("withdraw.reason", change.reason) && !change.reason.canExplain(ConsentStatus.WITHDRAWN)) {
			problems.add("withdraw.reason", "peermentor.error.consent.reasonDoesNotFit");
		}
		Set<Segment> open = EnumSet.noneOf(Segment.class);
		consent.getSegments().stream().filter(row -> row.getWithdrawnAt() == null).forEach(row -> open.add(row.getSegment()));
		if (!open.containsAll(change.segments)) {
			problems.add("withdraw.segments", "peermentor.error.consent.notOpenInIt");
		}
		Instant now = time.now();
		if (consent.toFacts().isIrrevocable(now)) {
			problems.add("withdraw", "peermentor.error.consent.irrevocable");
		}
		problems.throwIfAny();
		requireMove(consent, ConsentStatus.WITHDRAWN, viewer, true);
		if (change.reoffered) {
			consent.reoffer(change.outcome, change.reofferedAt);
		}
		desk.withdraw(consent, change.segments.isEmpty() ? open : change.segments, change.reason, change.form, now,
		    viewer.getUserId());
	}
	
	/** What was given in custody was offered anew; what the participant takes back of it is said beside this. */
	private void reoffered(ConsentRecord consent, ConsentChange change, Viewer viewer, Problems problems) {
		nothingBeside("reoffered", change.terms != null || change.status != null || change.signedAt != null, problems);
		Instant now = time.now();
		if (change.reofferedAt == null) {
			change.reofferedAt = now;
		}
		if (consent.getStatus() != ConsentStatus.ACTIVE || !consent.isToBeReoffered()) {
			problems.add("reoffered", "peermentor.error.consent.notToBeReoffered");
		} else if (change.reofferedAt.isBefore(consent.getReleasedAt())) {
			problems.add("reoffered.at", "peermentor.error.consent.reofferedBeforeRelease");
		} else if (change.reofferedAt.isAfter(now.plus(ConsentEvidence.CLOCKS_DIFFER))) {
			problems.add("reoffered.at", "peermentor.error.consent.givenInFuture");
		}
		if (problems.require("reoffered.outcome", change.outcome)) {
			checkOutcome(consent, change, problems);
		}
		if (change.withdraws) {
			withdraw(consent, change, viewer, problems);
		} else {
			problems.throwIfAny();
			consent.reoffer(change.outcome, change.reofferedAt);
			desk.keepReoffer(consent);
		}
	}
	
	private static void checkOutcome(ConsentRecord consent, ConsentChange change, Problems problems) {
		boolean whole = change.segments.isEmpty() || consent.getSegments().stream()
		        .allMatch(row -> row.getWithdrawnAt() != null || change.segments.contains(row.getSegment()));
		if (!change.withdraws && change.outcome == ReofferOutcome.CHANGED) {
			problems.add("reoffered.outcome", "peermentor.error.consent.reofferedChanged");
		} else if (!change.withdraws && change.outcome == ReofferOutcome.WITHDRAWN) {
			problems.require("withdraw", null);
		} else if (change.withdraws && change.outcome != (whole ? ReofferOutcome.WITHDRAWN : ReofferOutcome.CHANGED)) {
			problems.add("reoffered.outcome", "peermentor.error.consent.reofferedOutcome");
		}
	}
	
	private void end(ConsentRecord consent, ConsentChange change, Viewer viewer, Problems problems) {
		nothingBeside("status", change.terms != null, problems);
		if (change.status == ConsentStatus.WITHDRAWN || change.status == ConsentStatus.SUPERSEDED) {
			problems.add("status", "peermentor.error.consent.notByStatus");
		} else if (change.status == ConsentStatus.ENDED
		        && !Objects.equals(consent.getTerms().getPeriod().getKind(), PeriodKind.UNTIL_EVENT)) {
			problems.add("status", "peermentor.error.consent.noEvent");
		}
		if (change.reason != null && !change.reason.canExplain(change.status)) {
			problems.add("reason", "peermentor.error.consent.reasonDoesNotFit");
		}
		problems.throwIfAny();
		requireMove(consent, change.status, viewer, change.reason != null);
		if (change.status == ConsentStatus.ENTERED_IN_ERROR) {
			hold.requireNone(consent.getPatientId());
		}
		desk.end(consent, change.status, change.reason, time.now());
	}
	
	private static void requireMove(ConsentRecord consent, ConsentStatus to, Viewer viewer, boolean reasonGiven) {
		ConsentStatus.LIFECYCLE.requireMove(consent.getStatus(), to, viewer::holds, reasonGiven);
	}
	
	private static void nothingBeside(String field, boolean more, Problems problems) {
		if (more) {
			problems.add(field, "peermentor.error.consent.oneThingAtATime");
		}
	}
}
