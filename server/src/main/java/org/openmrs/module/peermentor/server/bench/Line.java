/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One logged-in user's line to the server's REST interface: a session cookie and a connection that stays open. It does
 * less beside the call than {@link org.openmrs.module.peermentor.server.Session}, because it shares the processors with
 * the server that is measured.
 */
final class Line {
	
	private static final ObjectMapper JSON = new ObjectMapper();
	
	static {
		// So that the connection of every client stays open.
		System.setProperty("http.maxConnections", "200");
	}
	
	private final String address;
	
	private final String cookie;
	
	/**
	 * @param address of the platform
	 * @param user name of the user
	 * @param password of the user
	 * @throws IOException if the user is not let in
	 */
	Line(String address, String user, String password) throws IOException {
		this.address = address + "/ws/rest/v1";
		HttpURLConnection login = open("/session");
		login.setRequestProperty("Authorization", "Basic "
		        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
		String header = login.getHeaderField("Set-Cookie");
		if (header == null || !answerOf(login).path("authenticated").asBoolean()) {
			throw new IOException(user + " was not let in");
		}
		cookie = header.split(";", 2)[0];
	}
	
	/**
	 * @param path below <code>/ws/rest/v1</code>
	 * @return the answer
	 * @throws IOException if the status is not of success
	 */
	JsonNode get(String path) throws IOException {
		return answerOf(withCookie(path));
	}
	
	/**
	 * @param path below <code>/ws/rest/v1</code>
	 * @param body becomes JSON
	 * @return the answer
	 * @throws IOException if the status is not of success
	 */
	JsonNode post(String path, Object body) throws IOException {
		byte[] bytes = JSON.writeValueAsBytes(body);
		HttpURLConnection call = withCookie(path);
		call.setRequestProperty("Content-Type", "application/json");
		call.setDoOutput(true);
		call.setFixedLengthStreamingMode(bytes.length);
		call.getOutputStream().write(bytes);
		return answerOf(call);
	}
	
	/**
	 * @param path below <code>/ws/rest/v1</code>
	 * @param file is the body as it stands
	 * @return the answer
	 * @throws IOException if the status is not of success
	 */
	JsonNode send(String path, Path file) throws IOException {
		HttpURLConnection call = withCookie(path);
		call.setRequestProperty("Content-Type", "application/octet-stream");
		call.setDoOutput(true);
		call.setFixedLengthStreamingMode(Files.size(file));
		Files.copy(file, call.getOutputStream());
		return answerOf(call);
	}
	
	private HttpURLConnection withCookie(String path) throws IOException {
		HttpURLConnection call = open(path);
		call.setRequestProperty("Cookie", cookie);
		return call;
	}
	
	private HttpURLConnection open(String path) throws IOException {
		HttpURLConnection call = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
		call.setRequestProperty("Accept", "application/json");
		return call;
	}
	
	private static JsonNode answerOf(HttpURLConnection call) throws IOException {
		if (call.getResponseCode() >= 300) {
			InputStream error = call.getErrorStream();
			throw new IOException("status " + call.getResponseCode() + " for " + call.getURL() + ": "
			        + (error == null ? "" : new String(error.readAllBytes(), StandardCharsets.UTF_8)));
		}
		try (InputStream answer = call.getInputStream()) {
			return JSON.readTree(answer.readAllBytes());
		}
	}
}
