/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.Consents;
import org.openmrs.module.peermentor.consent.RecipientKind;
import org.openmrs.module.peermentor.metadata.InstalledMetadata;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The condition that queries carry and the policy in plain Java are one rule: every combination of facts gives the same
 * answer both ways.
 */
public class VisibilityTest extends BaseModuleContextSensitiveTest {
	
	private static final Instant NOW = Instant.parse("2026-11-01T09:30:00Z");
	
	private static final int PATIENT = 7;
	
	private static final int VOIDED_PATIENT = 999;
	
	/** The person of provider 1 in the platform's test data. */
	private static final int MENTOR_PERSON = 1;
	
	private static final int MENTOR_PROVIDER = 1;
	
	private static final int OTHER_PERSON = 9;
	
	private static final int OTHER_PATIENT = 8;
	
	private static final String ROLE = "A role that a consent names";
	
	/** Milliseconds from now at which a consent begins and ends. */
	private static final Long[][] PERIODS = { { -1L, null }, { 0L, null }, { 1L, null }, { -9L, 1L }, { -9L, 0L }, { -9L, -1L } };
	
	private final Cast cast = new Cast();
	
	@Autowired
	private SessionFactory sessionFactory;
	
	@Autowired
	private AssignedReach reach;
	
	@Autowired
	private ConsentedReach consents;
	
	private Session session;
	
	@Before
	public void openSession() {
		InstalledMetadata.ensure();
		session = sessionFactory.getCurrentSession();
	}
	
	/** Every segment for every standing: whoever looks, in the team or outside, assigned or not, with a consent or without. */
	@Test
	public void on_shouldGiveTheAnswerOfThePolicyForEveryCombinationOfFacts() {
		for (Segment segment : Segment.values()) {
			for (int facts = 0; facts < 128; facts++) {
				// Which way round a pair stands, and what others consent to, matter only where there is a pair, and no consent.
				if ((has(facts, 4) && !has(facts, 3)) || (has(facts, 6) && has(facts, 5))) {
					continue;
				}
				for (String scope : new String[] { null, "OAT", "EMPLOYMENT", "BOTH" }) {
					comparePolicyAndQuery(segment, facts, scope);
				}
			}
		}
	}
	
	private void comparePolicyAndQuery(Segment segment, int facts, String scope) {
		forget();
		boolean own = has(facts, 0);
		boolean excluded = has(facts, 3);
		boolean consented = has(facts, 5);
		int person = own ? PATIENT : MENTOR_PERSON;
		if (scope != null) {
			session.createNativeQuery("update provider set person_id = " + person + " where provider_id = 1").executeUpdate();
			assign(PATIENT, MENTOR_PROVIDER, NOW.minusSeconds(1), null, false);
			session.createNativeQuery("update peermentor_assignment set scope = '" + scope + "'").executeUpdate();
		}
		if (excluded) {
			boolean mirrored = has(facts, 4);
			exclude(mirrored ? PATIENT : person, mirrored ? person : PATIENT, false);
		}
		if (has(facts, 6)) {
			// Of another participant: opens nothing here.
			Consents.of(cast, OTHER_PATIENT).plant(RecipientKind.ROLE, ROLE);
		}
		if (consented) {
			Consents.of(cast, PATIENT).segments(segment).plant(segment == Segment.FULL_NARRATIVE ? RecipientKind.USER : RecipientKind.ROLE,
			    segment == Segment.FULL_NARRATIVE ? userUuid() : ROLE);
		}
		Viewer viewer = viewer(person, has(facts, 1), has(facts, 2));
		boolean treats = scope != null && !scope.equals("EMPLOYMENT");
		Standing standing = new Standing(own, excluded, scope != null, treats, consented && segment.isConsentable());
		assertThat(segment + ", facts " + Integer.toBinaryString(facts) + ", scope " + scope,
		    sees(new Visibility(viewer, NOW, reach, consents, segment), PATIENT), is(segment.tellsOfTreatment()
		            ? AccessPolicy.maySeeDosing(viewer, standing) : AccessPolicy.maySee(viewer, standing)));
		session.createNativeQuery("update provider set person_id = " + MENTOR_PERSON + " where provider_id = 1").executeUpdate();
	}
	
	/** The query and the rules say the same of every consent: to whom, for what, when. */
	@Test
	public void on_shouldOpenOutsideTheTeamWhatTheRulesOpen() {
		for (RecipientKind kind : RecipientKind.values()) {
			for (boolean named : new boolean[] { true, false }) {
				for (PurposeOfUse purpose : PurposeOfUse.values()) {
					for (Long[] period : PERIODS) {
						forget();
						Consents.of(cast, PATIENT).segments(Segment.PLAN).purpose(purpose)
						        .during(NOW.plusMillis(period[0]), period[1] == null ? null : NOW.plusMillis(period[1]))
						        .plant(kind, named ? name(kind) : "somebody else");
						for (Segment segment : new Segment[] { Segment.PLAN, Segment.DOSING }) {
							Viewer viewer = viewer(MENTOR_PERSON, true, false);
							assertThat(kind + " " + named + " " + purpose + " " + Arrays.toString(period) + " " + segment,
							    sees(new Visibility(viewer, NOW, reach, consents, segment), PATIENT),
							    is(!consents.opened(viewer, PATIENT, Collections.singleton(segment), NOW).isEmpty()));
						}
					}
				}
			}
		}
	}
	
