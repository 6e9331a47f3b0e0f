/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A few values in one column, between commas: days of the week, dates, whom to contact.
 */
final class CodeList {
	
	private CodeList() {
	}
	
	/**
	 * @return null for none
	 */
	static String write(Collection<?> values) {
		return values.isEmpty() ? null : values.stream().map(Object::toString).collect(Collectors.joining(","));
	}
	
	/**
	 * @param text null for none
	 */
	static <T> List<T> read(String text, Function<String, T> parse) {
		return text == null ? Collections.<T> emptyList()
		        : Arrays.stream(text.split(",")).map(parse).collect(Collectors.toCollection(ArrayList::new));
	}
}
