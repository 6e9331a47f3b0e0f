/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import java.lang.reflect.Method;

import org.openmrs.api.context.Context;
import org.springframework.aop.AfterReturningAdvice;

/**
 * Stands behind the platform's services of encounters and concepts: whoever purges metadata makes its id void.
 */
public class PurgeAdvice implements AfterReturningAdvice {
	
	@Override
	public void afterReturning(Object result, Method method, Object[] arguments, Object target) {
		String name = method.getName();
		if (name.equals("purgeEncounterType") || name.equals("purgeEncounterRole") || name.equals("purgeConcept")) {
			Context.getRegisteredComponent("peermentor.ReferenceIds", ReferenceIds.class).forget();
		}
	}
}
