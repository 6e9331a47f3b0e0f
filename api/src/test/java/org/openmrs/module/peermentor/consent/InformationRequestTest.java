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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;

import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.contact.ConcernFacts;
import org.openmrs.module.peermentor.contact.ConcernService;
import org.openmrs.module.peermentor.contact.ConcernType;
import org.openmrs.module.peermentor.contact.HowWritten;
import org.openmrs.module.peermentor.contact.ImmediateAction;
import org.openmrs.module.peermentor.contact.NarrativeService;
import org.openmrs.module.peermentor.contact.NarrativeText;
import org.openmrs.module.peermentor.contact.NewConcern;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

public class InformationRequestTest extends PrivacyTest {
	
	private static final String TOLD = "A request from outside waits for your decision.";
	
	@Autowired
	private InformationRequestService requests;
	
	@Autowired
	private DisclosureService accounts;
	
	@Autowired
	private NarrativeService narratives;
	
	@Autowired
	private ConcernService concerns;
	
	/** Domain case 36. */
	@Test
	public void hardCase36_probationOfficerShouldLearnNothingAndTheQuestionBeKept() {
		InformationRequestView kept = requests.recordRequest(asked(RequestAsker.PROBATION_OFFICER, RequestForm.INQUIRY)
		        .about(RequestSubject.ATTENDED, "Whether they came on Monday"));
		forgetSession();
		
		InformationRequestView read = requests.getRequest(kept.getUuid());
		assertThat(read.getAsker(), is(RequestAsker.PROBATION_OFFICER));
		assertThat(read.getAskerName(), is("J. Doe"));
		assertThat(read.getAffiliation(), is("Probation office"));
		assertThat(read.getSubject(), is(RequestSubject.ATTENDED));
		assertThat(read.getQuestion(), is("Whether they came on Monday"));
		assertThat(read.getAskedAt(), is(clock.now()));
		assertThat(read.getChannel(), is(RequestChannel.PHONE));
		assertThat(read.getAnswer(), is(RequestAnswer.CANNOT_CONFIRM_OR_DENY));
		assertThat(read.getStatus(), is(RequestStatus.ANSWERED));
		assertThat(read.isHoldsRecords(), is(false));
		assertThat(read.getScript(), containsString("cannot confirm or deny"));
		assertThat(disclosures(), is(empty()));
		
		Context.setLocale(Locale.FRENCH);
		assertThat(requests.getRequest(kept.getUuid()).getScript(), containsString("ni confirmer ni nier"));
		Context.setLocale(Locale.ENGLISH);
	}
	
	/** Domain case 62. */
	@Test
	public void hardCase62_employerShouldHearAScriptThatHidesTheProgramme() {
		String script = requests.recordRequest(asked(RequestAsker.EMPLOYER, null)).getScript();
		
		for (String word : new String[] { "OAT", "opioid", "custody", "release", "peer", "mentor", "clinic" }) {
			assertThat(script.toLowerCase(Locale.ENGLISH), not(containsString(word)));
		}
	}
	
