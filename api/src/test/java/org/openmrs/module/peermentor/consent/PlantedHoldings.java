/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.transition.ConditionCategory;
import org.openmrs.module.peermentor.transition.HandoverStep;
import org.openmrs.module.peermentor.transition.ItemStatus;
import org.openmrs.module.peermentor.transition.ReadinessArea;
import org.openmrs.module.peermentor.transition.ReleaseCertainty;
import org.openmrs.module.peermentor.transition.TaskSet;
import org.openmrs.module.peermentor.transition.TaskStatus;
import org.openmrs.module.peermentor.transition.WorkReason;

/**
 * Something of a participant in every table of the module, with the words <code>kept-</code> and a section's code in what
 * people wrote freely.
 */
final class PlantedHoldings {
	
	static final String AUNT = "Xenia Yarrow";
	
	static final String AUNTS_NUMBER = "+1 604 555 0199";
	
	static final String TOLD = "Zebulon Quill";
	
	/** Who stood beside a consent, asked, or was told in an emergency. */
	static final String[] OTHERS = { "Walburga Nyx", "Ignatius Oll", "Sibyl Tarn", "Quentin Vole", "Bram Lusk" };
	
	private static final String HANDOVER_STEP = HandoverStep.values()[0].name();
	
	private static int nextId = 500_000;
	
	private final Cast cast;
	
	private final int patientId;
	
	/** Section to the uuid of the record that stands in it. */
	final Map<String, String> records = new LinkedHashMap<>();
	
	final int contact = nextId++;
	
	final int plan = nextId++;
	
	private PlantedHoldings(Cast cast, int patientId) {
		this.cast = cast;
		this.patientId = patientId;
	}
	
	/**
	 * @param excludedFrom the id of the person with whom the participant must not be matched
	 */
	static PlantedHoldings plant(Cast cast, int patientId, Cast.Member mentor, int excludedFrom) {
		PlantedHoldings planted = new PlantedHoldings(cast, patientId);
		planted.mentoring(mentor, excludedFrom);
		planted.contact(mentor);
		planted.dosing();
		planted.plan();
		planted.parts();
		planted.custody();
		planted.voices();
		planted.consent();
		planted.access();
		planted.goal();
		planted.referral();
		return planted;
	}
	
	private void mentoring(Cast.Member mentor, int excludedFrom) {
		int assignment = nextId++;
		record("assignment", "peermentor_assignment", "assignment_id, patient_id, provider_id, scope, kind, started_at",
		    assignment + ", " + patientId + ", " + mentor.getProviderId() + ", 'OAT', 'PRIMARY', 1000");
		row("assignmentChange", "peermentor_assignment_event", "assignment_id, what, happened_at, user_id, started_at",
		    assignment + ", 'ASSIGNED', 1000, 1, 1000");
		record("exclusion", "peermentor_exclusion", "person_a_id, person_b_id, since, reason",
		    Math.min(patientId, excludedFrom) + ", " + Math.max(patientId, excludedFrom) + ", 1000, 'kept-exclusion'");
	}
	
	private void contact(Cast.Member mentor) {
		String uuid = encounter(contact, false);
		records.put("contact", uuid);
		cast.run("insert into peermentor_contact (encounter_id, uuid, version, patient_id, provider_id, kind, started_at,"
		        + " entered_at, recorded_by, voided, kilometres) values (" + contact + ", '" + uuid + "', 0, " + patientId + ", "
		        + mentor.getProviderId() + ", 'CHECK_IN', 2000, 2000, 1, false, 3.5)");
		records.put("contactCosts", uuid);
		narrative("narrative", contact, 1, "before");
		records.put("narrative", narrative("narrative", contact, 2, "now"));
		records.put("sharedLine", records.get("narrative"));
		record("contactRevision", "peermentor_contact_revision",
		    "encounter_id, contact_version, revised_at, reason, facts_before",
		    contact + ", 0, 2500, 'kept-contactRevision', '{\"mode\": \"PHONE\"}'");
		record("question", "peermentor_question", "encounter_id, status, text, asked_at",
		    contact + ", 'ASKED', 'kept-question " + AUNT + "', 2600");
		record("draft", "peermentor_draft", "patient_id, content, saved_at, expires_at",
		    patientId + ", '{\"narrative\": {\"mentorWords\": \"kept-draft of Xenia\"}}', 2700, 9000000000000");
		int concern = nextId++;
		record("concern", "peermentor_concern",
		    "concern_id, patient_id, type, immediate_actions, details, told_whom, raised_at, status", concern + ", " + patientId
		            + ", 'MEDICAL', 'CALLED_911', 'kept-concern of " + AUNT + "', '" + TOLD + "', 2800, 'RAISED'");
		record("concernRevision", "peermentor_concern_revision", "concern_id, concern_version, revised_at, facts_before",
		    concern + ", 0, 2900, '{\"toldWhom\": \"" + TOLD + "\", \"details\": \"kept-concernRevision\"}'");
	}
	
