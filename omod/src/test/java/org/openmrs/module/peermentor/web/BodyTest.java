/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.InvalidInput;

public class BodyTest {
	
	private enum Colour {
		RED, GREEN
	}
	
	private static final BigDecimal TEN = BigDecimal.TEN;
	
	private static final String LONG = String.join("", Collections.nCopies(300, "x"));
	
	/** A reader, a value that it refuses, and the code of the refusal. */
	private static final Object[][] REFUSED = { { text(), 5, "notText" }, { text(), LONG, "tooLong" },
	        { text(), "a\u0007b", "controlCharacters" }, { text(), Arrays.asList("a"), "notText" }, { uuid(), "abc", "notAUuid" },
	        { uuid(), "' or 1=1 -- and some more to reach 36c", "notAUuid" }, { instant(), "2026-11-22", "notAnInstant" },
	        { instant(), "2026-11-22T10:00:00", "notAnInstant" }, { instant(), "yesterday", "notAnInstant" },
	        { instant(), "2026-02-30T10:00:00Z", "notAnInstant" }, { instant(), "0026-02-20T10:00:00Z", "yearOutOfRange" },
	        { instant(), 1700000000000L, "notText" }, { integer(), "x", "notAWholeNumber" }, { integer(), 1.5, "notAWholeNumber" },
	        { integer(), 11, "outOfRange" }, { integer(), -1, "outOfRange" }, { integer(), "1e9", "notAWholeNumber" },
	        { integer(), true, "notAWholeNumber" }, { decimal(), 1.234, "notANumber" }, { decimal(), "NaN", "notANumber" },
	        { bool(), "yes", "notTrueOrFalse" }, { bool(), 1, "notTrueOrFalse" }, { code(), "red", "notACode" }, { code(), 0, "notACode" },
	        { codes(), "RED", "notAList" }, { codes(), Arrays.asList("RED", null), "notACode" },
	        { codes(), Collections.nCopies(101, "RED"), "notAList" }, { texts(), "a", "notAList" }, { texts(), Arrays.asList("a", 1), "notText" },
	        { texts(), Arrays.asList("a", LONG), "tooLong" }, { texts(), Arrays.asList("a", " "), "required" },
	        { texts(), Arrays.asList("a", null), "required" }, { items(), "x", "notAList" }, { object(), "x", "notAnObject" }, { object(), Arrays.asList(1), "notAnObject" } };
	
