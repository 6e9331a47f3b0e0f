/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.InvalidInput;

public class NoteWordsTest {
	
	private static final String HEADER = "kind,language,word,source\n";
	
	private final NoteWords words = NoteWords.read(HEADER + "CLINICAL_OPINION,en,paranoid,why\n"
	        + "THIRD_PERSON,en,his wife,why\nCLINICAL_OPINION,fr,dans l'erreur,why\n");
	
	@Test
	public void in_shouldFindWholeWordsWhateverTheirCapitals() {
		assertThat(found("Seemed PARANOID today.", null), contains("mentorWords CLINICAL_OPINION paranoid"));
		assertThat(found("Read about paranoidia.", null), is(empty()));
		assertThat(found("Est dans l\u2019erreur", null), contains("mentorWords CLINICAL_OPINION dans l'erreur"));
	}
	
	@Test
	public void in_shouldAskOnceForEachWordAndField() {
		NarrativeText text = new NarrativeText("paranoid, paranoid", null, "His wife was paranoid.", HowWritten.TOGETHER);
		
		assertThat(described(words.in(text, null)), contains("mentorWords CLINICAL_OPINION paranoid",
		    "sharedLine CLINICAL_OPINION paranoid", "sharedLine THIRD_PERSON his wife"));
	}
	
	@Test
	public void in_shouldLeaveTheParticipantsOpinionOfThemselvesAlone() {
		NarrativeText text = new NarrativeText(null, "I was paranoid, said his wife.", null, HowWritten.TOGETHER);
		
		assertThat(described(words.in(text, null)), contains("participantWords THIRD_PERSON his wife"));
	}
	
	@Test
	public void in_shouldLookForOneLanguageIfAsked() {
		assertThat(found("paranoid dans l'erreur", "fr"), contains("mentorWords CLINICAL_OPINION dans l'erreur"));
	}
	
	@Test
	public void read_shouldRefuseWithLineAndColumn() {
		InvalidInput refused = assertThrows(InvalidInput.class, () -> NoteWords.read(HEADER + "GROUP,en,a,why\n"
		        + "CLINICAL_OPINION,de,b,why\nTHIRD_PERSON,en,,\nTHIRD_PERSON,en,c,why\nTHIRD_PERSON,en,C,why\n"));
		
		assertThat(refused.getProblems().stream().map(p -> p.getField()).collect(Collectors.toList()),
		    containsInAnyOrder("line 2: kind", "line 3: language", "line 4: word", "line 4: source", "line 6: word"));
	}
	
	@Test
	public void sampleText_shouldBeReadAndFindWordsOfBothLanguages() {
		NoteWords sample = NoteWords.read(NoteWords.sampleText());
		
		assertThat(described(sample.in(mentor("He is manipulative. Ms Green came."), "en")),
		    contains("mentorWords CLINICAL_OPINION manipulative", "mentorWords THIRD_PERSON Ms"));
		assertThat(described(sample.in(mentor("Il est dans le d\u00e9ni."), "fr")),
		    contains("mentorWords CLINICAL_OPINION dans le d\u00e9ni"));
		assertThat(sample.in(mentor("We walked to the clinic and laughed."), null), is(empty()));
	}
	
	private List<String> found(String mentorWords, String language) {
		return described(words.in(mentor(mentorWords), language));
	}
	
	private static NarrativeText mentor(String words) {
		return new NarrativeText(words, null, null, HowWritten.TOGETHER);
	}
	
	private static List<String> described(List<NotePrompt> prompts) {
		return prompts.stream().map(p -> p.getWhere() + " " + p.getKind() + " " + p.getWord()).collect(Collectors.toList());
	}
}
