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
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.Assert.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;

public class RuleFileTest {
	
	private static final String HEADER = String.join(",", RuleFile.RULE_COLUMNS);
	
	private static final String GOOD = "a-rule,1,CA-BC,METHADONE,PHARMACY,DAYS,4,ANY,PRESCRIBER+PHARMACY,0,Contact them now.,"
	        + "\"A title, with \"\"quotes\"\"\",https://example.org/a,2023-11-22,";
	
	@Test
	public void readRules_shouldReadWhatTheLinesSay() {
		MissedDoseRule rule = RuleFile.readRules("# a comment\r\n\n" + HEADER + "\r\n" + GOOD + "\r\n").get(0);
		assertThat(rule.getCode(), is("a-rule"));
		assertThat(rule.getThreshold(), is(4));
		assertThat(rule.getContacts(), contains(RuleContact.PRESCRIBER, RuleContact.PHARMACY));
		assertThat(rule.getSourceTitle(), is("A title, with \"quotes\""));
		assertThat(rule.getEffectiveFrom(), is(Facts.day("2023-11-22")));
		assertThat(rule.isSigned(), is(false));
	}
	
	@Test
	public void readRules_shouldRefuseTheWholeFileNamingLineAndField() {
		String[][] table = { { GOOD.replace(",4,ANY", ",0,ANY"), "line 3: threshold" },
		        { GOOD.replace(",4,ANY", ",four,ANY"), "line 3: threshold" },
		        { GOOD.replace(",4,ANY", ",,ANY"), "line 3: threshold" },
		        { GOOD.replace("METHADONE", "methadone"), "line 3: medication" },
		        { GOOD.replace("METHADONE", "OTHER"), "line 3: medication" },
		        { GOOD.replace("DAYS,", "SESSIONS,"), "line 3: unit" },
		        { GOOD.replace("DAYS,", "DAYS_PAST_DUE,"), "line 3: unit" },
		        { GOOD.replace("ANY", "YES"), "line 3: returnToUse" },
		        { GOOD.replace("PHARMACY,DAYS", ",DAYS"), "line 3: kind" },
		        { GOOD.replace("PRESCRIBER+PHARMACY", "PRESCRIBER+"), "line 3: contacts" },
		        { GOOD.replace("PRESCRIBER+PHARMACY", "PHARMACY+PHARMACY"), "line 3: contacts" },
		        { GOOD.replace("PRESCRIBER+PHARMACY", ""), "line 3: contacts" },
		        { GOOD.replace("Contact them now.", ""), "line 3: message" },
		        { GOOD.replace("Contact them now.", "Give 30 mg."), "line 3: message" },
		        { GOOD.replace("Contact them now.", " Contact them now."), "line 3: message" },
		        { GOOD.replace("https://example.org/a", "see the book"), "line 3: sourceAddress" },
		        { GOOD.replace("https://example.org/a", ""), "line 3: sourceAddress" },
		        { GOOD.replace("2023-11-22", "22/11/2023"), "line 3: effectiveFrom" },
		        { GOOD.replace("2023-11-22", "2023-02-29"), "line 3: effectiveFrom" },
		        { GOOD + "2023-01-01", "line 3: effectiveTo" }, { GOOD.replace("CA-BC", "bc"), "line 3: jurisdiction" },
		        { GOOD.replace("a-rule", "A Rule"), "line 3: code" }, { GOOD.replace("a-rule,1", "a-rule,0"), "line 3: version" },
		        { GOOD.replace(",0,Contact", ",-1,Contact"), "line 3: withinHours" },
		        { GOOD + ",more", "line 3: effectiveTo" }, { "a-rule,1,CA-BC", "line 3: jurisdiction" },
		        { GOOD.replace("\"\"\",", "\"\","), "line 3: code" }, { GOOD.replace("title", "ti\u0000tle"), "line 3: sourceTitle" },
		        { GOOD + "\n" + GOOD, "line 4: code" } };
		for (String[] row : table) {
			assertThat(row[0], fields("# comment\n" + HEADER + "\n" + row[0]), contains(row[1]));
		}
	}
	
	@Test
	public void readRules_shouldRefuseAFileWithoutItsHeaderOrWithoutRules() {
		assertThat(fields(""), contains("line 1: header"));
		assertThat(fields("# nothing"), contains("line 1: header"));
		assertThat(fields("# moved\n" + HEADER.replace("code,version", "version,code") + "\n" + GOOD), contains("line 2: header"));
		assertThat(fields(HEADER), contains("line 1: code"));
		assertThat(fields(GOOD), contains("line 1: header"));
	}
	
	@Test
	public void readRules_shouldNameEveryProblemAndKeepNoRule() {
		String bad = GOOD.replace("a-rule", "b-rule").replace(",4,ANY", ",-4,ANY").replace("METHADONE", "ASPIRIN");
		assertThat(fields(HEADER + "\n" + GOOD + "\n" + bad), contains("line 3: medication", "line 3: threshold"));
	}
	
