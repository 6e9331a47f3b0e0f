/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.directory.NeedTerm;
import org.openmrs.module.peermentor.refusal.Problems;

/** What may be told is asked when a referral is queued, when it goes, and each time that something of it goes. */
public class SendingTest extends ReferralTest {
	
	/** A reading of rule 12 of the design, and of drugs, of its own. */
	private static final List<String> NEVER_BY_MAIL = Arrays.asList("oat", "opioid", "agonist", "methadone", "buprenorphine",
	    "suboxone", "sublocade", "kadian", "naloxone", "custody", "prison", "jail", "release", "parole", "probation", "court",
	    "inmate", "offender", "addict", "dirty", "tao", "opioïde", "méthadone", "détention", "libération", "tribunal");
	
	private static final List<Segment> ALL = Arrays.asList(Segment.PLAN, Segment.JUSTICE, Segment.IDENTITY);
	
	@Before
	public void setTheSitesClock() {
		cast.setSiteZone("Etc/UTC");
	}
	
	@After
	public void speakEnglish() {
		Context.setLocale(Locale.ENGLISH);
	}
	
	@Test
	public void send_shouldNameEverySegmentThatNoConsentOpens() {
		consent(Segment.PLAN);
		grant(Segment.JUSTICE, "TREATMENT", "ORGANISATION", HOUSE);
		grant(Segment.IDENTITY, "CARE_MANAGEMENT", "ORGANISATION", "Another house");
		ReferralView draft = make(beds().segments(ALL));
		assertThat(refusals(() -> send(draft)), contains("segments: peermentor.error.referral.noConsent",
		    "segments: peermentor.error.referral.noConsent"));
		Context.clearSession();
		assertThat(referrals.getReferral(draft.getUuid()).getStatus(), is(ReferralStatus.DRAFT));
		consent(Segment.JUSTICE, Segment.IDENTITY);
		ReferralView sent = send(draft);
		assertThat(sent.getStatus(), is(ReferralStatus.REQUESTED));
		assertThat(sent.getSentAt(), is(clock.now()));
		assertThat(sent.getSentBy().getUuid(), is(mentor.getUser().getUuid()));
		assertThat("nothing has left yet", count("peermentor_disclosure"), is(0L));
	}
	
	@Test
	public void send_shouldAskForEverythingThatAServiceNeeds() {
		ReferralView bare = make(new ReferralTerms().listing(house).need("SHELTER"));
		assertThat(refusals(() -> send(bare)), contains("way: " + Problems.REQUIRED, "answerDue: " + Problems.REQUIRED,
		    "askFor: " + Problems.REQUIRED));
		ReferralView full = make(beds().listing(services.plant("A closed house", false)).askFor("Sam " + participant)
		        .way(SendWay.EMAIL_TEXT).note("Takes methadone, and was in prison."));
		assertThat(refusals(() -> send(full)), contains("listing: peermentor.error.referral.closed",
		    "askFor: peermentor.error.referral.familyName", "note: peermentor.error.referral.privateWords"));
		ReferralView gone = make(beds());
		services.vanish(house);
		assertThat(refusals(() -> send(gone)), contains("listing: peermentor.error.referral.unlisted"));
	}
	
	/** What is written for the service tells it no more than consents open, whichever way it goes. */
	@Test
	public void send_shouldRefuseANoteThatTellsMoreThanTheSegments() {
		consent(Segment.PLAN, Segment.IDENTITY);
		String full = "Sam Participant " + participant;
		for (SendWay way : SendWay.values()) {
			String untold = way == SendWay.EMAIL_TEXT ? "privateWords" : "untoldWords";
			for (String note : Arrays.asList("Takes OAT.", "Est sous méthadone.", "Leaves prison on Monday.", "Has HIV.")) {
				assertThat(way + " " + note, refusals(() -> send(make(beds().way(way).note(note)))),
				    contains("note: peermentor.error.referral." + untold));
				Context.clearSession();
			}
			assertThat(way.name(), refusals(() -> send(make(beds().way(way).note(full)))),
			    contains("note: peermentor.error.referral.familyName"));
			Context.clearSession();
		}
		assertThat("what is told may be said", send(make(beds().segments(Collections.singletonList(Segment.PLAN))
		        .note("Takes methadone."))).getStatus(), is(ReferralStatus.REQUESTED));
		assertThat(refusals(() -> send(make(beds().segments(Collections.singletonList(Segment.PLAN)).note("Takes methadone since prison.")))),
		    contains("note: peermentor.error.referral.untoldWords"));
		Context.clearSession();
		ReferralTerms named = beds().segments(Collections.singletonList(Segment.IDENTITY)).note(full);
		ReferralView known = send(make(named));
		assertThat("on paper it may be said who it is", sheet(known, SendWay.PRINT).getDocument(), containsString(full));
		assertThat("where others read it, not", refusals(() -> sheet(known, SendWay.EMAIL_TEXT)),
		    contains("way: peermentor.error.referral.familyName"));
		Context.clearSession();
		assertThat(refusals(() -> send(make(named.way(SendWay.EMAIL_TEXT)))), contains("note: peermentor.error.referral.familyName"));
	}
	
