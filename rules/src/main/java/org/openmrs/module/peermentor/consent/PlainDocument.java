/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.List;
import java.util.Map;

/**
 * A document to be read and printed, as a whole page of HTML in UTF-8: large print, plain headings, nothing loaded from
 * elsewhere and nothing that runs. Whatever is put in is taken as text, never as markup.
 */
public final class PlainDocument {
	
	private static final String STYLE = "body{font:1.25rem/1.6 Arial,Helvetica,sans-serif;color:#000;background:#fff;"
	        + "max-width:60rem;margin:2rem auto;padding:0 1rem}h1{font-size:2rem}h2{font-size:1.6rem;margin-top:2.5rem}"
	        + "table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:.5rem;text-align:left;"
	        + "vertical-align:top;overflow-wrap:anywhere}dt{font-weight:bold}dd{margin:0 0 .75rem 0;white-space:pre-line}"
	        + "p{white-space:pre-line}@media print{body{font-size:16pt;margin:0;max-width:none}tr{break-inside:avoid}}";
	
	private final StringBuilder html = new StringBuilder();
	
	/**
	 * @param language of what will be put in, such as <code>fr</code>
	 * @param title what the document is called; heads it
	 */
	public PlainDocument(String language, String title) {
		html.append("<!DOCTYPE html>\n<html lang=\"").append(escape(language)).append("\">\n<head>\n<meta charset=\"UTF-8\">\n")
		        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
		        .append(escape(title)).append("</title>\n<style>").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
		element("h1", title);
	}
	
	/**
	 * Begins a part.
	 */
	public PlainDocument heading(String text) {
		return element("h2", text);
	}
	
	/**
	 * @param text its line breaks are kept
	 */
	public PlainDocument paragraph(String text) {
		return element("p", text);
	}
	
	/**
	 * @param facts what each is called, and what it is; what is null or empty is left out
	 */
	public PlainDocument facts(Map<String, String> facts) {
		html.append("<dl>\n");
		facts.forEach((name, value) -> {
			if (value != null && !value.isEmpty()) {
				element("dt", name).element("dd", value);
			}
		});
		html.append("</dl>\n");
		return this;
	}
	
	/**
	 * @param heads of the columns
	 * @param rows each as long as the heads; null for an empty cell
	 */
	public PlainDocument table(List<String> heads, List<List<String>> rows) {
		html.append("<table>\n<thead><tr>");
		heads.forEach(head -> html.append("<th scope=\"col\">").append(escape(head)).append("</th>"));
		html.append("</tr></thead>\n<tbody>\n");
		for (List<String> row : rows) {
			html.append("<tr>");
			row.forEach(cell -> html.append("<td>").append(escape(cell)).append("</td>"));
			html.append("</tr>\n");
		}
		html.append("</tbody>\n</table>\n");
		return this;
	}
	
	/**
	 * @return the whole page
	 */
	public String toHtml() {
		return html + "</main>\n</body>\n</html>\n";
	}
	
	private PlainDocument element(String name, String text) {
		html.append('<').append(name).append('>').append(escape(text)).append("</").append(name).append(">\n");
		return this;
	}
	
	/** What a browser would take for markup, or a reader could not see. */
	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		for (char c : (text == null ? "" : text).toCharArray()) {
			switch (c) {
				case '&':
					escaped.append("&amp;");
					break;
				case '<':
					escaped.append("&lt;");
					break;
				case '>':
					escaped.append("&gt;");
					break;
				case '"':
					escaped.append("&quot;");
					break;
				case '\'':
					escaped.append("&#39;");
					break;
				default:
					escaped.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c);
			}
		}
		return escaped.toString();
	}
}
