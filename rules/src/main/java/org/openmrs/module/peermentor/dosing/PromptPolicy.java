/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * The early prompts of a site, before any threshold. Immutable.
 */
public final class PromptPolicy {
	
	/** No early prompts. */
	public static final PromptPolicy NONE = new PromptPolicy(Collections.<Prompt> emptyList());
	
	private final List<Prompt> prompts;
	
	/**
	 * @throws InvalidInput if a prompt does not fit its medicine, naming it by its place, from 1
	 */
	public PromptPolicy(Collection<Prompt> prompts) {
		Problems problems = new Problems();
		int place = 0;
		for (Prompt prompt : prompts) {
			prompt.check("prompt " + ++place + ": ", problems);
		}
		problems.throwIfAny();
		this.prompts = Collections.unmodifiableList(new ArrayList<>(prompts));
	}
	
	public List<Prompt> getPrompts() {
		return prompts;
	}
	
	List<Prompt> reachedBy(Medication medication, Standing standing, SiteDays days) {
		List<Prompt> reached = new ArrayList<>();
		for (Prompt prompt : prompts) {
			if (prompt.getMedication() == medication && prompt.isReachedBy(standing, days)) {
				reached.add(prompt);
			}
		}
		return reached;
	}
}
