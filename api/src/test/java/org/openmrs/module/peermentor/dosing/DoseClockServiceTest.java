/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.sitefile.SiteFile;
import org.openmrs.module.peermentor.sitefile.SiteFileKind;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

public class DoseClockServiceTest extends DosingTest {
	
	private static final String HEADER = String.join(",", RuleFile.RULE_COLUMNS) + "\n";
	
	@Autowired
	private LineDao lineDao;
	
	@Autowired
	private EventDao eventDao;
	
	@Autowired
	private AnswerDao answerDao;
	
	@Autowired
	private RecordStore records;
	
	@Test
	public void readDoseClock_shouldGoFromTheFirstReportToTheSignedThresholdAndBackByACorrection() {
		lines.enterMedicationLine(methadone());
		doses.reportDose(taken("2026-11-23T10:00"));
		doses.reportDose(missed("2026-11-24"));
		doses.reportDose(missed("2026-11-25"));
		DoseEventView third = doses.reportDose(missed("2026-11-26"));
		assertThat("nobody signed a rule", read().getState(), is(DoseState.NO_RULE));
		signSamples();
		assertThat(read().getState(), is(DoseState.OVERDUE));
		assertThat(read().getPrompts(), hasSize(3));
		doses.reportDose(missed("2026-11-27"));
		DoseClockView reached = read();
		assertThat(reached.getState(), is(DoseState.AT_THRESHOLD));
		assertThat(reached.getMissedDays(), is(4));
		Map<String, Object> rule = reached.getReachedRules().get(0);
		assertThat(rule.get("code"), is("ca-bc-methadone-4-days"));
		assertThat(rule.get("message"), is("Contact the prescriber and the pharmacy now: the prescription is likely cancelled."));
		doses.reportDose(taken("2026-11-26T12:00").replaces(third.getUuid()).reason("Another pharmacy"));
		assertThat(read().getState(), is(DoseState.OVERDUE));
		assertThat(read().getReachedRules(), is(empty()));
	}
	
	@Test
	public void readDoseClock_shouldPresumeNothingWhileNobodyKeepsStays() {
		lines.enterMedicationLine(methadone());
		doses.reportDose(taken("2026-11-26T10:00"));
		DoseClockView reading = read();
		assertThat(reading.getState(), is(DoseState.UNKNOWN));
		assertThat(reading.getUnknownReason(), is(UnknownReason.STAYS_UNKNOWN));
		assertThat(reading.getNextDue(), is(nullValue()));
		assertThat(reading.getInFacility(), is(nullValue()));
		doses.reportDose(taken("2026-11-27T10:00"));
		assertThat(read().getState(), is(DoseState.ON_TRACK));
		assertThat(read().getNextDue().get("day"), is(LocalDate.parse("2026-11-28")));
	}
	
	@Test
	public void histories_shouldTakeStaysFromWhoeverKeepsThem() {
		lines.enterMedicationLine(methadone());
		doses.reportDose(taken("2026-11-26T10:00"));
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		Stay custody = new Stay(DosePlace.CUSTODY, at("2026-11-26T12:00"), null);
		beans.registerSingleton("stays", new Whereabouts() {
			
			@Override
			public Map<Integer, List<Stay>> staysOf(Collection<Integer> ids) {
				return Collections.singletonMap(participant, Collections.singletonList(custody));
			}
			
			@Override
			public Release releaseOf(int patientId) {
				return null;
			}
		});
		DoseHistories histories = new DoseHistories(sessionFactory, lineDao, eventDao, answerDao,
		        beans.getBeanProvider(Whereabouts.class));
		DoseHistory known = histories.of(new Participant(participant, cast.uuid(participant), false));
		assertThat(known.areStaysKnown(), is(true));
		assertThat(known.getStays(), contains(custody));
		DoseHistory other = histories.of(new Participant(cast.participant(), "other", false));
		assertThat("missing in the answer is unknown", other.areStaysKnown(), is(false));
	}
	
	@Test
	public void readDoseClock_shouldReadAtTheInstantAskedAbout() {
		lines.enterMedicationLine(methadone());
		doses.reportDose(taken("2026-11-26T10:00"));
		String uuid = cast.uuid(participant);
		assertThat(clocks.readDoseClock(uuid, at("2026-11-26T12:00")).get(0).getState(), is(DoseState.ON_TRACK));
		assertThat(clocks.readDoseClock(uuid, at("2026-11-29T12:00")).get(0).getMissedDays(), is(2));
	}
	
