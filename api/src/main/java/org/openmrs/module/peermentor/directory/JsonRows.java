/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads the records of a JSON file: one object, an array, the page of an API, or an object a line. At any time there is one
 * record in memory, with what hangs on it.
 */
final class JsonRows {
	
	private static final String CONTENTS = "contents";
	
	private static final JsonFactory FACTORY = new JsonFactory().disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
	
	private final ImportLimits limits;
	
	private final JsonFlattening flattening;
	
	private final RowSink sink;
	
	JsonRows(ImportLimits limits, RowSink sink) {
		this.limits = limits;
		this.sink = sink;
		this.flattening = new JsonFlattening(sink);
	}
	
	/**
	 * Reads one JSON value: an object, an array or a page.
	 * 
	 * @throws FileRefused if it is anything else
	 */
	ImportFormat read(BufferedReader reader) throws IOException {
		try (JsonParser parser = FACTORY.createParser(reader)) {
			ImportFormat format = root(parser);
			if (parser.nextToken() != null) {
				throw new FileRefused("peermentor.error.directoryFile.twoValues", at(parser));
			}
			return format;
		}
		catch (JsonProcessingException e) {
			throw notJson(e);
		}
	}
	
	/** Reads an object a line; a line that is none is a record that is refused. */
	void readLines(LimitedLines lines) throws IOException {
		for (String line = lines.next(); line != null; line = lines.next()) {
			String place = "line " + lines.getNumber();
			if (lines.isCut()) {
				refuse(place, new FileRefused("peermentor.error.directoryFile.large", limits.values));
			} else if (!line.trim().isEmpty()) {
				readLine(line, place);
			}
		}
	}
	
	private void readLine(String line, String place) throws IOException {
		try {
			flattening.emit(wholeObject(line), place + " ");
		}
		catch (FileRefused refused) {
			refuse(place, refused);
		}
	}
	
	/**
	 * @return the one JSON object of a text
	 * @throws FileRefused if it is anything else
	 */
	Map<String, Object> wholeObject(String text) throws IOException {
		try (JsonParser parser = FACTORY.createParser(new StringReader(text))) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new FileRefused("peermentor.error.directoryFile.noObject");
			}
			Map<String, Object> object = whole(new JsonTree(parser, limits));
			if (parser.nextToken() != null) {
				throw new FileRefused("peermentor.error.directoryFile.twoValues", at(parser));
			}
			return object;
		}
		catch (JsonProcessingException e) {
			throw notJson(e);
		}
	}
	
	private ImportFormat root(JsonParser parser) throws IOException {
		JsonToken first = parser.nextToken();
		if (first == JsonToken.START_ARRAY) {
			elements(parser, "");
			return ImportFormat.JSON_ARRAY;
		}
		if (first != JsonToken.START_OBJECT) {
			throw new FileRefused("peermentor.error.directoryFile.noObject");
		}
		return objectOrPage(parser);
	}
	
	/** Which of the two it is shows when the contents come: what stands beside them, such as counters, nobody relies on. */
	private ImportFormat objectOrPage(JsonParser parser) throws IOException {
		Map<String, Object> fields = new LinkedHashMap<>();
		boolean page = false;
		int held = 0;
		JsonTree tree = new JsonTree(parser, limits);
		FileRefused wrong = null;
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.getCurrentName();
			JsonToken token = parser.nextToken();
			if (CONTENTS.equals(name) && token == JsonToken.START_ARRAY) {
				if (page) {
					throw new FileRefused("peermentor.error.directoryFile.twice", name);
				}
				page = true;
				fields.clear();
				elements(parser, "/" + CONTENTS);
			} else {
				Object value = tree.read();
				held += tree.size();
				if (!page && wrong == null) {
					wrong = held > limits.characters ? new FileRefused("peermentor.error.directoryFile.large", limits.values)
					        : tree.wrong();
					if (wrong == null && fields.containsKey(name)) {
						wrong = new FileRefused("peermentor.error.directoryFile.twice", name);
					}
					fields.put(name, value);
				}
			}
		}
		return page ? ImportFormat.JSON_PAGE : single(fields, wrong);
	}
	
	private ImportFormat single(Map<String, Object> fields, FileRefused wrong) {
		if (wrong != null) {
			refuse("/", wrong);
		} else {
			emit(fields, "");
		}
		return ImportFormat.JSON_OBJECT;
	}
	
	private void elements(JsonParser parser, String pointer) throws IOException {
		JsonTree tree = new JsonTree(parser, limits);
		int number = 0;
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			String place = pointer + "/" + number++;
			boolean object = parser.currentToken() == JsonToken.START_OBJECT;
			Object value = tree.read();
			if (tree.wrong() != null) {
				refuse(place, tree.wrong());
			} else if (!object) {
				refuse(place, new FileRefused("peermentor.error.directoryFile.noObject"));
			} else {
				@SuppressWarnings("unchecked")
				Map<String, Object> fields = (Map<String, Object>) value;
				emit(fields, place);
			}
		}
	}
	
	private void emit(Map<String, Object> fields, String place) {
		try {
			flattening.emit(fields, place);
		}
		catch (FileRefused refused) {
			refuse(place.isEmpty() ? "/" : place, refused);
		}
	}
	
	@SuppressWarnings("unchecked")
	private static Map<String, Object> whole(JsonTree tree) throws IOException {
		Object value = tree.read();
		if (tree.wrong() != null) {
			throw tree.wrong();
		}
		return (Map<String, Object>) value;
	}
	
	private void refuse(String place, FileRefused refused) {
		sink.problem(new RunProblem(place, null, refused.getCode(), refused.getArgument(), true));
	}
	
	/** The words of the parser would quote the file. */
	private static FileRefused notJson(JsonProcessingException e) {
		return new FileRefused("peermentor.error.directoryFile.notJson", e.getLocation() == null ? "-"
		        : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr());
	}
	
	private static String at(JsonParser parser) {
		return parser.getTokenLocation().getLineNr() + ":" + parser.getTokenLocation().getColumnNr();
	}
}