	/** Domain case 37. */
	@Test
	public void hardCase37_subpoenaShouldHoldTheRecordsUntilThePrivacyOfficerReleasesWhatAnOrderNames() {
		String contact = record(checkIn()).getUuid();
		String words = narratives.writeNarrative(contact, new NarrativeText("Words.", null, null, HowWritten.TOGETHER), null)
		        .getUuid();
		String concern = concerns.raiseConcern(new NewConcern(null, cast.uuid(participant), null, new ConcernFacts(
		        ConcernType.MISSING, Collections.singleton(ImmediateAction.TOLD_SUPERVISOR), null, null, null))).getUuid();
		
		InformationRequestView held = requests.recordRequest(asked(RequestAsker.COURT, RequestForm.SUBPOENA));
		
		assertThat(held.getStatus(), is(RequestStatus.RECEIVED));
		assertThat(held.isHoldsRecords(), is(true));
		assertThat(toldWith(TOLD), contains((Object) officer.getUser().getUserId()));
		held(() -> contacts.voidContact(contact, "A mistake"));
		held(() -> narratives.voidNarrative(contact, words, "A mistake"));
		supervisor.login();
		held(() -> concerns.voidConcern(concern, "A mistake"));
		
		officer.login();
		RequestDecision order = new RequestDecision(0, RequestStatus.RELEASED_UNDER_ORDER)
		        .released(Arrays.asList(Segment.PLAN, Segment.CONTACT_FACTS), "Provincial Court 12-345")
		        .told("part2-court-1", ParticipantInformed.NOT_LAWFUL);
		InformationRequestView decided = requests.decideRequest(held.getUuid(), order);
		
		assertThat(decided.getStatus(), is(RequestStatus.RELEASED_UNDER_ORDER));
		assertThat(decided.getSegments(), contains(Segment.CONTACT_FACTS, Segment.PLAN));
		assertThat(decided.getParticipantInformed(), is(ParticipantInformed.NOT_LAWFUL));
		assertThat(decided.getDecidedBy().getUuid(), is(officer.getUser().getUuid()));
		assertThat(disclosures(), hasSize(1));
		DisclosureRecord kept = disclosures().get(0);
		assertThat(kept.getBasis(), is(DisclosureBasis.ORDER));
		assertThat(kept.getSegments(), is("CONTACT_FACTS,PLAN"));
		assertThat(kept.getRecipient(), is("J. Doe"));
		assertThat(kept.getNoticeVersion(), is("part2-court-1"));
		assertThat(kept.getRecord(), is(held.getUuid()));
		assertThat(kept.getNote(), is("Provincial Court 12-345"));
		String patient = cast.uuid(participant);
		PageRequest page = new PageRequest(0, 10, true);
		assertThat(accounts.getDisclosures(patient, null, null, page).getTotal(), is(1L));
		assertThat("an order that forbids to tell", accounts.getAccounting(patient, null, null).getDisclosures(), is(empty()));
		supervisor.login();
		assertThat(accounts.getDisclosures(patient, null, null, page).getTotal(), is(0L));
		mentor.login();
		contacts.voidContact(contact, "A mistake");
	}
	
	@Test
	public void decideRequest_shouldLiftTheHoldWhenNothingIsReleased() {
		String contact = record(checkIn()).getUuid();
		String uuid = requests.recordRequest(asked(RequestAsker.POLICE, RequestForm.WARRANT)).getUuid();
		officer.login();
		
		assertThat(refusals(() -> requests.decideRequest(uuid, new RequestDecision(0, RequestStatus.REFUSED))),
		    contains("reason: peermentor.error.required"));
		requests.decideRequest(uuid, new RequestDecision(0, RequestStatus.REFUSED).because(RequestRefusal.NO_VALID_ORDER, null));
		
		assertThat(disclosures(), is(empty()));
		mentor.login();
		contacts.voidContact(contact, "A mistake");
	}
	
	@Test
	public void decideRequest_shouldRefuseWhatDoesNotGoTogether() {
		String uuid = requests.recordRequest(asked(RequestAsker.COURT, RequestForm.COURT_ORDER)).getUuid();
		assertThrows(APIAuthenticationException.class,
		    () -> requests.decideRequest(uuid, new RequestDecision(0, RequestStatus.REFUSED)));
		officer.login();
		assertThat(refusals(() -> requests.decideRequest(uuid, new RequestDecision(0, RequestStatus.RELEASED_UNDER_ORDER))),
		    contains("authority: peermentor.error.required", "noticeVersion: peermentor.error.required",
		        "participantInformed: peermentor.error.required", "segments: peermentor.error.required"));
		assertThat(refusals(() -> requests.decideRequest(uuid, new RequestDecision(0, RequestStatus.REFUSED)
		        .because(RequestRefusal.OTHER, null).released(Collections.singleton(Segment.PLAN), "x").told("1", ParticipantInformed.YES))),
		    contains("authority: peermentor.error.request.notWithStatus", "decisionText: peermentor.error.required",
		        "noticeVersion: peermentor.error.request.notWithStatus",
		        "participantInformed: peermentor.error.request.notWithStatus", "segments: peermentor.error.request.notWithStatus"));
		assertThat(refusals(() -> requests.decideRequest(uuid, new RequestDecision(0, RequestStatus.ANSWERED))),
		    contains("status: peermentor.error.request.decide"));
		assertThrows(Stale.class, () -> requests.decideRequest(uuid, new RequestDecision(3, RequestStatus.REFUSED)));
		assertThat(refusals(() -> requests.decideRequest(uuid, new RequestDecision(0, null))),
		    contains("status: peermentor.error.required"));
	}
	