	/** A reader, a value that it takes, and what it makes of it. */
	private static final Object[][] TAKEN = { { text(), "  word ", "word" }, { text(), " ", null }, { text(), null, null },
	        { uuid(), "8d6c993e-c2cc-11de-8d13-0010c6dffd0f", "8d6c993e-c2cc-11de-8d13-0010c6dffd0f" },
	        { uuid(), "1000AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "1000AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" },
	        { instant(), "2026-11-01T01:30:00-08:00", Instant.parse("2026-11-01T09:30:00Z") },
	        { instant(), "2026-11-01T01:30:00-07:00", Instant.parse("2026-11-01T08:30:00Z") }, { integer(), 10, 10 },
	        { integer(), "7", 7 }, { integer(), 7.0, 7 }, { decimal(), 1.5, new BigDecimal("1.5") }, { bool(), true, true },
	        { bool(), "false", false }, { code(), "RED", Colour.RED },
	        { codes(), Arrays.asList("RED", "GREEN", "RED"), Arrays.asList(Colour.RED, Colour.GREEN) },
	        { texts(), Arrays.asList(" a ", "b", "a"), Arrays.asList("a", "b") }, { texts(), null, Collections.emptyList() } };
	
	@Test
	public void readers_shouldRefuseWhatIsNotTheirType() {
		for (Object[] c : REFUSED) {
			Body body = new Body(Collections.singletonMap("x", c[1]));
			reader(c[0]).apply(body, "x");
			assertThat(Arrays.toString(c), codesOf(body), contains("x: peermentor.error." + c[2]));
		}
	}
	
	@Test
	public void readers_shouldTakeWhatIsTheirType() {
		for (Object[] c : TAKEN) {
			Body body = new Body(Collections.singletonMap("x", c[1]));
			Object read = reader(c[0]).apply(body, "x");
			assertThat(Arrays.toString(c), read, is(c[2]));
			assertThat(codesOf(body), empty());
		}
	}
	
	@Test
	public void readers_shouldGiveNothingForAnAbsentName() {
		Body body = new Body(Collections.<String, Object> emptyMap());
		assertThat(body.string("x", 10), nullValue());
		assertThat(body.codes("x", Colour.class), empty());
		assertThat(body.has("x"), is(false));
		body.check();
	}
	
	@Test
	public void check_shouldNameEveryProblemAndEveryUnknownNameAtOnce() {
		Map<String, Object> inner = new HashMap<>();
		inner.put("good", "a");
		inner.put("odd", "b");
		Map<String, Object> outer = new HashMap<>();
		outer.put("inner", inner);
		outer.put("number", "no");
		outer.put("stray", 1);
		Body body = new Body(outer);
		body.integer("number", 0, 1);
		body.nested("inner").string("good", 10);
		try {
			body.check();
		}
		catch (InvalidInput refused) {
			assertThat(refused.getProblems().stream().map(Object::toString).collect(Collectors.toList()),
			    contains("number: peermentor.error.notAWholeNumber", "stray: peermentor.error.unknownProperty",
			        "inner.odd: peermentor.error.unknownProperty"));
			return;
		}
		throw new AssertionError("Nothing was refused");
	}
	
	@Test
	public void items_shouldBeReadStrictlyEachUnderItsPlace() {
		Body body = new Body(Collections.singletonMap("list",
		    Arrays.asList(Collections.singletonMap("number", 1), Collections.singletonMap("odd", 1), "text")));
		for (Body item : body.items("list")) {
			item.integer("number", 2, 3);
		}
		body.found();
		assertThat(codesOf(body), contains("list.2: peermentor.error.notAnObject", "list.0.number: peermentor.error.outOfRange",
		    "list.1.odd: peermentor.error.unknownProperty"));
	}
	
	@Test
	public void version_shouldBeRequired() {
		Body body = new Body(Collections.<String, Object> emptyMap());
		body.version();
		assertThat(codesOf(body), contains("version: peermentor.error.required"));
	}
	
	@SuppressWarnings("unchecked")
	private static BiFunction<Body, String, Object> reader(Object reader) {
		return (BiFunction<Body, String, Object>) reader;
	}
	
	private static List<String> codesOf(Body body) {
		return body.problems().asList().stream().map(Object::toString).distinct().collect(Collectors.toList());
	}
	
	private static BiFunction<Body, String, Object> text() {
		return (b, n) -> b.string(n, 255);
	}
	
	private static BiFunction<Body, String, Object> uuid() {
		return Input::uuid;
	}
	
	private static BiFunction<Body, String, Object> instant() {
		return Input::instant;
	}
	
	private static BiFunction<Body, String, Object> integer() {
		return (b, n) -> b.integer(n, 0, 10);
	}
	
	private static BiFunction<Body, String, Object> decimal() {
		return (b, n) -> b.decimal(n, BigDecimal.ZERO, TEN, 2);
	}
	
	private static BiFunction<Body, String, Object> bool() {
		return Input::bool;
	}
	
	private static BiFunction<Body, String, Object> code() {
		return (b, n) -> b.code(n, Colour.class);
	}
	
	private static BiFunction<Body, String, Object> codes() {
		return (b, n) -> b.codes(n, Colour.class);
	}
	
	private static BiFunction<Body, String, Object> texts() {
		return (b, n) -> b.texts(n, 255);
	}
	
	private static BiFunction<Body, String, Object> items() {
		return (b, n) -> b.items(n);
	}
	
	private static BiFunction<Body, String, Object> object() {
		return (b, n) -> b.object(n);
	}
}
