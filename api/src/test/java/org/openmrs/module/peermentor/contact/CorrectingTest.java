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
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.Encounter;
import org.openmrs.Obs;
import org.openmrs.module.peermentor.Consents;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.Stale;

public class CorrectingTest extends ContactTest {
	
	private static final String XANADU = "9356400c-a5a2-4532-8f2b-2361b3446eb8";
	
	private static final String ELSEWHERE = "8d6c993e-c2cc-11de-8d13-0010c6dffd0f";
	
	private ContactFacts before;
	
	private String uuid;
	
	@Before
	public void recordEverything() {
		before = everything().build();
		uuid = contacts.recordContact(NewContact.of(cast.uuid(participant), before).build()).getUuid();
		forgetSession();
	}
	
	@Test
	public void correctContact_shouldChangeEveryFactAndNoOther() {
		ContactView view = correct(change -> change.set(Fact.MODE, Mode.VIDEO).set(Fact.PLACE, null)
		        .set(Fact.DURATION_MINUTES, 30).set(Fact.TOPICS, Arrays.asList(Topic.GOALS, Topic.INCOME))
		        .set(Fact.PARTICIPANT_OUTCOME, ParticipantOutcome.ATTENDED_TOGETHER).set(Fact.TURNED_AWAY_REASON, null)
		        .set(Fact.PLANNED_AT, hoursAgo(3)).kilometres(null).expenses(new BigDecimal("8")));
		
		for (ContactView each : new ContactView[] { view, reread() }) {
			assertThat(each.getMode(), is(Mode.VIDEO));
			assertThat(each.getPlace(), is(nullValue()));
			assertThat(each.getDurationMinutes(), is(30));
			assertThat(each.getTopics(), contains(Topic.INCOME, Topic.GOALS));
			assertThat(each.getSupportTypes(), is((Object) before.answers(Fact.SUPPORT_TYPES)));
			assertThat(each.getAccompaniment().get("turnedAwayReason"), is(nullValue()));
			assertThat(each.getAccompaniment().get("plannedAt"), is(hoursAgo(3)));
			assertThat(each.getAccompaniment().get("waitingMinutes"), is(40));
			assertThat(each.getKilometres(), is(nullValue()));
			assertThat(each.getExpenses().intValueExact(), is(8));
			assertThat(each.getStartedAt(), is(before.getStartedAt()));
			assertThat(each.getVersion(), is(1));
		}
	}
	
	@Test
	public void correctContact_shouldKeepInTheChartWhatItSaidBefore() {
		correct(change -> change.set(Fact.MODE, Mode.VIDEO).set(Fact.PLACE, null));
		forgetSession();
		
		Encounter encounter = encounter(uuid);
		List<Obs> modes = encounter.getAllObs(true).stream()
		        .filter(o -> o.getConcept().getConceptId() == ContactMetadata.conceptId(Fact.MODE)).collect(Collectors.toList());
		assertThat(modes, hasSize(2));
		Obs now = modes.stream().filter(o -> !o.getVoided()).findFirst().get();
		Obs former = modes.stream().filter(Obs::getVoided).findFirst().get();
		assertThat(now.getPreviousVersion(), is(former));
		assertThat(former.getVoidReason(), is("Corrected by the peer mentor module"));
		assertThat(encounter.getObs(), hasSize(17));
		assertThat(encounter.getAllObs(true), hasSize(19));
	}
	
	@Test
	public void correctContact_shouldKeepARevisionOfWhatWasSaidByWhomAndWhy() {
		correct(change -> change.set(Fact.MODE, Mode.VIDEO).expenses(null));
		
		List<RevisionView> revisions = contacts.getRevisions(uuid, PAGE).getRows();
		assertThat(revisions, hasSize(1));
		RevisionView revision = revisions.get(0);
		assertThat(revision.getVersion(), is(0));
		assertThat(revision.getRevisedAt(), is(clock.now()));
		assertThat(revision.getRevisedBy().getUuid(), is(mentor.getUser().getUuid()));
		assertThat(revision.getReason(), is("It was not so"));
		assertThat(revision.getFactsBefore().get("mode"), is("IN_PERSON"));
		assertThat(revision.getFactsBefore().get("expenses"), is(7.35));
		assertThat(((Map<?, ?>) revision.getFactsBefore().get("accompaniment")).get("turnedAwayReason"), is("ON_OAT"));
		assertThat(contacts.getRevision(uuid, revision.getUuid()).getReason(), is("It was not so"));
		
		Consents.open(cast, participant, clinician);
		clinician.login();
		RevisionView forOthers = contacts.getRevisions(uuid, PAGE).getRows().get(0);
		assertThat(forOthers.getReason(), is(nullValue()));
		assertThat(forOthers.getFactsBefore().containsKey("expenses"), is(false));
		assertThat(forOthers.getFactsBefore().get("mode"), is("IN_PERSON"));
	}
	
	@Test
	public void correctContact_shouldMoveTheStartAndEverythingThatHangsOnIt() {
		correct(change -> change.startedAt(hoursAgo(30).plusMillis(5)));
		forgetSession();
		
		assertThat(contacts.getContact(uuid).getStartedAt(), is(hoursAgo(30).plusMillis(5)));
		assertThat(contacts.getContact(uuid).getLateEntry(), is(true));
		Encounter encounter = encounter(uuid);
		assertThat(encounter.getEncounterDatetime().getTime(), is(hoursAgo(30).toEpochMilli() - 123));
		for (Obs obs : encounter.getObs()) {
			assertThat(obs.getObsDatetime().getTime(), is(hoursAgo(30).toEpochMilli() - 123));
		}
		assertThat(encounter.getObs(), hasSize(18));
	}
	
