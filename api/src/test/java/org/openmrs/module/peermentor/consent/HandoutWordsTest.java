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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.EnumSet;

import org.junit.Test;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;

/**
 * Which words leave, where consents open everything; and with which notice.
 */
public class HandoutWordsTest extends HoldingTest {
	
	/** What is sealed leaves with no consent, and its annotation with it; what the participant released leaves again. */
	@Test
	public void handOver_shouldLeaveOutWhatTheParticipantLeftOut() {
		planted.leaveOut(planted.contact, "MENTOR_WORDS", 2);
		String all = words(everything());
		assertThat(all, not(containsString("kept-narrative")));
		assertThat(all, containsString("kept-own now"));
		assertThat(all, containsString("kept-sharedLine now"));
		planted.leaveOut(planted.contact, "PARTICIPANT_WORDS", 2);
		planted.leaveOut(planted.contact, "SHARED_LINE", 2);
		all = words(everything());
		for (String part : new String[] { "kept-narrative", "kept-own", "kept-sharedLine", "kept-annotation" }) {
			assertThat(all, not(containsString(part)));
		}
		planted.release(planted.contact, "SHARED_LINE", 2);
		all = words(everything());
		assertThat(all, containsString("kept-sharedLine now"));
		assertThat(all, containsString("kept-annotation now"));
		assertThat(all, not(containsString("kept-narrative")));
		planted.leaveOut(planted.contact, "SHARED_LINE", 2);
		assertThat(words(everything()), not(containsString("kept-sharedLine")));
	}
	
	/** What was asked covers the editions that there were. */
	@Test
	public void handOver_shouldLetALaterEditionLeaveThatNobodyLeftOut() {
		planted.leaveOut(planted.contact, "SHARED_LINE", 1);
		assertThat(words(everything()), containsString("kept-sharedLine now"));
	}
	
	/** Domain case 35: neither words nor line, nor what was said of the line. */
	@Test
	public void hardCase35_shouldLeaveWordsWithOthersPresentInTheTeam() {
		int other = planted.anotherContact(false);
		planted.annotate(other, "alone");
		cast.run("update peermentor_narrative set others_present = true, who_else = 'PROBATION' where edition = 2");
		String all = words(everything());
		for (String part : new String[] { "kept-narrative now", "kept-narrative before", "kept-own now", "kept-sharedLine now",
		        "kept-sharedLine before", "kept-annotation now", "PROBATION" }) {
			assertThat(all, not(containsString(part)));
		}
		for (String part : new String[] { "kept-narrative more", "kept-own more", "kept-sharedLine more",
		        "kept-annotation alone" }) {
			assertThat(all, containsString(part));
		}
	}
	
	@Test
	public void handOver_shouldKeepAnAnnotationBackWhereNoLineStands() {
		cast.run("update peermentor_narrative set shared_line = null where edition = 2");
		String all = words(everything());
		assertThat(all, not(containsString("kept-annotation")));
		assertThat(all, not(containsString("kept-sharedLine")));
		assertThat(all, containsString("kept-narrative now"));
	}
	
	@Test
	public void handOver_shouldCarryTheNoticeThatTheConsentNames() {
		grant(Segment.PLAN, ORGANISATION, PurposeOfUse.TREATMENT, null);
		String uuid = prepare(EnumSet.of(Segment.PLAN)).getUuid();
		assertNotice(uuid, "sharing-ca-bc:1:en", "Public bodies and organisations in British Columbia", "Do not pass them on");
		assertNotice(uuid, "sharing-ca-bc:1:fr", "Les organismes de la Colombie-Britannique", "Public bodies");
		assertNotice(uuid, "sharing:1", "Whoever gets this is asked not to pass it on.", "British Columbia");
		assertNotice(uuid, "sharing:11", "Do not pass them on", "Whoever gets this");
		assertNotice(uuid, "the-sites-own-7", "the-sites-own-7", "Whoever gets this");
	}
	
	private void assertNotice(String handout, String version, String said, String unsaid) {
		cast.run("delete from peermentor_disclosure");
		cast.run("update peermentor_consent_grant set notice_version = '" + version + "'");
		forget();
		HandoutDocumentView view = handouts.handOver(handout);
		assertThat(view.getNotices(), hasSize(1));
		assertThat(view.getDocument(), containsString(said));
		assertThat(view.getDocument(), not(containsString(unsaid)));
		forget();
		assertThat(sessionFactory.getCurrentSession()
		        .createQuery("select d.noticeVersion from PeerDisclosure d", String.class).list(), contains(version));
	}
}
