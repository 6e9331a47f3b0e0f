/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Single things about a participant's plans, for other rooms that have checked whether their caller may know, or that answer
 * nobody.
 */
@Component("peermentor.PlanStanding")
public class PlanStanding {
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	PlanStanding(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return since when the participant is back in custody after a release; null if they are not, or nobody knows
	 */
	public Instant backInCustodySince(int patientId) {
		List<Instant> since = sessionFactory.getCurrentSession().createQuery("select row.from from PeerTransitionPlan t"
		        + " join t.pauses row where t.voided = false and t.patientId = :patient and t.status = :paused"
		        + " and row.custody = true and row.to is null order by row.from desc",
		    Instant.class).setParameter("patient", patientId).setParameter("paused", PlanStatus.PAUSED_IN_CUSTODY)
		        .setMaxResults(1).list();
		return since.isEmpty() ? null : since.get(0);
	}
	
	/**
	 * @return since when the participant is out, as their latest plan has it: neither in custody nor in hospital; null if they are
	 *         not, or nobody knows
	 */
	public Instant outSince(int patientId) {
		return sessionFactory.getCurrentSession().createQuery("select max(t.releasedAt) from PeerTransitionPlan t where "
		        + isOut("t.patientId", "t") + " and t.patientId = :patient", Instant.class).setParameter("patient", patientId)
		        .uniqueResult();
	}
	
	/**
	 * @return the times in hospital that are over, of all plans
	 */
	public List<Pause> staysOver(int patientId) {
		return sessionFactory.getCurrentSession().createQuery("select row.from, row.to from PeerTransitionPlan t join t.pauses row"
		        + " where t.voided = false and t.patientId = :patient and row.custody = false and row.to is not null",
		    Object[].class).setParameter("patient", patientId).list().stream()
		        .map(row -> Pause.inHospital((Instant) row[0], (Instant) row[1])).collect(Collectors.toList());
	}
	
	/**
	 * @param patientId an HQL path of a patient's id
	 * @return an HQL condition in brackets, that {@link #outSince} knows since when
	 */
	public static String isOut(String patientId) {
		return "exists (select out.planId from PeerTransitionPlan out where " + isOut(patientId, "out") + ")";
	}
	
	private static String isOut(String patientId, String plan) {
		return plan + ".voided = false and " + plan + ".patientId = " + patientId + " and " + plan + ".releasedAt is not null and "
		        + plan + ".status not in ('" + PlanStatus.PAUSED_IN_CUSTODY + "', '" + PlanStatus.PAUSED_IN_HOSPITAL + "')"
		        // Closed because somebody is back inside.
		        + " and (" + plan + ".closeReason is null or " + plan + ".closeReason <> '" + CloseReason.RETURNED_TO_CUSTODY + "')"
		        + " and not exists (select later.planId from PeerTransitionPlan later where later.voided = false"
		        + " and later.patientId = " + patientId + " and later.placeInChain > " + plan + ".placeInChain)";
	}
	
	/**
	 * @param patientId an HQL path of a patient's id
	 * @param at an HQL path of an instant
	 * @return an HQL condition in brackets, that one of {@link #staysOver} holds that instant
	 */
	public static String isInStayThatIsOver(String patientId, String at) {
		return "exists (select stay.planId from PeerTransitionPlan stay join stay.pauses pause where stay.voided = false"
		        + " and stay.patientId = " + patientId + " and pause.custody = false and pause.from <= " + at + " and pause.to >= "
		        + at + ")";
	}
	
	/**
	 * @return whether this is the uuid of a readiness item of a plan of this participant
	 */
	public boolean isItem(int patientId, String uuid) {
		return is("PeerReadinessItem", patientId, uuid);
	}
	
	/**
	 * @return whether this is the uuid of a task of a plan of this participant
	 */
	public boolean isTask(int patientId, String uuid) {
		return is("PeerPlanTask", patientId, uuid);
	}
	
	private boolean is(String entity, int patientId, String uuid) {
		return !sessionFactory.getCurrentSession().createQuery("select x.uuid from " + entity + " x, PeerTransitionPlan t"
		        + " where t.planId = x.planId and t.voided = false and x.voided = false and t.patientId = :patient"
		        + " and x.uuid = :uuid",
		    String.class).setParameter("patient", patientId).setParameter("uuid", uuid).list().isEmpty();
	}
}
