/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.ContactView;
import org.openmrs.module.peermentor.directory.PlantedServices;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.referral.NewReferral;
import org.openmrs.module.peermentor.referral.ReferralChange;
import org.openmrs.module.peermentor.referral.ReferralReason;
import org.openmrs.module.peermentor.referral.ReferralService;
import org.openmrs.module.peermentor.referral.ReferralStatus;
import org.openmrs.module.peermentor.referral.ReferralTerms;
import org.openmrs.module.peermentor.referral.ReferralView;
import org.openmrs.module.peermentor.referral.SendWay;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** What a service knows of stands on the line of time, for whoever may see the referral. */
public class ReferralTimelineTest extends ChartTest {
	
	@Autowired
	private ReferralService referrals;
	
	@Autowired
	private SessionFactory sessions;
	
	private final PlantedServices services = new PlantedServices();
	
	private Runnable giveBack;
	
	private String house;
	
	private Cast.Member coordinator;
	
	private Cast.Member reader;
	
	@Before
	public void openTheHouse() {
		giveBack = services.lend(applicationContext);
		house = services.plant("Harbour House");
		cast.loginAsAdministrator();
		coordinator = cast.withRole(Roles.COORDINATOR);
		reader = cast.withRole(Roles.NOTES_READER);
		mentor.login();
	}
	
	@After
	public void closeTheHouse() {
		giveBack.run();
	}
	
	@Test
	public void timeline_shouldTellOfTheStepsThatAServiceKnowsOf() {
		ReferralView draft = make("SHELTER");
		assertThat(lines(), is(empty()));
		clock.forward(Duration.ofHours(1));
		ReferralView sent = move(draft, ReferralStatus.REQUESTED, null);
		clock.forward(Duration.ofHours(1));
		move(sent, ReferralStatus.ON_HOLD, ReferralReason.WAITING_LIST);
		List<TimelineView> lines = lines();
		assertThat(lines.stream().map(TimelineView::getReferralStatus).collect(Collectors.toList()),
		    contains(ReferralStatus.ON_HOLD, ReferralStatus.REQUESTED));
		assertThat(lines.get(1).getDisplay(), containsString("Referral sent: Beds of Harbour House"));
		assertThat(lines.get(1).getReferral().getUuid(), is(sent.getUuid()));
		assertThat(lines.get(0).getBy().getUuid(), is(mentor.getUser().getUuid()));
		coordinator.login();
		move(sent, ReferralStatus.ENTERED_IN_ERROR, ReferralReason.MADE_IN_ERROR);
		assertThat("what should never have been made is not there", lines(), is(empty()));
	}
	
	@Test
	public void timeline_shouldShowEachReferralToWhoeverMeetsIt() {
		move(make("SHELTER"), ReferralStatus.REQUESTED, null);
		move(make("EMPLOYMENT"), ReferralStatus.REQUESTED, null);
		assertThat(lines().size(), is(2));
		jobMentor.login();
		assertThat("of work alone", lines().stream().map(TimelineView::getDisplay).collect(Collectors.toList()),
		    contains(containsString("Beds of Harbour House")));
		reader.login();
		assertThat(lines(), is(empty()));
		grant("EMPLOYMENT");
		assertThat(lines().size(), is(1));
		grant("PLAN");
		assertThat(lines().size(), is(2));
		doctor.login();
		assertThat("without the privilege for referrals", lines(), is(empty()));
	}
	
	@Test
	public void timeline_shouldSayForWhichReferralSomebodyWentAlong() {
		ReferralView sent = move(make("SHELTER"), ReferralStatus.REQUESTED, null);
		ContactView contact = record(contact(ContactKind.CHECK_IN, 2));
		link(sent, contact);
		assertThat(linesOfContacts().get(0).getReferral().getUuid(), is(sent.getUuid()));
		reader.login();
		grant("CONTACT_FACTS");
		assertThat("the contact is open, the referral is not", linesOfContacts().get(0).getReferral(), is(nullValue()));
		grant("PLAN");
		assertThat(linesOfContacts().get(0).getReferral().getDisplay(), is("Beds of Harbour House"));
		cast.run("update peermentor_referral_contact set voided = true");
		assertThat(linesOfContacts().size(), is(1));
		assertThat(linesOfContacts().get(0).getReferral(), is(nullValue()));
	}
	
	/** Twice for the same contact: a line is still one. */
	private void link(ReferralView referral, ContactView contact) {
		for (int i = 0; i < 2; i++) {
			cast.run("insert into peermentor_referral_contact (referral_id, encounter_id, version, uuid, creator, date_created, voided)"
			        + " select referral_id, (select encounter_id from encounter where uuid = '" + contact.getUuid() + "'), 0, '"
			        + UUID.randomUUID() + "', 1, now(), false from peermentor_referral where uuid = '" + referral.getUuid() + "'");
		}
	}
	
	private List<TimelineView> linesOfContacts() {
		Context.flushSession();
		return timeline.getTimeline(new TimelineCriteria(cast.uuid(participant), Collections.singleton(TimelineKind.CONTACT), null,
		        null, null), 100, false).getRows();
	}
	
