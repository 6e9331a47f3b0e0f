/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.junit.After;
import org.junit.Assert;
import org.junit.Before;
import org.junit.Rule;
import org.junit.function.ThrowingRunnable;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.metadata.InstalledMetadata;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A nurse, a mentor who accompanies a participant on therapy, and one who helps the same participant with work, in
 * Vancouver at noon of Friday, 27 November 2026.
 */
public abstract class DosingTest extends BaseModuleContextSensitiveTest {
	
	protected static final PageRequest PAGE = new PageRequest(0, 50, true);
	
	protected static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	@Autowired
	protected MedicationLineService lines;
	
	@Autowired
	protected DoseEventService doses;
	
	@Autowired
	protected DoseClockService clocks;
	
	@Autowired
	protected MissedDoseRuleService rules;
	
	@Autowired
	protected ReturnAnswerService answers;
	
	@Autowired
	protected SessionFactory sessionFactory;
	
	protected final Cast cast = new Cast();
	
	protected Cast.Member nurse;
	
	protected Cast.Member mentor;
	
	protected Cast.Member jobMentor;
	
	protected Cast.Member clinician;
	
	protected int participant;
	
	@Before
	public void gather() {
		InstalledMetadata.ensure();
		nurse = cast.withRole(Roles.NURSE);
		mentor = cast.withRole(Roles.MENTOR);
		jobMentor = cast.withRole(Roles.MENTOR);
		clinician = cast.withPrivileges(Privileges.VIEW_MODULE, Privileges.SIGN_MISSED_DOSE_RULES);
		participant = cast.participant();
		assign(participant, mentor, "OAT");
		assign(participant, jobMentor, "EMPLOYMENT");
		set("peermentor.timeZone", VANCOUVER.getId());
		set("peermentor.jurisdiction", "CA-BC");
		nurse.login();
	}
	
	@After
	public void leave() {
		cast.leave();
	}
	
	protected void assign(int patientId, Cast.Member to, String scope) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + patientId + ", " + to.getProviderId() + ", '" + scope
		        + "', 'PRIMARY', 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	protected void set(String property, String value) {
		cast.run("insert into global_property (property, property_value, uuid) values ('" + property + "', '" + value + "', '"
		        + UUID.randomUUID() + "')");
	}
	
	protected static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(VANCOUVER).toInstant();
	}
	
	protected NewLine methadone() {
		return new NewLine().patient(cast.uuid(participant)).medication(Medication.METHADONE, null)
		        .prescribed(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-12-20"));
	}
	
	protected NewDose taken(String local) {
		return new NewDose().patient(cast.uuid(participant)).medication(Medication.METHADONE, null)
		        .outcome(Outcome.TAKEN_WITNESSED, at(local)).place(DosePlace.PHARMACY, "Main Street")
		        .evidence(EvidenceGrade.DISPENSING_RECORD, Reporter.PHARMACY);
	}
	
	protected NewDose missed(String day) {
		return new NewDose().patient(cast.uuid(participant)).medication(Medication.METHADONE, null)
		        .outcome(Outcome.MISSED, at(day + "T11:00")).scheduled(LocalDate.parse(day), null)
		        .evidence(EvidenceGrade.DISPENSING_RECORD, Reporter.PHARMACY);
	}
	
	protected DoseClockView read() {
		List<DoseClockView> readings = clocks.readDoseClock(cast.uuid(participant), null);
		return readings.isEmpty() ? null : readings.get(0);
	}
	
	/** Takes in the samples and has them signed by a clinician of the site. */
	protected void signSamples() {
		nurse.login();
		rules.importMissedDoseRules(null);
		clinician.login();
		for (MissedDoseRuleView rule : rules.getMissedDoseRules(null, null, PAGE).getRows()) {
			rules.signMissedDoseRule(rule.getUuid(), rule.getFingerprint());
		}
		nurse.login();
	}
	
	protected long statements(Runnable call) {
		Context.flushSession();
		Context.clearSession();
		Context.getAuthenticatedUser().getPerson().getPersonId();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		call.run();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	/** The fields that are refused, each with its code. */
	protected static List<String> refusals(ThrowingRunnable call) {
		InvalidInput refusal = Assert.assertThrows(InvalidInput.class, call);
		return refusal.getProblems().stream().map(Problem::toString).collect(Collectors.toList());
	}
}
