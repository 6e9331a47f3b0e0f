/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.contact;

import java.math.BigDecimal;

import org.openmrs.module.peermentor.contact.ConcernFacts;
import org.openmrs.module.peermentor.contact.ConcernType;
import org.openmrs.module.peermentor.contact.ContactChange;
import org.openmrs.module.peermentor.contact.ContactFacts;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.ContactRules;
import org.openmrs.module.peermentor.contact.Fact;
import org.openmrs.module.peermentor.contact.HowWritten;
import org.openmrs.module.peermentor.contact.ImmediateAction;
import org.openmrs.module.peermentor.contact.NarrativeText;
import org.openmrs.module.peermentor.contact.NewContact;
import org.openmrs.module.peermentor.contact.OtherPerson;
import org.openmrs.module.peermentor.web.Body;

/**
 * What is posted about a contact, and the parts that other resources of the room take as well.
 */
final class ContactBody {
	
	private static final String ACCOMPANIMENT = "accompaniment";
	
	private ContactBody() {
	}
	
	/** The problems found in reading go along, so that the service's refusal names everything at once. */
	static NewContact newContact(Body body) {
		ContactFacts.Builder facts = ContactFacts.builder().kind(body.code("type", ContactKind.class))
		        .startedAt(body.instant("startedAt")).kilometres(kilometres(body)).expenses(expenses(body))
		        .groupHeadCount(heads(body));
		Body accompaniment = body.nested(ACCOMPANIMENT);
		for (Fact fact : Fact.values()) {
			Body part = fact.isOfAccompaniment() ? accompaniment : body;
			if (part != null) {
				facts.set(fact, answer(part, fact));
			}
		}
		requireWhole(body, accompaniment, facts);
		NewContact.Builder contact = NewContact.of(body.uuid("patient"), facts.build()).uuid(body.uuid("uuid"))
		        .mentor(body.uuid("mentor")).location(body.uuid("location")).draft(body.uuid("draft"));
		Body narrative = body.nested("narrative");
		if (narrative != null) {
			contact.narrative(narrative(narrative));
		}
		Body concern = body.nested("safetyConcern");
		if (concern != null) {
			contact.concern(concern(concern));
		}
		return contact.problems(body.found()).build();
	}
	
	/** An accompaniment of which nothing is said would otherwise be taken for none. */
	private static void requireWhole(Body body, Body accompaniment, ContactFacts.Builder facts) {
		if (accompaniment != null && !facts.build().hasAccompaniment()) {
			for (Fact fact : ContactRules.ACCOMPANIMENT_NEEDS) {
				body.problems().require(fact.getField(), null);
			}
		}
	}
	
	static ContactChange change(Body body) {
		Integer version = body.version();
		String reason = body.string("correctionReason", 255);
		body.problems().require("correctionReason", reason);
		ContactChange change = new ContactChange(version == null ? 0 : version, reason);
		if (body.has("startedAt")) {
			change.startedAt(body.instant("startedAt"));
		}
		if (body.has("location")) {
			change.location(body.uuid("location"));
		}
		if (body.has("kilometres")) {
			change.kilometres(kilometres(body));
		}
		if (body.has("expenses")) {
			change.expenses(expenses(body));
		}
		if (body.has("groupHeadCount")) {
			change.groupHeadCount(heads(body));
		}
		changeFacts(body, change);
		body.check();
		return change;
	}
	
	private static void changeFacts(Body body, ContactChange change) {
		boolean accompanimentGiven = body.has(ACCOMPANIMENT);
		Body accompaniment = body.nested(ACCOMPANIMENT);
		for (Fact fact : Fact.values()) {
			if (!fact.isOfAccompaniment()) {
				if (body.has(fact.getName())) {
					change.set(fact, answer(body, fact));
				}
			} else if (accompaniment != null) {
				if (accompaniment.has(fact.getName())) {
					change.set(fact, answer(accompaniment, fact));
				}
			} else if (accompanimentGiven) {
				// A null in place of the accompaniment takes all of it away.
				change.set(fact, null);
			}
		}
	}
	
	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Object answer(Body body, Fact fact) {
		if (fact.isSeveral()) {
			return body.codes(fact.getName(), (Class) fact.getType());
		}
		if (fact.isCoded()) {
			return body.code(fact.getName(), (Class) fact.getType());
		}
		return fact.getType() == Integer.class ? body.integer(fact.getName(), 0, ContactRules.MOST_MINUTES)
		        : body.instant(fact.getName());
	}
	
	private static BigDecimal kilometres(Body body) {
		return body.decimal("kilometres", BigDecimal.ZERO, ContactRules.MOST_KILOMETRES, ContactRules.MOST_KILOMETRES.scale());
	}
	
	private static BigDecimal expenses(Body body) {
		return body.decimal("expenses", BigDecimal.ZERO, ContactRules.MOST_EXPENSES, ContactRules.MOST_EXPENSES.scale());
	}
	
	private static Integer heads(Body body) {
		return body.integer("groupHeadCount", 1, ContactRules.MOST_HEADS);
	}
	
	static NarrativeText narrative(Body body) {
		return new NarrativeText(body.string("mentorWords", NarrativeText.LONGEST_VOICE),
		        body.string("participantWords", NarrativeText.LONGEST_VOICE),
		        body.string("sharedLine", NarrativeText.LONGEST_LINE), body.code("howWritten", HowWritten.class),
		        body.bool("othersPresent"), body.codes("whoElse", OtherPerson.class));
	}
	
	static ConcernFacts concern(Body body) {
		return new ConcernFacts(body.code("type", ConcernType.class), body.codes("immediateActions", ImmediateAction.class),
		        body.string("details", ConcernFacts.LONGEST_DETAILS), body.string("toldWhom", ConcernFacts.LONGEST_TOLD),
		        body.instant("toldAt"));
	}
}
