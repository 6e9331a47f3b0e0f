/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.Test;
import org.openmrs.Encounter;
import org.openmrs.EncounterType;
import org.openmrs.Obs;
import org.openmrs.Patient;
import org.openmrs.api.EncounterService;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The timeline equals what can be computed from encounters, contacts and plans, whoever wrote them and how. */
public class TimelineInStepTest extends ChartTest {
	
	@Autowired
	private ApplicationEventPublisher publisher;
	
	private int other;
	
	/** The naive way: everything, one by one, without a word of the keeper's. */
	private Set<String> naive() {
		session().flush();
		session().clear();
		Set<String> asked = new HashSet<>();
		for (Encounter each : session().createQuery("select e from Encounter e where e.voided = false", Encounter.class).list()) {
			Object[] contact = (Object[]) session().createNativeQuery("select started_at, kind, voided from peermentor_contact"
					+ " where encounter_id = " + each.getEncounterId()).uniqueResult();
			boolean peer = each.getEncounterType().getName().startsWith("Peer ");
			long at = peer && contact != null ? ((Number) contact[0]).longValue()
					: each.getEncounterDatetime().getTime() / 1000 * 1000;
			asked.add((peer ? "CONTACT " : "ENCOUNTER ") + each.getEncounterId() + " " + each.getPatient().getPatientId() + " "
					+ at + " " + (peer ? contact[1] : null));
		}
		List<Object[]> events = rows("select e.plan_event_id, p.patient_id, e.happened_at, e.from_word, e.to_word from"
				+ " peermentor_plan_event e, peermentor_plan p where p.plan_id = e.plan_id and p.voided = false"
				+ " and e.subject = 'STATUS'");
		for (Object[] event : events) {
			String code = event[4].equals("REFERRED") ? "OPENED" : event[4].toString();
			asked.add("PLAN " + event[0] + " " + event[1] + " " + event[2] + " " + code);
		}
		for (Object[] move : rows("select e.event_id, r.patient_id, e.happened_at, r.scope, e.to_status, r.sent_at from"
				+ " peermentor_referral_event e, peermentor_referral r where r.referral_id = e.referral_id and r.voided = false"
				+ " and r.sent_at is not null and r.status <> 'ENTERED_IN_ERROR'")) {
			if (((Number) move[2]).longValue() >= ((Number) move[5]).longValue() && !move[4].equals("DRAFT")) {
				asked.add("REFERRAL " + move[0] + " " + move[1] + " " + move[2] + " "
						+ (move[3].equals("EMPLOYMENT") ? "WORK_" : "") + move[4]);
			}
		}
		return asked;
	}
	
	private Set<String> kept() {
		session().flush();
		Set<String> kept = new HashSet<>();
		for (Object[] row : rows("select kind, reference, patient_id, happened_at, code from peermentor_timeline")) {
			kept.add(row[0] + " " + row[1] + " " + row[2] + " " + row[3] + " " + row[4]);
		}
		return kept;
	}
	
	@SuppressWarnings("unchecked")
	private List<Object[]> rows(String sql) {
		return session().createNativeQuery(sql).list();
	}
	
	/** The platform's test data were there before the module. */
	private void fill() {
		cast.loginAsAdministrator();
		upkeep.begin();
		while (upkeep.countBatches() > 0) {
			upkeep.fillNext();
			session().flush();
		}
	}
	
	@Test
	public void timeline_shouldBeInStepAfterAnyWrites() {
		fill();
		assertThat(kept(), is(naive()));
		other = cast.participant();
		Random random = new Random(20261126);
		List<Integer> encounters = new ArrayList<>();
		for (int i = 0; i < 150; i++) {
			if (i % 3 == 0) {
				encounters.add(add(random));
			} else {
				change(encounters.get(random.nextInt(encounters.size())), random);
			}
			if (i % 50 == 0) {
				assertThat("after " + i, kept(), is(naive()));
			}
		}
		assertThat(kept(), is(naive()));
	}
	
	private Integer add(Random random) {
		if (random.nextBoolean()) {
			mentor.login();
			return encounter(record(contact(random.nextBoolean() ? ContactKind.CHECK_IN : ContactKind.EMPLOYMENT_SUPPORT,
				1 + random.nextInt(500))).getUuid()).getEncounterId();
		}
		return saveEncounter(1 + random.nextInt(500)).getEncounterId();
	}
	
