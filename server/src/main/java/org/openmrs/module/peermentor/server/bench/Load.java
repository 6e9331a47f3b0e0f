/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What a number of clients got done in a fixed time, each with one call after the other.
 *
 * @param perSecond finished jobs
 * @param p50 half of the jobs took at most so many milliseconds
 * @param p95 95 of 100 jobs took at most so many milliseconds
 */
record Load(double perSecond, double p50, double p95) {
	
	/**
	 * @param jobs what each client does again and again
	 * @param seconds for how long a client begins new jobs; each does at least one
	 * @return what came of it
	 * @throws Exception the first error of a client: the whole measurement is worth nothing then
	 */
	static Load of(List<Callable<?>> jobs, int seconds) throws Exception {
		ExecutorService clients = Executors.newFixedThreadPool(jobs.size());
		try {
			long start = System.nanoTime();
			long end = start + TimeUnit.SECONDS.toNanos(seconds);
			List<Callable<List<Long>>> loops = new ArrayList<>();
			jobs.forEach(job -> loops.add(() -> repeat(job, end)));
			List<Long> nanos = new ArrayList<>();
			for (Future<List<Long>> each : clients.invokeAll(loops)) {
				nanos.addAll(each.get());
			}
			long elapsed = System.nanoTime() - start;
			long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
			return new Load(sorted.length * 1e9 / elapsed, percentile(sorted, 50), percentile(sorted, 95));
		}
		catch (ExecutionException e) {
			throw e.getCause() instanceof Exception cause ? cause : e;
		}
		finally {
			clients.shutdownNow();
		}
	}
	
	private static List<Long> repeat(Callable<?> job, long end) throws Exception {
		List<Long> nanos = new ArrayList<>();
		long before = System.nanoTime();
		do {
			job.call();
			long after = System.nanoTime();
			nanos.add(after - before);
			before = after;
		} while (before < end);
		return nanos;
	}
	
	private static double percentile(long[] sorted, int percent) {
		return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1] / 1e6;
	}
	
	static double median(double... values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}
	
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%8.1f/s  p50 %9.2f ms  p95 %9.2f ms", perSecond, p50, p95);
	}
}
