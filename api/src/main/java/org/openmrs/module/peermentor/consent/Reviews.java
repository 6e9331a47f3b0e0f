/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.lifecycle.Lifecycle;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Refuses what a reviewer hands in unless it says where to, how it came out and why, and the table allows the step.
 */
final class Reviews {
	
	private Reviews() {
	}
	
	/**
	 * @throws InvalidInput naming every field that cannot be taken, and for a step the legal ones
	 */
	static <S extends Enum<S>> void check(Lifecycle<S> lifecycle, S from, Assessment<S, ?> review, Viewer viewer) {
		Problems problems = new Problems();
		problems.require("status", review.getStatus());
		problems.require("outcome", review.getOutcome());
		if (problems.require("reviewText", review.getText()) && review.getText().length() > Assessment.LONGEST_TEXT) {
			problems.add("reviewText", "peermentor.error.tooLong", Assessment.LONGEST_TEXT);
		}
		problems.throwIfAny();
		lifecycle.requireMove(from, review.getStatus(), viewer::holds, true);
	}
}
