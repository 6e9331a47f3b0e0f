/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.participant;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.openmrs.Patient;
import org.openmrs.api.context.Context;

/**
 * Stands before <code>PatientService.mergePatients(Patient, Patient)</code>, inside its transaction: the platform's
 * merge does not know the module's tables and would leave their rows with the voided patient. The merge of a list
 * calls the merge of two for each.
 */
public class PatientMergeAdvice implements MethodInterceptor {
	
	@Override
	public Object invoke(MethodInvocation invocation) throws Throwable {
		Object[] arguments = invocation.getArguments();
		if (invocation.getMethod().getName().equals("mergePatients") && arguments[1] instanceof Patient) {
			Patient winner = (Patient) arguments[0];
			Patient loser = (Patient) arguments[1];
			// The platform refuses to merge somebody with themselves, or with nobody; that is its answer to give.
			if (winner != null && loser != null && !winner.getPatientId().equals(loser.getPatientId())) {
				Context.getRegisteredComponent("peermentor.MergeAnnouncer", MergeAnnouncer.class)
				        .announce(winner.getPatientId(), loser.getPatientId());
			}
		}
		return invocation.proceed();
	}
}
