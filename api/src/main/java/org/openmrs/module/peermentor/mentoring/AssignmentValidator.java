/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import org.openmrs.annotation.Handler;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/**
 * What must hold of an assignment on its own, whoever writes it: it ends no earlier than it starts, and an end has a
 * reason. The rules over several assignments are the service's.
 */
@Handler(supports = Assignment.class, order = 50)
public class AssignmentValidator implements Validator {
	
	@Override
	public boolean supports(Class<?> type) {
		return Assignment.class.isAssignableFrom(type);
	}
	
	@Override
	public void validate(Object target, Errors errors) {
		Assignment assignment = (Assignment) target;
		Term term = assignment.getTerm();
		if (term.getEnd() == null) {
			return;
		}
		if (term.getEnd().isBefore(term.getStart())) {
			errors.reject("peermentor.error.assignment.endBeforeStart");
		}
		if (assignment.getEndReason() == null) {
			errors.rejectValue("endReason", "peermentor.error.required");
		}
	}
}
