/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.contact.Attended;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.MentorOutcome;
import org.openmrs.module.peermentor.contact.Mode;
import org.openmrs.module.peermentor.contact.ParticipantOutcome;
import org.openmrs.module.peermentor.contact.Place;
import org.openmrs.module.peermentor.contact.Purpose;
import org.openmrs.module.peermentor.contact.SupportType;
import org.openmrs.module.peermentor.contact.TookPlace;
import org.openmrs.module.peermentor.contact.Topic;
import org.openmrs.module.peermentor.contact.TurnedAwayReason;
import org.openmrs.module.peermentor.contact.WhyNot;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The words of the rules and the metadata are the same words.
 */
public class InstalledMetadataTest extends BaseModuleContextSensitiveTest {
	
	@Autowired
	private ReferenceIds ids;
	
	@Before
	public void install() {
		InstalledMetadata.ensure();
	}
	
	@Test
	public void contactKinds_shouldAllHaveAnEncounterType() {
		for (ContactKind kind : ContactKind.values()) {
			assertThat(ids.contactKind(ids.encounterType(kind)), is(kind.name()));
		}
		assertThat(MetadataSet.bundled().of(Kind.ENCOUNTER_TYPE).size(), is(ContactKind.values().length));
		assertThat(ids.encounterRole(),
		    is(Context.getEncounterService().getEncounterRoleByUuid(Catalogue.encounterRole()).getEncounterRoleId()));
	}
	
	@Test
	public void codedWords_shouldAllHaveAConceptAndNoOtherAnswers() {
		check("contact.mode", Mode.values());
		check("contact.place", Place.values());
		check("contact.attended", Attended.values());
		check("contact.tookPlace", TookPlace.values());
		check("contact.whyNot", WhyNot.values());
		check("contact.support", SupportType.values());
		check("contact.topic", Topic.values());
		check("accompaniment.purpose", Purpose.values());
		check("accompaniment.participantOutcome", ParticipantOutcome.values());
		check("accompaniment.mentorOutcome", MentorOutcome.values());
		check("accompaniment.turnedAwayReason", TurnedAwayReason.values());
	}
	
	private void check(String question, Enum<?>[] constants) {
		Collection<String> answers = MetadataSet.bundled().get(Kind.CONCEPT, question).list("Answers").stream()
		        .map(Catalogue::conceptCode).collect(Collectors.toSet());
		List<String> codes = Arrays.stream(constants).map(c -> Catalogue.code(question, c)).collect(Collectors.toList());
		assertThat(question, answers.size(), is(codes.size()));
		for (Enum<?> constant : constants) {
			String code = Catalogue.code(question, constant);
			assertThat(code, answers.contains(code), is(true));
			assertThat(ids.conceptCode(ids.concept(question, constant)), is(code));
			assertThat(Catalogue.concept(question, constant),
			    is(Context.getConceptService().getConcept(ids.concept(code)).getUuid()));
		}
	}
}