	private static boolean isCopied(Obs obs) {
		return obs.getVoided() || obs.getPreviousVersion() != null;
	}
	
	private void change(Integer id, Random random) {
		forgetSession();
		cast.loginAsAdministrator();
		EncounterService service = Context.getEncounterService();
		Encounter encounter = service.getEncounter(id);
		if (encounter.getVoided()) {
			service.unvoidEncounter(encounter);
			return;
		}
		switch (random.nextInt(4)) {
			case 0:
				service.voidEncounter(encounter, "by mistake");
				break;
			case 1:
				// The platform copies observations when they go to somebody else, and cannot do that twice.
				if (encounter.getAllObs(true).stream().anyMatch(TimelineInStepTest::isCopied)) {
					return;
				}
				encounter.setPatient(session().get(Patient.class, random.nextBoolean() ? participant : other));
				service.saveEncounter(encounter);
				break;
			case 2:
				encounter.setEncounterDatetime(Date.from(hoursAgo(1 + random.nextInt(500))));
				service.saveEncounter(encounter);
				break;
			default:
				int type = random.nextBoolean() ? 1 : typeOf(ContactKind.OUTREACH_ATTEMPT);
				encounter.setEncounterType(session().get(EncounterType.class, type));
				service.saveEncounter(encounter);
		}
	}
	
	@Test
	public void timeline_shouldBeInStepAfterAPurge() {
		fill();
		Encounter gone = saveEncounter(2);
		assertThat(kept().toString().contains("ENCOUNTER " + gone.getEncounterId() + " "), is(true));
		Context.getEncounterService().purgeEncounter(gone);
		
		assertThat(kept(), is(naive()));
	}
	
	@Test
	public void timeline_shouldBeInStepAfterALateEntry() {
		fill();
		mentor.login();
		record(contact(ContactKind.CHECK_IN, 2));
		record(contact(ContactKind.CHECK_IN, 400));
		
		assertThat(kept(), is(naive()));
		assertThat(read(TimelineKind.CONTACT).getRows().get(1).getAt(), is(hoursAgo(400)));
	}
	
	@Test
	public void timeline_shouldFollowPlans() {
		fill();
		release();
		
		assertThat(kept(), is(naive()));
		assertThat(kept().toString().contains("RELEASED"), is(true));
	}
	
	@Test
	public void timeline_shouldMoveWithARecordThatIsMerged() {
		fill();
		mentor.login();
		record(contact(ContactKind.CHECK_IN, 2));
		saveEncounter(3);
		release();
		other = cast.participant();
		cast.loginAsAdministrator();
		
		publisher.publishEvent(new PatientsMerging(this, other, participant));
		
		assertThat(kept().toString().contains(" " + participant + " "), is(false));
		assertThat(kept().stream().filter(row -> row.contains(" " + other + " ")).count(), is(4L));
	}
	
	@Test
	public void upkeep_shouldGoOnWhereItStoppedAndMendWhatChangedMeanwhile() {
		mentor.login();
		record(contact(ContactKind.CHECK_IN, 2));
		release();
		session().flush();
		cast.run("insert into encounter (encounter_id, encounter_type, patient_id, encounter_datetime, creator, date_created,"
		        + " voided, uuid) select 900000 + x, 1, " + participant + ", now(), 1, now(), false, concat('behind the platform ', x)"
		        + " from system_range(1, " + 2 * DefaultTimelineUpkeepService.BATCH + ")");
		cast.run("delete from peermentor_timeline");
		cast.loginAsAdministrator();
		upkeep.begin();
		int left = upkeep.countBatches();
		upkeep.fillNext();
		assertThat(upkeep.countBatches(), is(lessThan(left)));
		assertThat(kept(), is(not(naive())));
		forgetSession();
		
		// The module stops here, and what was passed changes behind its back.
		cast.run("update encounter set voided = true where encounter_id = 3");
		upkeep.begin();
		while (upkeep.countBatches() > 0) {
			upkeep.fillNext();
		}
		
		assertThat(kept(), is(naive()));
		fill();
		assertThat(kept(), is(naive()));
	}
}
