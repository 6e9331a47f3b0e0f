/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/**
 * The module and the platform's own REST interface do the same thing in turns, so that what else happens on the machine
 * hits both. The result is the median of the rounds' ratios; times of different rounds are never compared, and nothing is
 * discarded.
 *
 * @param name what is done
 * @param module how each client does it with the module
 * @param core how each client does it with the platform alone
 */
record Comparison(String name, List<Callable<?>> module, List<Callable<?>> core) {
	
	/** So many turns to warm up: the Java machine takes thousands of calls until it runs at its full speed. */
	private static final int WARM_UP = 4;
	
	private record Round(Load module, Load core) {}
	
	/**
	 * Lets both warm up, then measures and prints.
	 *
	 * @param rounds how often each has its turn
	 * @param seconds how long a turn is
	 * @throws Exception if a call fails
	 */
	void run(int rounds, int seconds) throws Exception {
		System.out.printf("%n%s, %d client(s)%n", name, module.size());
		Load.of(module, WARM_UP * seconds);
		Load.of(core, WARM_UP * seconds);
		List<Round> done = new ArrayList<>();
		for (int round = 1; round <= rounds; round++) {
			done.add(new Round(turn(round, "module", module, seconds), turn(round, "core REST", core, seconds)));
		}
		System.out.printf(Locale.ROOT, "  median of the rounds' ratios: %.2f times as fast (p50), %.2f times the throughput%n",
		    median(done, round -> round.core.p50() / round.module.p50()),
		    median(done, round -> round.module.perSecond() / round.core.perSecond()));
	}
	
	private static Load turn(int round, String way, List<Callable<?>> jobs, int seconds) throws Exception {
		double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
		Load load = Load.of(jobs, seconds);
		System.out.printf(Locale.ROOT, "  round %d  %-9s %s  (load average before it: %.1f)%n", round, way, load, busy);
		return load;
	}
	
	private static double median(List<Round> rounds, ToDoubleFunction<Round> ratio) {
		return Load.median(rounds.stream().mapToDouble(ratio).toArray());
	}
}
