/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One user's session with a server's REST interface, with cookies of its own. Paths are below
 * <code>/openmrs/ws/rest/v1</code>, for example <code>/peermentor/caseload</code>; bodies are JSON: a text as it is,
 * anything else (maps, lists, nodes, records) through Jackson.
 */
public final class Session {
	
	private static final Duration PATIENCE = Duration.ofMinutes(5);
	
	static final ObjectMapper JSON = new ObjectMapper();
	
	private final String address;
	
	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
	
	private BiConsumer<HttpRequest, Answer> watcher = (request, answer) -> {
	};
	
	private Session(String address) {
		this.address = address;
	}
	
	/**
	 * @param address of the platform, as {@link Platform#address()}
	 * @return a session that nobody is logged in to
	 */
	public static Session ofNobody(String address) {
		return new Session(address);
	}
	
	/**
	 * @param address of the platform, as {@link Platform#address()}
	 * @param user name of the user
	 * @param password of the user
	 * @return a session the user is logged in to
	 * @throws IllegalStateException if the platform does not let the user in
	 */
	public static Session of(String address, String user, String password) {
		return new Session(address).login(user, password);
	}
	
	/**
	 * @param user name of the user
	 * @param password of the user
	 * @return this session, which the user is logged in to
	 * @throws IllegalStateException if the platform does not let the user in
	 */
	public Session login(String user, String password) {
		String credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
		Answer answer = send(request("/session").header("Authorization", "Basic " + credentials).GET());
		if (answer.status() != 200 || !answer.json().path("authenticated").asBoolean()) {
			throw new IllegalStateException("The platform did not let " + user + " in: " + answer);
		}
		return this;
	}
	
	/**
	 * @param newWatcher is shown every answer from now on, with the request, before anybody else is
	 * @return this session
	 */
	public Session watchedBy(BiConsumer<HttpRequest, Answer> newWatcher) {
		watcher = newWatcher;
		return this;
	}
	
	/**
	 * @param path below <code>/ws/rest/v1</code>, with the query if any, already encoded
	 * @return what the server answers, whatever the status
	 */
	public Answer get(String path) {
		return send(request(path).GET());
	}
	
	/**
	 * @param path below <code>/ws/rest/v1</code>
	 * @param body JSON, see the class
	 * @return what the server answers, whatever the status
	 */
	public Answer post(String path, Object body) {
		return send(request(path).header("Content-Type", "application/json")
		        .POST(HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : write(body))));
	}
	
	/**
	 * @param path below <code>/ws/rest/v1</code>, with the query if any, already encoded
	 * @param file the body, as it is
	 * @return what the server answers, whatever the status
	 */
	public Answer upload(String path, byte[] file) {
		return send(request(path).header("Content-Type", "application/octet-stream")
		        .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
	}
	
	/**
	 * @param path below <code>/ws/rest/v1</code>
	 * @return what the server answers, whatever the status
	 */
	public Answer delete(String path) {
		return send(request(path).DELETE());
	}
	
	/**
	 * For a verb or a header the other methods do not offer.
	 *
	 * @param path below <code>/ws/rest/v1</code>
	 * @return a request to complete and hand to {@link #send}
	 */
	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(address + "/ws/rest/v1" + path)).timeout(PATIENCE).header("Accept", "application/json")
		        .header("Disable-WWW-Authenticate", "true");
	}
	
	/**
	 * @param request as begun by {@link #request}
	 * @return what the server answers, whatever the status
	 */
	public Answer send(HttpRequest.Builder request) {
		try {
			HttpRequest complete = request.build();
			HttpResponse<String> response = client.send(complete, HttpResponse.BodyHandlers.ofString());
			Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
			watcher.accept(complete, answer);
			return answer;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted", e);
		}
	}
	
	private static String write(Object body) {
		try {
			return JSON.writeValueAsString(body);
		}
		catch (JsonProcessingException e) {
			throw new IllegalArgumentException(e);
		}
	}
}
