/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;

import org.hibernate.SessionFactory;
import org.openmrs.api.context.Context;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The notice that a consent names. Where it names one of the site's forms, such as <code>sharing:1</code> or
 * <code>sharing:1:fr</code>, the words are that form's; else they are the module's own plain words, which cite no law, with
 * the version that the consent names beside them.
 */
@Component("peermentor.RedisclosureNotice")
class ConsentNotice implements RedisclosureNotice {
	
	private static final String PLAIN_VERSION = "peermentor-1";
	
	private final SessionFactory sessionFactory;
	
	private final StandingForms forms;
	
	@Autowired
	ConsentNotice(SessionFactory sessionFactory, StandingForms forms) {
		this.sessionFactory = sessionFactory;
		this.forms = forms;
	}
	
	@Override
	public String version(String consentUuid) {
		String named = named(consentUuid);
		return named == null ? PLAIN_VERSION : named;
	}
	
	@Override
	public String text(String consentUuid, Locale locale) {
		String named = named(consentUuid);
		if (named == null) {
			return say("peermentor.notice.redisclosure", locale);
		}
		for (ConsentForm form : forms.all()) {
			String own = form.getCode() + ":" + form.getVersion();
			if (named.equals(own) || named.startsWith(own + ":")) {
				return words(form, named.substring(Math.min(own.length() + 1, named.length())), locale);
			}
		}
		return say("peermentor.notice.redisclosure", locale) + " " + say("peermentor.notice.version", locale, named);
	}
	
	/** In the language that the version names, else in the reader's, else in one that there is. */
	private static String words(ConsentForm form, String language, Locale locale) {
		Map<String, Map<FormPart, String>> languages = form.getLanguages();
		String chosen = languages.containsKey(language) ? language
		        : languages.containsKey(locale.getLanguage()) ? locale.getLanguage() : languages.keySet().iterator().next();
		return form.fill(chosen, Collections.emptyMap()).get(FormPart.REDISCLOSURE);
	}
	
	/** What the consent that opened it says; the grants hold it, for they are what was asked. */
	private String named(String consentUuid) {
		return sessionFactory.getCurrentSession()
		        .createQuery("select max(g.noticeVersion) from PeerConsentGrant g where g.consentUuid = :consent", String.class)
		        .setParameter("consent", consentUuid).uniqueResult();
	}
	
	private static String say(String code, Locale locale, Object... arguments) {
		return Context.getMessageSourceService().getMessage(code, arguments, code, locale);
	}
}
