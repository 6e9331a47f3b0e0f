/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.view.View;

/**
 * A form for consents as its readers see it: what there is of it or, in one language, its words, blank or filled in.
 */
public final class ConsentFormView implements View {
	
	private final ConsentForm form;
	
	private final String source;
	
	private final String language;
	
	private final Map<String, String> parts = new LinkedHashMap<>();
	
	private final String consent;
	
	private ConsentFormView(ConsentForm form, String source, String language, Map<FormPart, String> parts, String consent) {
		this.form = form;
		this.source = source;
		this.language = language;
		this.consent = consent;
		parts.forEach((part, words) -> this.parts.put(part.name(), words));
	}
	
	/**
	 * @param source the uuid of the file that it comes from, null for the module's samples
	 */
	static ConsentFormView listed(ConsentForm form, String source) {
		return new ConsentFormView(form, source, null, new LinkedHashMap<>(), null);
	}
	
	/**
	 * @param blanks what to fill in
	 * @param consent the uuid of the consent that fills it, null for none
	 */
	static ConsentFormView worded(ConsentForm form, String source, String language, Map<FormBlank, String> blanks, String consent) {
		return new ConsentFormView(form, source, language, form.fill(language, blanks), consent);
	}
	
	/**
	 * @return <code>code:version</code>: a form has no other name
	 */
	@Override
	public String getUuid() {
		return form.getCode() + ":" + form.getVersion();
	}
	
	@Override
	public String getDisplay() {
		return parts.getOrDefault(FormPart.TITLE.name(), getUuid());
	}
	
	public String getForm() {
		return form.getCode();
	}
	
	public int getFormVersion() {
		return form.getVersion();
	}
	
	public GoverningLaw getLaw() {
		return form.getLaw();
	}
	
	public Set<String> getLanguages() {
		return form.getLanguages().keySet();
	}
	
	/**
	 * @return the uuid of the file that the site brought in; null for the module's samples
	 */
	public String getSource() {
		return source;
	}
	
	/**
	 * @return of the words, null in a list
	 */
	public String getLanguage() {
		return language;
	}
	
	/**
	 * @return how a consent names what was read to the participant, null in a list
	 */
	public String getReference() {
		return language == null ? null : form.reference(language);
	}
	
	/**
	 * @return the uuid of the consent that fills it, null for none
	 */
	public String getConsent() {
		return consent;
	}
	
	/**
	 * @return the words by part, in the order in which they are read; empty in a list
	 */
	public Map<String, String> getParts() {
		return parts;
	}
	
	/**
	 * @return all of it as a page of HTML to print, null in a list
	 */
	public String getDocument() {
		if (language == null) {
			return null;
		}
		PlainDocument document = new PlainDocument(language, parts.get(FormPart.TITLE.name()));
		parts.forEach((part, words) -> {
			if (!part.equals(FormPart.TITLE.name())) {
				document.paragraph(words);
			}
		});
		return document.toHtml();
	}
}
