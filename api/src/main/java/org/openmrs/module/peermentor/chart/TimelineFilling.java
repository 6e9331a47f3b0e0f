/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.watch.TimedWork;
import org.springframework.stereotype.Component;

/**
 * Lets the upkeep of the timeline go on from where it stands.
 */
@Component("peermentor.TimelineFilling")
class TimelineFilling implements TimedWork {
	
	/** So that one run ends before the next begins; the rest waits for the next. */
	private static final int MOST = 200;
	
	@Override
	public String what() {
		return "fill the timeline";
	}
	
	@Override
	public List<Integer> due() {
		int batches = Math.min(MOST, Context.getService(TimelineUpkeepService.class).countBatches());
		return IntStream.range(0, batches).boxed().collect(Collectors.toList());
	}
	
	@Override
	public void each(Integer batch) {
		Context.getService(TimelineUpkeepService.class).fillNext();
	}
}
