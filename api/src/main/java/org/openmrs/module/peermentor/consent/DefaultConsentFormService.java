/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds forms and fills them in. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional(readOnly = true)
public class DefaultConsentFormService implements ConsentFormService {
	
	private final ParticipantAccess access;
	
	private final ConsentDao consents;
	
	private final StandingForms forms;
	
	private final FormFiller filler;
	
	DefaultConsentFormService(ParticipantAccess access, ConsentDao consents, StandingForms forms, FormFiller filler) {
		this.access = access;
		this.consents = consents;
		this.forms = forms;
		this.filler = filler;
	}
	
	@Override
	public Page<ConsentFormView> getConsentForms(PageRequest page) {
		FormShelf shelf = forms.now();
		List<ConsentFormView> views = new ArrayList<>();
		shelf.getForms().forEach(form -> views.add(ConsentFormView.listed(form, shelf.getSource())));
		return Page.cut(views, page);
	}
	
	@Override
	public ConsentFormView getConsentForm(String name, String language) {
		FormShelf shelf = forms.now();
		ConsentForm form = shelf.find(name);
		if (form == null) {
			throw InvalidInput.on("form", "peermentor.error.consentForm.unknown");
		}
		return ConsentFormView.worded(form, shelf.getSource(), language(form, language, null), Collections.emptyMap(), null);
	}
	
	@Override
	public ConsentFormView getFilledForm(String consentUuid, String language) {
		ConsentView consent = consents.find(access.teamOfTherapy(), consentUuid);
		if (consent == null) {
			throw new NotFound();
		}
		FormShelf shelf = forms.now();
		String reference = consent.getFormVersion();
		ConsentForm named = reference == null ? null : forms.ever(reference);
		ConsentForm form = named == null ? shelf.worded(consent.getGoverningLaw()) : named;
		if (form == null) {
			throw InvalidInput.on("form", "peermentor.error.consentForm.unknown");
		}
		String read = named == null ? consent.getLanguage() : reference.substring(reference.lastIndexOf(':') + 1);
		String chosen = language(form, language, read);
		String source = shelf.getForms().contains(form) ? shelf.getSource() : null;
		return ConsentFormView.worded(form, source, chosen, filler.blanks(consent, Locale.forLanguageTag(chosen)), consentUuid);
	}
	
	/**
	 * @param asked null for none
	 * @param otherwise the language to take where the form has it, null for none
	 */
	private static String language(ConsentForm form, String asked, String otherwise) {
		Set<String> has = form.getLanguages().keySet();
		if (asked != null && !has.contains(asked)) {
			throw InvalidInput.on("language", "peermentor.error.consentForm.language", String.join(", ", has));
		}
		if (asked != null) {
			return asked;
		}
		if (otherwise != null && has.contains(otherwise)) {
			return otherwise;
		}
		String users = Context.getLocale().getLanguage();
		return has.contains(users) ? users : has.iterator().next();
	}
}
