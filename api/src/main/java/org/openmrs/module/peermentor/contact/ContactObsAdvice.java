/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.openmrs.Encounter;
import org.openmrs.Obs;
import org.openmrs.api.context.Context;

/**
 * Stands around <code>ObsService</code>, inside its transaction: an observation of a contact that is saved, voided or
 * purged by itself changes what the contact says, and so its row and version. Observations of other concepts pass at the
 * price of one look into a map.
 */
public class ContactObsAdvice implements MethodInterceptor {
	
	private static final Set<String> WRITING = Collections.unmodifiableSet(new HashSet<>(
	        Arrays.asList("saveObs", "voidObs", "unvoidObs", "purgeObs")));
	
	@Override
	public Object invoke(MethodInvocation invocation) throws Throwable {
		Object[] arguments = invocation.getArguments();
		if (!WRITING.contains(invocation.getMethod().getName()) || !(arguments[0] instanceof Obs)) {
			return invocation.proceed();
		}
		Obs obs = (Obs) arguments[0];
		Encounter encounter = obs.getEncounter();
		if (encounter == null || obs.getConcept() == null || !isFact(obs)) {
			return invocation.proceed();
		}
		ContactRows rows = Context.getRegisteredComponent("peermentor.ContactRows", ContactRows.class);
		if (!rows.take(encounter)) {
			return invocation.proceed();
		}
		Object result;
		try {
			result = invocation.proceed();
		}
		finally {
			rows.letGo();
		}
		if (rows.concerns(encounter)) {
			rows.followObs(encounter);
		}
		return result;
	}
	
	private static boolean isFact(Obs obs) {
		return Context.getRegisteredComponent("peermentor.FactCodes", FactCodes.class)
		        .factOf(obs.getConcept().getConceptId()) != null;
	}
}
