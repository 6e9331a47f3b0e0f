/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Before;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.dosing.DosingTest;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A coordinator and a supervisor beside the people of the dosing tests, in Vancouver at noon of Friday, 27 November 2026.
 */
public abstract class TransitionTest extends DosingTest {
	
	@Autowired
	protected TransitionPlanService plans;
	
	@Autowired
	protected ReleaseService releases;
	
	@Autowired
	protected AlertService alerts;
	
	@Autowired
	protected WatchService watch;
	
	protected Cast.Member coordinator;
	
	protected Cast.Member supervisor;
	
	@Before
	public void gatherTeam() {
		cast.loginAsAdministrator();
		coordinator = cast.withRole(Roles.COORDINATOR);
		supervisor = cast.withRole(Roles.SUPERVISOR);
		coordinator.login();
	}
	
	protected NewPlan referral() {
		return new NewPlan().patient(cast.uuid(participant)).held(CustodyKind.REMAND, null);
	}
	
	protected NewRelease fromCourt() {
		return new NewRelease().patient(cast.uuid(participant)).from(ReleasePlace.COURT, ReleaseKind.COURT);
	}
	
	protected PlanView move(PlanView plan, PlanStatus to) {
		PlanChange change = new PlanChange(plan.getVersion(), new Problems()).status(to, null);
		return plans.changePlan(plan.getUuid(), change);
	}
	
	protected PlanView reread(PlanView plan) {
		forget();
		return plans.getTransitionPlan(plan.getUuid());
	}
	
	/** As the next request would begin. */
	protected void forget() {
		Context.flushSession();
		Context.clearSession();
	}
	
	/** What the night does, by whoever may let it. */
	protected int checkTonight() {
		List<Integer> plans = watch.getPlansToCheck();
		plans.forEach(watch::checkTonight);
		forget();
		return plans.size();
	}
	
	protected static List<String> codes(Collection<MissingView> missing) {
		return missing.stream().map(MissingView::getCode).collect(Collectors.toList());
	}
	
	protected long count(String table) {
		Context.flushSession();
		return ((Number) sessionFactory.getCurrentSession().createNativeQuery("select count(*) from " + table)
		        .uniqueResult()).longValue();
	}
}
