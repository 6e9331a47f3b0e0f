/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What it took to get somewhere in a page.
 *
 * @param millis time
 * @param bytes that came over the wire since the page was asked for
 * @param requests that were answered over the wire since then
 */
record Cost(double millis, long bytes, int requests) {
	
	/** @return each figure's median by itself */
	static Cost median(List<Cost> costs) {
		return new Cost(median(costs, Cost::millis), Math.round(median(costs, Cost::bytes)),
		        (int) Math.round(median(costs, Cost::requests)));
	}
	
	private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
		return Load.median(costs.stream().mapToDouble(figure).toArray());
	}
	
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%6.2f s %8.1f kB %4d requests", millis / 1000, bytes / 1000.0, requests);
	}
}
