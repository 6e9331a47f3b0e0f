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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.Assert.fail;
import static org.openmrs.module.peermentor.dosing.Facts.day;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;

public class MissedDoseRuleTest {
	
	private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
	
	private final MissedDoseRule draft = GeneratedRules.rule("a-rule", Medication.METHADONE, RuleUnit.DAYS, 4).build();
	
	@Test
	public void sign_shouldMakeARuleActAndStayAsItIs() {
		MissedDoseRule signed = draft.sign("a-clinician", NOW);
		assertThat(draft.isSigned(), is(false));
		assertThat(signed.isSigned(), is(true));
		assertThat(signed.getSignature().getSignedBy(), is("a-clinician"));
		refuses("signedBy", signed::edit);
		refuses("signedBy", () -> signed.sign("another", NOW));
		refuses("signedBy", () -> draft.sign(" ", NOW));
		assertThat(draft.edit().reachedAt(RuleUnit.DAYS, 5).build().getThreshold(), is(5));
	}
	
	@Test
	public void isSigned_shouldBeFalseForARuleThatReadsOtherwiseThanWhenSigned() {
		Signature kept = draft.sign("a-clinician", NOW).getSignature();
		assertThat(draft.withSignature(kept).isSigned(), is(true));
		List<MissedDoseRule> tampered = Arrays.asList(draft.edit().reachedAt(RuleUnit.DAYS, 9).build(),
		    draft.edit().message("Contact the prescriber tomorrow.").build(), draft.edit().version(2).build(),
		    draft.edit().effective(null, day("2030-01-01")).build(), draft.edit().contact(draft.getContacts(), 48).build(),
		    draft.edit().source("Another", "https://example.org/rule").build(),
		    draft.edit().holdsIn("CA", Medication.SROM_24H, RuleKind.CLINICAL).build());
		for (MissedDoseRule rule : tampered) {
			assertThat(rule.withSignature(kept).isSigned(), is(false));
			assertThat(new RuleBook(Collections.singleton(rule.withSignature(kept))).inForce("CA", rule.getMedication(),
			    day("2026-11-22")), is(empty()));
		}
	}
	
	@Test
	public void check_shouldRefuseAMessageThatAdvisesADose() {
		String[] advice = { "Give half.", "Reduce by 50 %.", "Restart at 30 mg", "Take 2 tablets", "R\u00e9duire la dose",
		        "40mg or less", "Resume the previous dose", "Re-titrate", "Halve it", "Skip a dose", "Donner la moiti\u00e9",
		        "Ten milligrams", "Induce again", "5 ml", "INCREASE" };
		for (String message : advice) {
			Problems problems = new Problems();
			MissedDoseRuleCheck.check(draft.edit().message(message).build(), "", problems);
			assertThat(message, problems.has("message"), is(true));
			refuses("message", () -> draft.edit().message(message).build().sign("a-clinician", NOW));
		}
		String[] words = { "Contact the prescriber now.", "Contact the pharmacy within 4 hours: doses were missed.",
		        "Help them reach the prescriber today, before 17:00.", "Joindre le prescripteur aujourd'hui.",
		        "Contact the CTT nurse at once." };
		for (String message : words) {
			Problems problems = new Problems();
			MissedDoseRuleCheck.check(draft.edit().message(message).build(), "", problems);
			assertThat(message, problems.isEmpty(), is(true));
		}
	}
	
	@Test
	public void inForce_shouldLetTheNextVersionTakeOverOnceItIsSignedAndBegins() {
		MissedDoseRule first = draft.sign("a-clinician", NOW);
		MissedDoseRule.Builder next = first.nextVersion().reachedAt(RuleUnit.DAYS, 3).effective(day("2026-12-01"), day("2026-12-31"));
		MissedDoseRule unsigned = next.build();
		MissedDoseRule second = unsigned.sign("a-clinician", NOW);
		Problems problems = new Problems();
		MissedDoseRuleCheck.checkSuccessor(first, second, problems);
		assertThat(problems.isEmpty(), is(true));
		Object[][] table = { { unsigned, "2026-12-05", 4 }, { second, "2026-11-30", 4 }, { second, "2026-12-01", 3 },
		        { second, "2026-12-31", 3 }, { second, "2027-01-01", null } };
		for (Object[] row : table) {
			List<MissedDoseRule> acting = new RuleBook(Arrays.asList(first, (MissedDoseRule) row[0])).inForce("CA-BC",
			    Medication.METHADONE, day((String) row[1]));
			assertThat(row[1] + " " + acting, acting.isEmpty() ? null : acting.get(0).getThreshold(), is(row[2]));
		}
		Problems other = new Problems();
		MissedDoseRuleCheck.checkSuccessor(first,
		    first.nextVersion().holdsIn("CA", Medication.SROM_24H, RuleKind.CLINICAL).build(), other);
		assertThat(other.has("version"), is(true));
	}
	
	@Test
	public void inForce_shouldSelectByJurisdictionMedicineKindAndDay() {
		RuleBook book = new RuleBook(Facts.signedAsShipped());
		assertThat(book.inForce("CA-BC", Medication.METHADONE, RuleKind.PHARMACY, day("2023-11-22")), not(empty()));
		assertThat(book.inForce("CA-BC", Medication.METHADONE, RuleKind.PHARMACY, day("2023-11-21")), is(empty()));
		assertThat(book.inForce("CA-BC", Medication.METHADONE, RuleKind.CLINICAL, day("2026-11-22")), is(empty()));
		assertThat(book.inForce("AU", Medication.METHADONE, RuleKind.CLINICAL, day("2026-11-22")).size(), is(3));
		assertThat(book.inForce("CA-AB", Medication.METHADONE, day("2026-11-22")), is(empty()));
		assertThat(book.inForce("CA-BC", Medication.SROM_24H, day("2026-11-22")), is(empty()));
	}
	
	private static void refuses(String field, Runnable what) {
		try {
			what.run();
			fail("not refused: " + field);
		}
		catch (InvalidInput e) {
			assertThat(e.getProblems().get(0).getField(), is(field));
		}
	}
	
	@Test
	public void getContacts_shouldNotChangeWithItsBuilder() {
		MissedDoseRule.Builder builder = draft.edit();
		MissedDoseRule rule = builder.build();
		builder.contact(Collections.singleton(RuleContact.CLINIC), 1);
		assertThat(rule.getContacts(), contains(RuleContact.PRESCRIBER));
	}
}
