/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * The JSON object of a POST, read strictly.
 */
public final class Body extends Input {
	
	/** More values than this are no list a person made. */
	private static final int MOST_VALUES = 100;
	
	private final Map<String, Object> properties;
	
	private final List<Body> nested = new ArrayList<>();
	
	Body(Map<String, Object> properties) {
		this("", properties == null ? Collections.<String, Object> emptyMap() : properties, new Problems());
	}
	
	private Body(String path, Map<String, Object> properties, Problems problems) {
		super(path, problems);
		this.properties = properties;
	}
	
	/**
	 * @return the coded values, each once, in the order given; empty if absent or unusable
	 */
	public <E extends Enum<E>> List<E> codes(String name, Class<E> codes) {
		List<E> found = new ArrayList<>();
		for (Object item : list(name)) {
			E code = code(name, item, codes);
			if (code != null && !found.contains(code)) {
				found.add(code);
			}
		}
		return found;
	}
	
	/**
	 * @return the days, each once, in the order given; empty if absent or unusable
	 */
	public List<LocalDate> dates(String name) {
		List<LocalDate> found = new ArrayList<>();
		for (Object item : list(name)) {
			LocalDate date = date(name, item);
			if (date != null && !found.contains(date)) {
				found.add(date);
			}
		}
		return found;
	}
	
	/**
	 * @return the texts without blanks around them, each once, in the order given; empty if absent or unusable
	 */
	public List<String> texts(String name, int longest) {
		List<String> found = new ArrayList<>();
		for (Object item : list(name)) {
			String text = item == null ? null : string(name, item, longest);
			if (text == null) {
				problems().require(path() + name, null);
			} else if (!found.contains(text)) {
				found.add(text);
			}
		}
		return found;
	}
	
	private List<?> list(String name) {
		Object value = take(name);
		if (value == null) {
			return Collections.emptyList();
		}
		if (!(value instanceof List) || ((List<?>) value).size() > MOST_VALUES) {
			wrong(name, "peermentor.error.notAList");
			return Collections.emptyList();
		}
		return (List<?>) value;
	}
	
	/**
	 * @return the object inside this one, to be read as strictly; null if absent or no object
	 */
	public Body nested(String name) {
		Map<String, Object> object = object(name);
		if (object == null) {
			return null;
		}
		Body body = new Body(path() + name + ".", object, problems());
		nested.add(body);
		return body;
	}
	
	/**
	 * @return the objects of a list, each to be read as strictly under its place in the list, such as <code>phones.0.</code>;
	 *         empty if absent or no list
	 */
	@SuppressWarnings("unchecked")
	public List<Body> items(String name) {
		List<Body> items = new ArrayList<>();
		List<?> list = list(name);
		for (int i = 0; i < list.size(); i++) {
			if (list.get(i) instanceof Map) {
				items.add(new Body(path() + name + "." + i + ".", (Map<String, Object>) list.get(i), problems()));
			} else {
				wrong(name + "." + i, "peermentor.error.notAnObject");
			}
		}
		nested.addAll(items);
		return items;
	}
	
	/**
	 * @return the object as it came, for content that is kept and not read; null if absent or no object
	 */
	@SuppressWarnings("unchecked")
	public Map<String, Object> object(String name) {
		Object value = take(name);
		if (value != null && !(value instanceof Map)) {
			wrong(name, "peermentor.error.notAnObject");
			return null;
		}
		return (Map<String, Object>) value;
	}
	
	/**
	 * @return the version that the caller read; required in every update
	 */
	public Integer version() {
		Integer version = integer("version", 0, Integer.MAX_VALUE);
		if (version == null) {
			problems().require("version", null);
		}
		return version;
	}
	
	@Override
	Object raw(String name) {
		return properties.get(name);
	}
	
	@Override
	Set<String> given() {
		return properties.keySet();
	}
	
	@Override
	String unknownNameCode() {
		return "peermentor.error.unknownProperty";
	}
	
	@Override
	void refuseUnknown() {
		super.refuseUnknown();
		for (Body body : nested) {
			body.refuseUnknown();
		}
	}
}
