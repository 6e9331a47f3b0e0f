/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes the listings of a service out of its records. Reads and writes nothing: what it makes is what the listings have to be.
 */
@Component("peermentor.ListingMaker")
class ListingMaker {
	
	/** The field, not of HSDS, in which a place or a service names its IANA zone; HSDS has only a number of hours. */
	static final String ZONE = "iana_timezone";
	
	/** Some hundred. A bare offset is none of them: a search asks of every zone in use, and there would be a hundred thousand. */
	private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
	
	private static final int LONGEST_NAME = 255;
	
	private static final int LONGEST_ADDRESS = 600;
	
	private static final int LONGEST_PHONE = 150;
	
	private static final int LONGEST_EMAIL = 254;
	
	private static final int LONGEST_CODES = 500;
	
	private final SiteTime time;
	
	@Autowired
	ListingMaker(SiteTime time) {
		this.time = time;
	}
	
	/**
	 * @return of each service one for each place where it is offered, or one without a place; none of them live if the service is
	 *         not
	 */
	List<MadeListing> listings(List<ServiceTree> trees) {
		Instant now = time.now();
		ZoneId site = time.zone();
		List<MadeListing> made = new ArrayList<>();
		for (ServiceTree tree : trees) {
			List<RecordFacts> atLocations = tree.atLocations();
			atLocations.forEach(at -> made.add(make(tree, at, now, site)));
			if (atLocations.isEmpty()) {
				made.add(make(tree, null, now, site));
			}
		}
		return made;
	}
	
	private static MadeListing make(ServiceTree tree, RecordFacts at, Instant now, ZoneId site) {
		RecordFacts service = tree.getService();
		RecordFacts place = tree.place(at);
		RecordFacts organisation = tree.organisation();
		ListingRow row = new ListingRow();
		row.uuid = at == null ? service.getUuid() : at.getUuid();
		row.serviceUuid = service.getUuid();
		row.organisationUuid = organisation == null ? null : organisation.getUuid();
		row.placeUuid = place == null ? null : place.getUuid();
		// Whose organisation is gone is not offered by anybody.
		row.live = service.isLive() && (organisation != null || service.getOwnerUuid() == null);
		row.status = ServiceStatus.of(service.text("status"));
		row.serviceName = cut(Objects.toString(service.text("name"), ""), LONGEST_NAME);
		row.organisationName = cut(organisation == null ? "" : Objects.toString(organisation.text("name"), ""), LONGEST_NAME);
		reach(tree, at, row);
		ages(service, row);
		ListingTerms terms = new ListingTerms(tree, at);
		row.traits = (short) new Traits(terms.getFacts(), capacity(tree)).toNumber();
		row.needs = codes(terms.getNeeds());
		Set<String> languages = languages(tree, at);
		row.languages = codes(languages);
		OpeningHours hours = hours(tree, at, row, site);
		row.hours = hours.toString();
		stand(tree, at, row, now);
		Map<Long, Integer> tokens = row.live ? new ListingTokens(row).of(tree, at, terms, languages) : new TreeMap<>();
		row.posted = posted(row, tokens);
		return new MadeListing(row, hours, tokens, terms.getForeign());
	}
	
	/** Where it is and how it is reached, from the narrowest that says so. */
	private static void reach(ServiceTree tree, RecordFacts at, ListingRow row) {
		RecordFacts service = tree.getService();
		RecordFacts place = tree.place(at);
		RecordFacts organisation = tree.organisation();
		if (place != null) {
			row.placeName = cut(place.text("name"), LONGEST_NAME);
			row.address = address(tree.on(place.getUuid(), DirectoryKind.ADDRESS));
			Position position = Position.of(place.number("latitude"), place.number("longitude"));
			row.latitude = position == null ? null : position.getLatitude();
			row.longitude = position == null ? null : position.getLongitude();
		}
		row.phone = phone(tree.onAny(DirectoryKind.PHONE, at, service, place, organisation));
		String email = service.text("email");
		row.email = cut(email == null && organisation != null ? organisation.text("email") : email, LONGEST_EMAIL);
	}
	
	private static String address(List<RecordFacts> addresses) {
		if (addresses.isEmpty()) {
			return null;
		}
		RecordFacts address = addresses.stream().filter(each -> "physical".equals(each.text("address_type"))).findFirst()
		        .orElse(addresses.get(0));
		String region = join(" ", address.text("state_province"), address.text("postal_code"));
		return cut(join(", ", address.text("address_1"), address.text("address_2"), address.text("city"), region), LONGEST_ADDRESS);
	}
	
