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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.sitefile.SiteFile;
import org.openmrs.module.peermentor.sitefile.SiteFileKind;
import org.springframework.beans.factory.annotation.Autowired;

/** Domain case 40. */
public class NarrativeReviewTest extends VoicesTest {
	
	private static final NarrativeText OPINION = new NarrativeText("Seemed paranoid to me.", null, "Met Mrs Green.",
	        HowWritten.NOT_YET);
	
	@Autowired
	private NarrativeReviewService reviews;
	
	@Autowired
	private RecordStore records;
	
	@Test
	public void promptsOf_shouldSayWhatAndWhereGentlyAndKeepNothing() {
		List<Map<String, Object>> prompts = reviews.promptsOf(OPINION, "en", false).getPrompts();
		
		assertThat(prompts, hasSize(2));
		assertThat(prompts.get(0).get("kind"), is((Object) NotePromptKind.CLINICAL_OPINION));
		assertThat(prompts.get(0).get("word"), is((Object) "paranoid"));
		assertThat(prompts.get(0).get("where"), is((Object) "mentorWords"));
		assertThat(((String) prompts.get(0).get("message")).contains("You can keep it as it is."), is(true));
		assertThat(prompts.get(1).get("where"), is((Object) "sharedLine"));
		assertThat(count("peermentor_narrative") + count("peermentor_narrative_review"), is(0L));
	}
	
	@Test
	public void writeNarrative_shouldAlwaysSaveAndPutWhatPromptsOnTheQueue() {
		String contact = record(checkIn()).getUuid();
		NarrativeView written = narratives.writeNarrative(contact, OPINION, null);
		
		assertThat(written.getMentorWords(), is("Seemed paranoid to me."));
		assertThat(written.getPrompts(), hasSize(2));
		assertThat(editions(contact).getRows().get(0).getPrompts(), is(nullValue()));
		supervisor.login();
		NarrativeReviewView waiting = waiting().get(0);
		assertThat(waiting.getNarrative(), is(written.getUuid()));
		assertThat(waiting.getContact(), is(contact));
		assertThat(waiting.getAuthor().getUuid(), is(mentor.getUser().getUuid()));
		assertThat(waiting.getPromptKinds(), contains(NotePromptKind.CLINICAL_OPINION, NotePromptKind.THIRD_PERSON));
		assertThat(waiting.getStatus(), is(ReviewStatus.OPEN));
	}
	
	@Test
	public void recordContact_shouldPutWhatPromptsOnTheQueueAndNothingElse() {
		recordWith(checkIn(), WORDS);
		supervisor.login();
		assertThat(waiting(), is(empty()));
		mentor.login();
		ContactView recorded = contacts.recordContact(with(checkIn()).narrative(OPINION).build());
		assertThat(recorded.getPrompts(), hasSize(2));
		supervisor.login();
		assertThat(waiting(), hasSize(1));
		assertThat(contacts.getContact(recorded.getUuid()).getPrompts(), is(nullValue()));
	}
	
	@Test
	public void reviewNarrative_shouldSayWhatCameOfIt() {
		recordWith(checkIn(), OPINION);
		supervisor.login();
		NarrativeReviewView open = waiting().get(0);
		assertThat(refusals(() -> reviews.reviewNarrative(open.getUuid(), 0, null)), contains("outcome: peermentor.error.required"));
		assertThrows(Stale.class, () -> reviews.reviewNarrative(open.getUuid(), 7, ReviewOutcome.FINE));
		
		NarrativeReviewView done = reviews.reviewNarrative(open.getUuid(), 0, ReviewOutcome.TALKED_OVER);
		assertThat(done.getOutcome(), is(ReviewOutcome.TALKED_OVER));
		assertThat(done.getReviewedBy().getUuid(), is(supervisor.getUser().getUuid()));
		assertThat(done.getReviewedAt(), is(clock.now()));
		assertThat(waiting(), is(empty()));
		assertThat(refusals(() -> reviews.reviewNarrative(open.getUuid(), done.getVersion(), ReviewOutcome.FINE)),
		    contains("status: peermentor.error.lifecycle.illegalMove"));
	}
	
	@Test
	public void laterEdition_shouldWaitAgainOnceASupervisorHasLooked() {
		String contact = recordWith(checkIn(), OPINION);
		String first = editions(contact).getRows().get(0).getUuid();
		supervisor.login();
		reviews.reviewNarrative(waiting().get(0).getUuid(), 0, ReviewOutcome.ASKED_TO_REWORD);
		mentor.login();
		String second = narratives.writeNarrative(contact, WORDS, first).getUuid();
		
		supervisor.login();
		assertThat(waiting(), hasSize(1));
		assertThat(waiting().get(0).getNarrative(), is(second));
		assertThat(waiting().get(0).getPromptKinds(), is(empty()));
		assertThat(reviews.getNarrativeReviews(ReviewStatus.REVIEWED, PAGE).getRows(), hasSize(1));
	}
	
	@Test
	public void laterEdition_shouldStandInPlaceOfOneThatNobodyHasLookedAt() {
		String contact = recordWith(checkIn(), OPINION);
		String first = editions(contact).getRows().get(0).getUuid();
		narratives.writeNarrative(contact, WORDS, first);
		
		supervisor.login();
		assertThat(waiting(), is(empty()));
		assertThat(reviews.getNarrativeReviews(ReviewStatus.REPLACED, PAGE).getRows(), hasSize(1));
	}
	
	@Test
	public void reviews_shouldBeForSupervisorsOfWhomTheyMayKnow() {
		recordWith(checkIn(), OPINION);
		String uuid = (String) session().createNativeQuery("select uuid from peermentor_narrative_review").uniqueResult();
		for (Cast.Member member : new Cast.Member[] { mentor, coordinator, clinician }) {
			member.login();
			assertThrows(APIAuthenticationException.class, () -> reviews.getNarrativeReview(uuid));
		}
		exclude(supervisor.getPersonId(), participant);
		supervisor.login();
		assertThat(waiting(), is(empty()));
		assertThrows(NotFound.class, () -> reviews.getNarrativeReview(uuid));
	}
	
	@Test
	public void promptsOf_shouldAskTheListThatTheSiteBroughtIn() {
		records.save(new SiteFile(SiteFileKind.NOTE_WORDS,
		        Collections.singletonMap("words", "kind,language,word,source\nCLINICAL_OPINION,en,grumpy,ours\n"), clock.now()));
		session().flush();
		
		assertThat(reviews.promptsOf(OPINION, null, false).getPrompts(), is(empty()));
		assertThat(reviews.promptsOf(new NarrativeText("Grumpy.", null, null, null), null, false).getPrompts(), hasSize(1));
	}
	
	@Test
	public void getNarrativeReviews_shouldCostTheSameForAnyNumber() {
		recordWith(checkIn(), OPINION);
		long one = statements();
		mentor.login();
		for (int i = 0; i < 10; i++) {
			recordWith(checkIn().startedAt(hoursAgo(3 + i)), OPINION);
		}
		assertThat(statements(), is(one));
	}
	
	private long statements() {
		supervisor.login();
		waiting();
		forgetSession();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		waiting();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	private List<NarrativeReviewView> waiting() {
		return reviews.getNarrativeReviews(ReviewStatus.OPEN, PAGE).getRows();
	}
}