	/** Plants one more contact, with words. */
	int anotherContact(boolean voided) {
		int id = nextId++;
		String uuid = encounter(id, voided);
		cast.run("insert into peermentor_contact (encounter_id, uuid, version, patient_id, kind, started_at, entered_at,"
		        + " recorded_by, voided) values (" + id + ", '" + uuid + "', 0, " + patientId
		        + ", 'EMPLOYMENT_SUPPORT', 3000, 3000, 1, " + voided + ")");
		narrative("another", id, 1, voided ? "withdrawn" : "more");
		return id;
	}
	
	private String encounter(int id, boolean voided) {
		String uuid = UUID.randomUUID().toString();
		cast.run("insert into encounter (encounter_id, encounter_type, patient_id, encounter_datetime, creator, date_created,"
		        + " voided, uuid) values (" + id + ", 1, " + patientId + ", now(), 1, now(), " + voided + ", '" + uuid + "')");
		return uuid;
	}
	
	private String narrative(String section, int encounter, int edition, String which) {
		return record(section, "peermentor_narrative",
		    "encounter_id, edition, others_present, mentor_words, participant_words, shared_line, how_written, written_at",
		    encounter + ", " + edition + ", false, 'kept-narrative " + which + " with " + AUNT + "', 'kept-own " + which
		            + "', 'kept-sharedLine " + which + "', 'TOGETHER', " + (2100 + edition));
	}
	
	private void dosing() {
		record("medicationLine", "peermentor_medication_line", "patient_id, medication, start_day, bridging, new_start",
		    patientId + ", 'METHADONE', '2026-01-01', false, false");
		record("doseReport", "peermentor_dose_event", "patient_id, medication, outcome, grade, reporter, reason, recorded_at, chain",
		    patientId + ", 'METHADONE', 'MISSED', 'MENTOR_SAW', 'MENTOR', 'kept-doseReport of Yarrow', 3000, 'c'");
		record("returnAnswer", "peermentor_return_answer", "patient_id, answer, asked_at, recorded_at",
		    patientId + ", 'YES', 3100, 3100");
		record("safeContact", "peermentor_safe_contact", "patient_id, edition, content, recorded_at", patientId
		        + ", 1, '{\"phones\": [{\"label\": \"kept-safeContact\", \"number\": \"604\"}], \"trustedPerson\": {\"name\": \"" + AUNT
		        + "\", \"number\": \"" + AUNTS_NUMBER + "\", \"relation\": \"FAMILY_MEMBER\"}}', 3200");
	}
	
	private void plan() {
		record("plan", "peermentor_plan", "plan_id, patient_id, place_in_chain, programme, template_version, support_days,"
		        + " in_reach_days, opened_at, status, custody_kind, checked_on",
		    plan + ", " + patientId + ", 0, 'peer-mentor', 1, 90, 14, 4000, 'PREPARING', 'REMAND', current_date");
		row("planHistory", "peermentor_plan_event", "plan_id, subject, to_word, happened_at, entered_at, user_id",
		    plan + ", 'STATUS', 'PREPARING', 4100, 4100, 1");
		row("planHistory of justice", "peermentor_plan_event", "plan_id, subject, code, happened_at, entered_at, user_id",
		    plan + ", 'CONDITION', 'NO_CONTACT_WITH_PERSON', 4200, 4200, 1");
		row("handover", "peermentor_plan_handover", "plan_id, step, done, user_id, entered_at",
		    plan + ", '" + HANDOVER_STEP + "', true, 1, 4300");
		row("handoverSnapshot", "peermentor_plan_snapshot", "plan_id, taken_at, digest, content",
		    plan + ", 4400, 'd', 'kept-handoverSnapshot'");
		row("releaseCard", "peermentor_release_card", "plan_id, printed_at, language, wording, digest, user_id, entered_at",
		    plan + ", 4450, 'en', 'PRIVATE', 'd', 1, 4450");
	}
	