	@Test
	public void timeline_shouldBeInStepAfterAnyMovesOfReferrals() {
		int other = cast.participant();
		Random random = new Random(110);
		List<ReferralView> all = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			clock.forward(Duration.ofMinutes(random.nextInt(3)));
			if (i % 8 == 0) {
				coordinator.login();
				ReferralView made = make(random.nextInt(3) == 0 ? "EMPLOYMENT" : "FOOD");
				all.add(random.nextInt(4) == 0 ? made : move(made, ReferralStatus.REQUESTED, null));
			} else {
				attempt(all.get(random.nextInt(all.size())), random);
			}
			if (i % 50 == 49) {
				assertThat("after " + i, kept(), is(naive()));
			}
		}
		assertThat(kept().size() > 20, is(true));
		cast.loginAsAdministrator();
		applicationContext.publishEvent(new PatientsMerging(this, other, participant));
		assertThat(kept(), is(naive()));
		assertThat(kept().toString(), not(containsString(" " + participant + " ")));
		
		cast.run("delete from peermentor_timeline where kind = 'REFERRAL' and reference > 10");
		Context.clearSession();
		upkeep.begin();
		while (upkeep.countBatches() > 0) {
			upkeep.fillNext();
		}
		assertThat(kept(), is(naive()));
	}
	
	private void attempt(ReferralView referral, Random random) {
		ReferralStatus drawn = ReferralStatus.values()[random.nextInt(ReferralStatus.values().length)];
		ReferralStatus to = drawn == ReferralStatus.ENTERED_IN_ERROR && random.nextInt(4) > 0 ? ReferralStatus.ON_HOLD : drawn;
		try {
			if (random.nextInt(20) == 0) {
				referrals.voidReferral(referral.getUuid(), "By mistake");
			} else {
				boolean plain = EnumSet.of(ReferralStatus.REQUESTED, ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS,
				    ReferralStatus.COMPLETED).contains(to);
				move(referral, to, plain ? null
				        : to == ReferralStatus.ENTERED_IN_ERROR ? ReferralReason.MADE_IN_ERROR : ReferralReason.OTHER);
			}
		}
		catch (Refusal | IllegalStateException refused) {
			Context.clearSession();
		}
	}
	
	private Set<String> kept() {
		Set<String> kept = new HashSet<>();
		rows("select reference, patient_id, happened_at, code from peermentor_timeline where kind = 'REFERRAL'")
		        .forEach(row -> kept.add(row[0] + " " + row[1] + " " + row[2] + " " + row[3]));
		return kept;
	}
	
	/** The naive way: every move, one by one. */
	private Set<String> naive() {
		Set<String> asked = new HashSet<>();
		for (Object[] move : rows("select e.event_id, r.patient_id, e.happened_at, r.scope, e.to_status, r.sent_at, r.status,"
		        + " r.voided from peermentor_referral_event e join peermentor_referral r on r.referral_id = e.referral_id")) {
			boolean known = move[5] != null && ((Number) move[2]).longValue() >= ((Number) move[5]).longValue();
			boolean stands = !move[6].equals("ENTERED_IN_ERROR") && !Boolean.TRUE.equals(move[7]);
			if (known && stands && !move[4].equals("DRAFT")) {
				asked.add(move[0] + " " + move[1] + " " + move[2] + " " + (move[3].equals("EMPLOYMENT") ? "WORK_" : "") + move[4]);
			}
		}
		return asked;
	}
	
	@SuppressWarnings("unchecked")
	private List<Object[]> rows(String sql) {
		Session session = sessions.getCurrentSession();
		session.flush();
		return session.createNativeQuery(sql).list();
	}
	
	private ReferralView make(String need) {
		return referrals.makeReferral(new NewReferral(null, cast.uuid(participant), new ReferralTerms().listing(house).need(need)
		        .askFor("Sam").answerDue(clock.now().plus(Duration.ofDays(30))).way(SendWay.CALL), new Problems()));
	}
	
	private ReferralView move(ReferralView referral, ReferralStatus to, ReferralReason why) {
		Object version = rows("select version, 0 from peermentor_referral where uuid = '" + referral.getUuid() + "'").get(0)[0];
		return referrals.changeReferral(referral.getUuid(),
		    new ReferralChange(((Number) version).intValue(), new ReferralTerms(), to, why, new Problems()));
	}
	
	private void grant(String segment) {
		cast.run("insert into peermentor_consent_grant (consent_id, consent_uuid, patient_id, segment, purpose, recipient_kind,"
		        + " recipient_name, from_at) values (0, '" + UUID.randomUUID() + "', " + participant + ", '" + segment
		        + "', 'TREATMENT', 'USER', '" + reader.getUser().getUuid() + "', 0)");
	}
	
	private List<TimelineView> lines() {
		Context.flushSession();
		return timeline.getTimeline(new TimelineCriteria(cast.uuid(participant), Collections.singleton(TimelineKind.REFERRAL), null,
		        null, null), 100, false).getRows();
	}
}
