/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

import org.openmrs.module.peermentor.server.Answer;
import org.openmrs.module.peermentor.server.Session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Makes the calls of the crawl's tables, and words the answers as the tables do.
 */
final class CrawlCalls {
	
	private static final ObjectMapper JSON = new ObjectMapper();
	
	private final Cast cast;
	
	private final List<String> classNames = new ArrayList<>();
	
	CrawlCalls(Cast cast) {
		this.cast = cast;
	}
	
	/** The call as this column makes it, with the records that it needs made. */
	HttpRequest.Builder request(CrawlRow row, String column) {
		return request(row, column, cast.session(column));
	}
	
	/** The call as this column would make it, by somebody else. */
	HttpRequest.Builder request(CrawlRow row, String column, Session caller) {
		Words words = cast.words(column, row.participant());
		HttpRequest.Builder request = caller.request(words.fill(row.path()));
		if (row.body() == null) {
			return request.method(row.verb(), HttpRequest.BodyPublishers.noBody());
		}
		return request.header("Content-Type", "application/json").method(row.verb(),
		    HttpRequest.BodyPublishers.ofString(words.fill(row.body())));
	}
	
	/** What the column's user gets, in the shape of the column's cell. */
	String answer(CrawlRow row, String column, HttpRequest.Builder request) {
		return answer(row, row.expected(column), cast.session(column), request);
	}
	
	/** What this caller gets, in the shape of a cell. */
	String answer(CrawlRow row, String expected, Session caller, HttpRequest.Builder request) {
		Answer answer = caller.send(request);
		if (row.isOurs() && answer.body().contains("org.openmrs")) {
			classNames.add(row.verb() + " " + row.path() + " shows a class name: " + answer);
		}
		return answer.status() + detail(answer, expected);
	}
	
	/** The answers so far that named a class of the house. */
	List<String> classNames() {
		return classNames;
	}
	
	/** The part of the answer that the cell speaks of. */
	private static String detail(Answer answer, String expected) {
		if (!expected.contains(":")) {
			return "";
		}
		if (answer.status() == 400) {
			List<String> fields = new ArrayList<>();
			answer.json().at("/error/fieldErrors").fieldNames().forEachRemaining(fields::add);
			return ":" + String.join(",", fields);
		}
		JsonNode json = answer.status() == 200 ? answer.json() : JSON.missingNode();
		int rows = json.path("results").size();
		int total = json.path("totalCount").asInt(rows);
		return json.has("results") ? ":" + (rows == total ? rows : rows + "of" + total) : "";
	}
}
