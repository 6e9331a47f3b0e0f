/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * Why somebody needs someone now, the gravest first.
 */
public enum WorkReason {
	
	/** Released, and nobody has said that they know. */
	RELEASE_NOT_ACKNOWLEDGED(Severity.NOW),
	/** The dose clock presses, or cannot tell. */
	DOSE(Severity.NOW),
	/** A meeting was due on a day before today. */
	CONTACT_OVERDUE(Severity.NOW),
	/** A task was not acknowledged, and its next role is told. */
	TASK_NOT_ACKNOWLEDGED(Severity.TODAY),
	TASK_OVERDUE(Severity.TODAY),
	/** Out, and a check of dates found what stands in the way of a dose: a closed pharmacy, a prescription that ends. */
	DATES_DO_NOT_FIT(Severity.TODAY),
	/** Something that blocks is undecided, and is late or nobody knows when release is. */
	NOT_READY(Severity.TODAY),
	/** The planned day is over, and no release is recorded. */
	PLANNED_DAY_HAS_PASSED(Severity.TODAY),
	/** A service was asked, and has not answered in time. */
	REFERRAL_UNANSWERED(Severity.TODAY),
	/** What is said of the outcome of a referral does not agree, and somebody has to settle it. */
	REFERRAL_OUTCOMES_DISAGREE(Severity.TODAY),
	/** What waited to go to a service has not gone: its time has come, or no consent opens it any more. */
	REFERRAL_NOT_SENT(Severity.TODAY),
	/** A referral waits because of a custody or a stay in hospital that is over: somebody takes it up again, or ends it. */
	REFERRAL_TO_TAKE_UP(Severity.TODAY),
	/** Back in custody, and nobody prepares the next release, which may come any day. */
	NEXT_RELEASE_WITHOUT_PLAN(Severity.SOON),
	/** The support window is over, and the plan is open. */
	SUPPORT_ENDED(Severity.SOON);
	
	/** How fast somebody is needed. */
	public enum Severity {
		NOW, TODAY, SOON
	}
	
	private final Severity severity;
	
	WorkReason(Severity severity) {
		this.severity = severity;
	}
	
	public Severity getSeverity() {
		return severity;
	}
}
