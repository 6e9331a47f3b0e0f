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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

public class SafeContactServiceTest extends TransitionTest {
	
	private static final long SEED = 20261126L;
	
	private static final String NUMBER = "604 555 0142";
	
	private static final String UNKNOWN = "patient: peermentor.error.participant.unknown";
	
	@Autowired
	private SafeContactService safe;
	
	@Autowired
	private SafeContactDao editions;
	
	@Autowired
	private ApplicationEventPublisher publisher;
	
	@Before
	public void beginAsMentor() {
		mentor.login();
	}
	
	@Test
	public void saveSafeContact_shouldKeepEveryEditionOfWhichTheLatestCounts() {
		SafeContactView none = safe.getSafeContact(cast.uuid(participant));
		assertThat(none.getEdition(), is(0));
		assertThat(none.getAskedAt(), is(nullValue()));
		assertThat((List<?>) none.getPhones(), is(empty()));
		save(0, phone());
		clock.forward(Duration.ofHours(3));
		coordinator.login();
		save(1, phone().never(Collections.singleton("Main Street")));
		forget();
		SafeContactView latest = safe.getSafeContact(cast.uuid(participant));
		assertThat(latest.getEdition(), is(2));
		assertThat(latest.getAskedAt(), is(clock.now()));
		assertThat(latest.getRecordedBy().getUuid(), is(coordinator.getUser().getUuid()));
		assertThat(latest.getNeverPlaces(), is(Collections.singletonList("Main Street")));
		List<SafeContactView> all = safe.getEditions(cast.uuid(participant), PAGE).getRows();
		assertThat(all.stream().map(SafeContactView::getEdition).collect(Collectors.toList()), contains(2, 1));
		assertThat((List<?>) safe.getEdition(all.get(1).getUuid()).getNeverPlaces(), is(empty()));
	}
	
