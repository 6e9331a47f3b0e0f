/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;

/**
 * Answers a browser in the place of a platform: the page's own files as they stand in the sources, and for its questions
 * what a test wants. Every request that is not for the platform is kept as one that should not have been.
 */
final class StubbedPlatform {
	
	static final String ADDRESS = "http://platform.test/openmrs";
	
	static final String USER = "clinician";
	
	/** Holds what Basic authentication needs UTF-8 for. */
	static final String PASSWORD = "Fictional-été-1";
	
	private static final String STATIC = ADDRESS + "/moduleResources/peermentor/";
	
	private static final String REST = ADDRESS + "/ws/rest/v1/";
	
	private static final Path FILES = Path.of("..", "omod", "src/main/resources/web/module/resources");
	
	private static final Map<String, String> TYPES = Map.of("html", "text/html", "js", "text/javascript", "css", "text/css",
	    "json", "application/json");
	
	private static final ObjectMapper JSON = new ObjectMapper();
	
	/** Whether there is a session. */
	boolean signedIn = true;
	
	String locale = "en_CA";
	
	/** How the session, the card and the timeline are answered. */
	Consumer<Route> session = this::answerSession;
	
	Consumer<Route> card = route -> refuse(route, 404, "peermentor.error.notFound");
	
	Consumer<Route> timeline = route -> answer(route, Map.of("results", List.of()));
	
	/** How a service's code and answer are answered; it has no session. */
	Consumer<Route> partner = route -> refuse(route, 403, "peermentor.error.partner.unusable");
	
	/** A file of the page that does not come; null for none. */
	String lost;
	
	/** What was asked for, in order: addresses below /ws/rest/v1/, decoded. */
	final List<String> asked = new ArrayList<>();
	
	final List<String> languages = new ArrayList<>();
	
	final List<String> strangers = new ArrayList<>();
	
	StubbedPlatform(Page page) {
		page.route("**/*", this::route);
	}
	
	private void route(Route route) {
		String url = route.request().url();
		if (url.startsWith(STATIC)) {
			file(route, url.substring(STATIC.length()).replaceAll("[?#].*", ""));
		} else if (url.startsWith(REST)) {
			rest(route, java.net.URLDecoder.decode(url.substring(REST.length()), StandardCharsets.UTF_8));
		} else {
			strangers.add(url);
			route.abort();
		}
	}
	
	private void file(Route route, String path) {
		if (path.equals(lost)) {
			route.abort();
			return;
		}
		try {
			route.fulfill(new Route.FulfillOptions().setBodyBytes(Files.readAllBytes(FILES.resolve(path)))
			        .setContentType(TYPES.get(path.substring(path.lastIndexOf('.') + 1))));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	private void rest(Route route, String path) {
		asked.add(route.request().method().equals("GET") ? path : route.request().method() + " " + path);
		languages.add(route.request().headers().get("accept-language"));
		if (path.startsWith("peermentor/partneranswer")) {
			partner.accept(route);
		} else if (path.equals("session")) {
			session.accept(route);
		} else if (!signedIn) {
			refuse(route, 401, "peermentor.error.notLoggedIn");
		} else if (path.startsWith("peermentor/clinicianCard")) {
			card.accept(route);
		} else {
			timeline.accept(route);
		}
	}
	
	/** As the platform does: a wrong password is no error. */
	void answerSession(Route route) {
		Request request = route.request();
		if (request.method().equals("DELETE")) {
			signedIn = false;
			route.fulfill(new Route.FulfillOptions().setStatus(204));
			return;
		}
		String given = request.headers().get("authorization");
		String right = USER + ":" + PASSWORD;
		if (given != null) {
			signedIn = given.equals("Basic " + Base64.getEncoder().encodeToString(right.getBytes(StandardCharsets.UTF_8)));
		}
		answer(route, signedIn ? Map.of("authenticated", true, "user", Map.of("display", USER), "locale", locale)
		        : Map.of("authenticated", false));
	}
	
	static void answer(Route route, Object body) {
		answer(route, 200, body);
	}
	
	static void refuse(Route route, int status, String code) {
		answer(route, status, Map.of("error", Map.of("message", "[" + code + "]", "code", code, "globalErrors", List.of(),
		    "fieldErrors", Map.of())));
	}
	
	static void answer(Route route, int status, Object body) {
		try {
			route.fulfill(new Route.FulfillOptions().setStatus(status).setContentType("application/json")
			        .setBodyBytes(JSON.writeValueAsBytes(body)));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	/** The last question about the timeline. */
	String lastTimeline() {
		return asked.stream().filter(path -> path.startsWith("peermentor/timeline")).reduce((before, last) -> last)
		        .orElseThrow();
	}
}
