/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Drawn rules of a participant twice: as somebody would write them down, and as facts for the rules, made here without a
 * detour. A phone's label, a place's name and the trusted person's are the keys of the facts.
 */
final class GeneratedSafeContact {
	
	private static final String[] WORDS = { "call", "HELLO", "Héllo", "me", "hope", "any time", "pl ease", "methadone", "well.", "!",
	        "\"quoted\"", "it’s", "\\", "{", "when you can" };
	
	final SafeContactContent content = new SafeContactContent();
	
	final SafeContact fact;
	
	GeneratedSafeContact(Random draw) {
		List<SafePhone> phones = new ArrayList<>();
		for (int n = draw.nextInt(4); n > 0; n--) {
			SafePhone phone = new SafePhone("phone \"" + n + "\" é", draw.nextBoolean(), draw.nextBoolean(), draw.nextInt(3) == 0,
			        draw.nextInt(3) == 0);
			phones.add(phone);
			content.phone(phone.getKey(), "+1 (604) 555-010" + n, phone.isShared(), phone.isCallSafe(), phone.isTextSafe(),
			    phone.isVoicemailSafe());
		}
		List<WeeklyTimes> quiet = new ArrayList<>();
		for (int n = draw.nextInt(3); n > 0; n--) {
			WeeklyTimes times = times(draw);
			quiet.add(times);
			content.quiet(times.getDays(), times.getFrom(), times.getTo());
		}
		List<String> unwanted = new ArrayList<>();
		for (int n = draw.nextInt(3); n > 0; n--) {
			unwanted.add(WORDS[draw.nextInt(WORDS.length)]);
		}
		content.unwanted(unwanted);
		List<MeetingPlace> places = new ArrayList<>();
		List<String> never = new ArrayList<>();
		for (int n = draw.nextInt(4); n > 0; n--) {
			MeetingPlace place = new MeetingPlace("Café " + n, times(draw));
			places.add(place);
			content.place(place.getKey(), place.getTimes().getDays(), place.getTimes().getFrom(), place.getTimes().getTo());
			if (draw.nextInt(3) == 0) {
				never.add(place.getKey());
				content.never(Collections.singleton(draw.nextBoolean() ? place.getKey() : "CAFE-" + n));
			}
		}
		boolean trusted = draw.nextBoolean();
		if (trusted) {
			content.trusted("sister", draw.nextBoolean() ? "555 0199" : null,
			    draw.nextBoolean() ? TrustedRelation.FAMILY_MEMBER : null);
		}
		fact = new SafeContact(phones, quiet, unwanted, trusted ? "sister" : null, places, never);
	}
	
	private static WeeklyTimes times(Random draw) {
		Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + draw.nextInt(7)));
		for (int n = draw.nextInt(6); n > 0; n--) {
			days.add(DayOfWeek.of(1 + draw.nextInt(7)));
		}
		return new WeeklyTimes(days, LocalTime.of(draw.nextInt(24), 15 * draw.nextInt(4)),
		        LocalTime.of(draw.nextInt(24), 15 * draw.nextInt(4)));
	}
}