	@Test
	public void recordRequest_shouldKeepNoWordsAboutSomebodyUnknown() {
		NewInformationRequest nobody = new NewInformationRequest(new Problems()).by(RequestAsker.FAMILY, null, null)
		        .about(RequestSubject.TAKES_PART, "Is a certain person with you?").came(null, RequestChannel.PHONE, null).answer(null);
		assertThat(refusals(() -> requests.recordRequest(nobody)),
		    contains("question: peermentor.error.request.wordsAboutUnknown"));
		
		InformationRequestView kept = requests.recordRequest(new NewInformationRequest(new Problems())
		        .by(RequestAsker.COURT, null, null).about(RequestSubject.RECORDS, null)
		        .came(null, RequestChannel.SERVED, RequestForm.SUBPOENA).answer(RequestAnswer.NOT_ANSWERED));
		assertThat(kept.getPatient(), is(nullValue()));
		assertThat(kept.isHoldsRecords(), is(false));
		officer.login();
		assertThat(refusals(() -> requests.decideRequest(kept.getUuid(), new RequestDecision(0, RequestStatus.RELEASED_UNDER_ORDER)
		        .released(Collections.singleton(Segment.PLAN), "x").told("1", ParticipantInformed.YES))),
		    contains("status: peermentor.error.request.nobodyKnown"));
		requests.decideRequest(kept.getUuid(), new RequestDecision(0, RequestStatus.REFUSED).because(RequestRefusal.NO_RECORDS, null));
	}
	
	@Test
	public void recordRequest_shouldReportEverythingAtOnce() {
		NewInformationRequest bad = new NewInformationRequest(new Problems()).patient(UUID.randomUUID().toString())
		        .by(null, null, null).about(null, null).came(clock.now().plusMillis(1), null, null).answer(null);
		
		assertThat(refusals(() -> requests.recordRequest(bad)),
		    contains("askedAt: peermentor.error.request.askedAt.future", "asker: peermentor.error.required",
		        "channel: peermentor.error.required", "patient: peermentor.error.participant.unknown",
		        "subject: peermentor.error.required"));
		otherMentor.login();
		assertThat(refusals(() -> requests.recordRequest(asked(RequestAsker.POLICE, null))),
		    contains("patient: peermentor.error.participant.unknown"));
	}
	
	@Test
	public void recordRequest_shouldWriteNothingWhenRepeated() {
		String uuid = UUID.randomUUID().toString();
		requests.recordRequest(asked(RequestAsker.COURT, RequestForm.SUBPOENA).uuid(uuid));
		
		assertThat(requests.recordRequest(asked(RequestAsker.COURT, RequestForm.SUBPOENA).uuid(uuid)).getUuid(), is(uuid));
		assertThat(count("peermentor_information_request"), is(1L));
		assertThat(toldWith(TOLD), hasSize(1));
		supervisor.login();
		assertThat(refusals(() -> requests.recordRequest(asked(RequestAsker.COURT, RequestForm.SUBPOENA).uuid(uuid))),
		    contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void requests_shouldExistForWhoeverKeptThemAndForPrivacyOfficersAlone() {
		String uuid = requests.recordRequest(asked(RequestAsker.POLICE, null)).getUuid();
		for (Cast.Member other : Arrays.asList(otherMentor, supervisor, coordinator)) {
			other.login();
			assertThrows(NotFound.class, () -> requests.getRequest(uuid));
			assertThat(requests.getRequests(null, null, PAGE).getTotal(), is(0L));
		}
		clinician.login();
		assertThrows(APIAuthenticationException.class, () -> requests.getRequest(uuid));
		officer.login();
		assertThat(requests.getRequests(RequestStatus.ANSWERED, cast.uuid(participant), PAGE).getTotal(), is(1L));
		assertThat(requests.getRequests(RequestStatus.RECEIVED, null, PAGE).getTotal(), is(0L));
		endAssignments(participant);
		mentor.login();
		assertThrows(NotFound.class, () -> requests.getRequest(uuid));
	}
	
	private static void held(ThrowingRunnable call) {
		assertThat(assertThrows(NotAllowed.class, call).getCode(), is("peermentor.error.legalHold"));
	}
	
	private NewInformationRequest asked(RequestAsker who, RequestForm form) {
		return new NewInformationRequest(new Problems()).patient(cast.uuid(participant)).by(who, "J. Doe", "Probation office")
		        .about(RequestSubject.TAKES_PART, null).came(null, RequestChannel.PHONE, form).answer(null);
	}
}
