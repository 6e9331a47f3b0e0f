/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * The platform's own installation on a first start: its set-up page, once asked for, works off an installation script
 * and can be asked how far it is.
 */
final class Installation {
	
	private static final int MINUTES = 20;
	
	/** Keyed by what the platform calls its tasks, and by the message that follows the last of them. */
	private static final Map<String, String> STEPS = Map.of(
	    "CREATE_TABLES", "Installing the database: tables",
	    "ADD_CORE_DATA", "Installing the database: basic data",
	    "UPDATE_TO_LATEST", "Installing the database: updates",
	    "Starting OpenMRS", "Starting OpenMRS and its modules");
	
	private final Process platform;
	
	private final String address;
	
	private final HttpClient client = HttpClient.newHttpClient();
	
	/**
	 * @param platform the running web server
	 * @param address of the platform
	 */
	Installation(Process platform, String address) {
		this.platform = platform;
		this.address = address;
	}
	
	/**
	 * Installs, and returns when the platform answers.
	 *
	 * @param progress is told each step
	 * @throws IOException if the installation fails; why stands in the platform's log
	 */
	void run(Consumer<String> progress) throws IOException {
		long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
		get("/initialsetup");
		String told = null;
		while (get("/health/started").statusCode() != 200) {
			JsonNode state = state();
			String step = STEPS.get(state.path("executingTask").asText(state.path("message").asText()));
			if (step != null && !step.equals(told)) {
				progress.accept(step);
				told = step;
			}
			if (state.path("initializationComplete").asBoolean() && get("/health/started").statusCode() != 200) {
				throw new IOException("the installation ended, but the platform is not there");
			}
			if (endedWithin(500)) {
				throw new IOException("its process ended during the installation");
			}
			if (System.nanoTime() > end) {
				throw new IOException("the installation was not done within " + MINUTES + " minutes");
			}
		}
	}
	
	/** @return how far the installation is; a missing node while nothing is known */
	private JsonNode state() throws IOException {
		String text = get("/initialsetup?page=progress.vm.ajaxRequest").body();
		JsonNode state = text.startsWith("{") ? new ObjectMapper().readTree(text) : MissingNode.getInstance();
		if (state.path("hasErrors").asBoolean()) {
			throw new IOException("the installation failed");
		}
		return state;
	}
	
	private HttpResponse<String> get(String path) throws IOException {
		try {
			return client.send(HttpRequest.newBuilder(URI.create(address + path)).build(),
			    HttpResponse.BodyHandlers.ofString());
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", e);
		}
	}
	
	private boolean endedWithin(int milliseconds) {
		try {
			return platform.waitFor(milliseconds, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return true;
		}
	}
}
