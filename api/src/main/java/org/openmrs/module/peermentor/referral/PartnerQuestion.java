/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a service is asked, as it leaves the service layer: in both languages, so that a reader can change theirs without asking
 * again. Everything in it may be told.
 */
public final class PartnerQuestion {
	
	private final String service;
	
	private final boolean contactProhibited;
	
	private final Map<String, Object> words = new LinkedHashMap<>();
	
	private final List<Map<String, Object>> choices = new ArrayList<>();
	
	PartnerQuestion(String service, boolean contactProhibited) {
		this.service = service;
		this.contactProhibited = contactProhibited;
	}
	
	/**
	 * @param facts each under what it is called; those without a value are left out
	 */
	void say(String language, Map<String, String> facts, Collection<String> notices) {
		List<Map<String, Object>> said = new ArrayList<>();
		facts.forEach((name, value) -> {
			if (value != null && !value.isEmpty()) {
				said.add(pairs("name", name, "value", value));
			}
		});
		words.put(language, pairs("facts", said, "notices", new ArrayList<>(notices)));
	}
	
	/**
	 * @param reasons each with its code and its word in each language
	 */
	void offer(PartnerChoice choice, List<Map<String, Object>> reasons) {
		Map<String, Object> offered = pairs("code", choice, "date", choice.isDated());
		offered.put("reasons", reasons);
		choices.add(offered);
	}
	
	static Map<String, Object> pairs(String name, Object value, String other, Object otherValue) {
		Map<String, Object> pairs = new LinkedHashMap<>();
		pairs.put(name, value);
		pairs.put(other, otherValue);
		return pairs;
	}
	
	/**
	 * @return the name of the service that is asked
	 */
	public String getService() {
		return service;
	}
	
	/**
	 * @return whether the participant does not want to hear from the service
	 */
	public boolean isContactProhibited() {
		return contactProhibited;
	}
	
	/**
	 * @return by language <code>en</code> and <code>fr</code>: facts, each with name and value, and notices
	 */
	public Map<String, Object> getWords() {
		return Collections.unmodifiableMap(words);
	}
	
	/**
	 * @return what can be answered, each with its code, whether a date may go with it, and its reasons
	 */
	public List<Map<String, Object>> getChoices() {
		return Collections.unmodifiableList(choices);
	}
}
