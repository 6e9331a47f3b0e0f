/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;

import org.hibernate.SessionFactory;
import org.openmrs.User;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The only writer of the history of plans. What changes a plan, or what belongs to it, notes it here in the same transaction.
 */
@Component("peermentor.PlanTrail")
class PlanTrail {
	
	private final SessionFactory sessionFactory;
	
	private final SiteTime time;
	
	@Autowired
	PlanTrail(SessionFactory sessionFactory, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.time = time;
	}
	
	/**
	 * @param happenedAt when it was; null for now
	 */
	void note(PlanEvent event, Instant happenedAt) {
		Instant now = time.now();
		User user = Context.getAuthenticatedUser();
		event.at(happenedAt == null ? now : happenedAt, now, user == null ? null : user.getUserId());
		sessionFactory.getCurrentSession().save(event);
	}
	
	/**
	 * @param before null if there was no such plan
	 * @param after as it is from now on
	 * @param reason the coded reason of a move, null if it has none
	 */
	void noteChange(Integer planId, PlanFacts before, PlanFacts after, Object reason, Instant happenedAt) {
		PlanStatus status = before == null ? null : before.getStatus();
		if (status != after.getStatus()) {
			Object why = after.getCloseReason() == null ? reason : after.getCloseReason();
			note(new PlanEvent(planId, PlanSubject.STATUS, null, status, after.getStatus()).because(why), happenedAt);
		}
		PlannedRelease planned = before == null ? null : before.getPlanned();
		if (planned != after.getPlanned()) {
			Object why = after.getPlanned().getWhyUnknown();
			note(new PlanEvent(planId, PlanSubject.PLANNED_RELEASE, after.getPlanned().getCertainty().name(), words(planned),
			        words(after.getPlanned())).because(why), after.getPlanned().getSaidAt());
		}
		int centres = before == null ? 0 : before.getCentres().size();
		if (after.getCentres().size() > centres) {
			CentreStay stay = after.getCentres().get(after.getCentres().size() - 1);
			String from = centres == 0 ? null : before.getCentres().get(centres - 1).getCentre();
			note(new PlanEvent(planId, PlanSubject.CENTRE, null, from, stay.getCentre()), stay.getFrom());
		}
	}
	
	private static String words(PlannedRelease planned) {
		if (planned == null || planned.getDay() == null) {
			return null;
		}
		return planned.getTime() == null ? planned.getDay().toString() : planned.getDay().atTime(planned.getTime()).toString();
	}
}
