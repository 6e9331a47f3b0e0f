/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.After;
import org.junit.Before;
import org.openmrs.Encounter;
import org.openmrs.EncounterType;
import org.openmrs.Patient;
import org.openmrs.api.EncounterService;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.contact.ContactMetadata;
import org.openmrs.module.peermentor.contact.ContactFacts;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.ContactTest;
import org.openmrs.module.peermentor.contact.Fact;
import org.openmrs.module.peermentor.contact.Mode;
import org.openmrs.module.peermentor.contact.TookPlace;
import org.openmrs.module.peermentor.transition.CustodyKind;
import org.openmrs.module.peermentor.transition.NewPlan;
import org.openmrs.module.peermentor.transition.NewRelease;
import org.openmrs.module.peermentor.transition.ReleaseKind;
import org.openmrs.module.peermentor.transition.ReleasePlace;
import org.openmrs.module.peermentor.transition.ReleaseService;
import org.openmrs.module.peermentor.transition.TransitionPlanService;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A doctor who reads clinical encounters and needs a consent for all else, one of the team who reads both, and a mentor for
 * work alone, beside the people of the contact tests.
 */
public abstract class ChartTest extends ContactTest {
	
	private static final String READS_ENCOUNTERS = "Get Encounters";
	
	@Autowired
	protected TimelineService timeline;
	
	@Autowired
	protected TimelineUpkeepService upkeep;
	
	@Autowired
	protected ClinicianCardService cards;
	
	@Autowired
	protected TransitionPlanService plans;
	
	@Autowired
	protected ReleaseService releases;
	
	private final TimelineAdvice advice = new TimelineAdvice();
	
	protected Cast.Member doctor;
	
	protected Cast.Member teamDoctor;
	
	protected Cast.Member jobMentor;
	
	@Before
	public void gatherReaders() {
		cast.loginAsAdministrator();
		doctor = cast.withPrivileges(Privileges.VIEW_MODULE, Privileges.VIEW_CHART, Privileges.VIEW_ALL_PARTICIPANTS,
			Privileges.VIEW_CONTACTS, Privileges.VIEW_PLANS, Privileges.VIEW_DOSING, READS_ENCOUNTERS);
		teamDoctor = cast.withPrivileges(Privileges.VIEW_MODULE, Privileges.VIEW_CHART, Privileges.VIEW_ALL_PARTICIPANTS,
			Privileges.VIEW_CONTACTS, Privileges.VIEW_PLANS, Privileges.VIEW_DOSING, Privileges.WORK_IN_TEAM, READS_ENCOUNTERS);
		jobMentor = cast.withRole(Roles.MENTOR);
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, uuid, creator,"
				+ " date_created, voided, version) values (" + participant + ", " + jobMentor.getProviderId()
				+ ", 'EMPLOYMENT', 'PRIMARY', 0, '" + UUID.randomUUID() + "', 1, now(), false, 0)");
		plantSetting("treatingProviderDays", "365");
		plantSetting("jurisdiction", "");
		plantSetting("returnAnswerDays", "0");
		Context.addAdvice(EncounterService.class, advice);
		mentor.login();
	}
	
	@After
	public void withoutTimelineAdvice() {
		Context.removeAdvice(EncounterService.class, advice);
	}
	
	/** The rows of these settings stand in every real database, and the platform's cache holds them. */
	@Override
	protected void rememberSettings() {
		super.rememberSettings();
		settings.treatingProviderDays();
		settings.jurisdiction();
		settings.returnAnswerDays();
	}
	
	private void plantSetting(String name, String value) {
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor." + name + "', '" + value
				+ "', '" + UUID.randomUUID() + "')");
	}
	
	protected TimelinePage read(TimelineKind... kinds) {
		List<TimelineKind> wanted = new ArrayList<>();
		Collections.addAll(wanted, kinds);
		forgetSession();
		return timeline.getTimeline(new TimelineCriteria(cast.uuid(participant), wanted, null, null, null), 100, true);
	}
	
	protected static List<TimelineKind> kinds(TimelinePage page) {
		return page.getRows().stream().map(TimelineView::getKind).collect(Collectors.toList());
	}
	
	protected ContactFacts.Builder contact(ContactKind kind, int hoursAgo) {
		return ContactFacts.builder().kind(kind).startedAt(hoursAgo(hoursAgo)).set(Fact.MODE, Mode.PHONE)
				.set(Fact.TOOK_PLACE, TookPlace.YES);
	}
	
	/** Of a type of the platform's test data. */
	protected Encounter encounterAt(Instant at, int patientId) {
		Encounter encounter = new Encounter();
		encounter.setEncounterType(session().get(EncounterType.class, 1));
		encounter.setPatient(session().get(Patient.class, patientId));
		encounter.setEncounterDatetime(Date.from(at.truncatedTo(ChronoUnit.SECONDS)));
		return encounter;
	}
	
	protected Encounter saveEncounter(int hoursAgo) {
		cast.loginAsAdministrator();
		return Context.getEncounterService().saveEncounter(encounterAt(hoursAgo(hoursAgo), participant));
	}
	
	/** A plan that was opened and led to release now. */
	protected void release() {
		coordinator.login();
		plans.referForPlan(new NewPlan().patient(cast.uuid(participant)).held(CustodyKind.REMAND, null));
		releases.releaseNow(new NewRelease().patient(cast.uuid(participant)).from(ReleasePlace.COURT, ReleaseKind.COURT));
		forgetSession();
	}
	
	/** One consent. */
	protected void consent(Cast.Member to, Segment... segments) {
		String consent = UUID.randomUUID().toString();
		for (Segment segment : segments) {
			cast.run("insert into peermentor_consent_grant (consent_id, consent_uuid, patient_id, segment, purpose,"
					+ " recipient_kind, recipient_name, from_at, until_at) values (1, '" + consent + "', " + participant
					+ ", '" + segment + "', 'TREATMENT', 'USER', '" + to.getUser().getUuid() + "', 0, "
					+ clock.now().plus(Duration.ofDays(30)).toEpochMilli() + ")");
		}
	}
	
	protected void withdraw() {
		cast.run("update peermentor_consent_grant set until_at = " + clock.now().toEpochMilli());
	}
	
	protected void narrate(String contact, String words, String line) {
		cast.run("insert into peermentor_narrative (encounter_id, edition, mentor_words, shared_line, how_written, written_at,"
				+ " others_present, version, uuid, creator, date_created, voided) select encounter_id, 1, " + text(words) + ", " + text(line)
				+ ", 'TOGETHER', 0, false, 0, '" + UUID.randomUUID() + "', 1, now(), false from encounter where uuid = '" + contact + "'");
	}
	
	private static String text(String words) {
		return words == null ? "null" : "'" + words + "'";
	}
	
	protected static int typeOf(ContactKind kind) {
		return ContactMetadata.encounterTypeId(kind);
	}
}