	@Test
	public void queue_shouldBeStoppedByAWithdrawalBeforeItGoes() {
		consent(Segment.PLAN);
		ReferralView queued = make(beds().segments(Collections.singletonList(Segment.PLAN)).queuedFor(hours(2)));
		assertThat(queued.getQueuedFor(), is(hours(2)));
		withdraw();
		ReferralView stopped = referrals.getReferral(queued.getUuid());
		assertThat(stopped.getStatus(), is(ReferralStatus.ON_HOLD));
		assertThat(stopped.getReason(), is(ReferralReason.CONSENT_WITHDRAWN));
		assertThat(stopped.getSentAt(), is(nullValue()));
		assertThat(alerted(), contains(mentor.getUser().getUserId()));
		assertThat(refusals(() -> send(stopped)), contains("segments: peermentor.error.referral.noConsent"));
		Context.clearSession();
		assertThat("no service knows of it", refusals(() -> move(stopped, ReferralStatus.ACCEPTED, null)),
		    contains("status: peermentor.error.outcome.notSent"));
		Context.clearSession();
		consent(Segment.PLAN);
		assertThat(send(stopped).getStatus(), is(ReferralStatus.REQUESTED));
	}
	
	/** A consent that ends by the clock is no news to anybody. */
	@Test
	public void queue_shouldBeStoppedWhenItGoesIfTheConsentHasRunOutMeanwhile() {
		consent(Segment.PLAN);
		cast.run("update peermentor_consent_grant set until_at = " + hours(1).toEpochMilli());
		ReferralView queued = make(beds().segments(Collections.singletonList(Segment.PLAN)).queuedFor(hours(2)));
		clock.forward(Duration.ofHours(2));
		ReferralView stopped = send(queued);
		assertThat(stopped.getStatus(), is(ReferralStatus.ON_HOLD));
		assertThat(stopped.getReason(), is(ReferralReason.CONSENT_WITHDRAWN));
		assertThat(stopped.getSentAt(), is(nullValue()));
		assertThat(referrals.getHistory(queued.getUuid(), PAGE).getRows().get(1).getActor(), is(ReferralActor.MODULE));
	}
	
	@Test
	public void send_shouldGoWhereTheServiceIsListedNow() {
		consent(Segment.PLAN);
		ReferralView same = make(beds().segments(Collections.singletonList(Segment.PLAN)));
		ReferralView queued = make(beds().segments(Collections.singletonList(Segment.PLAN)).queuedFor(hours(2)));
		String now = services.plant(HOUSE);
		services.move(house, now);
		assertThat(send(same).getListing(), is(now));
		String others = services.plant("Another house");
		services.move(house, others);
		clock.forward(Duration.ofHours(2));
		ReferralView stopped = send(queued);
		assertThat("consents are to whoever runs it now", stopped.getStatus(), is(ReferralStatus.ON_HOLD));
		assertThat(stopped.getListing(), is(others));
		assertThat(stopped.getSentAt(), is(nullValue()));
	}
	
	@Test
	public void draft_shouldBeGivenAnotherListingWhereItsOwnIsGone() {
		ReferralView draft = make(beds());
		services.vanish(house);
		assertThat(refusals(() -> send(draft)), contains("listing: peermentor.error.referral.unlisted"));
		Context.clearSession();
		String other = services.plant("Another house");
		assertThat(say(draft, new ReferralTerms().listing(other)).getListing(), is(other));
		assertThat(send(draft).getStatus(), is(ReferralStatus.REQUESTED));
	}
	
	@Test
	public void queue_shouldNotTakeWhatCannotGo() {
		assertThat(refusals(() -> make(beds().segments(Collections.singletonList(Segment.PLAN)).queuedFor(hours(2)))),
		    contains("segments: peermentor.error.referral.noConsent"));
		assertThat(refusals(() -> make(beds().queuedFor(hours(-1)))), contains("queuedFor: peermentor.error.referral.past"));
	}
	
