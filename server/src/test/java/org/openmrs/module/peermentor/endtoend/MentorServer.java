/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

import org.junit.rules.ExternalResource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers the mentor's app in the place of a platform, on a real port of this machine, because browsers let only pages from there
 * encrypt and work without signal. It takes a repeat for what it is, as the module does, counts what it was told, and cuts the
 * line where a test wants.
 */
final class MentorServer extends ExternalResource {
	
	static final String NAME = "mentor";
	
	static final String PASSWORD = "Fictional-été-1";
	
	/** Where the line is cut of a request that writes. */
	enum Cut {
		NOWHERE,
		/** Nothing of it arrives. */
		BEFORE,
		/** It arrives, and nobody hears the answer. */
		AFTER,
		/** It arrives, and the answer breaks off. */
		WITHIN
	}
	
	static final Path FILES = Path.of("..", "omod", "src/main/resources/web/module/resources");
	
	private static final Map<String, String> TYPES = Map.of("html", "text/html", "js", "text/javascript", "css", "text/css", "json",
	    "application/json");
	
	private static final String STATIC = "/openmrs/moduleResources/peermentor/";
	
	private static final String REST = "/openmrs/ws/rest/v1/";
	
	private static final ObjectMapper JSON = new ObjectMapper();
	
	private static final int PATIENCE_SECONDS = 30;
	
	/** Whether there is a session. */
	volatile boolean signedIn;
	
	/** Whether nobody answers at all. */
	volatile boolean away;
	
	volatile Supplier<Cut> cut = () -> Cut.NOWHERE;
	
	/** Refuses what is written to a path, if it answers anything: status and body. */
	volatile Function<String, Map.Entry<Integer, Object>> refusal = path -> null;
	
	/** Answers by path without its query; a function gets the query, null if there is none. */
	final Map<String, Object> answers = new ConcurrentHashMap<>();
	
	/** What is answered to what is written, by path; else its uuid. A function gets the body. */
	final Map<String, Object> replies = new ConcurrentHashMap<>();
	
	/** What follows from what was written, as a platform would show it afterwards: path and body. */
	volatile BiConsumer<String, Map<String, Object>> taken = (path, body) -> {};
	
	/** What was written, by uuid: the first body of each. */
	final Map<String, Map<String, Object>> written = new ConcurrentHashMap<>();
	
	/** What was written, in order, repeats too: path and body. */
	final List<Map.Entry<String, Map<String, Object>>> posts = new CopyOnWriteArrayList<>();
	
	final List<String> asked = new CopyOnWriteArrayList<>();
	
	/** Bytes of bodies of files, as they went over the wire. */
	final AtomicLong fileBytes = new AtomicLong();
	
	final AtomicLong restBytes = new AtomicLong();
	
	/** What had come when the app began to take itself along, which it does when the first list is there. */
	volatile long bytesOfFirstLoad;
	
	private HttpServer server;
	
	private ExecutorService workers;
	
	@Override
	protected void after() {
		end();
	}
	
	/** At another address: what a page of the test before may still be asking for does not get here. */
	private void listen() {
		workers = Executors.newCachedThreadPool(work -> {
			Thread thread = new Thread(work);
			thread.setDaemon(true);
			return thread;
		});
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		server.setExecutor(workers);
		server.createContext("/", this::handle);
		server.start();
	}
	
	/** Until nobody works on an answer any more. */
	private void end() {
		if (server == null) {
			return;
		}
		server.stop(0);
		workers.shutdown();
		try {
			if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new IllegalStateException("An answer takes for ever");
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
	
	/** As if nothing had happened. */
	void begin() {
		end();
		signedIn = false;
		away = false;
		cut = () -> Cut.NOWHERE;
		refusal = path -> null;
		written.clear();
		posts.clear();
		asked.clear();
		fileBytes.set(0);
		restBytes.set(0);
		bytesOfFirstLoad = 0;
		answers.clear();
		replies.clear();
		taken = (path, body) -> {};
		answers.put("me", MentorSamples.me());
		answers.put("caseload", MentorSamples.caseload());
		answers.put("worklist", MentorSamples.worklist());
		answers.put("mentorask", MentorSamples.results(MentorSamples.ask("ASKED")));
		answers.put("mentorask/" + MentorSamples.ASK, MentorSamples.ask("ASKED"));
		answers.put("alert", MentorSamples.results(MentorSamples.alert()));
		answers.put("safecontact", MentorSamples.results(MentorSamples.safeContact()));
		answers.put("outreach", MentorSamples.outreach());
		answers.put("transitionplan", MentorSamples.results(MentorSamples.plan()));
		answers.put("transitionplan/" + MentorSamples.PLAN + "/missing", MentorSamples.missing());
		answers.put("transitionplan/" + MentorSamples.PLAN + "/task", MentorSamples.results(MentorSamples.task("OPEN", 0, null)));
		answers.put("transitionplan/" + MentorSamples.PLAN + "/medicationline", MentorSamples.results(MentorSamples.medicationLine()));
		answers.put("transitionplan/" + MentorSamples.PLAN + "/releasecard", MentorSamples.results());
		answers.put("listing", MentorSamples.results(MentorSamples.pharmacy()));
		answers.put("contact", MentorSamples.results(MentorSamples.contact()));
		answers.put("introduction", MentorSamples.results(MentorSamples.introduction()));
		answers.put("dutyperiod", MentorSamples.results());
		answers.put("goal", MentorSamples.goals());
		answers.put("leave", MentorSamples.results(MentorSamples.leave(0, MentorSamples.day(9), 1)));
		FindSamples.answers().forEach(answers::put);
		FindSamples.replies().forEach(replies::put);
		listen();
	}
	
	String address() {
		return "http://localhost:" + server.getAddress().getPort() + "/openmrs";
	}
	
	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getPath();
			if (away) {
				return;
			}
			if (path.startsWith(STATIC)) {
				file(exchange, path.substring(STATIC.length()));
			} else if (path.startsWith(REST)) {
				rest(exchange, path.substring(REST.length()));
			} else {
				send(exchange, 404, new byte[0]);
			}
		}
	}
	
