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
import static org.junit.Assert.assertThrows;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;

public class ConsentFormsTest {
	
	private static final String HEAD = String.join(",", ConsentForms.COLUMNS) + "\n";
	
	@Test
	public void sample_shouldHaveAFormForEachLawInEnglishAndFrench() {
		List<ConsentForm> forms = ConsentForms.read(ConsentForms.sampleText());
		assertThat(forms.stream().map(ConsentForm::getLaw).collect(Collectors.toList()),
		    contains(GoverningLaw.GENERIC, GoverningLaw.CA_BC, GoverningLaw.US_42CFR_PART2));
		for (ConsentForm form : forms) {
			assertThat(form.getLanguages().keySet(), contains("en", "fr"));
		}
	}
	
	@Test
	public void fill_shouldFillEveryBlankAndLeaveALineWhereNobodySaid() {
		ConsentForm form = ConsentForms.read(ConsentForms.sampleText()).get(0);
		Map<FormBlank, String> blanks = new EnumMap<>(FormBlank.class);
		blanks.put(FormBlank.RECIPIENTS, "Clinic $1 {purposes}");
		Map<FormPart, String> filled = form.fill("en", blanks);
		assertThat("what is filled in is never read as a blank", filled.get(FormPart.WHO), containsString("Clinic $1 {purposes}"));
		assertThat(filled.get(FormPart.WHY), containsString("____"));
		filled.remove(FormPart.WHO);
		assertThat(String.join(" ", filled.values()), not(containsString("{")));
		assertThat(form.reference("fr"), is("sharing:1:fr"));
	}
	
	@Test
	public void read_shouldNameLineAndColumnOfWhatCannotBeTaken() {
		String[][] cases = { 
		        { "Form 1,1,GENERIC,en,TITLE,x,s", "line 2: form: peermentor.error.consentForm.code" }, 
		        { "form,0,GENERIC,en,TITLE,x,s", "line 2: version: peermentor.error.consentForm.version" }, 
		        { "form,1,MARS,en,TITLE,x,s", "line 2: law: peermentor.error.notACode" }, 
		        { "form,1,GENERIC,english,TITLE,x,s", "line 2: language: peermentor.error.consent.language" }, 
		        { "form,1,GENERIC,en,HEADING,x,s", "line 2: part: peermentor.error.notACode" }, 
		        { "form,1,GENERIC,en,TITLE,,s", "line 2: text: peermentor.error.required" }, 
		        { "form,1,GENERIC,en,TITLE,x,", "line 2: source: peermentor.error.required" }, 
		        { "form,1,GENERIC,en,TITLE,{name},s", "line 2: text: peermentor.error.consentForm.blank" }, 
		        { "form,1,GENERIC,en,TITLE,x,s\nform,1,GENERIC,en,TITLE,y,s", "line 3: part: peermentor.error.givenTwice" }, 
		        { "form,1,GENERIC,en,TITLE,x,s\nform,1,CA_BC,en,WHY,y,s", "line 3: law: peermentor.error.consentForm.oneLaw" }, 
		        { "form,1,GENERIC,en,TITLE,x,s", "line 2: form: peermentor.error.consentForm.lacks" } };
		for (String[] c : cases) {
			List<Problem> problems = assertThrows(c[0], InvalidInput.class, () -> ConsentForms.read(HEAD + c[0])).getProblems();
			assertThat(c[0], problems.stream().map(Problem::toString).collect(Collectors.toList()).toString(), containsString(c[1]));
		}
		assertThat(assertThrows(InvalidInput.class, () -> ConsentForms.read("")).getProblems().size(), is(1));
	}
}
