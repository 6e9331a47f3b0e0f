/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Looks at a body before the platform reads it: one JSON object and nothing after it, in which no property comes twice.
 * Read otherwise, the last of two values would win, and half of what a client sent would be lost without a word.
 */
@ControllerAdvice(assignableTypes = { PeerMentorController.class, PeerMentorSubController.class, PartnerAnswerController.class })
public class StrictJson extends RequestBodyAdviceAdapter {
	
	private static final JsonFactory STRICT = new JsonFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
	
	@Override
	public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}
	
	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type type,
	        Class<? extends HttpMessageConverter<?>> converter) throws IOException {
		byte[] body = StreamUtils.copyToByteArray(message.getBody());
		if (!isOneObject(body)) {
			throw new HttpMessageNotReadableException("Not one JSON object", message);
		}
		return new ReadMessage(message.getHeaders(), body);
	}
	
	static boolean isOneObject(byte[] body) throws IOException {
		try (JsonParser parser = STRICT.createParser(body)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return false;
			}
			parser.skipChildren();
			return parser.nextToken() == null;
		}
		catch (JsonProcessingException e) {
			return false;
		}
	}
	
	/** The message, to be read once more. */
	private static final class ReadMessage implements HttpInputMessage {
		
		private final HttpHeaders headers;
		
		private final byte[] body;
		
		private ReadMessage(HttpHeaders headers, byte[] body) {
			this.headers = headers;
			this.body = body;
		}
		
		@Override
		public InputStream getBody() {
			return new ByteArrayInputStream(body);
		}
		
		@Override
		public HttpHeaders getHeaders() {
			return headers;
		}
	}
}
