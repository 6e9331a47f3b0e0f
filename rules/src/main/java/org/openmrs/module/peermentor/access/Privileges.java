/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Every privilege of the module, by the name under which OpenMRS knows it. <code>config.xml</code> lists the same.
 */
public final class Privileges {
	
	/** Learn who one is here; held by every role of the module. */
	public static final String VIEW_MODULE = "View Peer Mentor Module";
	
	/** Read the module's health: metadata, version, warnings. */
	public static final String MANAGE_MODULE = "Manage Peer Mentor Module";
	
	/** Read contact facts of the participants in one's reach. */
	public static final String VIEW_CONTACTS = "View Peer Contacts";
	
	/** Record contacts, attempts, drafts and narratives of one's own, and raise safety concerns. */
	public static final String RECORD_CONTACTS = "Record Peer Contacts";
	
	/** Correct and void contacts of others, record on a mentor's behalf. */
	public static final String MANAGE_CONTACTS = "Manage Peer Contacts";
	
	/** Ask a mentor a question about a contact. */
	public static final String REVIEW_CONTACTS = "Review Peer Contacts";
	
	/** Read narratives written by others. */
	public static final String VIEW_NARRATIVES = "View Peer Narratives";
	
	/** Read safety concerns raised by others. */
	public static final String VIEW_CONCERNS = "View Peer Safety Concerns";
	
	/** Acknowledge and debrief safety concerns. */
	public static final String MANAGE_CONCERNS = "Manage Peer Safety Concerns";
	
	/** Read who mentors whom, for the participants in one's reach. */
	public static final String VIEW_ASSIGNMENTS = "View Peer Assignments";
	
	/** Assign mentors and end assignments. */
	public static final String MANAGE_ASSIGNMENTS = "Manage Peer Assignments";
	
	/** Keep the "do not match" pairs. */
	public static final String MANAGE_EXCLUSIONS = "Manage Peer Exclusions";
	
	/** Read why a pair must not be matched. */
	public static final String VIEW_EXCLUSION_REASONS = "View Peer Exclusion Reasons";
	
	/** Read a mentor's caseload. */
	public static final String VIEW_CASELOAD = "View Peer Caseload";
	
	/** Reach every participant, not just those assigned to oneself. */
	public static final String VIEW_ALL_PARTICIPANTS = "View All Peer Participants";
	
	/** Read medication lines, doses and the dose clock of the participants in one's reach. */
	public static final String VIEW_DOSING = "View OAT Dosing";
	
	/** Report doses that were taken or missed, and correct one's own reports. */
	public static final String RECORD_DOSING = "Record OAT Dosing";
	
	/** Keep medication lines, and correct dose reports of others. */
	public static final String MANAGE_MEDICATION_LINES = "Manage OAT Medication Lines";
	
	/** Write versions of missed-dose rules, and take them in from a file. */
	public static final String MANAGE_MISSED_DOSE_RULES = "Manage Missed Dose Rules";
	
	/** Answer for a missed-dose rule with one's name; held by no role that the module brings. */
	public static final String SIGN_MISSED_DOSE_RULES = "Sign Missed Dose Rules";
	
	/** Read the transition plans of the participants in one's reach. */
	public static final String VIEW_PLANS = "View Transition Plans";
	
	/** Write transition plans: dates, readiness, tasks, conditions, hand-over, closing. */
	public static final String MANAGE_PLANS = "Manage Transition Plans";
	
	/** Approve a transition plan as ready, and open a closed one again. */
	public static final String APPROVE_PLANS = "Approve Transition Plans";
	
	/** Record that a participant is released, back in custody or in hospital. */
	public static final String RECORD_RELEASE = "Record Release";
	
	/** Bring in templates of readiness, tasks, cadence and rescue routes. */
	public static final String MANAGE_TEMPLATES = "Manage Transition Templates";
	
	/** Read what one's role allows without a consent, as one of the mentoring team. */
	public static final String WORK_IN_TEAM = "Work In Peer Mentoring Team";
	
	/** Read the consents of the participants in one's reach. */
	public static final String VIEW_CONSENTS = "View Peer Consents";
	
	/** Record what participants consent to, and what they withdraw. */
	public static final String RECORD_CONSENTS = "Record Peer Consents";
	
	/** Bring in the wording of consents, and what the law asks of one. */
	public static final String MANAGE_CONSENT_FORMS = "Manage Peer Consent Forms";
	
	/** Read and print for a participant to whom what was disclosed, and who opened their records. */
	public static final String VIEW_DISCLOSURES = "View Peer Disclosures";
	
	/** Hand records on to an organisation outside, under a consent or an order. */
	public static final String DISCLOSE = "Disclose Peer Records";
	
