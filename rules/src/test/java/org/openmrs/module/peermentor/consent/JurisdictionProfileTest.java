/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

public class JurisdictionProfileTest {
	
	private static final String HEAD = "law,element,sourceTitle,sourceAddress\n";
	
	/** What takes each element away, and the field that is then refused. */
	private static final Map<LegalElement, UnaryOperator<ConsentTerms.Builder>> WITHOUT = new EnumMap<>(LegalElement.class);
	static {
		WITHOUT.put(LegalElement.DISCLOSERS, terms -> terms.disclosers(null));
		WITHOUT.put(LegalElement.INFORMATION, terms -> terms.segments(Collections.emptySet()));
		WITHOUT.put(LegalElement.RECIPIENTS, terms -> terms.recipients(Collections.emptySet()));
		WITHOUT.put(LegalElement.INTERMEDIARY_MEMBERS, terms -> terms.intermediary("Exchange", null));
		WITHOUT.put(LegalElement.PURPOSES, terms -> terms.purposes(Collections.emptySet()));
		WITHOUT.put(LegalElement.EXPIRY, terms -> terms.period(ConsentPeriod.UNSAID));
		WITHOUT.put(LegalElement.REVOCATION, terms -> terms.howToRevoke(null));
		WITHOUT.put(LegalElement.SIGNATURE, terms -> terms.evidence(Terms.spoken(null).build().getEvidence()));
		WITHOUT.put(LegalElement.EVIDENCE, terms -> terms.evidence(ConsentEvidence.of(null, Terms.NOW).inCustody(false)));
		WITHOUT.put(LegalElement.SIGNER_CAPACITY, terms -> terms.evidence(signed().signedBy("Somebody", null)));
		WITHOUT.put(LegalElement.DATE, terms -> terms.evidence(ConsentEvidence.of(EvidenceKind.SIGNED, null).inCustody(false)));
		WITHOUT.put(LegalElement.REDISCLOSURE_NOTICE, terms -> terms.noticeVersion(null));
		WITHOUT.put(LegalElement.CUSTODIAN, terms -> terms.custodian(null));
	}
	
	private static ConsentEvidence signed() {
		return ConsentEvidence.of(EvidenceKind.SIGNED, Terms.NOW).inCustody(false);
	}
	
	@Test
	public void lackedBy_shouldNameEachElementOfEachLawThatIsMissingAndNoOther() {
		assertThat(WITHOUT.keySet(), is(EnumSet.allOf(LegalElement.class)));
		for (GoverningLaw law : GoverningLaw.values()) {
			JurisdictionProfile profile = JurisdictionProfile.of(law);
			assertThat(law.name(), refusals(Terms.whole(law)), is(empty()));
			for (LegalElement element : LegalElement.values()) {
				List<String> refused = refusals(WITHOUT.get(element).apply(Terms.whole(law)));
				String named = element.getField() + ": " + element.getCode();
				assertThat(law + " without " + element + " " + refused, refused.contains(named),
				    is(profile.getElements().contains(element)));
			}
		}
	}
	
	@Test
	public void elements_shouldBeThoseOfTheSources() {
		assertThat(JurisdictionProfile.of(GoverningLaw.US_42CFR_PART2).getElements(),
		    is(EnumSet.complementOf(EnumSet.of(LegalElement.EVIDENCE, LegalElement.CUSTODIAN))));
		Set<LegalElement> anywhere = EnumSet.of(LegalElement.INFORMATION, LegalElement.RECIPIENTS, LegalElement.PURPOSES,
		    LegalElement.EXPIRY, LegalElement.REVOCATION, LegalElement.EVIDENCE, LegalElement.SIGNER_CAPACITY, LegalElement.DATE);
		assertThat(JurisdictionProfile.of(GoverningLaw.GENERIC).getElements(), is(anywhere));
		anywhere.addAll(Arrays.asList(LegalElement.CUSTODIAN, LegalElement.DISCLOSERS));
		assertThat(JurisdictionProfile.of(GoverningLaw.CA_BC).getElements(), is(anywhere));
	}
	
