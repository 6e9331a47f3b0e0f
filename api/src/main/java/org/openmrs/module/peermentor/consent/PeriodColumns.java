/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;

import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * What ends a consent by itself, as it is kept with the consent.
 */
@Embeddable
public class PeriodColumns {
	
	@Enumerated(EnumType.STRING)
	@Column(name = "period_kind", length = 20)
	private PeriodKind kind;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "until_at")
	private Instant until;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "ending_event", length = 40)
	private EndingEvent event;
	
	@Column(name = "ending_event_text", length = 255)
	private String eventText;
	
	/** For Hibernate. */
	PeriodColumns() {
	}
	
	PeriodColumns(ConsentPeriod period) {
		kind = period.getKind();
		until = period.getUntil();
		event = period.getEvent();
		eventText = period.getEventText();
	}
	
	ConsentPeriod toFact() {
		return new ConsentPeriod(kind, until, event, eventText);
	}
}