	private void parts() {
		record("readinessItem", "peermentor_plan_item", "plan_id, place_in_row, area, owner, due, blocking, status",
		    plan + ", 0, '" + ReadinessArea.values()[0] + "', 'NURSE', 'T+24h', true, '"
		            + ItemStatus.values()[0] + "'");
		int task = nextId++;
		record("planTask", "peermentor_plan_task", "task_id, plan_id, code, task_set, title, owner, due, acknowledge_minutes,"
		        + " again_when_moved, over_on_release, opened_at, status",
		    task + ", " + plan + ", 'a-task', '" + TaskSet.values()[0]
		            + "', 'A task', 'NURSE', 'T+24h', 60, false, false, 4500, '"
		            + TaskStatus.values()[0] + "'");
		row("taskAlert", "peermentor_task_alert", "task_id, user_id, role, told_at", task + ", 1, 'NURSE', 4600");
		record("thresholdTask", "peermentor_threshold_task", "plan_id, medication, rule_code, opened_at, due_at, status",
		    plan + ", 'METHADONE', 'a-rule', 4700, 4800, '"
		            + TaskStatus.values()[0] + "'");
		record("releaseCondition", "peermentor_plan_condition", "plan_id, category, streets",
		    plan + ", '" + ConditionCategory.values()[0] + "', 'kept-releaseCondition'");
	}
	
	private void voices() {
		records.put("annotation", annotate(contact, "now"));
		records.put("participantNote", leaveOut(contact, "PARTICIPANT_WORDS", 1));
		record("introduction", "peermentor_introduction", "patient_id, edition, words, said_how, said_at, recorded_at",
		    patientId + ", 1, 'kept-introduction', 'SPOKEN', 5000, 5000");
		record("narrativeReview", "peermentor_narrative_review", "encounter_id, narrative_id, status, prompt_kinds, opened_at",
		    contact + ", (select max(narrative_id) from peermentor_narrative where encounter_id = " + contact
		            + "), 'OPEN', 'THIRD_PERSON', 5100");
		record("concernNotice", "peermentor_concern_notice", "concern_id, user_id, told_at, nature",
		    "(select max(concern_id) from peermentor_concern where patient_id = " + patientId
		            + "), 1, 5200, 'kept-concernNotice'");
		record("ask", "peermentor_ask", "patient_id, kind, scope, text, asked_at, status",
		    patientId + ", 'FIND_OUT_WHETHER', 'OAT', 'kept-ask', 5300, 'ASKED'");
	}
	
	String annotate(int encounter, String which) {
		return record("another annotation", "peermentor_participant_note",
		    "encounter_id, kind, text, edition, asked_how, asked_at, recorded_at",
		    encounter + ", 'ANNOTATION', 'kept-annotation " + which + "', 1, 'SPOKEN', 5000, 5000");
	}
	
	/** As the participant wishes; what was written up to this edition is meant. */
	String leaveOut(int encounter, String part, int edition) {
		return wish(encounter, "LEAVE_OUT", part, edition);
	}
	
	void release(int encounter, String part, int edition) {
		wish(encounter, "RELEASE", part, edition);
	}
	
	private String wish(int encounter, String kind, String part, int edition) {
		return record("another wish", "peermentor_participant_note",
		    "encounter_id, kind, part, edition, asked_how, asked_at, recorded_at",
		    encounter + ", '" + kind + "', '" + part + "', " + edition + ", 'SPOKEN', 5000, 5000");
	}
	
	private void consent() {
		int consent = nextId++;
		record("consent", "peermentor_consent",
		    "consent_id, patient_id, status, kind, disclosers, evidence, witness, interpreter, signer, signer_capacity, law",
		    consent + ", " + patientId + ", 'ACTIVE', 'INFORMATION_SHARING', 'kept-consent of " + OTHERS[0]
		            + "', 'VERBAL_WITNESSED', '" + OTHERS[0] + "', '" + OTHERS[1] + "', '" + OTHERS[2] + "', 'Guardian', 'GENERIC'");
		cast.run("insert into peermentor_consent_segment (consent_id, place_in_row, segment) values (" + consent
		        + ", 0, 'CONTACT_FACTS')");
		cast.run("insert into peermentor_consent_purpose (consent_id, place_in_row, purpose) values (" + consent
		        + ", 0, 'TREATMENT')");
		cast.run("insert into peermentor_consent_recipient (consent_id, place_in_row, kind, name) values (" + consent
		        + ", 0, 'USER', (select uuid from users where user_id = 1))");
	}
	
	private void access() {
		record("emergency", "peermentor_emergency_access",
		    "patient_id, opened_at, ends_at, reason, text, recipient_name, affiliation, nature, status",
		    patientId + ", 6000, 7000, 'UNCONSCIOUS', 'kept-emergency', '" + OTHERS[3] + "', 'A ward', 'A fall', 'OPEN'");
		records.put("informationRequest", request("now", null));
		record("breach", "peermentor_breach", "patient_id, since_at, text, opened_at, status",
		    patientId + ", 6000, 'kept-breach', 6200, 'OPEN'");
	}
	
	/**
	 * @param informed whether the participant was told, null if that is open
	 */
	String request(String which, String informed) {
		return record("another request", "peermentor_information_request",
		    "patient_id, asker, asker_name, subject, question, asked_at, channel, form, answer, status, participant_informed",
		    patientId + ", 'POLICE', '" + OTHERS[4] + "', 'RECORDS', 'kept-informationRequest " + which
		            + "', 6100, 'SERVED', 'SUBPOENA', 'NOT_ANSWERED', 'RECEIVED', " + (informed == null ? "null" : "'" + informed + "'"));
	}
	
