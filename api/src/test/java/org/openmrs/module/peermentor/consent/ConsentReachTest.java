/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.query.Query;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.metadata.ReferenceIds;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The condition that queries carry, the answer by the rules over the grants, and the covers of the consents themselves say the
 * same, over consents drawn in every state.
 */
public class ConsentReachTest extends ConsentTest {
	
	private static final int PARTICIPANTS = 70;
	
	private static final int EACH = 8;
	
	@Autowired
	private ConsentReach reach;
	
	@Autowired
	private ConsentDesk desk;
	
	@Autowired
	private DisclosureDesk disclosures;
	
	@Autowired
	private ReferenceIds ids;
	
	private final List<Integer> participants = new ArrayList<>();
	
	private final List<ConsentRecord> drawn = new ArrayList<>();
	
	private final Set<List<Integer>> treats = new HashSet<>();
	
	private List<Cast.Member> viewers;
	
	@Before
	public void draw() {
		cast.loginAsAdministrator();
		viewers = Arrays.asList(clinician, cast.withRole(Roles.NOTES_READER), cast.withPrivileges(Privileges.VIEW_ALL_PARTICIPANTS));
		List<Recipient> recipients = Arrays.asList(readers(), new Recipient(RecipientKind.ROLE, "Made by nobody"),
		    new Recipient(RecipientKind.USER, clinician.getUser().getUuid()),
		    new Recipient(RecipientKind.USER, viewers.get(2).getUser().getUuid()), new Recipient(RecipientKind.TREATING_PROVIDERS, null),
		    new Recipient(RecipientKind.ORGANISATION, "Clinic"));
		GeneratedConsents consents = new GeneratedConsents(20261126, clock.now(), recipients);
		for (int i = 0; i < PARTICIPANTS; i++) {
			int patientId = cast.participant();
			participants.add(patientId);
			for (int j = 0; j < EACH; j++) {
				drawn.add(consents.draw(patientId, desk, 1));
			}
			treat(i, patientId);
		}
		forget();
	}
	
	/** Lately, long ago, as a mentor, in an encounter or a part in one that was voided; by nobody. */
	private void treat(int place, int patientId) {
		Cast.Member by = viewers.get(place % viewers.size());
		int kind = place / viewers.size() % 6;
		if (kind == 5) {
			return;
		}
		int encounter = 200_000 + place;
		String when = kind == 1 ? "2025-11-20 12:00:00" : "2026-11-01 12:00:00";
		cast.run("insert into encounter (encounter_id, encounter_type, patient_id, encounter_datetime, creator, date_created, voided,"
		        + " uuid) values (" + encounter + ", 1, " + patientId + ", '" + when + "', 1, now(), " + (kind == 3) + ", '"
		        + UUID.randomUUID() + "')");
		cast.run("insert into encounter_provider (encounter_provider_id, encounter_id, provider_id, encounter_role_id, creator,"
		        + " date_created, voided, uuid) values (" + encounter + ", " + encounter + ", " + by.getProviderId() + ", "
		        + (kind == 2 ? ids.encounterRole() : 1) + ", 1, now(), " + (kind == 4) + ", '" + UUID.randomUUID() + "')");
		if (kind == 0) {
			treats.add(Arrays.asList(by.getPersonId(), patientId));
		}
	}
	
	@Test
	public void grants_shouldBeWhatWorkingThemOutAnewGives() {
		Set<ConsentStatus> met = EnumSet.noneOf(ConsentStatus.class);
		for (ConsentRecord consent : drawn) {
			met.add(consent.getStatus());
			assertThat(kept(consent.getUuid()), is(workedOut(consent.getUuid())));
		}
		assertThat(met, is(EnumSet.complementOf(EnumSet.of(ConsentStatus.SUPERSEDED))));
	}
	
