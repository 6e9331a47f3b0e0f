/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.openmrs.Encounter;
import org.openmrs.api.context.Context;

/**
 * Stands around <code>EncounterService</code>, inside its transaction, so that an encounter saved, moved to another patient,
 * voided or purged by anybody and in any way is on the timeline as it is in the chart.
 */
public class TimelineAdvice implements MethodInterceptor {
	
	private static final Set<String> WRITING = Collections.unmodifiableSet(new HashSet<>(
			Arrays.asList("saveEncounter", "voidEncounter", "unvoidEncounter")));
	
	@Override
	public Object invoke(MethodInvocation invocation) throws Throwable {
		String method = invocation.getMethod().getName();
		Object[] arguments = invocation.getArguments();
		boolean writing = WRITING.contains(method);
		if ((!writing && !method.equals("purgeEncounter")) || !(arguments[0] instanceof Encounter)) {
			return invocation.proceed();
		}
		Encounter encounter = (Encounter) arguments[0];
		Integer idBefore = encounter.getEncounterId();
		Object result = invocation.proceed();
		TimelineKeeper keeper = Context.getRegisteredComponent("peermentor.TimelineKeeper", TimelineKeeper.class);
		if (writing) {
			keeper.follow(encounter, idBefore == null);
		} else {
			keeper.drop(idBefore);
		}
		return result;
	}
}
