/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads one JSON value at a time into maps and lists, within bounds. A value that breaks a bound is read to its end without
 * being kept, so that the next can be read.
 */
final class JsonTree {
	
	/** Deeper than this nothing is read on: each level takes memory of the parser. */
	private static final int DEEPEST = 200;
	
	private static final int LONGEST_NAME = 200;
	
	private static final int LONGEST_NUMBER = 40;
	
	private static final int LONGEST_EXPONENT = 60;
	
	/** What a value takes besides its characters, counted in characters. */
	private static final int WEIGHT = 20;
	
	private final JsonParser parser;
	
	private final ImportLimits limits;
	
	private int values;
	
	private int characters;
	
	private FileRefused wrong;
	
	JsonTree(JsonParser parser, ImportLimits limits) {
		this.parser = parser;
		this.limits = limits;
	}
	
	/**
	 * Reads the value at whose first token the parser stands, up to its last.
	 * 
	 * @return maps, lists, texts, whole numbers as Long, other numbers as BigDecimal, truth values or null; of no use if
	 *         something is {@link #wrong}
	 * @throws FileRefused if the file cannot be read on
	 */
	Object read() throws IOException {
		values = 0;
		characters = 0;
		wrong = null;
		return value(0);
	}
	
	/**
	 * @return which bound the value that was read last breaks; null if none
	 */
	FileRefused wrong() {
		return wrong;
	}
	
	/**
	 * @return how much the value that was read last takes: its characters, and some for each value in it
	 */
	int size() {
		return characters + values * WEIGHT;
	}
	
	private Object value(int depth) throws IOException {
		if (depth > DEEPEST) {
			throw new FileRefused("peermentor.error.directoryFile.deep", DEEPEST);
		}
		if (depth > limits.depth) {
			spoil("peermentor.error.directoryFile.deep", limits.depth);
		}
		if (++values > limits.values) {
			spoil("peermentor.error.directoryFile.large", limits.values);
		}
		switch (parser.currentToken()) {
			case START_OBJECT:
				return object(depth + 1);
			case START_ARRAY:
				return list(depth + 1);
			case VALUE_STRING:
				return text();
			case VALUE_NUMBER_INT:
			case VALUE_NUMBER_FLOAT:
				return number();
			case VALUE_TRUE:
				return Boolean.TRUE;
			case VALUE_FALSE:
				return Boolean.FALSE;
			default:
				return null;
		}
	}
	
	private Map<String, Object> object(int depth) throws IOException {
		Map<String, Object> object = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.getCurrentName();
			count(name.length());
			if (name.length() > LONGEST_NAME) {
				spoil("peermentor.error.directoryFile.name", LONGEST_NAME);
			}
			if (object.containsKey(name)) {
				spoil("peermentor.error.directoryFile.twice", name);
			}
			parser.nextToken();
			Object value = value(depth);
			if (wrong == null) {
				object.put(name, value);
			}
		}
		return object;
	}
	
	private List<Object> list(int depth) throws IOException {
		List<Object> list = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			Object value = value(depth);
			if (wrong == null) {
				list.add(value);
			}
		}
		return list;
	}
	
	private String text() throws IOException {
		int length = parser.getTextLength();
		if (length > limits.text) {
			spoil("peermentor.error.directoryFile.text", limits.text);
		}
		count(length);
		return wrong == null ? parser.getText() : null;
	}
	
	/** Read from its text: an exponent would let a short text stand for a number of a million digits. */
	private Object number() throws IOException {
		if (parser.getTextLength() > LONGEST_NUMBER) {
			return spoil("peermentor.error.directoryFile.number", null);
		}
		BigDecimal number = new BigDecimal(parser.getText());
		if (Math.abs((long) number.scale()) > LONGEST_EXPONENT) {
			return spoil("peermentor.error.directoryFile.number", null);
		}
		if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && number.precision() <= 18) {
			return number.longValue();
		}
		return number;
	}
	
	private void count(int more) {
		characters += more;
		if (characters > limits.characters) {
			spoil("peermentor.error.directoryFile.large", limits.values);
		}
	}
	
	private Object spoil(String code, Object argument) {
		if (wrong == null) {
			wrong = new FileRefused(code, argument);
		}
		return null;
	}
}
