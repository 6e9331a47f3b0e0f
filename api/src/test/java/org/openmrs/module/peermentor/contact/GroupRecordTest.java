/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.Test;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.springframework.beans.factory.annotation.Autowired;

/** Domain case 34. */
public class GroupRecordTest extends VoicesTest {
	
	private static final String REFUSED = "patient: peermentor.error.contact.countWithoutName";
	
	@Autowired
	private NarrativeReviewService reviews;
	
	@Test
	public void recordContact_shouldCountWithoutANameWhoeverHasNotAgreed() {
		int silent = participant;
		participant = cast.participant();
		assign(mentor, participant);
		consent(Segment.CONTACT_FACTS, PurposeOfUse.GROUP_RECORD, "ROLE", "Peer Mentor");
		Map<String, Long> before = rows();
		String named = record(session12()).getUuid();
		
		assertThat(contacts.getContact(named).getGroupHeadCount(), is(12));
		Map<String, Long> after = rows();
		participant = silent;
		assertThat(refusals(() -> record(session12())), contains(REFUSED));
		assertThat(rows(), is(after));
		assertThat(after.get("peermentor_contact") - before.get("peermentor_contact"), is(1L));
	}
	
	@Test
	public void recordContact_shouldAskForThatPurposeAndForContactFactsNow() {
		consent(Segment.CONTACT_FACTS, PurposeOfUse.TREATMENT, "ROLE", "Peer Mentor");
		consent(Segment.SHARED_LINE, PurposeOfUse.GROUP_RECORD, "ROLE", "Peer Mentor");
		assertThat(refusals(() -> record(session12())), contains(REFUSED));
		consent(Segment.CONTACT_FACTS, PurposeOfUse.GROUP_RECORD, "ORGANISATION", "A society");
		record(session12());
		withdraw();
		assertThat(refusals(() -> record(session12())), contains(REFUSED));
	}
	
	@Test
	public void groupHeadCount_shouldBeOfGroupsAndCorrectable() {
		consent(Segment.CONTACT_FACTS, PurposeOfUse.GROUP_RECORD, "ROLE", "Peer Mentor");
		String contact = record(session12()).getUuid();
		forgetSession();
		ContactView corrected = contacts.correctContact(contact, new ContactChange(0, "One more came").groupHeadCount(13));
		
		assertThat(corrected.getGroupHeadCount(), is(13));
		forgetSession();
		assertThat(contacts.getRevisions(contact, PAGE).getRows().get(0).getFactsBefore().get("groupHeadCount"), is((Object) 12));
		assertThat(refusals(() -> record(checkIn().groupHeadCount(3))),
		    contains("groupHeadCount: peermentor.error.contact.groupHeadCount.noGroup"));
		assertThat(refusals(() -> record(session12().groupHeadCount(0))), contains("groupHeadCount: peermentor.error.outOfRange"));
		assertThat(contacts.getContact(record(checkIn()).getUuid()).getGroupHeadCount(), is(nullValue()));
	}
	
	@Test
	public void groupNarrative_shouldBringTheReminderToNameNobodyAndStillSave() {
		consent(Segment.CONTACT_FACTS, PurposeOfUse.GROUP_RECORD, "ROLE", "Peer Mentor");
		String contact = record(session12()).getUuid();
		NarrativeView written = narratives.writeNarrative(contact, WORDS, null);
		
		assertThat(written.getPrompts().get(0).get("kind"), is((Object) NotePromptKind.GROUP));
		assertThat(reviews.promptsOf(WORDS, null, true).getPrompts().get(0).get("kind"), is((Object) NotePromptKind.GROUP));
		assertThat(count("peermentor_narrative_review"), is(0L));
	}
	
	private ContactFacts.Builder session12() {
		return checkIn().kind(ContactKind.GROUP_SESSION).set(Fact.MODE, Mode.GROUP).groupHeadCount(12);
	}
}
