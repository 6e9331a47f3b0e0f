/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.net.http.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the server answered.
 *
 * @param status the HTTP status
 * @param headers the HTTP headers
 * @param body the text, empty if there was none
 */
public record Answer(int status, HttpHeaders headers, String body) {
	
	/**
	 * @return the body as JSON; a missing node if it is empty
	 * @throws IllegalStateException if it is something else
	 */
	public JsonNode json() {
		try {
			return Session.JSON.readTree(body);
		}
		catch (JsonProcessingException e) {
			throw new IllegalStateException("Not JSON: " + this, e);
		}
	}
	
	/**
	 * @param expected the status it must have
	 * @return this
	 * @throws IllegalStateException if it has another, with the whole answer
	 */
	public Answer require(int expected) {
		if (status != expected) {
			throw new IllegalStateException("Expected status " + expected + " but got " + this);
		}
		return this;
	}
	
	@Override
	public String toString() {
		return status + " " + body;
	}
}