	@Test
	public void readDoseClock_shouldStopAtDeath() {
		lines.enterMedicationLine(methadone());
		doses.reportDose(taken("2026-11-25T10:00"));
		cast.run("update person set dead = true, death_date = timestamp '2026-11-26 12:00:00' where person_id = " + participant);
		assertThat(clocks.readDoseClock(cast.uuid(participant), null), is(empty()));
		assertThat(clocks.readDoseClock(cast.uuid(participant), at("2026-11-25T12:00")), hasSize(1));
		cast.run("update person set death_date = null where person_id = " + participant);
		assertThat(clocks.readDoseClock(cast.uuid(participant), at("2026-11-25T12:00")), is(empty()));
	}
	
	@Test
	public void readDoseClock_shouldTakeAsManyStatementsForALongHistoryAsForAShort() {
		signSamples();
		lines.enterMedicationLine(methadone());
		doses.reportDose(taken("2026-11-20T10:00"));
		long shorter = statements(this::read);
		for (int i = 1; i < 8; i++) {
			lines.enterMedicationLine(methadone());
			doses.reportDose(taken("2026-11-2" + i % 8 + "T10:00"));
		}
		assertThat(statements(this::read), is(shorter));
		// Three of them for settings, which elsewhere come out of the platform's cache; one for answers, one for prompts of the site,
		// one for the plans, which tell of stays; two keep who was shown it.
		assertThat(shorter, is(lessThanOrEqualTo(13L)));
	}
	
	@Test
	public void readDoseClock_shouldPromptAsTheFileBroughtInLastSays() {
		lines.enterMedicationLine(methadone());
		doses.reportDose(taken("2026-11-24T10:00"));
		doses.reportDose(missed("2026-11-25"));
		doses.reportDose(missed("2026-11-26"));
		assertThat("the module's", levels(), contains(PromptLevel.HEADS_UP, PromptLevel.CALL));
		bringInPrompts("METHADONE,MISSED_DAYS,3,CALL");
		SiteFile last = bringInPrompts("METHADONE,MISSED_DAYS,1,URGENT");
		assertThat(levels(), contains(PromptLevel.URGENT));
		records.voidRecord(last, "By mistake");
		assertThat("those before", levels(), is(empty()));
	}
	
	private SiteFile bringInPrompts(String line) {
		String text = String.join(",", RuleFile.PROMPT_COLUMNS) + "\n" + line + "\n";
		return records.save(new SiteFile(SiteFileKind.EARLY_PROMPTS, Collections.singletonMap("prompts", text), clock.now()));
	}
	
	private List<Object> levels() {
		return read().getPrompts().stream().map(prompt -> prompt.get("level")).collect(Collectors.toList());
	}
	
	@Test
	public void importMissedDoseRules_shouldBringTheSamplesUnsigned() {
		assertThat(rules.importMissedDoseRules(null).getCount(), is(RuleFile.sampleRules().size()));
		List<MissedDoseRuleView> kept = rules.getMissedDoseRules("CA-BC", Medication.METHADONE, PAGE).getRows();
		assertThat(kept, hasSize(1));
		assertThat(kept.get(0).isSigned(), is(false));
		assertThat(kept.get(0).getFingerprint(), is(RuleFile.sampleRules().get(0).getFingerprint()));
		InvalidInput again = assertThrows(InvalidInput.class, () -> rules.importMissedDoseRules(null));
		assertThat(again.getProblems(), hasSize(RuleFile.sampleRules().size()));
		assertThat(again.getProblems().get(0).getCode(), is("peermentor.error.missedDoseRule.exists"));
	}
	