	private void goal() {
		int goal = nextId++;
		record("goal", "peermentor_goal", "goal_id, patient_id, words, area, set_at, status, status_at",
		    goal + ", " + patientId + ", 'kept-goal', 'HOUSING', 6200, 'ACTIVE', 6200");
		int step = nextId++;
		record("goalStep", "peermentor_goal_step", "step_id, goal_id, words, status, status_at",
		    step + ", " + goal + ", 'kept-goalStep', 'NOT_STARTED', 6210");
		for (String which : new String[] { "before", "now" }) {
			row("goalHistory", "peermentor_goal_event", "goal_id, step_id, to_status, words, user_id, happened_at",
			    goal + ", " + step + ", 'NOT_STARTED', 'kept-goalHistory " + which + "', 1, 6210");
		}
		int job = nextId++;
		record("goal about work", "peermentor_goal", "goal_id, patient_id, words, area, set_at, status, status_at",
		    job + ", " + patientId + ", 'kept-job', 'WORK', 6220, 'ACTIVE', 6220");
	}
	
	private void referral() {
		int referral = nextId++;
		record("referral", "peermentor_referral",
		    "referral_id, patient_id, listing, service, service_name, organisation, need, scope, urgency, contact_prohibited, segments,"
		            + " ask_for, note, reach_how, status, status_at",
		    referral + ", " + patientId + ", 'l', 's', 'Beds', 'A house', 'SHELTER', 'OAT', 'SOON', false, 'PLAN', 'kept-firstName',"
		            + " 'kept-referral', 'kept-reach', 'REQUESTED', 6300");
		row("referralHistory", "peermentor_referral_event", "referral_id, to_status, actor, user_id, happened_at",
		    referral + ", 'DRAFT', 'USER', 1, 6300");
		outcome(referral);
		record("partnerCode", "peermentor_partner_code",
		    "referral_id, part_digest, code_digest, issued_at, expires_at, status, status_at, looks",
		    referral + ", 'p', 'c', 6600, 6700, 'ISSUED', 6600, 1");
	}
	
	private void outcome(int referral) {
		row("referralOutcome", "peermentor_referral_voice", "referral_id, source, outcome, how, said_at, entered_at, user_id",
		    referral + ", 'PARTICIPANT', 'REACHED', 'CALL', 6400, 6400, 1");
		row("referralSettlement", "peermentor_referral_settlement",
		    "referral_id, outcome, reason, rests_on, settled_at, user_id", referral + ", 'REACHED', 'MIXED_UP', 'a,b', 6500, 1");
		row("referralStep", "peermentor_referral_step", "referral_id, step, taken_at, days_waited",
		    referral + ", 'REMIND', 6450, 2");
		row("referralAffected", "peermentor_referral_affected", "referral_id, listing, affected_at", referral + ", 'l', 6460");
		record("referralContact", "peermentor_referral_contact", "referral_id, encounter_id", referral + ", " + contact);
		cast.run("insert into peermentor_referral_result (referral_id, outcome, confidence, version) values (" + referral
		        + ", 'REACHED', 'CLAIMED', 0)");
	}
	
	private void custody() {
		cast.run("insert into peermentor_plan_centre (plan_id, place_in_row, centre, from_at) values (" + plan
		        + ", 0, (select min(uuid) from location), 4000)");
		cast.run("insert into peermentor_plan_date (plan_id, place_in_row, day, certainty, said_at) values (" + plan
		        + ", 0, current_date, '" + ReleaseCertainty.values()[0] + "', 4000)");
		cast.run("insert into peermentor_plan_pause (plan_id, place_in_row, custody, from_at) values (" + plan
		        + ", 0, true, 4000)");
		cast.run("insert into peermentor_work_item (plan_id, reason, severity, from_at, leads) values (" + plan + ", '"
		        + WorkReason.values()[0] + "', 0, 4000, true)");
	}
	
	/** Of a table that every record's columns stand in. */
	private String record(String section, String table, String columns, String values) {
		String uuid = UUID.randomUUID().toString();
		cast.run("insert into " + table + " (" + columns + ", version, uuid, creator, date_created, voided) values (" + values
		        + ", 0, '" + uuid + "', 1, now(), false)");
		records.put(section, uuid);
		return uuid;
	}
	
	private void row(String section, String table, String columns, String values) {
		String uuid = UUID.randomUUID().toString();
		cast.run("insert into " + table + " (" + columns + ", uuid) values (" + values + ", '" + uuid + "')");
		records.put(section, uuid);
	}
}
