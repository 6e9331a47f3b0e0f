/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.webservices.rest.SimpleObject;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The one mapping from the values of a view to JSON: instants as ISO 8601 in the site's zone with offset, those of another wall
 * in its own, days as ISO 8601, codes as their names, references as uuid and display.
 */
final class Json {
	
	private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
	
	private static final String ZONE = Json.class.getName() + ".zone";
	
	private Json() {
	}
	
	static Object of(Object value) {
		if (value instanceof Instant) {
			return INSTANT.format(((Instant) value).atZone(zone()));
		}
		if (value instanceof ZonedDateTime) {
			return INSTANT.format((ZonedDateTime) value);
		}
		if (value instanceof LocalDate) {
			return value.toString();
		}
		if (value instanceof Enum) {
			return ((Enum<?>) value).name();
		}
		if (value instanceof Ref) {
			Ref ref = (Ref) value;
			return new SimpleObject().add("uuid", ref.getUuid()).add("display", ref.getDisplay());
		}
		if (value instanceof Collection) {
			List<Object> list = new ArrayList<>();
			for (Object item : (Collection<?>) value) {
				list.add(of(item));
			}
			return list;
		}
		if (value instanceof Map) {
			SimpleObject object = new SimpleObject();
			for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
				object.add(entry.getKey().toString(), of(entry.getValue()));
			}
			return object;
		}
		return value;
	}
	
	/** Kept for the request: it is a setting, and an answer may hold hundreds of instants. */
	private static ZoneId zone() {
		RequestAttributes request = RequestContextHolder.currentRequestAttributes();
		ZoneId zone = (ZoneId) request.getAttribute(ZONE, RequestAttributes.SCOPE_REQUEST);
		if (zone == null) {
			zone = Context.getRegisteredComponent("peermentor.SiteTime", SiteTime.class).zone();
			request.setAttribute(ZONE, zone, RequestAttributes.SCOPE_REQUEST);
		}
		return zone;
	}
}
