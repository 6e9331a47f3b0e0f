/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

import org.junit.Test;

public class ContactFactsTest {
	
	@Test
	public void set_shouldRemoveAFactWhenGivenNothing() {
		ContactFacts.Builder facts = ContactFacts.builder().set(Fact.MODE, Mode.TEXT).set(Fact.TOPICS, Topic.FAMILY);
		
		facts.set(Fact.MODE, null).set(Fact.TOPICS, Collections.emptyList());
		
		assertThat(facts.build().get(Fact.MODE), is(nullValue()));
		assertThat(facts.build().has(Fact.TOPICS), is(false));
		assertThat(facts.build().answers(Fact.TOPICS), is(empty()));
	}
	
	@Test
	public void set_shouldKeepSeveralAnswersOnceAndInTheirOrder() {
		Set<Topic> topics = ContactFacts.builder().set(Fact.TOPICS, Arrays.asList(Topic.GOALS, Topic.FAMILY, Topic.GOALS))
		        .build().get(Fact.TOPICS);
		
		assertThat(topics, contains(Topic.FAMILY, Topic.GOALS));
	}
	
	@Test(expected = IllegalArgumentException.class)
	public void set_shouldRefuseAnAnswerToAnotherFact() {
		ContactFacts.builder().set(Fact.MODE, Place.GATE);
	}
	
	@Test(expected = IllegalArgumentException.class)
	public void set_shouldRefuseAnAnswerToAnotherFactAmongSeveral() {
		ContactFacts.builder().set(Fact.TOPICS, Topic.FAMILY, Mode.TEXT);
	}
	
	@Test
	public void add_shouldGatherWhereThereMayBeSeveralAndReplaceWhereNot() {
		ContactFacts facts = ContactFacts.builder().add(Fact.TOPICS, Topic.GOALS).add(Fact.TOPICS, Topic.PHONE)
		        .add(Fact.MODE, Mode.PHONE).add(Fact.MODE, Mode.TEXT).build();
		
		assertThat(facts.answers(Fact.TOPICS), contains(Topic.PHONE, Topic.GOALS));
		assertThat(facts.answers(Fact.MODE), contains(Mode.TEXT));
	}
	
	@Test
	public void toBuilder_shouldCopySoThatTheFirstStaysAsItIs() {
		ContactFacts first = ContactFacts.builder().kind(ContactKind.ADVOCACY).set(Fact.MODE, Mode.PHONE)
		        .kilometres(BigDecimal.ONE).build();
		
		ContactFacts second = first.toBuilder().set(Fact.MODE, Mode.VIDEO).build();
		
		assertThat(first.toBuilder().build(), equalTo(first));
		assertThat(first.get(Fact.MODE), is(Mode.PHONE));
		assertThat(second, is(not(equalTo(first))));
	}
	
	@Test
	public void equals_shouldTakeAmountsForEqualWhateverTheirScale() {
		assertThat(ContactFacts.builder().expenses(new BigDecimal("7.50")).build(),
		    equalTo(ContactFacts.builder().expenses(new BigDecimal("7.5")).build()));
	}
	
	@Test
	public void toString_shouldTellNothingAboutThePerson() {
		assertThat(ContactFacts.builder().kind(ContactKind.CRISIS_SUPPORT).set(Fact.WHY_NOT, WhyNot.IN_HOSPITAL).build()
		        .toString(),
		    is("ContactFacts of a CRISIS_SUPPORT"));
	}
	
	@Test
	public void facts_shouldEachHaveAFieldAndPathOfTheirOwn() {
		Set<String> fields = new HashSet<>();
		Set<String> paths = new HashSet<>();
		for (Fact fact : Fact.values()) {
			fields.add(fact.getField());
			paths.add(fact.getPath());
			if (fact.isCoded()) {
				fact.getAnswers().forEach(answer -> paths.add(fact.pathOf(answer)));
			}
		}
		assertThat(fields, hasSize(Fact.values().length));
		assertThat(paths, hasSize(Fact.values().length + Arrays.stream(Fact.values()).filter(Fact::isCoded)
		        .mapToInt(fact -> fact.getAnswers().size()).sum()));
		assertThat(Fact.MODE.pathOf(Mode.IN_PERSON), is("contact.mode.in_person"));
		assertThat(Fact.OF_ACCOMPANIMENT, hasSize(7));
		assertThat(Fact.WAITING_MINUTES.getName(), is("waitingMinutes"));
	}
	
	@Test(expected = IllegalStateException.class)
	public void getAnswers_shouldRefuseWhereTheFactIsNotCoded() {
		Fact.DURATION_MINUTES.getAnswers();
	}
}
