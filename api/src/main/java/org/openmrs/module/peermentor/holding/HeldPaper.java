/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.holding;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.openmrs.api.context.Context;

/**
 * Puts what is held on paper: as sections for JSON, and as a page of HTML that can be read and printed. Everything that
 * people wrote is escaped; the page loads nothing.
 */
public final class HeldPaper {
	
	private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
	
	private static final String STYLE = "body{font:11pt/1.4 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}"
	        + "dl{display:grid;grid-template-columns:14em 1fr;margin:0 0 1em}dt{color:#444}dd{margin:0;white-space:pre-wrap}"
	        + "h3{font-size:1em;border-top:1px solid #999;padding-top:.4em}.notice{border:2px solid;padding:.6em}"
	        + "article{break-inside:avoid}.apart{break-before:page}";
	
	/** Whose sections hold what a peer wrote. */
	private static final Collection<String> PEER_NOTES = Arrays.asList("sharedLine", "annotation", "narrative");
	
	private final Locale locale;
	
	private final ZoneId zone;
	
	private final CodedWords codes;
	
	private final Map<String, List<HeldEntry>> sections = new LinkedHashMap<>();
	
	private final List<String> notices = new ArrayList<>();
	
	private Map<String, String> apart;
	
	private String title = "";
	
	private HeldPaper(Locale locale, ZoneId zone) {
		this.locale = locale;
		this.zone = zone;
		this.codes = new CodedWords(locale);
	}
	
	/**
	 * @param zone in which instants are written
	 */
	public static HeldPaper in(Locale locale, ZoneId zone) {
		return new HeldPaper(locale, zone);
	}
	
	/**
	 * @param code of the title
	 * @param arguments texts and instants
	 */
	public HeldPaper title(String code, Object... arguments) {
		title = Context.getMessageSourceService().getMessage(code, Arrays.stream(arguments).map(each -> words(null, each)).toArray(), code, locale);
		return this;
	}
	
	/** Words that stand above everything. */
	public HeldPaper notice(String words) {
		notices.add(words);
		return this;
	}
	
	public HeldPaper entries(Collection<HeldEntry> entries) {
		entries.forEach(entry -> sections.computeIfAbsent(entry.getSection(), code -> new ArrayList<>()).add(entry));
		return this;
	}
	
	/**
	 * @param placeholders whom they mean; goes on a page of its own, so that it can be kept back
	 */
	public HeldPaper thirdPersons(Map<String, String> placeholders) {
		apart = placeholders;
		return this;
	}
	
	/**
	 * @return the entries by kind, in texts, numbers, codes, instants, lists and maps alone
	 */
	public List<Map<String, Object>> sections() {
		List<Map<String, Object>> all = new ArrayList<>();
		sections.forEach((code, entries) -> {
			Map<String, Object> section = new LinkedHashMap<>();
			section.put("code", code);
			section.put("title", sectionTitle(code));
			section.put("note", note(code));
			section.put("entries", entries.stream().map(this::map).collect(Collectors.toList()));
			all.add(section);
		});
		return all;
	}
	