	@Test
	public void consented_shouldOpenWhatTheCoversOpenAndNothingElse() {
		int open = 0;
		int closed = 0;
		List<Cover> covers = drawn.stream().map(consent -> consent.toFacts().getCover()).collect(Collectors.toList());
		for (Cast.Member member : viewers) {
			for (PurposeOfUse purpose : Arrays.asList(PurposeOfUse.TREATMENT, PurposeOfUse.CARE_MANAGEMENT, PurposeOfUse.EVALUATION)) {
				for (long millis : new long[] { -50_000, -1, 0, 1, 50_000 }) {
					Instant at = clock.now().plusMillis(millis);
					Viewer viewer = viewer(member, purpose);
					for (Segment segment : Segment.values()) {
						Set<Integer> expected = expected(covers, member, segment, purpose, at);
						assertThat(segment + " " + purpose + " " + millis, byQuery(viewer, segment, at), is(expected));
						open += expected.size();
						closed += PARTICIPANTS - expected.size();
					}
				}
			}
		}
		assertThat(open, is(greaterThan(500)));
		assertThat(closed, is(greaterThan(500)));
	}
	
	@Test
	public void opened_shouldOpenWhatTheQueryOpens() {
		for (Cast.Member member : viewers) {
			Viewer viewer = viewer(member, PurposeOfUse.TREATMENT);
			for (long millis : new long[] { -1, 0, 1 }) {
				Instant at = clock.now().plusMillis(millis);
				List<Set<Integer>> bySegment = new ArrayList<>();
				for (Segment segment : Segment.values()) {
					bySegment.add(byQuery(viewer, segment, at));
				}
				for (int patientId : participants) {
					Set<Segment> opened = EnumSet.noneOf(Segment.class);
					for (Segment segment : Segment.values()) {
						if (bySegment.get(segment.ordinal()).contains(patientId)) {
							opened.add(segment);
						}
					}
					assertThat(reach.opened(viewer, patientId, Arrays.asList(Segment.values()), at), is(opened));
				}
			}
		}
	}
	
	@Test
	public void shown_shouldKeepUnderWhichConsentAndWithWhichNotice() {
		cast.run("delete from peermentor_consent_grant");
		coordinator.login();
		ConsentView older = give(whole().noticeVersion("bc-0"));
		ConsentView newer = give(whole());
		disclosures.shown(viewer(clinician, PurposeOfUse.TREATMENT),
		    Collections.singleton(new Opening(participant, false, EnumSet.of(Segment.DOSING), null)), null, clock.now());
		List<DisclosureRecord> kept = sessionFactory.getCurrentSession()
		        .createQuery("select d from PeerDisclosure d", DisclosureRecord.class).list();
		assertThat(kept.size(), is(1));
		assertThat(kept.get(0).getConsent(), is(newer.getUuid()));
		assertThat(kept.get(0).getNoticeVersion(), is("bc-1"));
		assertThat(older.getNoticeVersion(), is("bc-0"));
	}
	
	private Viewer viewer(Cast.Member member, PurposeOfUse purpose) {
		return new Viewer(member.getUser().getUserId(), member.getPersonId(), Privileges.VIEW_ALL_PARTICIPANTS::equals,
		        roles(member), purpose);
	}
	
	private static Set<String> roles(Cast.Member member) {
		return member.getUser().getAllRoles().stream().map(role -> role.getRole()).collect(Collectors.toSet());
	}
	
	private Set<Integer> byQuery(Viewer viewer, Segment segment, Instant at) {
		Query<Integer> query = sessionFactory.getCurrentSession().createQuery("select p.patientId from Patient p where p.patientId in"
		        + " (:participants) and " + reach.consented("p.patientId", segment), Integer.class);
		reach.bind(query, viewer, at);
		return new TreeSet<>(query.setParameterList("participants", participants).list());
	}
	
	private Set<Integer> expected(List<Cover> covers, Cast.Member member, Segment segment, PurposeOfUse purpose, Instant at) {
		Set<Integer> open = new TreeSet<>();
		for (int i = 0; i < drawn.size(); i++) {
			int patientId = drawn.get(i).getPatientId();
			Asker asker = Asker.user(member.getUser().getUuid(), roles(member),
			    treats.contains(Arrays.asList(member.getPersonId(), patientId)));
			if (covers.get(i) != null && covers.get(i).opens(segment, purpose, asker, at)) {
				open.add(patientId);
			}
		}
		return open;
	}
}
