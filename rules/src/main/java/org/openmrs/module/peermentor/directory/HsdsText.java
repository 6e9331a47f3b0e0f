/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Brings one text into plain words: markup goes and never comes back from entities, written-out line ends become line ends,
 * control characters and those that turn the direction of writing go, blanks are tidied. What comes out is its own result.
 */
final class HsdsText {
	
	static final String MARKUP = "peermentor.notice.directory.markup";
	
	static final String ESCAPES = "peermentor.notice.directory.escapes";
	
	static final String CONTROLS = "peermentor.notice.directory.controls";
	
	static final String TIDIED = "peermentor.notice.directory.tidied";
	
	/** Each time round takes one wrapping off; nobody honest wraps more often. */
	private static final int MOST_ROUNDS = 8;
	
	private static final int LONGEST_ENTITY = 10;
	
	private static final char NO_BREAK_SPACE = '\u00a0';
	
	/** What stands inside them is no text. */
	private static final Set<String> SWALLOWED = new HashSet<>(
	        Arrays.asList("script", "style", "iframe", "object", "embed", "svg", "template", "noscript", "title", "textarea"));
	
	private static final Set<String> BREAKING = new HashSet<>(
	        Arrays.asList("br", "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr"));
	
	private static final Map<String, String> ENTITIES = entities();
	
	private final boolean lines;
	
	private Set<String> notes = Collections.emptySet();
	
	private final String result;
	
	/**
	 * @param lines whether it may have several
	 */
	HsdsText(String raw, boolean lines) {
		this.lines = lines;
		this.result = isPlain(raw) ? raw : clean(raw);
	}
	
	/**
	 * @return the plain text, empty if nothing is left; null if it is wrapped too often to be read
	 */
	String get() {
		return result;
	}
	
	/**
	 * @return the message codes of what was changed; that there were only blanks is no change
	 */
	Set<String> getNotes() {
		return "".equals(result) && notes.equals(Collections.singleton(TIDIED)) ? Collections.emptySet() : notes;
	}
	
