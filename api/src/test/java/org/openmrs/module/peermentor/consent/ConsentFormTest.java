/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.sitefile.SiteFileKind;
import org.openmrs.module.peermentor.transition.NewPlanTemplate;
import org.openmrs.module.peermentor.transition.PlanTemplateService;
import org.springframework.beans.factory.annotation.Autowired;

public class ConsentFormTest extends ConsentTest {
	
	private static final String UNKNOWN = "formVersion: peermentor.error.consent.formUnknown";
	
	@Autowired
	private ConsentFormService forms;
	
	@Autowired
	private PlanTemplateService files;
	
	private Cast.Member officer;
	
	@Before
	public void place() {
		set("peermentor.timeZone", "America/Vancouver");
		cast.loginAsAdministrator();
		officer = cast.withRole(Roles.PRIVACY_OFFICER);
		coordinator.login();
	}
	
	@Test
	public void getConsentForms_shouldListTheSamplesUntilTheSiteBringsItsOwn() {
		assertThat(listed(), contains("sharing:1 GENERIC [en, fr] null", "sharing-ca-bc:1 CA_BC [en, fr] null",
		    "sharing-us-part2:1 US_42CFR_PART2 [en, fr] null"));
		String uuid = bringIn();
		clinician.login();
		assertThat(listed(), contains("ours:2 CA_BC [es] " + uuid));
		assertThat(forms.getConsentForm("ours", null).getParts().get("TITLE"), is("TITLE ____________"));
		assertThat(refusals(() -> forms.getConsentForm("sharing", null)), contains("form: peermentor.error.consentForm.unknown"));
		assertThat(refusals(() -> forms.getConsentForm("ours:2", "fr")), contains("language: peermentor.error.consentForm.language"));
	}
	
	@Test
	public void bringInPlanTemplate_shouldTakeFormsFromThePrivacyOfficerAndNothingElse() {
		String uuid = bringIn();
		assertThrows(NotAllowed.class, () -> files.bringInPlanTemplate(
		    new NewPlanTemplate(SiteFileKind.CADENCE, null, Collections.emptyMap(), true, new Problems())));
		coordinator.login();
		assertThrows(APIAuthenticationException.class, () -> files.voidPlanTemplate(uuid, "x"));
		officer.login();
		files.voidPlanTemplate(uuid, "Not signed off");
		assertThat(listed().size(), is(3));
	}
	
	@Test
	public void recordConsent_shouldTakeAFormThatStandsOrStoodAndItsNotice() {
		assertThat(refusals(() -> give(whole().formVersion("sharing:1:de"))), contains(UNKNOWN));
		assertThat(refusals(() -> consents.recordConsent(request(whole().formVersion("ours:2:es")))), contains(UNKNOWN));
		bringIn();
		coordinator.login();
		assertThat(give(whole().formVersion("sharing:1:fr")).getNoticeVersion(), is("bc-1"));
		assertThat(give(whole().formVersion("ours:2:es").noticeVersion(null)).getNoticeVersion(), is("ours:2"));
	}
	
	@Test
	public void getFilledForm_shouldSayWhatTheConsentSaysInTheLanguageOfTheForm() {
		ConsentView given = give(whole().formVersion("sharing-ca-bc:1:fr")
		        .recipients(Arrays.asList(new Recipient(RecipientKind.USER, clinician.getUser().getUuid()),
		            new Recipient(RecipientKind.TREATING_PROVIDERS, null))));
		ConsentFormView filled = forms.getFilledForm(given.getUuid(), null);
		String words = String.join(" ", filled.getParts().values());
		assertThat(filled.getReference(), is("sharing-ca-bc:1:fr"));
		assertThat(words, containsString("Member " + clinician.getPersonId()));
		assertThat(words, containsString("les personnes qui vous soignent"));
		assertThat(words, containsString("27 novembre 2026, 12:00"));
		assertThat(words, containsString("27 décembre 2026, 12:00"));
		assertThat(words, containsString("Health authority"));
		assertThat(words, containsString("This programme"));
		assertThat(words, containsString("Tell any of us."));
		assertThat(words, containsString(given.getPatient().getDisplay()));
		assertThat(filled.getDocument(), containsString("<html lang=\"fr\">"));
		assertThat(forms.getFilledForm(given.getUuid(), "en").getDocument(), containsString("27 November 2026, 12:00"));
		assertThat(refusals(() -> forms.getFilledForm(given.getUuid(), "de")), contains("language: peermentor.error.consentForm.language"));
	}
	
	@Test
	public void getFilledForm_shouldTakeTheFormOfTheLawForAConsentThatNamesNone() {
		ConsentView given = give(whole().period(ConsentPeriod.until(EndingEvent.RELEASE, null)));
		ConsentFormView filled = forms.getFilledForm(given.getUuid(), null);
		assertThat(filled.getForm(), is("sharing-ca-bc"));
		assertThat(filled.getSource(), is(nullValue()));
		assertThat(filled.getParts().get("HOW_LONG"), containsString("release"));
		assertThat(forms.getFilledForm(consents.recordConsent(request(ConsentTerms.builder())).getUuid(), "fr").getParts().get("WHO"),
		    not(containsString("null")));
	}
	
	@Test
	public void getFilledForm_shouldBeShownToWhomTheConsentIs() {
		String uuid = give(whole()).getUuid();
		mentor.login();
		assertThat(forms.getFilledForm(uuid, null).getConsent(), is(uuid));
		for (Cast.Member other : Arrays.asList(jobMentor, clinician)) {
			other.login();
			assertThrows(NotFound.class, () -> forms.getFilledForm(uuid, null));
		}
	}
	
	private List<String> listed() {
		return forms.getConsentForms(PAGE).getRows().stream()
		        .map(form -> form.getUuid() + " " + form.getLaw() + " " + form.getLanguages() + " " + form.getSource())
		        .collect(Collectors.toList());
	}
	
	private String bringIn() {
		StringBuilder file = new StringBuilder("form,version,law,language,part,text,source\n");
		for (FormPart part : FormPart.values()) {
			file.append("ours,2,CA_BC,es,").append(part).append(',').append(part).append(" {participant},the site\n");
		}
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("forms", file.toString());
		officer.login();
		return files.bringInPlanTemplate(new NewPlanTemplate(SiteFileKind.CONSENT_FORMS, null, parts, false, new Problems())).getUuid();
	}
}