	@Test
	public void withdrawal_shouldRecallWhatNobodyHasAnsweredAndLeaveTheAccounting() {
		consent(Segment.PLAN, Segment.IDENTITY);
		ReferralView unanswered = send(make(beds().segments(Arrays.asList(Segment.PLAN, Segment.IDENTITY))));
		ReferralView accepted = move(send(make(beds().segments(Collections.singletonList(Segment.PLAN)))), ReferralStatus.ACCEPTED,
		    null);
		ReferralView tellsNothing = sent();
		sheet(unanswered, SendWay.PRINT);
		withdraw();
		ReferralView recalled = referrals.getReferral(unanswered.getUuid());
		assertThat(recalled.getStatus(), is(ReferralStatus.CANCELLED));
		assertThat(recalled.getReason(), is(ReferralReason.CONSENT_WITHDRAWN));
		assertThat(referrals.getReferral(tellsNothing.getUuid()).getStatus(), is(ReferralStatus.REQUESTED));
		assertThat(referrals.getReferral(accepted.getUuid()).getStatus(), is(ReferralStatus.ACCEPTED));
		assertThat("two consents opened it", count("peermentor_disclosure where record = '" + unanswered.getUuid() + "'"), is(2L));
		assertThat(refusals(() -> sheet(accepted, SendWay.PRINT)), contains("segments: peermentor.error.referral.noConsent"));
	}
	
	@Test
	public void sheet_shouldTellTheServiceThatAReferralWasTakenBackAndNothingOfAnybody() {
		consent(Segment.PLAN, Segment.IDENTITY);
		ReferralView unanswered = send(make(beds().segments(Arrays.asList(Segment.PLAN, Segment.IDENTITY)).note("Has a dog.")));
		withdraw();
		String reference = unanswered.getUuid().substring(0, 8).toUpperCase();
		for (SendWay way : new SendWay[] { SendWay.PRINT, SendWay.CALL, SendWay.EMAIL_TEXT }) {
			ReferralSheet sheet = sheet(unanswered, way);
			String said = way == SendWay.EMAIL_TEXT ? sheet.getText() : sheet.getDocument();
			assertThat(said, containsString(reference));
			assertThat(said, containsString("Please do not contact the person"));
			for (String known : new String[] { "Participant " + participant, "Sam", "opioid", "custody", "dog" }) {
				assertThat(way + " " + known, said, not(containsString(known)));
			}
			assertThat(sheet.getSegments(), is(empty()));
		}
		assertThat("nobody was told anything", count("peermentor_disclosure where record = '" + unanswered.getUuid() + "'"), is(0L));
		assertThat(refusals(() -> sheet(unanswered, SendWay.CODE)), contains("status: peermentor.error.referral.notSent"));
		ReferralView draft = move(make(beds()), ReferralStatus.CANCELLED, ReferralReason.NO_LONGER_NEEDED);
		assertThat("of which no service knows", refusals(() -> sheet(draft, SendWay.PRINT)),
		    contains("status: peermentor.error.referral.notSent"));
	}
	
	@Test
	public void sheet_shouldTellWhatIsOpenAndNothingElse() {
		phones();
		consent(ALL.toArray(new Segment[0]));
		String everything = sheet(send(make(beds().segments(ALL).note("Has a dog."))), SendWay.PRINT).getDocument();
		for (String told : new String[] { "Participant " + participant, "604-555-0001", "opioid agonist", "custody", "Has a dog.",
		        "1 Main Street", "Monday 09:00-17:00", "2026-11-28 20:00" }) {
			assertThat(everything, containsString(told));
		}
		assertThat("a shared phone, and one that is not safe", everything, not(containsString("604-555-0002")));
		assertThat(everything, not(containsString("604-555-0003")));
		String little = sheet(sent(), SendWay.PRINT).getDocument();
		assertThat(little, containsString("Sam"));
		for (String untold : new String[] { "Participant", String.valueOf(participant), "604-555-0001", "opioid", "custody" }) {
			assertThat(little, not(containsString(untold)));
		}
		String prohibited = sheet(send(make(beds().segments(ALL).contactProhibited(true))), SendWay.PRINT).getDocument();
		assertThat(prohibited, containsString("do not contact"));
		assertThat(prohibited, not(containsString("604-555-0001")));
	}
	
	@Test
	public void callSheet_shouldSayWhatNotToSay() {
		consent(Segment.PLAN);
		String nothing = sheet(sent(), SendWay.CALL).getDocument();
		assertThat(nothing, containsString("604-555-0100"));
		assertThat(nothing, containsString("Nothing about health"));
		assertThat(nothing, containsString("\u2610 Waiting list"));
		String plan = sheet(send(make(beds().segments(Collections.singletonList(Segment.PLAN)))), SendWay.CALL).getDocument();
		assertThat(plan, not(containsString("Nothing about health")));
		assertThat(plan, containsString("Nothing about custody"));
	}
	
