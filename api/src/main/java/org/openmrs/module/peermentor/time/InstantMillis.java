/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.time;

import javax.persistence.AttributeConverter;
import javax.persistence.Converter;

import java.time.Instant;

/**
 * Keeps an instant as milliseconds since 1970 UTC in a BIGINT column. A DATETIME column would lose which of the two
 * hours was meant when the clocks go back. Applied by <code>@Convert(converter = InstantMillis.class)</code>.
 */
@Converter
public class InstantMillis implements AttributeConverter<Instant, Long> {
	
	@Override
	public Long convertToDatabaseColumn(Instant instant) {
		return instant == null ? null : instant.toEpochMilli();
	}
	
	@Override
	public Instant convertToEntityAttribute(Long millis) {
		return millis == null ? null : Instant.ofEpochMilli(millis);
	}
}
