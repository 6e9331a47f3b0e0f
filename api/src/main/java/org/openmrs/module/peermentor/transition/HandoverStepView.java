/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * One step of a hand-over as it stands, with every tick that was set or taken back. Derived each time, so that it has no
 * record of its own.
 */
public final class HandoverStepView implements View {
	
	private final String planUuid;
	
	private final HandoverStep step;
	
	private final Ref by;
	
	private final Instant at;
	
	private final List<Map<String, Object>> entries = new ArrayList<>();
	
	/**
	 * @param by null as long as it is not done
	 * @param at null as long as it is not done
	 */
	HandoverStepView(String planUuid, HandoverStep step, Ref by, Instant at) {
		this.planUuid = planUuid;
		this.step = step;
		this.by = by;
		this.at = at;
	}
	
	void entry(HandoverRecord record, Ref user) {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("uuid", record.getUuid());
		one.put("done", record.isDone());
		one.put("by", user);
		one.put("at", record.getEnteredAt());
		entries.add(one);
	}
	
	/**
	 * @return which step, which is unique within the plan
	 */
	@Override
	public String getUuid() {
		return step.name();
	}
	
	@Override
	public String getDisplay() {
		return step.name();
	}
	
	/**
	 * @return the uuid of the plan
	 */
	public String getPlan() {
		return planUuid;
	}
	
	public HandoverStep getStep() {
		return step;
	}
	
	public boolean isDone() {
		return at != null;
	}
	
	/**
	 * @return the user who ticked it, null as long as it is not done
	 */
	public Ref getBy() {
		return by;
	}
	
	/**
	 * @return when it was ticked, null as long as it is not done
	 */
	public Instant getAt() {
		return at;
	}
	
	/**
	 * @return every tick that was set or taken back, in the order in which they were made: uuid, done, by, at
	 */
	public List<Map<String, Object>> getEntries() {
		return Collections.unmodifiableList(entries);
	}
}