	@Test
	public void saveSafeContact_shouldRefuseWhatIsNotBasedOnTheLatestAndWriteARepeatOnce() {
		String uuid = UUID.randomUUID().toString();
		safe.saveSafeContact(request(uuid, 0, phone()));
		assertThat(safe.saveSafeContact(request(uuid, 0, phone())).getEdition(), is(1));
		assertThat(count("peermentor_safe_contact"), is(1L));
		assertThrows(Stale.class, () -> save(0, phone()));
		assertThrows(Stale.class, () -> save(2, phone()));
		coordinator.login();
		assertThat(refusals(() -> safe.saveSafeContact(request(uuid, 1, phone()))), contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void saveSafeContact_shouldNameEveryFieldAndNoneOfTheValues() {
		SafeContactContent content = new SafeContactContent().phone("a\nb", "call Mum", false, true, false, false)
		        .phone(null, null, false, false, false, false).quiet(Collections.<DayOfWeek> emptySet(), null, LocalTime.NOON)
		        .unwanted(Collections.nCopies(31, "secret")).trusted(null, NUMBER + "x", null)
		        .place(null, EnumSet.of(DayOfWeek.MONDAY), LocalTime.NOON, LocalTime.NOON)
		        .never(Collections.singleton(String.join("", Collections.nCopies(101, "z"))));
		InvalidInput refusal = assertThrows(InvalidInput.class, () -> safe.saveSafeContact(new NewSafeContact(null,
		        cast.uuid(participant), null, clock.now().plusSeconds(1), content, new Problems())));
		assertThat(refusal.getProblems().stream().map(Problem::toString).collect(Collectors.toList()), containsInAnyOrder(
		    "askedAt: peermentor.error.safeContact.future", "basedOn: " + Problems.REQUIRED,
		    "phones.0.label: peermentor.error.malformed", "phones.0.number: peermentor.error.safeContact.number",
		    "phones.1.number: " + Problems.REQUIRED, "quietHours.0.days: " + Problems.REQUIRED,
		    "quietHours.0.from: " + Problems.REQUIRED, "unwantedWords: peermentor.error.outOfRange",
		    "trustedPerson.name: " + Problems.REQUIRED, "trustedPerson.number: peermentor.error.safeContact.number",
		    "places.0.name: " + Problems.REQUIRED, "neverPlaces: peermentor.error.tooLong"));
		String said = refusal + " " + refusal.getArguments() + refusal.getProblems() + refusal.getProblems().stream()
		        .map(problem -> problem.getArguments().toString()).collect(Collectors.joining());
		for (String value : Arrays.asList("Mum", "secret", "0142", "zz")) {
			assertThat(said, not(containsString(value)));
		}
		assertThat(count("peermentor_safe_contact"), is(0L));
	}
	
	@Test
	public void safeContact_shouldSayNothingOfItselfToALog() {
		SafeContactContent content = phone().unwanted(Collections.singleton("secret"))
		        .trusted("Aunt", NUMBER, TrustedRelation.FAMILY_MEMBER);
		SafeContactView saved = save(0, content);
		NewSafeContact request = request(null, 1, content);
		String said = content + " " + request + " " + saved + " " + saved.getDisplay() + " "
		        + editions.latest(participant) + " " + safe.nextStep(cast.uuid(participant)) + " "
		        + safe.nextStep(cast.uuid(participant)).getDisplay();
		IllegalStateException broken = assertThrows(IllegalStateException.class,
		    () -> SafeContactJson.read("{\"phones\":[{\"number\":\"" + NUMBER + "\", Aunt secret"));
		assertThat(broken.getCause(), is(nullValue()));
		said += " " + broken;
		for (String value : Arrays.asList("0142", "Aunt", "secret")) {
			assertThat(said, not(containsString(value)));
		}
	}
	
	@Test
	public void safeContact_shouldNotExistForWhoeverMayNotKnowOfTheTherapy() {
		SafeContactView saved = save(0, phone());
		String patient = cast.uuid(participant);
		jobMentor.login();
		assertThrows(NotFound.class, () -> safe.getEdition(saved.getUuid()));
		assertThat(refusals(() -> safe.getSafeContact(patient)), contains(UNKNOWN));
		assertThat(refusals(() -> safe.getEditions(patient, PAGE)), contains(UNKNOWN));
		assertThat(refusals(() -> safe.nextStep(patient)), contains(UNKNOWN));
		assertThat(refusals(() -> save(1, phone())), contains(UNKNOWN));
		cast.loginAsAdministrator();
		clinician.login();
		assertThrows(APIAuthenticationException.class, () -> safe.getSafeContact(patient));
		assertThrows(APIAuthenticationException.class, () -> save(1, phone()));
	}
	
	@Test
	public void safeContact_shouldBeForThoseWhoWorkWithTheParticipantAndNotForReadersOfNotes() {
		cast.loginAsAdministrator();
		cast.withRole(Roles.NOTES_READER).login();
		assertThrows(APIAuthenticationException.class, () -> safe.getSafeContact(cast.uuid(participant)));
		assertThrows(APIAuthenticationException.class, () -> safe.nextStep(cast.uuid(participant)));
		assertThrows(APIAuthenticationException.class, () -> save(0, phone()));
	}
	
	@Test
	public void nextStep_shouldTellTheTeamWhereNobodyHasAsked() {
		OutreachView next = safe.nextStep(cast.uuid(participant));
		assertThat(next.getStep(), is(OutreachStep.TELL_TEAM));
		assertThat(next.getTarget(), is(nullValue()));
		assertThat(next.getWords(), is(nullValue()));
		assertThat(next.getEdition(), is(0));
		assertThat(next.getAttempts(), is(empty()));
	}
	
	@Test
	public void rules_shouldProposeTheSameBeforeAndAfterTheyWereStored() {
		Random draw = new Random(SEED);
		OutreachLadder ladder = OutreachLadder.sample(VANCOUVER);
		int proposedWithTarget = 0;
		for (int i = 0; i < 5000; i++) {
			GeneratedSafeContact rules = new GeneratedSafeContact(draw);
			SafeContactContent kept = i % 100 == 0 ? stored(rules.content, i / 100)
			        : SafeContactJson.read(SafeContactJson.write(rules.content));
			Instant now = clock.now().plusSeconds(900L * draw.nextInt(36000));
			List<OutreachAttempt> attempts = attempts(draw, now);
			OutreachProposal direct = ladder.next(rules.fact, attempts, now);
			OutreachProposal again = ladder.next(kept.toFact(), attempts, now);
			String where = "seed " + SEED + " case " + i;
			assertThat(where, again.getStep(), is(direct.getStep()));
			assertThat(where, again.getNotBefore(), is(direct.getNotBefore()));
			assertThat(where, again.getWords(), is(direct.getWords()));
			assertThat(where, key(kept.target(again)), is(direct.getTarget()));
			proposedWithTarget += direct.getTarget() == null ? 0 : 1;
		}
		assertThat(proposedWithTarget > 2000, is(true));
	}
	
	private SafeContactContent stored(SafeContactContent content, int basedOn) {
		save(basedOn, content);
		forget();
		return editions.latest(participant).getContent();
	}
	
	private static Object key(Map<String, Object> target) {
		return target == null ? null : target.containsKey("label") ? target.get("label") : target.get("name");
	}
	
	private static List<OutreachAttempt> attempts(Random draw, Instant now) {
		List<OutreachAttempt> attempts = new ArrayList<>();
		for (int n = draw.nextInt(12); n > 0; n--) {
			attempts.add(new OutreachAttempt(OutreachStep.values()[draw.nextInt(6)], now.minusSeconds(900L * draw.nextInt(96))));
		}
		return attempts;
	}
	
	@Test
	public void merge_shouldLeaveNothingSafeUntilSomebodyAsksAgainWhereBothHadBeenAsked() {
		save(0, phone().quiet(EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(22, 0), LocalTime.of(8, 0))
		        .never(Arrays.asList("Main Street", "Park")));
		int loser = participant;
		participant = otherParticipant();
		save(0, phone());
		save(1, phone().unwanted(Collections.singleton("call")).never(Collections.singleton("Park"))
		        .quiet(EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(22, 0), LocalTime.of(8, 0))
		        .place("Van", EnumSet.of(DayOfWeek.TUESDAY), LocalTime.of(10, 0), LocalTime.of(11, 0)).trusted("Aunt", null, null));
		publisher.publishEvent(new PatientsMerging(this, participant, loser));
		forget();
		SafeContactView latest = safe.getSafeContact(cast.uuid(participant));
		assertThat(latest.getEdition(), is(4));
		assertThat(latest.getAskedAt(), is(nullValue()));
		assertThat((List<?>) latest.getPhones(), is(empty()));
		assertThat((List<?>) latest.getPlaces(), is(empty()));
		assertThat(latest.getTrustedPerson(), is(nullValue()));
		assertThat(latest.getNeverPlaces(), is(Arrays.asList("Park", "Main Street")));
		assertThat(latest.getUnwantedWords(), is(Arrays.asList("call")));
		assertThat(((List<?>) latest.getQuietHours()).size(), is(1));
		assertThat(safe.getEditions(cast.uuid(participant), PAGE).getTotal(), is(4L));
		assertThat(editions.latest(loser), is(nullValue()));
		assertThat(safe.nextStep(cast.uuid(participant)).getStep(), is(OutreachStep.TELL_TEAM));
		save(4, phone());
		assertThat(safe.nextStep(cast.uuid(participant)).getStep(), is(OutreachStep.CALL));
	}
	
	@Test
	public void merge_shouldKeepWhatHoldsWhereOnlyOneHadBeenAsked() {
		save(0, phone());
		int loser = participant;
		participant = otherParticipant();
		publisher.publishEvent(new PatientsMerging(this, participant, loser));
		forget();
		assertThat(safe.getSafeContact(cast.uuid(participant)).getEdition(), is(1));
		assertThat(safe.nextStep(cast.uuid(participant)).getStep(), is(OutreachStep.CALL));
		publisher.publishEvent(new PatientsMerging(this, participant, loser));
		forget();
		assertThat(safe.getSafeContact(cast.uuid(participant)).getEdition(), is(1));
	}
	
	private int otherParticipant() {
		int other = cast.participant();
		assign(other, mentor, "OAT");
		return other;
	}
	
	private static SafeContactContent phone() {
		return new SafeContactContent().phone("own", NUMBER, false, true, true, false);
	}
	
	private SafeContactView save(int basedOn, SafeContactContent content) {
		return safe.saveSafeContact(request(null, basedOn, content));
	}
	
	private NewSafeContact request(String uuid, int basedOn, SafeContactContent content) {
		return new NewSafeContact(uuid, cast.uuid(participant), basedOn, null, content, new Problems());
	}
}