	@Test
	public void readRules_shouldTakeOrRefuseAnySpoiltFileAndNeverBreak() {
		String file = HEADER + "\n" + GOOD + "\n" + GOOD.replace("a-rule", "b-rule") + "\n";
		Random random = new Random(3);
		int refused = 0;
		for (int i = 0; i < 6_000; i++) {
			StringBuilder spoilt = new StringBuilder(file);
			for (int n = random.nextInt(4); n >= 0; n--) {
				int place = random.nextInt(spoilt.length());
				if (random.nextBoolean()) {
					spoilt.deleteCharAt(place);
				} else {
					spoilt.insert(place, "\",\n0A+-#\r \u00e9".charAt(random.nextInt(11)));
				}
			}
			try {
				for (MissedDoseRule rule : RuleFile.readRules(spoilt.toString())) {
					Problems problems = new Problems();
					MissedDoseRuleCheck.check(rule, "", problems);
					assertThat(spoilt.toString(), problems.isEmpty(), is(true));
				}
			}
			catch (InvalidInput e) {
				refused++;
				e.getProblems().forEach(problem -> assertThat(problem.getField(), startsWith("line ")));
			}
		}
		assertThat(refused, greaterThan(3_000));
	}
	
	@Test
	public void readPrompts_shouldRefuseWhatDoesNotFitTheMedicine() {
		String header = "medication,point,offset,level\n";
		String[][] table = { { "METHADONE,DUE,1,CALL", "line 2: point" }, { "METHADONE,MISSED_SESSIONS,1,CALL", "line 2: point" },
		        { "METHADONE,MISSED_DAYS,0,CALL", "line 2: offset" }, { "METHADONE,MISSED_DAYS,1,SHOUT", "line 2: level" },
		        { "BUPRENORPHINE_XR_SUBLOCADE,MISSED_DAYS,1,CALL", "line 2: point" },
		        { "METHADONE,MISSED_DAYS,1,CALL\nMETHADONE,MISSED_DAYS,1,CALL", "line 3: medication" } };
		for (String[] row : table) {
			try {
				RuleFile.readPrompts(header + row[0]);
				fail(row[0]);
			}
			catch (InvalidInput e) {
				assertThat(row[0], names(e), contains(row[1]));
			}
		}
	}
	
	@Test
	public void sampleRules_shouldBeTheThresholdsReadInTheirSourcesAndUnsigned() {
		List<String> said = new ArrayList<>();
		for (MissedDoseRule rule : RuleFile.sampleRules()) {
			said.add(rule.getJurisdiction() + " " + rule.getMedication() + " " + rule.getKind() + " " + rule.getThreshold() + " "
			        + rule.getUnit() + " " + rule.getReturnToUse());
			assertThat(rule.isSigned(), is(false));
			assertThat(rule.getSourceAddress(), startsWith("https://"));
		}
		assertThat(said, contains("CA-BC METHADONE PHARMACY 4 DAYS ANY", "CA-BC BUPRENORPHINE_NALOXONE PHARMACY 6 DAYS NO",
		    "CA-BC BUPRENORPHINE_NALOXONE PHARMACY 4 DAYS YES", "AU METHADONE CLINICAL 3 DAYS ANY",
		    "AU METHADONE CLINICAL 4 DAYS ANY", "AU METHADONE CLINICAL 5 DAYS ANY",
		    "US BUPRENORPHINE_XR_SUBLOCADE CLINICAL 1 DAYS_PAST_DUE ANY",
		    "US BUPRENORPHINE_XR_BRIXADI_WEEKLY CLINICAL 3 DAYS_PAST_DUE ANY",
		    "US BUPRENORPHINE_XR_BRIXADI_MONTHLY CLINICAL 8 DAYS_PAST_DUE ANY"));
		assertThat(new RuleBook(RuleFile.sampleRules()).inForce("CA-BC", Medication.METHADONE, Facts.day("2026-11-27")),
		    is(empty()));
	}
	
	@Test
	public void samplePrompts_shouldComeBeforeTheThresholds() {
		List<String> said = RuleFile.samplePrompts().getPrompts().stream().map(Prompt::toString).collect(Collectors.toList());
		assertThat(said, hasItem("METHADONE MISSED_DAYS 1 HEADS_UP"));
		assertThat(said, hasItem("BUPRENORPHINE_NALOXONE MISSED_DAYS 3 URGENT"));
		assertThat(said, not(hasItem(startsWith("INJECTABLE_OAT"))));
	}
	
	private static List<String> fields(String file) {
		try {
			RuleFile.readRules(file);
			fail("taken: " + file);
			return null;
		}
		catch (InvalidInput e) {
			return names(e);
		}
	}
	
	private static List<String> names(InvalidInput e) {
		return e.getProblems().stream().map(problem -> problem.getField()).distinct().collect(Collectors.toList());
	}
}