	@Test
	public void correctContact_shouldMoveTheLocationEvenWhereThereWasNone() {
		assertThat(correct(change -> change.location(XANADU)).getLocation().getUuid(), is(XANADU));
		forgetSession();
		assertThat(encounter(uuid).getObs(), hasSize(18));
		for (Obs obs : encounter(uuid).getObs()) {
			assertThat(obs.getLocation().getUuid(), is(XANADU));
		}
		assertThat(correct(change -> change.location(ELSEWHERE).set(Fact.PLACE, Place.CLINIC)).getLocation().getUuid(),
		    is(ELSEWHERE));
		forgetSession();
		assertThat(correct(change -> change.location(null)).getLocation(), is(nullValue()));
		forgetSession();
		assertThat(encounter(uuid).getLocation(), is(nullValue()));
		assertThat(encounter(uuid).getObs(), hasSize(18));
	}
	
	@Test
	public void correctContact_shouldRefuseWhatTheRulesRefuseAndWriteNothing() {
		Map<String, Long> rows = rows();
		
		assertThat(refusals(() -> contacts.correctContact(uuid, new ContactChange(0, " ").set(Fact.MODE, null)
		        .set(Fact.TOOK_PLACE, TookPlace.NO).startedAt(clock.now().plusSeconds(1)).location(uuid))),
		    contains("correctionReason: peermentor.error.required", "location: peermentor.error.contact.location.unknown",
		        "mode: peermentor.error.required", "startedAt: peermentor.error.contact.startedAt.future",
		        "whyNot: peermentor.error.required"));
		assertThat(refusals(() -> contacts.correctContact(uuid,
		    new ContactChange(0, String.join("", java.util.Collections.nCopies(256, "a"))).set(Fact.MODE, Mode.TEXT))),
		    contains("correctionReason: peermentor.error.tooLong"));
		assertThat(rows(), equalTo(rows));
	}
	
	@Test
	public void correctContact_shouldWriteNothingWhenNothingIsDifferent() {
		Map<String, Long> rows = rows();
		
		assertThat(correct(change -> change.set(Fact.MODE, Mode.IN_PERSON).location(null)).getVersion(), is(0));
		
		assertThat(rows(), equalTo(rows));
		assertThat(contacts.getRevisions(uuid, PAGE).getRows(), is(empty()));
	}
	
	@Test
	public void correctContact_shouldRefuseAnOldVersion() {
		correct(change -> change.set(Fact.MODE, Mode.VIDEO));
		
		assertThrows(Stale.class,
		    () -> contacts.correctContact(uuid, new ContactChange(0, "Again").set(Fact.MODE, Mode.TEXT)));
		assertThat(reread().getMode(), is(Mode.VIDEO));
	}
	
	@Test
	public void correctContact_shouldMoveTheVersionEachTimeEvenWithinAMillisecond() {
		correct(change -> change.set(Fact.MODE, Mode.VIDEO));
		forgetSession();
		correct(change -> change.set(Fact.MODE, Mode.TEXT));
		forgetSession();
		
		assertThat(reread().getVersion(), is(2));
		assertThat(contacts.getRevisions(uuid, PAGE).getRows().stream().map(RevisionView::getVersion).collect(Collectors.toList()),
		    contains(1, 0));
	}
	
	@Test
	public void correctContact_shouldBeRefusedAfterSomebodyChangedTheChartInTheMeantime() {
		cast.loginAsAdministrator();
		Encounter encounter = encounter(uuid);
		org.openmrs.api.context.Context.getEncounterService().saveEncounter(encounter);
		forgetSession();
		mentor.login();
		
		assertThrows(Stale.class,
		    () -> contacts.correctContact(uuid, new ContactChange(0, "Late").set(Fact.MODE, Mode.TEXT)));
	}
	
	@Test
	public void correctContact_shouldBeForTheAuthorAndThoseWhoManage() {
		assign(otherMentor, participant);
		otherMentor.login();
		assertThrows(NotAllowed.class, () -> correct(change -> change.set(Fact.MODE, Mode.VIDEO)));
		assertThrows(NotAllowed.class, () -> contacts.voidContact(uuid, "Wrong"));
		
		supervisor.login();
		assertThat(correct(change -> change.set(Fact.MODE, Mode.VIDEO)).getMode(), is(Mode.VIDEO));
		assertThat(contacts.getRevisions(uuid, PAGE).getRows().get(0).getRevisedBy().getUuid(),
		    is(supervisor.getUser().getUuid()));
	}
	
	@Test
	public void voidContact_shouldVoidTheEncounterWithEverythingInItAndSayWhy() {
		contacts.voidContact(uuid, "Wrong participant");
		forgetSession();
		
		Encounter encounter = encounter(uuid);
		assertThat(encounter.getVoided(), is(true));
		assertThat(encounter.getVoidReason(), is("Wrong participant"));
		assertThat(encounter.getVoidedBy(), is(mentor.getUser()));
		assertThat(encounter.getObs(), is(empty()));
		assertThat(encounter.getAllObs(true), hasSize(18));
	}
	
	@Test
	public void voidContact_shouldAskWhy() {
		assertThat(refusals(() -> contacts.voidContact(uuid, " ")), contains("reason: peermentor.error.required"));
		assertThat(encounter(uuid).getVoided(), is(false));
	}
	
	private ContactView correct(UnaryOperator<ContactChange> change) {
		int version = contacts.getContact(uuid).getVersion();
		return contacts.correctContact(uuid, change.apply(new ContactChange(version, "It was not so")));
	}
	
	private ContactView reread() {
		forgetSession();
		return contacts.getContact(uuid);
	}
}
