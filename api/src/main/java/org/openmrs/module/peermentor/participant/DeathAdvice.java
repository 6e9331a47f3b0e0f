/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.participant;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.openmrs.Person;
import org.openmrs.api.context.Context;

/**
 * Stands around <code>PatientService</code> and <code>PersonService</code>, inside their transaction, where a death is
 * recorded. A save handler would be found without any descriptor, but the platform runs those before the transaction
 * begins and before the validators have spoken. Whoever is not dead passes at the price of one look into a set.
 */
public class DeathAdvice implements MethodInterceptor {
	
	private static final Set<String> WRITING = Collections.unmodifiableSet(new HashSet<>(
	        Arrays.asList("savePatient", "processDeath", "saveCauseOfDeathObs", "mergePatients", "savePerson")));
	
	@Override
	public Object invoke(MethodInvocation invocation) throws Throwable {
		Object result = invocation.proceed();
		Object[] arguments = invocation.getArguments();
		if (WRITING.contains(invocation.getMethod().getName()) && arguments[0] instanceof Person) {
			Person person = (Person) arguments[0];
			if (Boolean.TRUE.equals(person.getDead())) {
				Context.getRegisteredComponent("peermentor.DeathAnnouncer", DeathAnnouncer.class).announce(person);
			}
		}
		return result;
	}
}
