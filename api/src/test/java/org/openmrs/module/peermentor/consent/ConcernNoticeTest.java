/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.contact.ConcernFacts;
import org.openmrs.module.peermentor.contact.ConcernNoticeService;
import org.openmrs.module.peermentor.contact.ConcernNoticeView;
import org.openmrs.module.peermentor.contact.ConcernService;
import org.openmrs.module.peermentor.contact.ConcernType;
import org.openmrs.module.peermentor.contact.ImmediateAction;
import org.openmrs.module.peermentor.contact.NewConcern;
import org.openmrs.module.peermentor.contact.SentNoticeView;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

public class ConcernNoticeTest extends PrivacyTest {
	
	private static final String TOLD = "A notice waits for you.";
	
	@Autowired
	private ConcernNoticeService notices;
	
	@Autowired
	private ConcernService concerns;
	
	/** Domain case 18, feature E7. */
	@Test
	public void hardCase18_overdoseShouldReachTheClinicianWhomAConsentNamesAndNobodyElse() {
		consent(clinician, Segment.CONTACT_FACTS);
		cast.loginAsAdministrator();
		Cast.Member colleague = cast.withRole(Roles.NOTES_READER);
		mentor.login();
		
		String concern = raise(ConcernType.OVERDOSE);
		
		assertThat(toldWith(TOLD), contains((Object) clinician.getUser().getUserId()));
		DisclosureRecord kept = disclosures().get(0);
		assertThat(kept.getBasis(), is(DisclosureBasis.CONSENT));
		assertThat(kept.getConsent(), is(notNullValue()));
		assertThat(kept.getRecipientUser(), is(clinician.getUser().getUserId()));
		assertThat(kept.getRecord(), is(concern));
		colleague.login();
		assertThat(notices.getNotices(false, PAGE).getTotal(), is(0L));
		
		clinician.login();
		ConcernNoticeView told = notices.getNotices(true, PAGE).getRows().get(0);
		assertThat(told.getType(), is(ConcernType.OVERDOSE));
		assertThat(told.getPatient().getUuid(), is(cast.uuid(participant)));
		assertThat(told.getRaisedAt(), is(clock.now()));
		assertThat(told.getImmediateActions(), contains(ImmediateAction.NALOXONE_USED));
		assertThat(told.isEmergency(), is(false));
		for (Method getter : ConcernNoticeView.class.getMethods()) {
			assertThat(getter.getName(), getter.getName().contains("Details"), is(false));
		}
		assertThat(reads(), hasSize(1));
		assertThat(reads().get(0).getSegment(), is(Segment.SAFETY));
		assertThat(reads().get(0).getRecord(), is(concern));
		clock.forward(Duration.ofMinutes(3));
		assertThat(notices.acknowledgeNotice(told.getUuid()).getAcknowledgedAt(), is(clock.now()));
		clock.forward(Duration.ofMinutes(3));
		assertThat(notices.acknowledgeNotice(told.getUuid()).getAcknowledgedAt(), is(clock.now().minus(Duration.ofMinutes(3))));
		assertThat(notices.getNotices(true, PAGE).getTotal(), is(0L));
		assertThrows(NotFound.class, () -> concerns.getConcern(concern));
	}
	
	@Test
	public void notice_shouldCloseAtOnceWithTheConsent() {
		consent(clinician, Segment.CONTACT_FACTS);
		raise(ConcernType.MEDICAL);
		clinician.login();
		String uuid = notices.getNotices(false, PAGE).getRows().get(0).getUuid();
		
		withdrawConsents();
		
		assertThrows(NotFound.class, () -> notices.getNotice(uuid));
		assertThrows(NotFound.class, () -> notices.acknowledgeNotice(uuid));
		assertThat(notices.getNotices(false, PAGE).getTotal(), is(0L));
	}
	
	@Test
	public void tellOfConcern_shouldRefuseWithoutConsentAndEmergency() {
		String concern = raise(ConcernType.OVERDOSE);
		
		assertThat(refusals(() -> tell(concern, clinician, null)), contains("user: peermentor.error.notice.noConsent"));
		consent(clinician, Segment.PLAN);
		assertThat(refusals(() -> tell(concern, clinician, null)), contains("user: peermentor.error.notice.noConsent"));
		assertThat(toldWith(TOLD), is(empty()));
		assertThat(disclosures(), is(empty()));
		
		consent(clinician, Segment.CONTACT_FACTS);
		tell(concern, clinician, null);
		tell(concern, clinician, null);
		assertThat(notices.getSentNotices(concern, PAGE).getRows(), hasSize(1));
		assertThat(toldWith(TOLD), hasSize(1));
		assertThat(disclosures(), hasSize(1));
	}
	