	@Test
	public void allows_shouldLetPartTwoAloneHaveNoEndAndForTreatmentAndOperationsOnly() {
		for (GoverningLaw law : GoverningLaw.values()) {
			for (PurposeOfUse purpose : PurposeOfUse.values()) {
				Collection<PurposeOfUse> purposes = Collections.singleton(purpose);
				boolean partTwo = law == GoverningLaw.US_42CFR_PART2;
				boolean operations = purpose == PurposeOfUse.TREATMENT || purpose == PurposeOfUse.CARE_MANAGEMENT;
				boolean openEnded = JurisdictionProfile.of(law).allows(LegalAllowance.OPEN_ENDED, purposes);
				boolean restricted = JurisdictionProfile.of(law).allows(LegalAllowance.RESTRICTED_REVOCATION, purposes);
				assertThat(law + " " + purpose, openEnded, is(partTwo && operations));
				assertThat(law + " " + purpose, restricted, is(partTwo && purpose == PurposeOfUse.CRIMINAL_JUSTICE_MONITORING));
			}
		}
		assertThat("every purpose counts", JurisdictionProfile.of(GoverningLaw.US_42CFR_PART2).allows(LegalAllowance.OPEN_ENDED,
		    Arrays.asList(PurposeOfUse.TREATMENT, PurposeOfUse.EVALUATION)), is(false));
	}
	
	@Test
	public void ofPlace_shouldKnowTheLawOfTheSiteOrNone() {
		assertThat(GoverningLaw.ofPlace("CA-BC"), is(GoverningLaw.CA_BC));
		assertThat(GoverningLaw.ofPlace("US"), is(GoverningLaw.US_42CFR_PART2));
		assertThat(GoverningLaw.ofPlace("US-WA"), is(GoverningLaw.US_42CFR_PART2));
		for (String place : Arrays.asList("", "CA", "CA-AB", "AU", "USA")) {
			assertThat(place, GoverningLaw.ofPlace(place) == null, is(true));
		}
	}
	
	@Test
	public void read_shouldRefuseAFileThatLeavesOutWhatEveryConsentSaysOrItsSource() {
		String allowances = StrictTable.resource(JurisdictionProfile.class, "consent-allowances.csv");
		assertThat(refusedFile(HEAD + "CA_BC,INFORMATION,,\n", allowances), hasItem("elements line 2: sourceTitle: " + Problems.REQUIRED));
		assertThat(refusedFile(HEAD + "CA_BC,DATE,x,\nCA_BC,DATE,x,\n", allowances),
		    hasItem("elements line 3: element: peermentor.error.givenTwice"));
		assertThat(refusedFile(HEAD + "CA_BC,DATE,x,\n", allowances), hasItem("elements CA_BC: peermentor.error.consent.profileIncomplete"));
		assertThat(refusedFile(HEAD + "CA_QC,DATE,x,\n", allowances), contains("elements line 2: law: peermentor.error.notACode"));
		String elements = StrictTable.resource(JurisdictionProfile.class, "consent-elements.csv");
		assertThat(refusedFile(elements, "law,allowance,purposes,sourceTitle,sourceAddress\nCA_BC,OPEN_ENDED,,x,\n"),
		    contains("allowances line 2: purposes: " + Problems.REQUIRED));
	}
	
	private static List<String> refusedFile(String elements, String allowances) {
		InvalidInput refusal = assertThrows(InvalidInput.class, () -> JurisdictionProfile.read(elements, allowances));
		return refusal.getProblems().stream().map(Problem::toString).collect(Collectors.toList());
	}
	
	private static List<String> refusals(ConsentTerms.Builder terms) {
		Problems problems = new Problems();
		ConsentCheck.checkActivation(terms.build(), Terms.NOW, problems);
		return problems.asList().stream().map(Problem::toString).collect(Collectors.toList());
	}
}
