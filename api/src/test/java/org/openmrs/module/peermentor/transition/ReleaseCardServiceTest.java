/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.Shown;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

public class ReleaseCardServiceTest extends TransitionTest {
	
	private static final String DIGEST = String.join("", Collections.nCopies(8, "0123abcd"));
	
	@Autowired
	private ReleaseCardService cards;
	
	@Test
	public void keepReleaseCard_shouldKeepWhenInWhichWordsAndByWhom() {
		String plan = plans.referForPlan(referral()).getUuid();
		mentor.login();
		Instant printed = clock.now().minusSeconds(90);
		ReleaseCardView view = cards.keepReleaseCard(plan, card(null).printed(printed, DIGEST));
		assertThat(view.getPlan(), is(plan));
		assertThat(view.getPrintedAt(), is(printed));
		assertThat(view.getLanguage(), is("fr"));
		assertThat(view.getWording(), is(CardWording.PRIVATE));
		assertThat(view.getDigest(), is(DIGEST));
		assertThat(view.getBy().getUuid(), is(mentor.getUser().getUuid()));
		forget();
		ReleaseCardView read = cards.getReleaseCards(plan, PAGE).getRows().get(0);
		assertThat(read.getUuid(), is(view.getUuid()));
		assertThat(read.getPrintedAt(), is(printed));
		assertThat(read.getBy().getUuid(), is(mentor.getUser().getUuid()));
	}
	
	@Test
	public void getReleaseCards_shouldBeginWithTheOnePrintedLastAndTurnPages() {
		String plan = plans.referForPlan(referral()).getUuid();
		for (int minutes : new int[] { 20, 40, 10, 30 }) {
			cards.keepReleaseCard(plan, card(null).printed(clock.now().minus(Duration.ofMinutes(minutes)), DIGEST));
		}
		forget();
		Page<ReleaseCardView> page = cards.getReleaseCards(plan, new PageRequest(1, 2, true));
		assertThat(page.getRows().stream().map(ReleaseCardView::getPrintedAt).collect(Collectors.toList()),
		    contains(clock.now().minus(Duration.ofMinutes(20)), clock.now().minus(Duration.ofMinutes(30))));
		assertThat(page.hasMore(), is(true));
		assertThat(page.getTotal(), is(4L));
	}
	
	@Test
	public void keepReleaseCard_shouldWriteARepeatOnceAndNothingElseUnderItsUuid() {
		String plan = plans.referForPlan(referral()).getUuid();
		String uuid = UUID.randomUUID().toString();
		cards.keepReleaseCard(plan, card(uuid));
		forget();
		// A phone that learnt the time meanwhile says another one.
		assertThat(cards.keepReleaseCard(plan, card(uuid).printed(clock.now().minusSeconds(5), DIGEST)).getUuid(), is(uuid));
		assertThat(count("peermentor_release_card"), is(1L));
		for (NewReleaseCard other : new NewReleaseCard[] { card(uuid).words("en", CardWording.PRIVATE),
		        card(uuid).words("fr", CardWording.PLAIN), card(uuid).printed(clock.now(), DIGEST.replace('a', 'b')) }) {
			assertThat(refusals(() -> cards.keepReleaseCard(plan, other)), contains("uuid: peermentor.error.uuidTaken"));
		}
		assertThat(count("peermentor_release_card"), is(1L));
	}
	
