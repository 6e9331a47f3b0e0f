/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

import org.openmrs.module.peermentor.view.View;

/**
 * One release condition as the readers of the plan see it. It says nothing of what it was ordered for.
 */
public final class ConditionView implements View {
	
	private final String planUuid;
	
	private final ReleaseCondition condition;
	
	ConditionView(String planUuid, ReleaseCondition condition) {
		this.planUuid = planUuid;
		this.condition = condition;
	}
	
	@Override
	public String getUuid() {
		return condition.getKey();
	}
	
	@Override
	public String getDisplay() {
		return condition.getCategory().name();
	}
	
	/**
	 * @return the uuid of the plan
	 */
	public String getPlan() {
		return planUuid;
	}
	
	public ConditionCategory getCategory() {
		return condition.getCategory();
	}
	
	/**
	 * @return postalBeginnings, city, streets, in plain capitals; null if it names no place
	 */
	public Map<String, Object> getArea() {
		Area area = condition.getArea();
		if (area == null) {
			return null;
		}
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("postalBeginnings", new ArrayList<>(area.getPostalBeginnings()));
		map.put("city", area.getCity());
		map.put("streets", new ArrayList<>(area.getStreets()));
		return map;
	}
	
	/**
	 * @return days, from, to, on the site's clock; for a curfew the hours at home; null if it names no hours
	 */
	public Map<String, Object> getTimes() {
		WeeklyTimes times = condition.getTimes();
		if (times == null) {
			return null;
		}
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("days", new ArrayList<>(times.getDays()));
		map.put("from", times.getFrom().toString());
		map.put("to", times.getTo().toString());
		return map;
	}
	
	/**
	 * @return null if it names nobody
	 */
	public PersonRole getPerson() {
		return condition.getPerson();
	}
}
