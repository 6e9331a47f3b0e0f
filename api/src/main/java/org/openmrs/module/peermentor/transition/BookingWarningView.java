/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.module.peermentor.view.View;

/**
 * What stands against a booking, as the readers of the plan see it. A warning, never a refusal. Derived each time, so that it
 * has no record of its own.
 */
public final class BookingWarningView implements View {
	
	private final String planUuid;
	
	private final BookingWarning.Kind kind;
	
	private final ReleaseCondition condition;
	
	BookingWarningView(String planUuid, BookingWarning.Kind kind, ReleaseCondition condition) {
		this.planUuid = planUuid;
		this.kind = kind;
		this.condition = condition;
	}
	
	/**
	 * @return the uuid of the condition, which is unique within the answer
	 */
	@Override
	public String getUuid() {
		return condition.getKey();
	}
	
	@Override
	public String getDisplay() {
		return kind.name();
	}
	
	/**
	 * @return the uuid of the plan
	 */
	public String getPlan() {
		return planUuid;
	}
	
	public BookingWarning.Kind getKind() {
		return kind;
	}
	
	/**
	 * @return the uuid of the condition
	 */
	public String getCondition() {
		return condition.getKey();
	}
	
	public ConditionCategory getCategory() {
		return condition.getCategory();
	}
}
