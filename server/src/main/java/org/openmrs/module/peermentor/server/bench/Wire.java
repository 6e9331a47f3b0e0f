/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.util.HashSet;
import java.util.Set;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * What comes over the wire for one page, told by the browser's own tools for developers, which also make the line slow. Answers
 * count when they are whole, with their headers, as they were compressed; what the browser or the page's own worker had kept does
 * not count.
 */
final class Wire {
	
	private static final int BYTES_PER_SECOND = 750_000 / 8;
	
	private static final int LATENCY_MILLIS = 300;
	
	private static final int TIMES_SLOWER = 4;
	
	private final Set<String> kept = new HashSet<>();
	
	private final long begun;
	
	private int requests;
	
	private long bytes;
	
	/**
	 * Begins to count.
	 *
	 * @param page that has not loaded anything yet
	 */
	Wire(Page page, Signal signal) {
		CDPSession tools = page.context().newCDPSession(page);
		tools.on("Network.requestServedFromCache", event -> kept.add(event.get("requestId").getAsString()));
		tools.on("Network.responseReceived", this::received);
		tools.on("Network.loadingFinished", this::finished);
		tools.send("Network.enable");
		if (signal == Signal.SLOW) {
			JsonObject line = new JsonObject();
			line.addProperty("offline", false);
			line.addProperty("latency", LATENCY_MILLIS);
			line.addProperty("downloadThroughput", BYTES_PER_SECOND);
			line.addProperty("uploadThroughput", BYTES_PER_SECOND);
			tools.send("Network.emulateNetworkConditions", line);
			JsonObject processor = new JsonObject();
			processor.addProperty("rate", TIMES_SLOWER);
			tools.send("Emulation.setCPUThrottlingRate", processor);
		}
		begun = System.nanoTime();
	}
	
	private void received(JsonObject event) {
		JsonObject response = event.getAsJsonObject("response");
		if (isTrue(response, "fromDiskCache") || isTrue(response, "fromServiceWorker")) {
			kept.add(event.get("requestId").getAsString());
		}
	}
	
	private static boolean isTrue(JsonObject response, String name) {
		return response.has(name) && response.get(name).getAsBoolean();
	}
	
	private void finished(JsonObject event) {
		if (!kept.contains(event.get("requestId").getAsString())) {
			requests++;
			bytes += event.get("encodedDataLength").getAsLong();
		}
	}
	
	/** @return what it took from the beginning until now */
	Cost cost() {
		return cost(begun);
	}
	
	/**
	 * @param since by {@link System#nanoTime()}
	 * @return time from then until now, and what has come from the beginning until now
	 */
	Cost cost(long since) {
		return new Cost((System.nanoTime() - since) / 1e6, bytes, requests);
	}
}
