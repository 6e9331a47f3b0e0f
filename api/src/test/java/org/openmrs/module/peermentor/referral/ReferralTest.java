/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.function.ThrowingRunnable;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.ConsentsChanged;
import org.openmrs.module.peermentor.directory.PlantedServices;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A mentor of the therapy, a mentor for work alone, a coordinator, a clinician, a house with beds.
 */
public abstract class ReferralTest extends BaseModuleContextSensitiveTest {
	
	protected static final String HOUSE = "Harbour House";
	
	protected static final PageRequest PAGE = new PageRequest(0, 50, true);
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	@Autowired
	protected ReferralService referrals;
	
	@Autowired
	protected SessionFactory sessionFactory;
	
	protected final Cast cast = new Cast();
	
	protected final PlantedServices services = new PlantedServices();
	
	protected Cast.Member mentor;
	
	protected Cast.Member jobMentor;
	
	protected Cast.Member coordinator;
	
	protected Cast.Member clinician;
	
	protected Cast.Member stranger;
	
	protected int participant;
	
	protected String house;
	
	private Runnable giveBack;
	
	@Before
	public void gather() {
		giveBack = services.lend(applicationContext);
		house = services.plant(HOUSE);
		mentor = cast.withRole(Roles.MENTOR);
		jobMentor = cast.withRole(Roles.MENTOR);
		stranger = cast.withRole(Roles.MENTOR);
		coordinator = cast.withRole(Roles.COORDINATOR);
		clinician = cast.withRole(Roles.NOTES_READER);
		participant = cast.participant();
		assign(mentor, "OAT");
		assign(jobMentor, "EMPLOYMENT");
		mentor.login();
	}
	
	@After
	public void leave() {
		giveBack.run();
		cast.leave();
	}
	
	protected ReferralTerms beds() {
		return new ReferralTerms().listing(house).need("SHELTER").askFor("Sam").answerDue(hours(24)).way(SendWay.CALL);
	}
	
	protected ReferralTerms work() {
		return beds().need("EMPLOYMENT");
	}
	
	protected ReferralView make(ReferralTerms terms) {
		return referrals.makeReferral(new NewReferral(null, cast.uuid(participant), terms, new Problems()));
	}
	
	protected ReferralView send(ReferralView referral) {
		return move(referral, ReferralStatus.REQUESTED, null);
	}
	
	protected ReferralView sent() {
		return send(make(beds()));
	}
	
	protected ReferralView move(ReferralView referral, ReferralStatus to, ReferralReason why) {
		return change(referral, new ReferralTerms(), to, why);
	}
	
	protected ReferralView say(ReferralView referral, ReferralTerms terms) {
		return change(referral, terms, null, null);
	}
	
	protected ReferralView change(ReferralView referral, ReferralTerms terms, ReferralStatus to, ReferralReason why) {
		return referrals.changeReferral(referral.getUuid(),
		    new ReferralChange(version(referral), terms, to, why, new Problems()));
	}
	
	/** As it stands now. */
	protected int version(ReferralView referral) {
		return ((Number) one("select version from peermentor_referral where uuid = '" + referral.getUuid() + "'")).intValue();
	}
	
	protected ReferralSheet sheet(ReferralView referral, SendWay way) {
		return referrals.writeSheet(referral.getUuid(), new NewSheet(way, new Problems()));
	}
	
	protected List<String> listed() {
		return referrals.getReferrals(new ReferralCriteria(null, Collections.emptySet(), null, null, false), PAGE).getRows().stream()
		        .map(ReferralView::getUuid).collect(Collectors.toList());
	}
	
	/** Opens segments to the house, for care. */
	protected void consent(Segment... segments) {
		Arrays.asList(segments).forEach(segment -> grant(segment, "CARE_MANAGEMENT", "ORGANISATION", HOUSE));
	}
	
	protected void grant(Segment segment, String purpose, String kind, String name) {
		cast.run("insert into peermentor_consent_grant (consent_id, consent_uuid, patient_id, segment, purpose, recipient_kind,"
		        + " recipient_name, from_at) values (0, '" + UUID.randomUUID() + "', " + participant + ", '" + segment + "', '"
		        + purpose + "', '" + kind + "', '" + name + "', 0)");
	}
	
	/** Takes back all consents of the participant; who listens hears of it. */
	protected void withdraw() {
		cast.run("update peermentor_consent_grant set until_at = " + clock.now().toEpochMilli());
		Context.flushSession();
		Context.clearSession();
		applicationContext.publishEvent(new ConsentsChanged(this, participant));
		Context.flushSession();
	}
	
	protected void assign(Cast.Member to, String scope) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + participant + ", " + to.getProviderId() + ", '" + scope
		        + "', 'PRIMARY', 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	protected Instant hours(int later) {
		return clock.now().plus(Duration.ofHours(later));
	}
	
	protected long count(String sql) {
		return ((Number) one("select count(*) from " + sql)).longValue();
	}
	
	protected Object one(String sql) {
		Context.flushSession();
		return sessionFactory.getCurrentSession().createNativeQuery(sql).getSingleResult();
	}
	
	protected Set<Integer> alerted() {
		Context.flushSession();
		return new TreeSet<>(sessionFactory.getCurrentSession()
		        .createQuery("select r.recipient.userId from Alert a join a.recipients r", Integer.class).list());
	}
	
	protected static List<String> refusals(ThrowingRunnable call) {
		return assertThrows(InvalidInput.class, call).getProblems().stream().map(Problem::toString).collect(Collectors.toList());
	}
}