	private static Map<String, String> entities() {
		String[] pairs = { "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "\u2013", "mdash",
		        "\u2014", "lsquo", "\u2018", "rsquo", "\u2019", "ldquo", "\u201c", "rdquo", "\u201d", "hellip", "\u2026", "bull",
		        "\u2022", "copy", "\u00a9", "reg", "\u00ae", "trade", "\u2122", "deg", "\u00b0", "frac12", "\u00bd", "euro",
		        "\u20ac", "pound", "\u00a3", "cent", "\u00a2", "eacute", "\u00e9", "egrave", "\u00e8", "ecirc", "\u00ea", "agrave",
		        "\u00e0", "acirc", "\u00e2", "ccedil", "\u00e7", "ocirc", "\u00f4", "ugrave", "\u00f9", "ucirc", "\u00fb", "icirc",
		        "\u00ee", "iuml", "\u00ef", "euml", "\u00eb", "uuml", "\u00fc", "ouml", "\u00f6", "auml", "\u00e4", "szlig",
		        "\u00df", "ntilde", "\u00f1", "aacute", "\u00e1", "iacute", "\u00ed", "oacute", "\u00f3", "uacute", "\u00fa",
		        "Eacute", "\u00c9", "Agrave", "\u00c0", "Ccedil", "\u00c7", "laquo", "\u00ab", "raquo", "\u00bb", "middot",
		        "\u00b7", "times", "\u00d7", "tab", "\t", "newline", "\n" };
		Map<String, String> entities = new HashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			entities.put(pairs[i], pairs[i + 1]);
		}
		return entities;
	}
	
	/** Most texts are. */
	private boolean isPlain(String raw) {
		int length = raw.length();
		for (int i = 0; i < length; i++) {
			char c = raw.charAt(i);
			boolean isBlank = c == ' ' && (i == 0 || i == length - 1 || (!lines && raw.charAt(i - 1) == ' '));
			if (isBlank || c == '<' || c == '&' || c == '\\' || c < ' ' || (c > '~' && !isPlain(c))) {
				return false;
			}
		}
		return true;
	}
	
	private static boolean isPlain(char c) {
		return c > NO_BREAK_SPACE && !Character.isSurrogate(c) && !isControl(c) && !Character.isWhitespace(c)
		        && !Character.isSpaceChar(c);
	}
	
	private String clean(String raw) {
		String text = raw;
		for (int round = 0; round < MOST_ROUNDS; round++) {
			String before = text;
			text = noted(text, withoutMarkup(text), MARKUP);
			text = noted(text, withoutEscapes(text), ESCAPES);
			text = noted(text, withoutControls(text), CONTROLS);
			text = noted(text, tidy(text), TIDIED);
			if (text.equals(before)) {
				return text;
			}
		}
		return null;
	}
	
	private String noted(String before, String after, String note) {
		if (!before.equals(after)) {
			notes = notes.isEmpty() ? new LinkedHashSet<>() : notes;
			notes.add(note);
		}
		return after;
	}
	
	private static String withoutMarkup(String text) {
		if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
			return text;
		}
		StringBuilder plain = new StringBuilder(text.length());
		int at = 0;
		while (at < text.length()) {
			char c = text.charAt(at);
			int next = c == '<' ? tag(text, at, plain) : c == '&' ? entity(text, at, plain) : at;
			if (next == at) {
				plain.append(c);
				next++;
			}
			at = next;
		}
		return plain.toString();
	}
	
	/**
	 * @return the place behind the tag, comment or swallowed element; the place itself if there is none
	 */
	private static int tag(String text, int at, StringBuilder plain) {
		if (text.startsWith("<!--", at)) {
			return behind(text, "-->", at + 4);
		}
		if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
			return behind(text, ">", at + 2);
		}
		boolean closing = text.startsWith("</", at);
		int start = closing ? at + 2 : at + 1;
		int end = start;
		while (end < text.length() && isNamePart(text.charAt(end))) {
			end++;
		}
		boolean isTag = end > start && Character.isLetter(text.charAt(start))
		        && (end == text.length() || " \t\r\n\f/>".indexOf(text.charAt(end)) >= 0);
		if (!isTag) {
			return at;
		}
		String name = text.substring(start, end).toLowerCase(Locale.ROOT);
		int behind = behind(text, ">", end);
		if (!closing && SWALLOWED.contains(name)) {
			return element(text, name, behind);
		}
		if (BREAKING.contains(name)) {
			plain.append('\n');
		}
		return behind;
	}
	
	private static boolean isNamePart(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
	}
	
	/** The whole element, or what is left if it never ends. */
	private static int element(String text, String name, int from) {
		String end = "</" + name;
		int at = from;
		while (at < text.length() && !text.regionMatches(true, at, end, 0, end.length())) {
			at++;
		}
		return behind(text, ">", at);
	}
	
	private static int behind(String text, String mark, int from) {
		int found = text.indexOf(mark, Math.min(from, text.length()));
		return found < 0 ? text.length() : found + mark.length();
	}
	
	private static int entity(String text, int at, StringBuilder plain) {
		int end = at + 1;
		while (end < text.length() && end - at < LONGEST_ENTITY && text.charAt(end) != ';') {
			end++;
		}
		if (end == text.length() || text.charAt(end) != ';' || end - at < 3) {
			return at;
		}
		String name = text.substring(at + 1, end);
		String character = name.charAt(0) == '#' ? numbered(name.substring(1)) : ENTITIES.get(name);
		if (character == null) {
			character = ENTITIES.get(name.toLowerCase(Locale.ROOT));
		}
		if (character == null) {
			return at;
		}
		plain.append(character);
		return end + 1;
	}
	
	private static String numbered(String number) {
		boolean hex = number.startsWith("x") || number.startsWith("X");
		String digits = hex ? number.substring(1) : number;
		if (!digits.matches(hex ? "[0-9a-fA-F]{1,6}" : "[0-9]{1,7}")) {
			return null;
		}
		int point = Integer.parseInt(digits, hex ? 16 : 10);
		boolean isCharacter = Character.isValidCodePoint(point) && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
		return isCharacter ? new String(Character.toChars(point)) : "";
	}
	
	/** Some sources write the two characters backslash and n where a line ends. */
	private static String withoutEscapes(String text) {
		int at = text.indexOf('\\');
		if (at < 0) {
			return text;
		}
		StringBuilder plain = new StringBuilder(text.length()).append(text, 0, at);
		for (; at < text.length(); at++) {
			char next = text.charAt(at) == '\\' && at + 1 < text.length() ? text.charAt(at + 1) : 0;
			if (next == 'n' || next == 'r' || next == 't') {
				plain.append(next == 't' ? ' ' : next == 'n' ? '\n' : '\r');
				at++;
			} else {
				plain.append(text.charAt(at));
			}
		}
		return plain.toString();
	}
	
	private static String withoutControls(String text) {
		if (text.chars().noneMatch(c -> Character.isSurrogate((char) c) || isControl((char) c))) {
			return text;
		}
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
				plain.append(c).append(text.charAt(++i));
			} else if (!Character.isSurrogate(c) && !isControl(c)) {
				plain.append(c);
			}
		}
		return plain.toString();
	}
	
	/** What nobody sees, turns the direction of writing, or is no character; not the joiners of Indic and Persian words. */
	private static boolean isControl(char c) {
		if (c < NO_BREAK_SPACE) {
			return (c < ' ' && "\t\n\u000b\f\r".indexOf(c) < 0) || (c > '~' && c != '\u0085');
		}
		return c == '\u00ad' || c == '\u200b' || c == '\u200e' || c == '\u200f' || (c >= '\u202a' && c <= '\u202e')
		        || (c >= '\u2060' && c <= '\u206f') || c == '\ufeff' || (c >= '\ufff9' && c != '\ufffd')
		        || (c >= '\ufdd0' && c <= '\ufdef');
	}
	
	private String tidy(String text) {
		StringBuilder tidy = new StringBuilder(text.length());
		int breaks = 0;
		int blanks = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
				continue;
			}
			if ("\r\n\f\u000b\u0085\u2028\u2029".indexOf(c) >= 0) {
				breaks++;
				blanks = 0;
			} else if (c == '\t' || Character.isSpaceChar(c)) {
				blanks++;
			} else {
				space(tidy, breaks, blanks);
				breaks = 0;
				blanks = 0;
				tidy.append(c);
			}
		}
		return tidy.toString();
	}
	
	private void space(StringBuilder tidy, int breaks, int blanks) {
		if (tidy.length() == 0 || breaks + blanks == 0) {
			return;
		}
		if (!lines) {
			tidy.append(' ');
			return;
		}
		for (int i = 0; i < Math.min(breaks, 2); i++) {
			tidy.append('\n');
		}
		for (int i = 0; i < blanks; i++) {
			tidy.append(' ');
		}
	}
}
