/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.Matchers.is;

import java.util.Map;

/** The way of a mentor to services and to referrals, in a stubbed app. */
abstract class StubbedSearch extends StubbedMentor {
	
	
	static final String REFERRALS = "section[aria-labelledby='referral.title']";
	
	static final String PATH = "referral/" + FindSamples.REFERRAL;
	
	void goFor(String name, String more) {
		go(screenOf(name, MentorSamples.ROBIN) + more);
	}
	
	void find() {
		signIn();
		page.locator("nav a").nth(1).click();
		screen.awaitsHeading("Find a service");
	}
	
	void search(String words) {
		screen.type("Name, kind or place", words).press("Search");
		page.locator("#found li").first().waitFor();
	}
	
	String lastAsked(String path) {
		return server.asked.stream().filter(one -> one.startsWith("GET peermentor/" + path + "?")).reduce((one, other) -> other).orElse("");
	}
	
	void refer() {
		signIn();
		goFor("refer", "&listing=" + FindSamples.PHARMACY);
		screen.awaitsHeading("Refer Robin Birchplanted");
		awaitsWhatIsAgreed();
	}
	
	/** It comes after the form, and what the service is told is drawn anew then. */
	void awaitsWhatIsAgreed() {
		screen.awaits("They agreed that this service may be told");
	}
	
	void referral() {
		signIn();
		goFor("referral", "&referral=" + FindSamples.REFERRAL);
		screen.awaitsHeading("Tidewater Pharmacy, Quarry Street");
	}
	
	/** As a platform keeps what is written of referrals. */
	void keepReferrals() {
		server.taken = (path, body) -> {
			if (path.equals("referral")) {
				Map<String, Object> draft = FindSamples.draft();
				draft.putAll(body);
				server.answers.put("referral/" + body.get("uuid"), draft);
			} else if (body.containsKey("status")) {
				Map<String, Object> moved = FindSamples.referral((String) body.get("status"));
				moved.put("version", (Integer) body.get("version") + 1);
				server.answers.put(path, moved);
			}
		};
	}
}