	@Test
	public void keepReleaseCard_shouldNameEverythingThatIsWrong() {
		String plan = plans.referForPlan(referral()).getUuid();
		assertThat(refusals(() -> cards.keepReleaseCard(plan, new NewReleaseCard(null, new Problems()))),
		    containsInAnyOrder("language: " + Problems.REQUIRED, "wording: " + Problems.REQUIRED, "digest: " + Problems.REQUIRED,
		        "printedAt: " + Problems.REQUIRED));
		Map<String, Boolean> languages = new LinkedHashMap<>();
		for (String sound : new String[] { "en", "ar", "pa-Guru", "fr-CA", "iku" }) {
			languages.put(sound, true);
		}
		for (String broken : new String[] { "English", "EN", "e", "fr_CA", "fr-", "fr CA", "<b>" }) {
			languages.put(broken, false);
		}
		languages.forEach((language, sound) -> assertThat(language, problems(card(null).words(language, CardWording.PLAIN)),
		    sound ? empty() : contains("language: peermentor.error.malformed")));
		for (String digest : new String[] { DIGEST.toUpperCase(), DIGEST.substring(1), DIGEST + "0", "Robin " + DIGEST.substring(6) }) {
			assertThat(digest, problems(card(null).printed(clock.now(), digest)), contains("digest: peermentor.error.malformed"));
		}
		assertThat(problems(card(null).printed(clock.now().plusMillis(1), DIGEST)),
		    contains("printedAt: peermentor.error.plan.future"));
	}
	
	/** A card that waited on a phone is a fact, whatever became of the plan. */
	@Test
	public void keepReleaseCard_shouldTakeACardOfAPlanThatWasClosedMeanwhile() {
		PlanView plan = plans.referForPlan(referral());
		plans.changePlan(plan.getUuid(), new PlanChange(plan.getVersion(), new Problems()).status(PlanStatus.CLOSED, null)
		        .because(CloseReason.DECLINED));
		forget();
		cards.keepReleaseCard(plan.getUuid(), card(null));
		assertThat(cards.getReleaseCards(plan.getUuid(), PAGE).getTotal(), is(1L));
	}
	
	@Test
	public void cards_shouldBeTheTeamsAndTheMentorsOfTheTherapyToWrite() {
		String plan = plans.referForPlan(referral()).getUuid();
		cards.keepReleaseCard(plan, card(null));
		jobMentor.login();
		assertThrows(NotFound.class, () -> cards.getReleaseCards(plan, PAGE));
		assertThrows(NotFound.class, () -> cards.keepReleaseCard(plan, card(null)));
		cast.loginAsAdministrator();
		Member reader = cast.withRole(Roles.NOTES_READER);
		Member outsider = cast.withPrivileges(Privileges.VIEW_ALL_PARTICIPANTS, Privileges.VIEW_PLANS, Privileges.RECORD_CONTACTS);
		Shown shown = new Shown(cast);
		shown.consent(participant, reader, Segment.PLAN);
		shown.consent(participant, outsider, Segment.PLAN);
		reader.login();
		assertThat(shown.during(() -> cards.getReleaseCards(plan, PAGE)), contains("disclosed PLAN*"));
		assertThrows(APIAuthenticationException.class, () -> cards.keepReleaseCard(plan, card(null)));
		outsider.login();
		assertThat(cards.getReleaseCards(plan, PAGE).getTotal(), is(1L));
		assertThrows("no consent opens the writing", NotFound.class, () -> cards.keepReleaseCard(plan, card(null)));
		mentor.login();
		assertThat(shown.during(() -> cards.getReleaseCards(plan, PAGE)), is(empty()));
	}
	
	@Test
	public void getReleaseCards_shouldNotAskMoreOftenWhereThereAreMore() {
		String plan = plans.referForPlan(referral()).getUuid();
		cards.keepReleaseCard(plan, card(null));
		forget();
		long few = statements(() -> cards.getReleaseCards(plan, PAGE));
		for (int i = 0; i < 20; i++) {
			cards.keepReleaseCard(plan, card(null));
		}
		forget();
		assertThat(statements(() -> cards.getReleaseCards(plan, PAGE)), is(few));
	}
	
	private NewReleaseCard card(String uuid) {
		return new NewReleaseCard(uuid, new Problems()).words("fr", CardWording.PRIVATE).printed(clock.now(), DIGEST);
	}
	
	private List<String> problems(NewReleaseCard card) {
		card.check(clock.now());
		return card.found.asList().stream().map(Object::toString).collect(Collectors.toList());
	}
}