	@Test
	public void emailText_shouldHoldNoWordOfTherapyOrCustodyForAnyNeedInAnyLanguage() {
		consent(ALL.toArray(new Segment[0]));
		for (Locale locale : new Locale[] { Locale.ENGLISH, Locale.FRENCH }) {
			for (NeedTerm need : NeedTerm.all()) {
				if (need.getCode().equals("EMPLOYMENT")) {
					continue;
				}
				Context.setLocale(locale);
				ReferralSheet mail = sheet(send(make(beds().need(need.getCode()).segments(ALL).note("Has a dog."))), SendWay.EMAIL_TEXT);
				String words = (mail.getSubject() + "\n" + mail.getText()).toLowerCase(Locale.ROOT);
				for (String never : NEVER_BY_MAIL) {
					assertThat(need + ": " + words, words.matches("(?s).*\\b" + never + ".*"), is(false));
				}
				assertThat(words, not(containsString("participant")));
				assertThat(words, not(containsString(String.valueOf(participant))));
				assertThat(words, not(containsString("peermentor.")));
				assertThat(mail.getSegments(), is(empty()));
				assertThat(mail.getDocument(), is(nullValue()));
			}
		}
		assertThat("nothing was disclosed by them", count("peermentor_disclosure"), is(0L));
	}
	
	@Test
	public void sheet_shouldNotGoWhereNothingWasSentOrByCode() {
		assertThat(refusals(() -> sheet(make(beds()), SendWay.PRINT)), contains("status: peermentor.error.referral.notSent"));
		assertThat(refusals(() -> sheet(sent(), SendWay.CODE)), contains("way: peermentor.error.partner.off"));
		consent(Segment.JUSTICE);
		ReferralView wordy = send(make(beds().segments(Collections.singletonList(Segment.JUSTICE)).note("Leaves prison on Monday.")));
		assertThat(sheet(wordy, SendWay.PRINT).getDocument(), containsString("Leaves prison"));
		assertThat(refusals(() -> sheet(wordy, SendWay.EMAIL_TEXT)), contains("way: peermentor.error.referral.privateWords"));
	}
	
	@Test
	public void sheet_shouldNotTellAMentorForWorkHowSomebodyIsReached() {
		phones();
		grant(Segment.IDENTITY, "EMPLOYMENT_SUPPORT", "ORGANISATION", HOUSE);
		jobMentor.login();
		ReferralView job = send(make(work().segments(Collections.singletonList(Segment.IDENTITY))));
		String sheet = sheet(job, SendWay.PRINT).getDocument();
		assertThat(sheet, containsString("Participant " + participant));
		assertThat(sheet, not(containsString("604-555-0001")));
	}
	
	@Test
	public void sheet_shouldTellNoPhoneOfWhichSomethingElseWasSaidSinceTheSending() {
		phones();
		consent(ALL.toArray(new Segment[0]));
		ReferralView sent = send(make(beds().segments(ALL)));
		assertThat(sheet(sent, SendWay.PRINT).getDocument(), containsString("604-555-0001"));
		cast.run("insert into peermentor_safe_contact (patient_id, edition, content, recorded_at, version, uuid, creator,"
		        + " date_created, voided) select patient_id, 2, content, " + hours(1).toEpochMilli() + ", 0, '"
		        + java.util.UUID.randomUUID() + "', 1, now(), false from peermentor_safe_contact");
		String later = sheet(sent, SendWay.PRINT).getDocument();
		assertThat(later, containsString("Participant " + participant));
		assertThat(later, not(containsString("604-555-0001")));
	}
	
	/** One that is safe, one that is shared, one of which nobody said that it is safe. */
	private void phones() {
		cast.run("insert into peermentor_safe_contact (patient_id, edition, content, recorded_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", 1, '{\"phones\": [" + phone("604-555-0001", false, true) + ", "
		        + phone("604-555-0002", true, true) + ", " + phone("604-555-0003", false, false)
		        + "], \"quietHours\": [], \"unwantedWords\": [], \"trustedPerson\": null, \"places\": [], \"neverPlaces\": []}',"
		        + " 0, 0, '" + java.util.UUID.randomUUID() + "', 1, now(), false)");
	}
	
	private static String phone(String number, boolean shared, boolean safe) {
		return "{\"label\": null, \"number\": \"" + number + "\", \"shared\": " + shared + ", \"callSafe\": " + safe
		        + ", \"textSafe\": false, \"voicemailSafe\": false}";
	}
}