	private static String join(String between, String... parts) {
		String joined = Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
		return joined.isEmpty() ? null : joined;
	}
	
	/** A fax answers nobody. */
	private static String phone(List<RecordFacts> phones) {
		for (RecordFacts phone : phones) {
			if (phone.text("number") != null && !"fax".equalsIgnoreCase(phone.text("type"))) {
				String extension = phone.text("extension");
				return cut(phone.text("number") + (extension == null ? "" : " x" + extension), LONGEST_PHONE);
			}
		}
		return null;
	}
	
	private static void ages(RecordFacts service, ListingRow row) {
		Double least = service.number("minimum_age");
		Double most = service.number("maximum_age");
		row.minAge = least == null || !(least >= 0 && least <= 150) ? null : (short) Math.ceil(least);
		row.maxAge = most == null || !(most >= 0 && most <= 150) ? null : (short) Math.floor(most);
	}
	
	/** Free places of any unit; whoever has none of any has none. */
	private static FactValue capacity(ServiceTree tree) {
		FactValue found = FactValue.UNKNOWN;
		for (RecordFacts capacity : tree.on(tree.getService().getUuid(), DirectoryKind.SERVICE_CAPACITY)) {
			Double available = capacity.number("available");
			if (available != null && available > 0) {
				return FactValue.YES;
			}
			found = available != null ? FactValue.NO : found;
		}
		return found;
	}
	
	private static Set<String> languages(ServiceTree tree, RecordFacts at) {
		Set<String> codes = new TreeSet<>();
		for (RecordFacts language : tree.onAny(DirectoryKind.LANGUAGE, tree.getService(), tree.place(at))) {
			String code = LanguageCodes.of(language.text("code") == null ? language.text("name") : language.text("code"));
			if (code != null) {
				codes.add(code.replace(' ', '-'));
			}
		}
		return codes;
	}
	
	private static OpeningHours hours(ServiceTree tree, RecordFacts at, ListingRow row, ZoneId site) {
		RecordFacts place = tree.place(at);
		List<RecordFacts> schedules = tree.onFirst(DirectoryKind.SCHEDULE, at, tree.getService(), place);
		for (RecordFacts owner : new RecordFacts[] { at, tree.getService(), place, tree.organisation() }) {
			if (owner != null && owner.text(ZONE) != null) {
				if (!ZONES.contains(owner.text(ZONE))) {
					// On which clock its hours are counted nobody knows.
					return OpeningHours.read("");
				}
				row.zone = owner.text(ZONE);
				break;
			}
		}
		return OpeningHours.of(schedules.stream().map(RecordFacts::getFields).collect(Collectors.toList()), row.zone(site));
	}
	
	private static void stand(ServiceTree tree, RecordFacts at, ListingRow row, Instant now) {
		Instant ofService = tree.getService().getVerifiedAt();
		Instant here = at == null ? null : at.getVerifiedAt();
		row.verifiedAt = here == null || ofService != null && ofService.isAfter(here) ? ofService : here;
		row.verifiedPoints = (short) ListingPoints.ofVerified(row.verifiedAt, now);
		row.changesAt = row.live ? ListingPoints.verifiedUntil(row.verifiedAt, now) : null;
		Double reached = tree.getMeasure().getReachedShare();
		row.reachedShare = reached == null ? null : (short) Math.round(reached * 100);
		Traits traits = row.traits();
		row.standing = (short) (row.verifiedPoints + ListingPoints.of(traits.getFacts())
		        + ListingPoints.ofCapacity(traits.getCapacity()) + ListingPoints.ofReached(row.reachedShare));
	}
	
	/** All that a posting is made of. */
	private static String posted(ListingRow row, Map<Long, Integer> tokens) {
		if (tokens.isEmpty()) {
			return "";
		}
		StringBuilder text = new StringBuilder();
		text.append(row.standing).append(',').append(row.latitude).append(',').append(row.longitude).append(',').append(row.traits)
		        .append(',').append(row.minAge).append(',').append(row.maxAge);
		tokens.forEach((token, weight) -> text.append(';').append(Long.toString(token, Character.MAX_RADIX)).append('=')
		        .append(weight));
		return text.toString();
	}
	
	private static String codes(Collection<String> codes) {
		StringBuilder text = new StringBuilder();
		for (String code : codes) {
			if (text.length() + code.length() < LONGEST_CODES) {
				text.append(text.length() == 0 ? "" : " ").append(code);
			}
		}
		return text.length() == 0 ? null : text.toString();
	}
	
	private static String cut(String text, int longest) {
		if (text == null || text.length() <= longest) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
	}
}