	private Map<String, Object> map(HeldEntry entry) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("record", entry.getRecord());
		map.put("at", entry.getAt());
		map.put("by", entry.getBy());
		map.put("segments", new ArrayList<>(entry.getSegments()));
		map.put("standing", entry.getStanding());
		map.put("sealed", entry.isSealed());
		map.put("othersPresent", entry.isOthersPresent());
		List<Map<String, Object>> fields = new ArrayList<>();
		for (HeldField field : entry.getFields()) {
			Map<String, Object> each = new LinkedHashMap<>();
			each.put("code", field.getLabel());
			each.put("label", label(field.getLabel()));
			each.put("value", field.getValue());
			each.put("mayNameOthers", field.mayNameOthers());
			fields.add(each);
		}
		map.put("fields", fields);
		return map;
	}
	
	/**
	 * @return a whole page of HTML
	 */
	public String html() {
		StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"").append(escape(locale.getLanguage()))
		        .append("\"><head><meta charset=\"UTF-8\"><title>").append(escape(title)).append("</title><style>").append(STYLE)
		        .append("</style></head><body><h1>").append(escape(title)).append("</h1>");
		notices.forEach(notice -> html.append("<p class=\"notice\">").append(escape(notice)).append("</p>"));
		if (sections.isEmpty()) {
			html.append("<p>").append(escape(text("peermentor.paper.nothing"))).append("</p>");
		}
		sections.forEach((code, entries) -> write(code, entries, html));
		if (apart != null && !apart.isEmpty()) {
			html.append("<section class=\"apart\"><h2>").append(escape(text("peermentor.paper.thirdPersons"))).append("</h2><p>")
			        .append(escape(text("peermentor.paper.thirdPersonsHow"))).append("</p><dl>");
			apart.forEach((placeholder, words) -> pair(placeholder, words, html));
			html.append("</dl></section>");
		}
		return html.append("</body></html>").toString();
	}
	
	private void write(String code, List<HeldEntry> entries, StringBuilder html) {
		html.append("<section><h2>").append(escape(sectionTitle(code))).append("</h2>");
		if (note(code) != null) {
			html.append("<p>").append(escape(note(code))).append("</p>");
		}
		for (HeldEntry entry : entries) {
			html.append("<article><h3>").append(escape(heading(entry))).append("</h3><dl>");
			entry.getFields().forEach(field -> pair(label(field.getLabel()), words(field), html));
			html.append("</dl></article>");
		}
		html.append("</section>");
	}
	
	private static void pair(String label, String words, StringBuilder html) {
		html.append("<dt>").append(escape(label)).append("</dt><dd>").append(escape(words)).append("</dd>");
	}
	
	private String heading(HeldEntry entry) {
		List<String> parts = new ArrayList<>();
		if (entry.getAt() != null) {
			parts.add(words(null, entry.getAt()));
		}
		if (entry.getBy() != null) {
			parts.add(entry.getBy());
		}
		if (entry.getStanding() != HeldStanding.STANDS) {
			parts.add(text(entry.getStanding() == HeldStanding.VOIDED ? "peermentor.paper.voided" : "peermentor.paper.superseded"));
		}
		if (entry.isSealed()) {
			parts.add(text("peermentor.paper.sealed"));
		}
		if (entry.isOthersPresent()) {
			parts.add(text("peermentor.paper.othersPresent"));
		}
		return String.join(" · ", parts);
	}
	
	private String note(String section) {
		return PEER_NOTES.contains(section) ? text("peermentor.paper.peerNote") : null;
	}
	
	private String text(String code) {
		return message(code, code);
	}
	
	private String sectionTitle(String code) {
		return message("peermentor.held." + code, spaced(code));
	}
	
	/** Of a path, what it begins with is left out: the section says that. */
	private String label(String code) {
		String[] steps = code.split("\\.");
		return Arrays.stream(steps).skip(steps.length > 1 ? 1 : 0)
		        .map(step -> message("peermentor.field." + step, spaced(step))).collect(Collectors.joining(", "));
	}
	
	/** What somebody wrote stays as they wrote it, also where it looks like a code. */
	private String words(HeldField field) {
		return field.getValue() instanceof String && (field.mayNameOthers() || field.isThirdPerson()) ? (String) field.getValue()
		        : words(field.getLabel(), field.getValue());
	}
	
	private String words(String label, Object value) {
		if (value instanceof Instant) {
			return INSTANT.format(((Instant) value).atZone(zone));
		}
		if (value instanceof Boolean) {
			return text((Boolean) value ? "peermentor.paper.yes" : "peermentor.paper.no");
		}
		if (value instanceof Collection) {
			return ((Collection<?>) value).stream().map(each -> words(label, each)).collect(Collectors.joining(", "));
		}
		String words = codes.of(label, value);
		return words == null ? value.toString() : words;
	}
	
	private String message(String code, String otherwise) {
		return Context.getMessageSourceService().getMessage(code, null, otherwise, locale);
	}
	
	private static String spaced(String camelCase) {
		return camelCase.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
	}
	
	private static String escape(String words) {
		return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
	}
}
