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
import java.util.UUID;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.junit.Before;
import org.junit.Test;
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
	
	@Autowired
	private SessionFactory sessionFactory;
	
	@Autowired
	private AssignedReach reach;
	
	private Session session;
	
	@Before
	public void openSession() {
		session = sessionFactory.getCurrentSession();
	}
	
	@Test
	public void on_shouldGiveTheAnswerOfThePolicyForEveryCombinationOfFacts() {
		for (int facts = 0; facts < 32; facts++) {
			forget();
			boolean own = has(facts, 0);
			boolean reachesAll = has(facts, 1);
			boolean assigned = has(facts, 2);
			boolean excluded = has(facts, 3);
			boolean mirrored = has(facts, 4);
			int person = own ? PATIENT : MENTOR_PERSON;
			if (assigned) {
				if (own) {
					session.createNativeQuery("update provider set person_id = " + PATIENT + " where provider_id = 1").executeUpdate();
				}
				assign(PATIENT, MENTOR_PROVIDER, NOW.minusSeconds(1), null, false);
			}
			if (excluded) {
				exclude(mirrored ? PATIENT : person, mirrored ? person : PATIENT, false);
			}
			Viewer viewer = viewer(person, reachesAll);
			assertThat("facts " + Integer.toBinaryString(facts), sees(viewer, PATIENT),
			    is(AccessPolicy.maySee(viewer, new Standing(own, excluded, assigned))));
			session.createNativeQuery("update provider set person_id = " + MENTOR_PERSON + " where provider_id = 1").executeUpdate();
		}
	}
	
	@Test
	public void on_shouldGiveTheAnswerOfThePolicyOfDosingForEveryScope() {
		for (int facts = 0; facts < 8; facts++) {
			for (String scope : new String[] { null, "OAT", "EMPLOYMENT", "BOTH" }) {
				forget();
				boolean own = has(facts, 0);
				boolean reachesAll = has(facts, 1);
				boolean excluded = has(facts, 2);
				int person = own ? PATIENT : MENTOR_PERSON;
				if (scope != null) {
					session.createNativeQuery("update provider set person_id = " + person + " where provider_id = 1").executeUpdate();
					assign(PATIENT, MENTOR_PROVIDER, NOW.minusSeconds(1), null, false);
					session.createNativeQuery("update peermentor_assignment set scope = '" + scope + "'").executeUpdate();
				}
				if (excluded) {
					exclude(person, PATIENT, false);
				}
				Viewer viewer = viewer(person, reachesAll);
				boolean treats = scope != null && !scope.equals("EMPLOYMENT");
				assertThat("facts " + Integer.toBinaryString(facts) + " " + scope,
				    sees(new Visibility(viewer, NOW, reach, true), PATIENT),
				    is(AccessPolicy.maySeeDosing(viewer, new Standing(own, excluded, scope != null, treats))));
				session.createNativeQuery("update provider set person_id = " + MENTOR_PERSON + " where provider_id = 1").executeUpdate();
			}
		}
	}
	
	@Test
	public void on_shouldCountAnAssignmentFromItsStartUntilJustBeforeItsEnd() {
		Object[][] cases = { { -1L, null, true }, { 0L, null, true }, { 1L, null, false }, { -9L, 1L, true },
		        { -9L, 0L, false }, { -9L, -1L, false } };
		for (Object[] c : cases) {
			forget();
			assign(PATIENT, MENTOR_PROVIDER, NOW.plusMillis((Long) c[0]), c[1] == null ? null : NOW.plusMillis((Long) c[1]), false);
			assertThat(sees(viewer(MENTOR_PERSON, false), PATIENT), is(c[2]));
		}
	}
	
	@Test
	public void on_shouldForgetWhatIsVoided() {
		assign(PATIENT, MENTOR_PROVIDER, NOW.minusSeconds(1), null, true);
		assertThat(sees(viewer(MENTOR_PERSON, false), PATIENT), is(false));
		exclude(OTHER_PERSON, PATIENT, true);
		assertThat(sees(viewer(OTHER_PERSON, true), PATIENT), is(true));
	}
	
	@Test
	public void on_shouldNotShowAssignmentsOfOthersOrOfARetiredProvider() {
		assign(PATIENT, MENTOR_PROVIDER, NOW.minusSeconds(1), null, false);
		assertThat(sees(viewer(OTHER_PERSON, false), PATIENT), is(false));
		session.createNativeQuery("update provider set retired = true where provider_id = 1").executeUpdate();
		assertThat(sees(viewer(MENTOR_PERSON, false), PATIENT), is(false));
	}
	
	@Test
	public void on_shouldShowAVoidedPatientToNobody() {
		assign(VOIDED_PATIENT, MENTOR_PROVIDER, NOW.minusSeconds(1), null, false);
		assertThat(sees(viewer(MENTOR_PERSON, false), VOIDED_PATIENT), is(false));
		assertThat(sees(viewer(OTHER_PERSON, true), VOIDED_PATIENT), is(false));
	}
	
	private boolean sees(Viewer viewer, int patientId) {
		return sees(new Visibility(viewer, NOW, reach, false), patientId);
	}
	
	private boolean sees(Visibility visibility, int patientId) {
		Query<Long> query = session.createQuery(
		    "select count(p) from Patient p where p.patientId = :patient and " + visibility.on("p.patientId"), Long.class);
		query.setParameter("patient", patientId);
		return visibility.bind(query).getSingleResult() == 1;
	}
	
	private static Viewer viewer(int personId, boolean reachesAll) {
		return new Viewer(1, personId, p -> reachesAll && Privileges.VIEW_ALL_PARTICIPANTS.equals(p));
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
	}
}