	/** Compressed, as the module does. */
	private void file(HttpExchange exchange, String path) throws IOException {
		Path file = FILES.resolve(path).normalize();
		if (!file.startsWith(FILES) || !Files.isRegularFile(file)) {
			send(exchange, 404, new byte[0]);
			return;
		}
		if (path.equals("mentor/worker.js") && bytesOfFirstLoad == 0) {
			bytesOfFirstLoad = fileBytes.get();
		}
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			Files.copy(file, out);
		}
		exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain"));
		exchange.getResponseHeaders().set("Content-Encoding", "gzip");
		exchange.getResponseHeaders().set("Cache-Control", "no-cache");
		fileBytes.addAndGet(packed.size());
		send(exchange, 200, packed.toByteArray());
	}
	
	private void rest(HttpExchange exchange, String path) throws IOException {
		String query = exchange.getRequestURI().getQuery();
		String method = exchange.getRequestMethod();
		asked.add(method + " " + URLDecoder.decode(path + (query == null ? "" : "?" + query), StandardCharsets.UTF_8));
		byte[] body = exchange.getRequestBody().readAllBytes();
		if (path.equals("session")) {
			session(exchange, method);
		} else if (!signedIn) {
			answer(exchange, 401, error("peermentor.error.notLoggedIn", "[notLoggedIn]"));
		} else if (method.equals("POST")) {
			write(exchange, path.substring("peermentor/".length()), body);
		} else if (method.equals("DELETE")) {
			write(exchange, "DELETE " + path.substring("peermentor/".length()) + "?" + query, "{}".getBytes(StandardCharsets.UTF_8));
		} else {
			Object answer = applied(answers.get(path.substring("peermentor/".length())), query);
			answer(exchange, answer == null ? 404 : 200, answer == null ? error("peermentor.error.notFound", "[notFound]") : answer);
		}
	}
	
	@SuppressWarnings("unchecked")
	private static <T> Object applied(Object answer, T asked) {
		return answer instanceof Function ? ((Function<T, Object>) answer).apply(asked) : answer;
	}
	
	private void session(HttpExchange exchange, String method) throws IOException {
		if (method.equals("DELETE")) {
			signedIn = false;
			send(exchange, 204, new byte[0]);
			return;
		}
		String given = exchange.getRequestHeaders().getFirst("Authorization");
		if (given != null) {
			String right = NAME + ":" + PASSWORD;
			signedIn = given.equals("Basic " + Base64.getEncoder().encodeToString(right.getBytes(StandardCharsets.UTF_8)));
		}
		answer(exchange, 200, signedIn ? MentorSamples.map("authenticated", true, "user", Map.of("display", NAME), "locale", "en_CA")
		        : Map.of("authenticated", false));
	}
	
	private void write(HttpExchange exchange, String path, byte[] sent) throws IOException {
		Cut here = cut.get();
		if (here == Cut.BEFORE) {
			return;
		}
		Map<String, Object> body = JSON.readValue(sent, new TypeReference<LinkedHashMap<String, Object>>() {});
		Map.Entry<Integer, Object> refused = refusal.apply(path);
		if (refused != null) {
			answer(exchange, refused.getKey(), refused.getValue());
			return;
		}
		posts.add(Map.entry(path, body));
		Object uuid = body.get("uuid");
		boolean isNew = written.putIfAbsent(uuid == null ? path : uuid.toString(), body) == null;
		taken.accept(path, body);
		Object reply = applied(replies.get(path), body);
		byte[] answer = JSON.writeValueAsBytes(reply == null ? MentorSamples.map("uuid", uuid, "isNew", isNew) : reply);
		if (here == Cut.NOWHERE) {
			send(exchange, 201, answer);
		} else if (here == Cut.WITHIN) {
			exchange.sendResponseHeaders(201, answer.length);
			exchange.getResponseBody().write(answer, 0, answer.length / 2);
			exchange.getResponseBody().flush();
		}
	}
	
	static Map<String, Object> error(String code, String message) {
		return MentorSamples.map("error", MentorSamples.map("message", message, "code", code, "globalErrors", List.of(), "fieldErrors",
		    Map.of()));
	}
	
	private void answer(HttpExchange exchange, int status, Object body) throws IOException {
		byte[] bytes = JSON.writeValueAsBytes(body);
		restBytes.addAndGet(bytes.length);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		send(exchange, status, bytes);
	}
	
	private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
		exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
		if (bytes.length > 0) {
			try (OutputStream out = exchange.getResponseBody()) {
				out.write(bytes);
			}
		}
	}
}
