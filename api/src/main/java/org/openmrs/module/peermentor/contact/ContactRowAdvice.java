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
import org.openmrs.api.context.Context;

/**
 * Stands around <code>EncounterService</code>, inside its transaction, so that a contact saved, moved to another
 * patient, voided or purged by anybody and in any way keeps its row in step. Encounters of other types pass at the
 * price of one look into a map.
 */
public class ContactRowAdvice implements MethodInterceptor {
	
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
		ContactRows rows = Context.getRegisteredComponent("peermentor.ContactRows", ContactRows.class);
		if (!rows.concerns(encounter)) {
			return invocation.proceed();
		}
		if (writing) {
			return write(invocation, encounter, rows);
		}
		rows.remove(encounter.getEncounterId());
		return invocation.proceed();
	}
	
	private static Object write(MethodInvocation invocation, Encounter encounter, ContactRows rows) throws Throwable {
		boolean isNew = encounter.getEncounterId() == null;
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
		rows.follow(encounter, isNew);
		return result;
	}
}
