/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.util.Collection;
import java.util.Collections;

import org.junit.Test;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

public class SharedLineTest extends VoicesTest {
	
	private static final String LINE = "We went together.";
	
	@Autowired
	private SharedLines lines;
	
	@Autowired
	private ParticipantAccess access;
	
	@Test
	public void sharedLine_shouldSayWhatItIsAndNoMore() {
		String contact = recordWith(checkIn(), WORDS);
		
		coordinator.login();
		ContactView view = contacts.getContact(contact);
		assertThat(view.getSharedLine().keySet(), contains("text", "writtenAt", "annotations", "notice"));
		assertThat(view.getSharedLine().get("text"), is(LINE));
		assertThat(view.getSharedLine().get("writtenAt"), is(clock.now()));
		assertThat(view.getSharedLine().get("notice"), is("Peer note, not a clinical observation"));
		assertThat(view.getHasNarrative(), is(nullValue()));
		assertThrows(NotFound.class, () -> narratives.getNarratives(contact, PAGE));
	}
	
	@Test
	public void sharedLine_shouldBeThatOfTheNewestEdition() {
		String contact = recordWith(checkIn(), WORDS);
		String first = editions(contact).getRows().get(0).getUuid();
		String second = narratives.writeNarrative(contact, line2("We laughed."), first).getUuid();
		assertThat(line(contact), is("We laughed."));
		String third = narratives.writeNarrative(contact, new NarrativeText("No line.", null, null, HowWritten.TOGETHER), second)
		        .getUuid();
		assertThat(line(contact), is(nullValue()));
		narratives.voidNarrative(contact, third, "A slip of the pen");
		assertThat(line(contact), is("We laughed."));
	}
	
	@Test
	public void sharedLine_shouldBeForTheTeamAndTheMentorsAssignedNow() {
		String contact = recordWith(checkIn(), WORDS);
		cast.loginAsAdministrator();
		Cast.Member nurse = cast.withRole(Roles.NURSE);
		for (Cast.Member member : new Cast.Member[] { mentor, supervisor, coordinator, nurse }) {
			member.login();
			assertThat(line(contact), is(LINE));
		}
		otherMentor.login();
		assertThrows(NotFound.class, () -> contacts.getContact(contact));
		assertThat(lines.of(ids(contact), access.viewer()).size(), is(0));
	}
	
	@Test
	public void sharedLine_shouldBeForWhomAConsentOpensItWhileItLasts() {
		String contact = recordWith(checkIn(), WORDS);
		clinician.login();
		consentTo(clinician, Segment.CONTACT_FACTS);
		assertThat(line(contact), is(nullValue()));
		assertThat(lines.of(ids(contact), access.viewer()).size(), is(0));
		
		consentTo(clinician, Segment.SHARED_LINE);
		assertThat(line(contact), is(LINE));
		assertThat(contacts.getContact(contact).getSharedLine().get("annotations"), is(Collections.emptyList()));
		assertThrows(NotFound.class, () -> narratives.getNarratives(contact, PAGE));
		
		withdraw();
		consentTo(clinician, Segment.CONTACT_FACTS);
		assertThat(line(contact), is(nullValue()));
	}
	
	@Test
	public void sharedLine_shouldBeForNoOtherPurposeThanTheConsents() {
		String contact = recordWith(checkIn(), WORDS);
		consentTo(clinician, Segment.CONTACT_FACTS);
		consent(Segment.SHARED_LINE, PurposeOfUse.EVALUATION, "USER", clinician.getUser().getUuid());
		clinician.login();
		
		assertThat(line(contact), is(nullValue()));
	}
	
	@Test
	public void sharedLine_shouldBeKeptAsADisclosureOutsideTheTeamAlone() {
		String contact = recordWith(checkIn(), WORDS);
		supervisor.login();
		line(contact);
		mentor.login();
		line(contact);
		assertThat(disclosed(), is(0L));
		
		consentTo(clinician, Segment.CONTACT_FACTS, Segment.SHARED_LINE);
		clinician.login();
		contacts.getContact(contact);
		assertThat(disclosed(), is(1L));
	}
	
	/** Domain case 28. */
	@Test
	public void sharedLine_shouldTellAMentorForWorkAloneOfWorkAlone() {
		String about = recordWith(checkIn(), WORDS);
		String work = recordWith(checkIn().kind(ContactKind.EMPLOYMENT_SUPPORT).startedAt(hoursAgo(3)), WORDS);
		assign(otherMentor, participant, "EMPLOYMENT");
		
		otherMentor.login();
		assertThat(line(about), is(nullValue()));
		assertThat(line(work), is(LINE));
		String own = recordWith(checkIn().startedAt(hoursAgo(1)), WORDS);
		assertThat(line(own), is(LINE));
		assertThat(lines.of(ids(about), access.viewer()).size(), is(0));
		assertThrows(NotFound.class, () -> narratives.getNarratives(work, PAGE));
		
		mentor.login();
		assertThat(line(own), is(LINE));
		assertThrows(NotFound.class, () -> narratives.getNarratives(own, PAGE));
	}
	
