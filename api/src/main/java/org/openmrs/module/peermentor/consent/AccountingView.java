/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * An accounting for one participant: to whom what was shown or handed on, and who opened restricted records; in plain words of
 * the user's language and as a document to print.
 */
public final class AccountingView implements View {
	
	/** How many rows of each kind one accounting holds at most; older ones are asked for by their time. */
	static final int MOST = 1000;
	
	private static final String WHEN = "d MMMM yyyy, HH:mm";
	
	private final Ref patient;
	
	private final Instant at;
	
	private final DateTimeFormatter when;
	
	private final Page<DisclosureView> disclosed;
	
	private final Page<RecordReadView> read;
	
	AccountingView(Ref patient, Instant at, ZoneId zone, Page<DisclosureView> disclosed, Page<RecordReadView> read) {
		this.patient = patient;
		this.at = at;
		this.when = DateTimeFormatter.ofPattern(WHEN, Context.getLocale()).withZone(zone);
		this.disclosed = disclosed;
		this.read = read;
	}
	
	/**
	 * @return the participant's
	 */
	@Override
	public String getUuid() {
		return patient.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return PlainWords.say("peermentor.word.accounting.title");
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return the instant at which this is true
	 */
	public Instant getAt() {
		return at;
	}
	
	/**
	 * @return whether older rows were left out
	 */
	public boolean isMore() {
		return disclosed.hasMore() || read.hasMore();
	}
	
	/**
	 * @return the newest first, in words: when, to, what, purpose, basis, by; and consent, noticeVersion, record as they stand
	 */
	public List<Map<String, String>> getDisclosures() {
		List<Map<String, String>> lines = new ArrayList<>();
		for (DisclosureView each : disclosed.getRows()) {
			Map<String, String> line = new LinkedHashMap<>();
			line.put("when", when.format(each.getDisclosedAt()));
			line.put("to", each.getRecipient());
			line.put("what", each.getWhat());
			line.put("purpose", PlainWords.of(each.getPurpose()));
			line.put("basis", PlainWords.of(each.getBasis()));
			line.put("by", each.getDisclosedBy().getDisplay());
			line.put("consent", each.getConsent());
			line.put("noticeVersion", each.getNoticeVersion());
			line.put("record", each.getRecord());
			lines.add(line);
		}
		return lines;
	}
	
	/**
	 * @return the newest first, in words: when, who, role, what, purpose, accompanies; and record as it stands
	 */
	public List<Map<String, String>> getReads() {
		List<Map<String, String>> lines = new ArrayList<>();
		for (RecordReadView each : read.getRows()) {
			Map<String, String> line = new LinkedHashMap<>();
			line.put("when", when.format(each.getReadAt()));
			line.put("who", each.getReadBy().getDisplay());
			line.put("role", String.join(", ", each.getRoles()));
			line.put("what", each.getWhat());
			line.put("purpose", PlainWords.of(each.getPurpose()));
			line.put("accompanies", PlainWords.say(each.isAssigned() ? "peermentor.word.yes" : "peermentor.word.no"));
			line.put("record", each.getRecord());
			lines.add(line);
		}
		return lines;
	}
	
	/**
	 * @return a page of HTML, for the participant
	 */
	public String getDocument() {
		PlainDocument document = new PlainDocument(Context.getLocale().getLanguage(), getDisplay());
		document.paragraph(PlainWords.say("peermentor.word.accounting.of", patient.getDisplay(), when.format(at)));
		document.paragraph(PlainWords.say("peermentor.word.accounting.why"));
		document.heading(PlainWords.say("peermentor.word.accounting.disclosed"));
		if (disclosed.getRows().isEmpty()) {
			document.paragraph(PlainWords.say("peermentor.word.accounting.noneDisclosed"));
		} else {
			document.table(Arrays.asList(PlainWords.say("peermentor.word.accounting.when"),
			    PlainWords.say("peermentor.word.accounting.to"), PlainWords.say("peermentor.word.accounting.what"),
			    PlainWords.say("peermentor.word.accounting.purpose"), PlainWords.say("peermentor.word.accounting.basis"),
			    PlainWords.say("peermentor.word.accounting.by"), PlainWords.say("peermentor.word.accounting.consent"),
			    PlainWords.say("peermentor.word.accounting.notice")),
			    cells(getDisclosures(), "when", "to", "what", "purpose", "basis", "by", "consent", "noticeVersion"));
		}
		document.heading(PlainWords.say("peermentor.word.accounting.read"));
		if (read.getRows().isEmpty()) {
			document.paragraph(PlainWords.say("peermentor.word.accounting.noneRead"));
		} else {
			document.table(Arrays.asList(PlainWords.say("peermentor.word.accounting.when"),
			    PlainWords.say("peermentor.word.accounting.who"), PlainWords.say("peermentor.word.accounting.role"),
			    PlainWords.say("peermentor.word.accounting.what"), PlainWords.say("peermentor.word.accounting.purpose"),
			    PlainWords.say("peermentor.word.accounting.accompanies")),
			    cells(getReads(), "when", "who", "role", "what", "purpose", "accompanies"));
		}
		if (isMore()) {
			document.paragraph(PlainWords.say("peermentor.word.accounting.more"));
		}
		return document.toHtml();
	}
	
	private static List<List<String>> cells(List<Map<String, String>> lines, String... names) {
		List<List<String>> rows = new ArrayList<>();
		for (Map<String, String> line : lines) {
			List<String> row = new ArrayList<>();
			for (String name : names) {
				row.add(line.get(name));
			}
			rows.add(row);
		}
		return rows;
	}
}