	@Test
	public void importMissedDoseRules_shouldRefuseAFileWholeWithLineAndField() {
		String good = "a-rule,1,CA-BC,METHADONE,PHARMACY,DAYS,4,ANY,PRESCRIBER,0,Contact the prescriber now.,A source,https://a.source/,,\n";
		List<Problem> problems = assertThrows(InvalidInput.class, () -> rules.importMissedDoseRules(
		    HEADER + good + good.replace("a-rule", "b-rule").replace(",4,", ",many,").replace("now.", "and give half."))).getProblems();
		assertThat(problems.toString(), is("[line 3: threshold: peermentor.error.file.number,"
		        + " line 3: message: peermentor.error.missedDoseRule.doseNamed]"));
		assertThat(rules.getMissedDoseRules(null, null, PAGE).getTotal(), is(0L));
		assertThat(rules.importMissedDoseRules(HEADER + good).getCount(), is(1));
	}
	
	@Test
	public void signMissedDoseRule_shouldTakeOnlyWhatTheSignerReadAndThenStayAsItIs() {
		rules.importMissedDoseRules(null);
		MissedDoseRuleView rule = rules.getMissedDoseRules("CA-BC", Medication.METHADONE, PAGE).getRows().get(0);
		assertThrows(APIAuthenticationException.class, () -> rules.signMissedDoseRule(rule.getUuid(), rule.getFingerprint()));
		clinician.login();
		assertThrows(Stale.class, () -> rules.signMissedDoseRule(rule.getUuid(), "something else"));
		MissedDoseRuleView signed = rules.signMissedDoseRule(rule.getUuid(), rule.getFingerprint());
		assertThat(signed.isSigned(), is(true));
		assertThat(signed.getSignedBy().getUuid(), is(clinician.getUser().getUuid()));
		assertThat(signed.getSignedAt(), is(clock.now()));
		assertThat(refusals(() -> rules.signMissedDoseRule(rule.getUuid(), rule.getFingerprint())),
		    contains("signedBy: peermentor.error.missedDoseRule.signed"));
		nurse.login();
		assertThat(refusals(() -> rules.voidMissedDoseRule(rule.getUuid(), "test")),
		    contains("uuid: peermentor.error.missedDoseRule.signed"));
		Context.flushSession();
		cast.run("update peermentor_missed_dose_rule set threshold = 9 where uuid = '" + rule.getUuid() + "'");
		Context.clearSession();
		assertThat("changed behind the module's back", rules.getMissedDoseRule(rule.getUuid()).isSigned(), is(false));
	}
	
	@Test
	public void writeMissedDoseRule_shouldSupersedeASignedVersionOnceItIsSigned() {
		signSamples();
		MissedDoseRuleView first = rules.getMissedDoseRules("CA-BC", Medication.METHADONE, PAGE).getRows().get(0);
		MissedDoseRule.Builder said = RuleFile.sampleRules().get(0).nextVersion().reachedAt(RuleUnit.DAYS, 3);
		lines.enterMedicationLine(methadone());
		doses.reportDose(taken("2026-11-23T10:00"));
		assertThat(read().getState(), is(DoseState.OVERDUE));
		MissedDoseRuleView second = rules.writeMissedDoseRule(new NewRule(null, first.getUuid(), said, new Problems()));
		assertThat(second.getRuleVersion(), is(2));
		assertThat("a draft does not act", read().getState(), is(DoseState.OVERDUE));
		assertThat(refusals(() -> rules.writeMissedDoseRule(new NewRule(null, second.getUuid(), said, new Problems()))),
		    contains("supersedes: peermentor.error.missedDoseRule.notSigned", "code: peermentor.error.missedDoseRule.exists"));
		clinician.login();
		rules.signMissedDoseRule(second.getUuid(), second.getFingerprint());
		nurse.login();
		assertThat(read().getState(), is(DoseState.AT_THRESHOLD));
		assertThat(read().getReachedRules().get(0).get("version"), is(2));
	}
	
	@Test
	public void rules_shouldBeReadByAllAndWrittenByThoseWhoManageThem() {
		rules.importMissedDoseRules(null);
		cast.loginAsAdministrator();
		cast.withRole(Roles.EVALUATOR).login();
		assertThat(rules.getMissedDoseRules(null, null, PAGE).getRows(), hasSize(RuleFile.sampleRules().size()));
		assertThrows(APIAuthenticationException.class, () -> rules.importMissedDoseRules(null));
		mentor.login();
		assertThrows(APIAuthenticationException.class,
		    () -> rules.writeMissedDoseRule(new NewRule(null, null, MissedDoseRule.of("x"), new Problems())));
	}
}