	private String name(RecipientKind kind) {
		return kind == RecipientKind.USER ? userUuid() : ROLE;
	}
	
	private String userUuid() {
		return (String) session.createNativeQuery("select uuid from users where user_id = 1").uniqueResult();
	}
	
	@Test
	public void on_shouldCountAnAssignmentFromItsStartUntilJustBeforeItsEnd() {
		Object[][] cases = { { -1L, null, true }, { 0L, null, true }, { 1L, null, false }, { -9L, 1L, true },
		        { -9L, 0L, false }, { -9L, -1L, false } };
		for (Object[] c : cases) {
			forget();
			assign(PATIENT, MENTOR_PROVIDER, NOW.plusMillis((Long) c[0]), c[1] == null ? null : NOW.plusMillis((Long) c[1]), false);
			assertThat(sees(viewer(MENTOR_PERSON, false, false), PATIENT), is(c[2]));
		}
	}
	
	@Test
	public void on_shouldForgetWhatIsVoided() {
		assign(PATIENT, MENTOR_PROVIDER, NOW.minusSeconds(1), null, true);
		assertThat(sees(viewer(MENTOR_PERSON, false, false), PATIENT), is(false));
		exclude(OTHER_PERSON, PATIENT, true);
		assertThat(sees(viewer(OTHER_PERSON, true, true), PATIENT), is(true));
	}
	
	@Test
	public void on_shouldNotShowAssignmentsOfOthersOrOfARetiredProvider() {
		assign(PATIENT, MENTOR_PROVIDER, NOW.minusSeconds(1), null, false);
		assertThat(sees(viewer(OTHER_PERSON, false, false), PATIENT), is(false));
		session.createNativeQuery("update provider set retired = true where provider_id = 1").executeUpdate();
		assertThat(sees(viewer(MENTOR_PERSON, false, false), PATIENT), is(false));
	}
	
	@Test
	public void on_shouldShowAVoidedPatientToNobody() {
		assign(VOIDED_PATIENT, MENTOR_PROVIDER, NOW.minusSeconds(1), null, false);
		assertThat(sees(viewer(MENTOR_PERSON, false, false), VOIDED_PATIENT), is(false));
		assertThat(sees(viewer(OTHER_PERSON, true, true), VOIDED_PATIENT), is(false));
	}
	
	private boolean sees(Viewer viewer, int patientId) {
		return sees(new Visibility(viewer, NOW, reach, consents, Segment.CONTACT_FACTS), patientId);
	}
	
	private boolean sees(Visibility visibility, int patientId) {
		Query<Long> query = session.createQuery(
		    "select count(p) from Patient p where p.patientId = :patient and " + visibility.on("p.patientId"), Long.class);
		query.setParameter("patient", patientId);
		return visibility.bind(query).getSingleResult() == 1;
	}
	
	private static Viewer viewer(int personId, boolean reachesAll, boolean inTeam) {
		// Of the team as of outside it: what somebody looks for is the same here, so that consents differ in nothing else.
		return new Viewer(1, personId, p -> Privileges.VIEW_ALL_PARTICIPANTS.equals(p) ? reachesAll
		        : inTeam && Privileges.WORK_IN_TEAM.equals(p), Collections.singleton(ROLE), PurposeOfUse.TREATMENT);
	}
	
	private static boolean has(int facts, int bit) {
		return (facts >> bit & 1) == 1;
	}
	
	private void assign(int patientId, int providerId, Instant start, Instant end, boolean voided) {
		session.createNativeQuery("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at,"
		        + " ended_at, version, uuid, creator, date_created, voided) values (" + patientId + ", " + providerId
		        + ", 'OAT', 'PRIMARY', " + start.toEpochMilli() + ", " + (end == null ? "null" : end.toEpochMilli()) + ", 0, '"
		        + UUID.randomUUID() + "', 1, now(), " + voided + ")").executeUpdate();
	}
	
	private void exclude(int personA, int personB, boolean voided) {
		session.createNativeQuery("insert into peermentor_exclusion (person_a_id, person_b_id, since, version, uuid, creator,"
		        + " date_created, voided) values (" + Math.min(personA, personB) + ", " + Math.max(personA, personB) + ", 0, 0, '"
		        + UUID.randomUUID() + "', 1, now(), " + voided + ")").executeUpdate();
	}
	
	private void forget() {
		session.createNativeQuery("delete from peermentor_assignment").executeUpdate();
		session.createNativeQuery("delete from peermentor_exclusion").executeUpdate();
		session.createNativeQuery("delete from peermentor_consent_grant").executeUpdate();
	}
}