	/** Open the little that an emergency needs, without a consent. */
	public static final String BREAK_GLASS = "Break Glass On Peer Records";
	
	/** Review emergencies, reads outside an assignment, requests from outside and possible breaches. */
	public static final String REVIEW_ACCESS = "Review Peer Record Access";
	
	/** Gather everything held on a participant who asks for it. */
	public static final String SUBJECT_ACCESS = "Gather Peer Subject Access";
	
	/** Learn that there are peer notes that are not shared. */
	public static final String KNOW_OF_NOTES = "Know Of Unshared Peer Notes";
	
	/** Read the timeline and the card of the participants in one's reach. */
	public static final String VIEW_CHART = "View Peer Chart";
	
	/** Ask a mentor to accompany, to find out, to remind. */
	public static final String ASK_MENTOR = "Ask Peer Mentor";
	
	/** Accept, decline and answer what a mentor is asked. */
	public static final String ANSWER_ASKS = "Answer Peer Asks";
	
	/** Keep what somebody outside asked about a participant. */
	public static final String RECORD_REQUESTS = "Record Peer Information Requests";
	
	/** Search and read the directory of services. */
	public static final String VIEW_DIRECTORY = "View Peer Directory";
	
	/** Report from the field that a service is closed, has moved or turned somebody away. */
	public static final String REPORT_TO_DIRECTORY = "Report To Peer Directory";
	
	/** Keep the directory: enter, verify, decide reports and conflicts, merge. */
	public static final String STEWARD_DIRECTORY = "Steward Peer Directory";
	
	/** Bring files into the directory. */
	public static final String IMPORT_DIRECTORY = "Import Peer Directory";
	
	/** Read the directory in the format of Open Referral, for other systems. */
	public static final String EXPORT_DIRECTORY = "Export Peer Directory";
	
	/** Read the referrals of the participants in one's reach. */
	public static final String VIEW_REFERRALS = "View Peer Referrals";
	
	/** Refer participants to services, follow the referral, say what came of it. */
	public static final String MAKE_REFERRALS = "Make Peer Referrals";
	
	/** Settle outcomes that disagree, forward enquiries. */
	public static final String SETTLE_REFERRALS = "Settle Peer Referrals";
	
	/** See which answers came in by code, and take codes back. */
	public static final String MANAGE_PARTNER_ANSWERS = "Manage Partner Answers";
	
	/** Read the goals of the participants in one's reach. */
	public static final String VIEW_GOALS = "View Peer Goals";
	
	/** Write down goals and their steps with a participant, and what became of them. */
	public static final String RECORD_GOALS = "Record Peer Goals";
	
	/** Say from when to when a mentor is away: oneself, and whoever assigns mentors for others. */
	public static final String RECORD_LEAVE = "Record Peer Mentor Leave";
	
	private static final List<String> ALL = Collections.unmodifiableList(Arrays.asList(VIEW_MODULE, MANAGE_MODULE,
	    VIEW_CONTACTS, RECORD_CONTACTS, MANAGE_CONTACTS, REVIEW_CONTACTS, VIEW_NARRATIVES, VIEW_CONCERNS, MANAGE_CONCERNS,
	    VIEW_ASSIGNMENTS, MANAGE_ASSIGNMENTS, MANAGE_EXCLUSIONS, VIEW_EXCLUSION_REASONS, VIEW_CASELOAD,
	    VIEW_ALL_PARTICIPANTS, VIEW_DOSING, RECORD_DOSING, MANAGE_MEDICATION_LINES, MANAGE_MISSED_DOSE_RULES,
	    SIGN_MISSED_DOSE_RULES, VIEW_PLANS, MANAGE_PLANS, APPROVE_PLANS, RECORD_RELEASE, MANAGE_TEMPLATES,
	    WORK_IN_TEAM, VIEW_CONSENTS, RECORD_CONSENTS, MANAGE_CONSENT_FORMS, VIEW_DISCLOSURES, DISCLOSE, BREAK_GLASS,
	    REVIEW_ACCESS, SUBJECT_ACCESS, KNOW_OF_NOTES, VIEW_CHART, ASK_MENTOR, ANSWER_ASKS, RECORD_REQUESTS,
	    VIEW_DIRECTORY, REPORT_TO_DIRECTORY, STEWARD_DIRECTORY, IMPORT_DIRECTORY, EXPORT_DIRECTORY,
	    VIEW_REFERRALS, MAKE_REFERRALS, SETTLE_REFERRALS, MANAGE_PARTNER_ANSWERS,
	    VIEW_GOALS, RECORD_GOALS, RECORD_LEAVE));
	
	private Privileges() {
	}
	
	/**
	 * @return all of them, in a fixed order
	 */
	public static List<String> all() {
		return ALL;
	}
}
