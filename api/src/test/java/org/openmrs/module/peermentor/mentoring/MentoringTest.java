/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.util.List;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.junit.After;
import org.junit.Assert;
import org.junit.Before;
import org.junit.Rule;
import org.junit.function.ThrowingRunnable;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A mentor, a supervisor and a participant who belong to nobody yet, at the hour that comes twice in Vancouver.
 */
public abstract class MentoringTest extends BaseModuleContextSensitiveTest {
	
	protected static final PageRequest PAGE = new PageRequest(0, 50, true);
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-01T08:30:00Z");
	
	@Autowired
	protected AssignmentService service;
	
	@Autowired
	protected ExclusionService exclusions;
	
	@Autowired
	protected SessionFactory sessionFactory;
	
	@Autowired
	private ParticipantAccess access;
	
	protected final Cast cast = new Cast();
	
	protected Cast.Member mentor;
	
	protected Cast.Member supervisor;
	
	protected int participant;
	
	@Before
	public void gather() {
		mentor = cast.withRole(Roles.MENTOR);
		supervisor = cast.withRole(Roles.SUPERVISOR);
		participant = cast.participant();
	}
	
	@After
	public void leave() {
		cast.leave();
	}
	
	protected AssignmentRequest request(Scope scope, AssignmentKind kind) {
		return new AssignmentRequest().setPatient(cast.uuid(participant)).setMentor(mentor.getProviderUuid()).setScope(scope)
		        .setKind(kind);
	}
	
	protected AssignmentView assign(Scope scope, AssignmentKind kind) {
		return service.assignMentor(request(scope, kind));
	}
	
	protected boolean sees(int patientId) {
		try {
			access.requireVisible(patientId);
			return true;
		}
		catch (NotFound notFound) {
			return false;
		}
	}
	
	protected void makePatient(int personId) {
		cast.run("insert into patient (patient_id, creator, date_created, voided, allergy_status) values (" + personId
		        + ", 1, now(), false, 'Unknown')");
	}
	
	protected String providerUuid(int providerId) {
		return (String) sessionFactory.getCurrentSession()
		        .createNativeQuery("select uuid from provider where provider_id = " + providerId).uniqueResult();
	}
	
	protected long count(String table) {
		sessionFactory.getCurrentSession().flush();
		return ((Number) sessionFactory.getCurrentSession().createNativeQuery("select count(*) from " + table).uniqueResult())
		        .longValue();
	}
	
	/** The fields that are refused, each with its code. */
	protected static List<String> refusals(ThrowingRunnable call) {
		InvalidInput refusal = Assert.assertThrows(InvalidInput.class, call);
		return refusal.getProblems().stream().map(Problem::toString).collect(Collectors.toList());
	}
}
