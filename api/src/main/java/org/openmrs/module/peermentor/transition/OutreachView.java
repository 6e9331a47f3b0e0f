/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * What to try next to reach a participant, by their own rules.
 */
public final class OutreachView implements View {
	
	private final Ref patient;
	
	private final int edition;
	
	private final OutreachProposal proposal;
	
	private final Map<String, Object> target;
	
	private final List<OutreachAttempt> attempts;
	
	/**
	 * @param edition by which it was worked out, 0 if there is none
	 * @param target null where the step goes to those whom the team knows
	 */
	OutreachView(Ref patient, int edition, OutreachProposal proposal, Map<String, Object> target,
	    List<OutreachAttempt> attempts) {
		this.patient = patient;
		this.edition = edition;
		this.proposal = proposal;
		this.target = target;
		this.attempts = attempts;
	}
	
	/**
	 * @return the participant's
	 */
	@Override
	public String getUuid() {
		return patient.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return getStep().name();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return the number of the edition of the participant's rules by which it was worked out, 0 if there is none
	 */
	public int getEdition() {
		return edition;
	}
	
	public OutreachStep getStep() {
		return proposal.getStep();
	}
	
	/**
	 * @return the phone, place with its hours, or person; null where the step goes to those whom the team knows
	 */
	public Map<String, Object> getTarget() {
		return target;
	}
	
	public Instant getNotBefore() {
		return proposal.getNotBefore();
	}
	
	/**
	 * @return all that may be said where others may see or hear it; null where nothing is to be written or left
	 */
	public String getWords() {
		return proposal.getWords();
	}
	
	/**
	 * @return what was tried in vain since the participant was last met, the oldest first, each with step and at
	 */
	public List<Map<String, Object>> getAttempts() {
		List<Map<String, Object>> list = new ArrayList<>();
		for (OutreachAttempt attempt : attempts) {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("step", attempt.getStep());
			map.put("at", attempt.getAt());
			list.add(map);
		}
		return list;
	}
}
