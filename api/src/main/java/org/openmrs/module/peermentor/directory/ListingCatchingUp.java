/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.watch.TimedWork;
import org.springframework.stereotype.Component;

/**
 * Lets listings follow that are behind.
 */
@Component("peermentor.ListingCatchingUp")
class ListingCatchingUp implements TimedWork {
	
	/** So that one run ends before the next begins; the rest waits for the next. */
	private static final int MOST = 100;
	
	@Override
	public String what() {
		return "list what changed in the directory";
	}
	
	@Override
	public List<Integer> due() {
		int batches = Math.min(MOST, Context.getService(ListingUpkeepService.class).countBatches());
		return IntStream.range(0, batches).boxed().collect(Collectors.toList());
	}
	
	@Override
	public void each(Integer batch) {
		Context.getService(ListingUpkeepService.class).catchUpNext();
	}
}
