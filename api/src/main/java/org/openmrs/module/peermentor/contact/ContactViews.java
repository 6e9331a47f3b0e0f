/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.AccessPolicy;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes the pictures of contacts that leave the service, in two statements for any number of them, and a third if words hang
 * on any.
 */
@Component("peermentor.ContactViews")
class ContactViews {
	
	private final ContactDao contacts;
	
	private final SharedLines lines;
	
	private final Settings settings;
	
	@Autowired
	ContactViews(ContactDao contacts, SharedLines lines, Settings settings) {
		this.contacts = contacts;
		this.lines = lines;
		this.settings = settings;
	}
	
	/**
	 * @param rows contacts that the viewer may see
	 */
	List<ContactView> of(List<Contact> rows, Viewer viewer) {
		return rows.isEmpty() ? Collections.emptyList() : of(rows, contacts.facts(rows), viewer);
	}
	
	ContactView of(Contact row, Viewer viewer) {
		return of(Collections.singletonList(row), viewer).get(0);
	}
	
	/**
	 * For a contact whose facts are at hand.
	 */
	ContactView of(Contact row, ContactFacts facts, Viewer viewer) {
		return of(Collections.singletonList(row), Collections.singletonMap(row.getEncounterId(), facts), viewer).get(0);
	}
	
	private List<ContactView> of(List<Contact> rows, Map<Integer, ContactFacts> facts, Viewer viewer) {
		Map<Integer, Surroundings> around = contacts.around(rows, viewer);
		Map<Integer, SharedLine> shared = lines.of(withWords(around), viewer);
		Duration allowed = settings.lateEntryAfter();
		ZoneId zone = settings.timeZone();
		List<ContactView> views = new ArrayList<>();
		for (Contact row : rows) {
			Surroundings each = around.get(row.getEncounterId());
			boolean late = ContactRules.isLateEntry(row.getStartedAt(), row.getEnteredAt(), allowed);
			boolean author = ContactAtHand.isAuthor(row, each.getMentorPersonId(), viewer);
			each.setType(localized(each.getType()));
			String display = each.getType().getDisplay() + ", " + row.getStartedAt().atZone(zone).toLocalDate();
			views.add(new ContactView(row, facts.get(row.getEncounterId()), each, display, late,
			        AccessPolicy.mayReadNarrative(viewer, author), shared.get(row.getEncounterId())));
		}
		return views;
	}
	
	private static Set<Integer> withWords(Map<Integer, Surroundings> around) {
		Set<Integer> ids = new HashSet<>(around.keySet());
		ids.removeIf(id -> !around.get(id).hasNarrative());
		return ids;
	}
	
	/** As the REST module does: a message, if there is one for the user's language, before the name in the database. */
	private static Ref localized(Ref type) {
		return new Ref(type.getUuid(), Context.getMessageSourceService().getMessage(
		    "ui.i18n.EncounterType.name." + type.getUuid(), null, type.getDisplay(), Context.getLocale()));
	}
}