	/** Domain case 35. */
	@Test
	public void words_shouldStayWithTheTeamWhenSomebodyElseWasThere() {
		NarrativeText overheard = new NarrativeText("They argued.", null, LINE, HowWritten.TOGETHER, true,
		        Collections.singleton(OtherPerson.PROBATION));
		String contact = recordWith(checkIn(), overheard);
		consentTo(clinician, Segment.CONTACT_FACTS, Segment.SHARED_LINE, Segment.FULL_NARRATIVE);
		clinician.login();
		
		assertThat(line(contact), is(nullValue()));
		assertThat(editions(contact).getRows(), hasSize(0));
		for (Cast.Member member : new Cast.Member[] { mentor, supervisor, coordinator }) {
			member.login();
			assertThat(line(contact), is(LINE));
		}
		mentor.login();
		assertThat(editions(contact).getRows().get(0).getOthersPresent(), is(true));
		assertThat(editions(contact).getRows().get(0).getWhoElse(), contains(OtherPerson.PROBATION));
	}
	
	@Test
	public void narratives_shouldBeReadInTheirNewestEditionByWhomAConsentNames() {
		String contact = recordWith(checkIn(), WORDS);
		String first = editions(contact).getRows().get(0).getUuid();
		String second = narratives.writeNarrative(contact, line2("We laughed."), first).getUuid();
		consentTo(clinician, Segment.FULL_NARRATIVE);
		clinician.login();
		
		assertThat(editions(contact).getRows(), hasSize(1));
		assertThat(editions(contact).getTotal(), is(1L));
		assertThat(narratives.getNarrative(contact, second).getMentorWords(), is("Later."));
		assertThrows(NotFound.class, () -> narratives.getNarrative(contact, first));
		assertThrows(NotFound.class, () -> contacts.getContact(contact));
		assertThat(count("peermentor_disclosure") > 0, is(true));
		
		withdraw();
		assertThrows(NotFound.class, () -> narratives.getNarratives(contact, PAGE));
	}
	
	@Test
	public void narratives_shouldNotBeOpenedByAConsentOfTheLineOrToARole() {
		String contact = recordWith(checkIn(), WORDS);
		consentTo(clinician, Segment.CONTACT_FACTS, Segment.SHARED_LINE);
		consent(Segment.FULL_NARRATIVE, PurposeOfUse.TREATMENT, "ROLE", Roles.NOTES_READER);
		clinician.login();
		assertThrows(NotFound.class, () -> narratives.getNarratives(contact, PAGE));
		consentTo(otherMentor, Segment.FULL_NARRATIVE);
		assign(otherMentor, participant);
		otherMentor.login();
		assertThrows(NotFound.class, () -> narratives.getNarratives(contact, PAGE));
		coordinator.login();
		assertThrows(NotFound.class, () -> narratives.getNarratives(contact, PAGE));
	}
	
	/** One more than without words, for any number. */
	@Test
	public void getContacts_shouldCostOneStatementMoreForAnyNumberOfLines() {
		for (int i = 0; i < 30; i++) {
			recordWith(checkIn().startedAt(hoursAgo(2 + i)), WORDS);
		}
		for (int size : new int[] { 1, 10, 30 }) {
			assertThat(size + " of a mentor", statements(size), is(4L));
		}
		coordinator.login();
		for (int size : new int[] { 1, 10, 30 }) {
			assertThat(size + " of the team", statements(size), is(4L));
		}
		consentTo(clinician, Segment.CONTACT_FACTS, Segment.SHARED_LINE);
		clinician.login();
		long one = statements(1);
		assertThat(statements(30), is(one));
	}
	
	private long statements(int size) {
		contacts.getContacts(ALL, new PageRequest(0, size, false));
		forgetSession();
		rememberSettings();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		contacts.getContacts(ALL, new PageRequest(0, size, false));
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	private Collection<Integer> ids(String contact) {
		return Collections.singleton(encounter(contact).getEncounterId());
	}
	
	private long disclosed() {
		session().flush();
		return ((Number) session().createNativeQuery(
		    "select count(*) from peermentor_disclosure where segments like '%SHARED_LINE%'").uniqueResult()).longValue();
	}
	
	private static NarrativeText line2(String sharedLine) {
		return new NarrativeText("Later.", null, sharedLine, HowWritten.TOGETHER);
	}
}