	@Test
	public void tellOfConcern_shouldTellInAnEmergencyWithoutAConsentAndTellThePrivacyOfficers() {
		String concern = raise(ConcernType.OVERDOSE);
		
		SentNoticeView sent = tell(concern, clinician, "Taken to the ward, not breathing.");
		
		assertThat(sent.getUser().getUuid(), is(clinician.getUser().getUuid()));
		assertThat(sent.getToldBy().getUuid(), is(mentor.getUser().getUuid()));
		assertThat(sent.getAcknowledgedAt(), is(nullValue()));
		assertThat(toldWith("Something was disclosed in an emergency. Please look at the disclosures."), contains((Object) officer.getUser().getUserId()));
		DisclosureRecord kept = disclosures().get(0);
		assertThat(kept.getBasis(), is(DisclosureBasis.EMERGENCY));
		assertThat(kept.getNote(), is("Taken to the ward, not breathing."));
		clinician.login();
		ConcernNoticeView told = notices.getNotice(sent.getUuid());
		assertThat(told.isEmergency(), is(true));
		exclude(clinician.getPersonId(), participant);
		assertThrows(NotFound.class, () -> notices.getNotice(sent.getUuid()));
	}
	
	@Test
	public void tellOfConcern_shouldRefuseWhomAndWhatItCannotTell() {
		String concern = raise(ConcernType.OVERDOSE);
		String own = raise(ConcernType.MENTOR_SAFETY);
		consent(clinician, Segment.CONTACT_FACTS);
		assertThat(refusals(() -> tell(own, clinician, null)), contains("type: peermentor.error.notice.aboutMentor"));
		assertThat(refusals(() -> notices.tellOfConcern(concern, UUID.randomUUID().toString(), false, null)),
		    contains("user: peermentor.error.notice.userUnknown"));
		assertThat(refusals(() -> notices.tellOfConcern(concern, null, true, " ")),
		    contains("emergency.natureOfEmergency: peermentor.error.required", "user: peermentor.error.required"));
		exclude(clinician.getPersonId(), participant);
		assertThat(refusals(() -> tell(concern, clinician, "Not breathing.")), contains("user: peermentor.error.notice.userUnknown"));
		
		cast.loginAsAdministrator();
		Cast.Member reads = cast.withPrivileges(Privileges.RECORD_CONTACTS,
		    Privileges.VIEW_CONTACTS,
		    Privileges.VIEW_CONCERNS,
		    Privileges.WORK_IN_TEAM,
		    Privileges.VIEW_ALL_PARTICIPANTS);
		reads.login();
		assertThrows(NotAllowed.class, () -> tell(concern, clinician, "Not breathing."));
		otherMentor.login();
		assertThrows(NotFound.class, () -> tell(concern, clinician, "Not breathing."));
		clinician.login();
		assertThrows(APIAuthenticationException.class, () -> tell(concern, clinician, "Not breathing."));
	}
	
	@Test
	public void raiseConcern_shouldTellNobodyOfAMentorsOwnSafetyNorWhoeverMayNotKnow() {
		consent(clinician, Segment.CONTACT_FACTS);
		raise(ConcernType.MENTOR_SAFETY);
		assertThat(toldWith(TOLD), is(empty()));
		
		exclude(clinician.getPersonId(), participant);
		raise(ConcernType.OVERDOSE);
		assertThat(toldWith(TOLD), is(empty()));
	}
	
	@Test
	public void sentNotices_shouldBeReadByWhoeverReadsTheConcern() {
		consent(clinician, Segment.CONTACT_FACTS);
		String concern = raise(ConcernType.OVERDOSE);
		
		assertThat(notices.getSentNotices(concern, PAGE).getTotal(), is(1L));
		supervisor.login();
		assertThat(notices.getSentNotices(concern, PAGE).getRows().get(0).getUser().getUuid(), is(clinician.getUser().getUuid()));
		clinician.login();
		assertThrows(NotFound.class, () -> notices.getSentNotices(concern, PAGE));
	}
	
	private SentNoticeView tell(String concern, Cast.Member user, String nature) {
		return notices.tellOfConcern(concern, user.getUser().getUuid(), nature != null, nature);
	}
	
	private String raise(ConcernType type) {
		return concerns.raiseConcern(new NewConcern(null, cast.uuid(participant), null, new ConcernFacts(type,
		        Collections.singleton(ImmediateAction.NALOXONE_USED), "Behind the house.", null, null))).getUuid();
	}
}
