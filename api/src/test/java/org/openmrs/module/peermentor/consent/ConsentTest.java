/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.junit.After;
import org.junit.Assert;
import org.junit.Before;
import org.junit.Rule;
import org.junit.function.ThrowingRunnable;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.News;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.metadata.InstalledMetadata;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A coordinator, a mentor who accompanies a participant on therapy, one who helps the same participant with work, and a
 * clinician, in British Columbia.
 */
public abstract class ConsentTest extends BaseModuleContextSensitiveTest {
	
	protected static final PageRequest PAGE = new PageRequest(0, 50, true);
	
	protected static final Duration DAY = Duration.ofDays(1);
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-27T20:00:00Z");
	
	@Rule
	public final News news = new News();
	
	@Autowired
	protected ConsentService consents;
	
	@Autowired
	protected SessionFactory sessionFactory;
	
	protected final Cast cast = new Cast();
	
	protected Cast.Member coordinator;
	
	protected Cast.Member mentor;
	
	protected Cast.Member jobMentor;
	
	protected Cast.Member clinician;
	
	protected int participant;
	
	@Before
	public void gather() {
		InstalledMetadata.ensure();
		coordinator = cast.withRole(Roles.COORDINATOR);
		mentor = cast.withRole(Roles.MENTOR);
		jobMentor = cast.withRole(Roles.MENTOR);
		clinician = cast.withRole(Roles.NOTES_READER);
		participant = cast.participant();
		assign(participant, mentor, "OAT");
		assign(participant, jobMentor, "EMPLOYMENT");
		set("peermentor.jurisdiction", "CA-BC");
		coordinator.login();
	}
	
	@After
	public void leave() {
		cast.leave();
	}
	
	private void assign(int patientId, Cast.Member to, String scope) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, version, uuid, creator,"
		        + " date_created, voided) values (" + patientId + ", " + to.getProviderId() + ", '" + scope
		        + "', 'PRIMARY', 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	protected void set(String property, String value) {
		cast.run("delete from global_property where property = '" + property + "'");
		cast.run("insert into global_property (property, property_value, uuid) values ('" + property + "', '" + value + "', '"
		        + UUID.randomUUID() + "')");
		Context.clearSession();
	}
	
	protected Instant in(Duration duration) {
		return clock.now().plus(duration);
	}
	
	/** Everything said that British Columbia asks for: to clinicians, for treatment, for a month. */
	protected ConsentTerms.Builder whole() {
		return ConsentTerms.builder().segments(Arrays.asList(Segment.CONTACT_FACTS, Segment.DOSING, Segment.PLAN))
		        .purposes(Arrays.asList(PurposeOfUse.TREATMENT)).recipients(Arrays.asList(readers())).disclosers("This programme")
		        .period(ConsentPeriod.until(in(Duration.ofDays(30)))).custodian("Health authority").howToRevoke("Tell any of us.")
		        .noticeVersion("bc-1").evidence(ConsentEvidence.of(EvidenceKind.SIGNED, clock.now()).inCustody(false));
	}
	
	protected ConsentTerms.Builder spoken() {
		return whole().evidence(ConsentEvidence.of(EvidenceKind.VERBAL_WITNESSED, clock.now())
		        .witnessed("A nurse", in(Duration.ofHours(72))).inCustody(true));
	}
	
	protected static Recipient readers() {
		return new Recipient(RecipientKind.ROLE, Roles.NOTES_READER);
	}
	
	protected ConsentView give(ConsentTerms.Builder terms) {
		return consents.recordConsent(request(terms).active());
	}
	
	protected NewConsent request(ConsentTerms.Builder terms) {
		return new NewConsent(terms.build()).patient(cast.uuid(participant));
	}
	
	protected static ConsentChange change(ConsentView read) {
		return new ConsentChange(read.getVersion(), new Problems());
	}
	
	protected ConsentView withdraw(ConsentView read, Segment... segments) {
		return consents.changeConsent(read.getUuid(),
		    change(read).withdraw(Arrays.asList(segments), WithdrawalForm.ORAL, ConsentReason.NO_REASON_GIVEN));
	}
	
	/** The grants as they are kept, in words and in order. */
	protected List<String> kept(String consentUuid) {
		forget();
		return words(sessionFactory.getCurrentSession()
		        .createQuery("select g from PeerConsentGrant g where g.consentUuid = :consent", GrantRecord.class)
		        .setParameter("consent", consentUuid).list());
	}
	
	/** The grants as the rules make them of the consent as it is kept. */
	protected List<String> workedOut(String consentUuid) {
		forget();
		return words(ConsentDesk.grants(sessionFactory.getCurrentSession()
		        .createQuery("select c from PeerConsent c where c.uuid = :uuid", ConsentRecord.class)
		        .setParameter("uuid", consentUuid).uniqueResult()));
	}
	
	private static List<String> words(List<GrantRecord> grants) {
		List<String> words = new ArrayList<>();
		for (GrantRecord grant : grants) {
			words.add(grant.getPatientId() + " " + grant.getSegment() + " " + grant.getPurpose() + " " + grant.getRecipient().getKind()
			        + " " + grant.getRecipient().getName() + " " + grant.getFromAt() + " " + grant.getUntilAt() + " "
			        + grant.getNoticeVersion());
		}
		return words.stream().sorted().collect(Collectors.toList());
	}
	
	protected void forget() {
		Context.flushSession();
		Context.clearSession();
	}
	
	protected long statements(Runnable call) {
		forget();
		Context.getAuthenticatedUser().getPerson().getPersonId();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		call.run();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	/** The fields that are refused, each with its code. */
	protected static List<String> refusals(ThrowingRunnable call) {
		InvalidInput refusal = Assert.assertThrows(InvalidInput.class, call);
		Context.clearSession();
		return refusal.getProblems().stream().map(Problem::toString).collect(Collectors.toList());
	}
}
