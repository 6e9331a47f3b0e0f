/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.openmrs.GlobalProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What the site has set, typed. Read anew at each use, so that a change made on one node counts on all of them at
 * once. An unusable value never stops anybody's work: the default counts, and the log says so once.
 */
@Component("peermentor.Settings")
public class Settings {
	
	private static final Logger log = LoggerFactory.getLogger(Settings.class);
	
	private static final int MAX_HOURS = 24 * 366;
	
	private static final int MAX_DAYS = 366;
	
	private static final int MAX_ANSWER_DAYS = 31;
	
	private static final int MAX_TREATING_DAYS = 36_525;
	
	private static final int MAX_EMERGENCY_HOURS = 24 * 7;
	
	private static final int MAX_IMPORT_MEGABYTES = 2_000;
	
	private static final int MAX_CODE_DAYS = 90;
	
	private static final int MAX_VERIFY_DAYS = 3_660;
	
	/** Fewer than three would let one of two persons learn of the other. */
	private static final int LEAST_FEWEST = 3;
	
	private static final int MAX_FEWEST = 1_000;
	
	private final SessionFactory sessionFactory;
	
	/** What was complained of already: keeps the log short, decides nothing. */
	private final Map<Setting, String> complained = new EnumMap<>(Setting.class);
	
	@Autowired
	Settings(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return the zone in which the site counts its days, never null
	 */
	public ZoneId timeZone() {
		return timeZone(raw(Setting.TIME_ZONE));
	}
	
	/**
	 * For a reader that brings the stored value along with rows of its own, to save the statements that reading it takes.
	 * 
	 * @param stored the value of {@link Setting#TIME_ZONE} as the database has it, null if it has none
	 * @return the zone in which the site counts its days, never null
	 */
	public ZoneId timeZone(String stored) {
		String name = stored == null ? Setting.TIME_ZONE.getDefaultValue() : stored.trim();
		if (name.isEmpty()) {
			return ZoneId.systemDefault();
		}
		return isZone(name) ? ZoneId.of(name) : fallBack(Setting.TIME_ZONE, name, ZoneId.systemDefault());
	}
	
	/**
	 * @return how long after the event a contact may be entered without being marked late
	 */
	public Duration lateEntryAfter() {
		return Duration.ofHours(number(Setting.LATE_ENTRY_HOURS, 1, MAX_HOURS));
	}
	
	/**
	 * @return for how many days an untouched draft lives, at least 1
	 */
	public int draftDays() {
		return number(Setting.DRAFT_DAYS, 1, MAX_DAYS);
	}
	
	/**
	 * @return where the site is by ISO 3166, such as <code>CA-BC</code>; empty if nobody said or it is none
	 */
	public String jurisdiction() {
		String raw = raw(Setting.JURISDICTION);
		return isJurisdiction(raw) ? raw : fallBack(Setting.JURISDICTION, raw, Setting.JURISDICTION.getDefaultValue());
	}
	
	private static boolean isJurisdiction(String raw) {
		return raw.isEmpty() || raw.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?");
	}
	
	/**
	 * @return how services answer to a referral, such as a phone number, as they are to read it; null if the site has not said
	 */
	public String referralAnswerTo() {
		String raw = raw(Setting.REFERRAL_ANSWER_TO);
		return raw.isEmpty() ? null : raw;
	}
	
	/**
	 * @return the programme of plans that name none, such as <code>peer-mentor</code>
	 */
	public String programme() {
		String raw = raw(Setting.PROGRAMME);
		return isProgramme(raw) ? raw : fallBack(Setting.PROGRAMME, raw, Setting.PROGRAMME.getDefaultValue());
	}
	
	private static boolean isProgramme(String raw) {
		return raw.matches("[a-z][a-z0-9-]{1,49}");
	}
	
	/**
	 * @return for how many days after the one on which it was given an answer about a return to full-agonist use holds; 0 is
	 *         that day only
	 */
	public int returnAnswerDays() {
		return number(Setting.RETURN_ANSWER_DAYS, 0, MAX_ANSWER_DAYS);
	}
	
	/**
	 * @return for how many days after an encounter in which they took part somebody counts as treating a participant
	 */
	public int treatingProviderDays() {
		return number(Setting.TREATING_PROVIDER_DAYS, 1, MAX_TREATING_DAYS);
	}
	
	/**
	 * @return for how long an emergency access shows what it opens
	 */
	public Duration emergencyLasts() {
		return Duration.ofHours(number(Setting.EMERGENCY_HOURS, 1, MAX_EMERGENCY_HOURS));
	}
	
	/**
	 * @return how many megabytes a file for the directory may have, at least 1
	 */
	public int directoryImportMegabytes() {
		return number(Setting.DIRECTORY_IMPORT_MEGABYTES, 1, MAX_IMPORT_MEGABYTES);
	}
	
	/**
	 * @return how many of a hundred records of a source may be taken for vanished at once; 0 for none
	 */
	public int directoryVanishedPercent() {
		return number(Setting.DIRECTORY_VANISHED_PERCENT, 0, 100);
	}
	
	/**
	 * @return whether services may answer by code; only the word <code>true</code> means yes
	 */
	public boolean partnersAnswer() {
		String raw = raw(Setting.PARTNER_ANSWERS);
		return isTrueOrFalse(raw) ? "true".equals(raw) : fallBack(Setting.PARTNER_ANSWERS, raw, false);
	}
	
	/**
	 * @return for how many days after the one on which it was made a partner's code may be used, at least 1
	 */
	public int partnerCodeDays() {
		return number(Setting.PARTNER_CODE_DAYS, 1, MAX_CODE_DAYS);
	}
	
	/**
	 * @return where services reach the platform, as it is printed for them, without a slash at the end; empty if nobody said
	 */
	public String partnerAddress() {
		String raw = raw(Setting.PARTNER_ADDRESS);
		return isAddress(raw) ? raw : fallBack(Setting.PARTNER_ADDRESS, raw, Setting.PARTNER_ADDRESS.getDefaultValue());
	}
	
	private static boolean isAddress(String raw) {
		return raw.isEmpty() || raw.matches("https?://[\\w.:/~-]{1,190}[\\w~-]");
	}
	
	/**
	 * @return for how many days a record of the directory counts as verified
	 */
	public int directoryVerifyDays() {
		return number(Setting.DIRECTORY_VERIFY_DAYS, 1, MAX_VERIFY_DAYS);
	}
	
	/**
	 * @return of how many referrals on something measured of a service is shown, at least 3
	 */
	public int directoryFewest() {
		return number(Setting.DIRECTORY_FEWEST, LEAST_FEWEST, MAX_FEWEST);
	}
	
	/**
	 * @return whether the export of the directory can be read without a login; an unusable value opens nothing
	 */
	public boolean directoryOpen() {
		String raw = raw(Setting.DIRECTORY_OPEN);
		return Boolean.parseBoolean(isTrueOrFalse(raw) ? raw
		        : fallBack(Setting.DIRECTORY_OPEN, raw, Setting.DIRECTORY_OPEN.getDefaultValue()));
	}
	
	private static boolean isTrueOrFalse(String raw) {
		return "true".equals(raw) || "false".equals(raw);
	}
	
	/**
	 * @param urgent whether it is needed today
	 * @return for each step but the first how many days it waits while a service does not answer a referral
	 */
	public List<Integer> referralLadderDays(boolean urgent) {
		Setting setting = urgent ? Setting.URGENT_LADDER_DAYS : Setting.REFERRAL_LADDER_DAYS;
		String raw = raw(setting);
		String usable = isLadder(raw) ? raw : fallBack(setting, raw, setting.getDefaultValue());
		return Arrays.stream(usable.split(",")).map(Integer::valueOf).collect(Collectors.toList());
	}
	
	private static boolean isLadder(String raw) {
		return raw.matches("[1-9][0-9]?(,[1-9][0-9]?){2}");
	}
	
	/**
	 * @return how many days after an enquiry was closed who asked is wiped
	 */
	public int enquiryDays() {
		return number(Setting.ENQUIRY_DAYS, 1, MAX_DAYS);
	}
	
	/**
	 * @return how many days after anybody did anything with an open enquiry it is closed by itself, and who asked is wiped
	 */
	public int enquiryOpenDays() {
		return number(Setting.ENQUIRY_OPEN_DAYS, 1, MAX_DAYS);
	}
	
	/**
	 * @return the settings whose stored value is unusable, so that the default counts; never null
	 */
	public List<Setting> unusable() {
		List<Setting> unusable = new ArrayList<>();
		String zone = raw(Setting.TIME_ZONE);
		if (!zone.isEmpty() && !isZone(zone)) {
			unusable.add(Setting.TIME_ZONE);
		}
		if (parse(raw(Setting.LATE_ENTRY_HOURS), 1, MAX_HOURS) == null) {
			unusable.add(Setting.LATE_ENTRY_HOURS);
		}
		if (parse(raw(Setting.DRAFT_DAYS), 1, MAX_DAYS) == null) {
			unusable.add(Setting.DRAFT_DAYS);
		}
		if (!isJurisdiction(raw(Setting.JURISDICTION))) {
			unusable.add(Setting.JURISDICTION);
		}
		if (!isProgramme(raw(Setting.PROGRAMME))) {
			unusable.add(Setting.PROGRAMME);
		}
		if (parse(raw(Setting.RETURN_ANSWER_DAYS), 0, MAX_ANSWER_DAYS) == null) {
			unusable.add(Setting.RETURN_ANSWER_DAYS);
		}
		if (parse(raw(Setting.TREATING_PROVIDER_DAYS), 1, MAX_TREATING_DAYS) == null) {
			unusable.add(Setting.TREATING_PROVIDER_DAYS);
		}
		if (parse(raw(Setting.EMERGENCY_HOURS), 1, MAX_EMERGENCY_HOURS) == null) {
			unusable.add(Setting.EMERGENCY_HOURS);
		}
		if (parse(raw(Setting.DIRECTORY_IMPORT_MEGABYTES), 1, MAX_IMPORT_MEGABYTES) == null) {
			unusable.add(Setting.DIRECTORY_IMPORT_MEGABYTES);
		}
		if (parse(raw(Setting.DIRECTORY_VANISHED_PERCENT), 0, 100) == null) {
			unusable.add(Setting.DIRECTORY_VANISHED_PERCENT);
		}
		if (!isTrueOrFalse(raw(Setting.PARTNER_ANSWERS))) {
			unusable.add(Setting.PARTNER_ANSWERS);
		}
		if (parse(raw(Setting.PARTNER_CODE_DAYS), 1, MAX_CODE_DAYS) == null) {
			unusable.add(Setting.PARTNER_CODE_DAYS);
		}
		if (!isAddress(raw(Setting.PARTNER_ADDRESS))) {
			unusable.add(Setting.PARTNER_ADDRESS);
		}
		if (parse(raw(Setting.DIRECTORY_VERIFY_DAYS), 1, MAX_VERIFY_DAYS) == null) {
			unusable.add(Setting.DIRECTORY_VERIFY_DAYS);
		}
		if (parse(raw(Setting.DIRECTORY_FEWEST), LEAST_FEWEST, MAX_FEWEST) == null) {
			unusable.add(Setting.DIRECTORY_FEWEST);
		}
		if (!isTrueOrFalse(raw(Setting.DIRECTORY_OPEN))) {
			unusable.add(Setting.DIRECTORY_OPEN);
		}
		for (Setting ladder : Arrays.asList(Setting.REFERRAL_LADDER_DAYS, Setting.URGENT_LADDER_DAYS)) {
			if (!isLadder(raw(ladder))) {
				unusable.add(ladder);
			}
		}
		if (parse(raw(Setting.ENQUIRY_DAYS), 1, MAX_DAYS) == null) {
			unusable.add(Setting.ENQUIRY_DAYS);
		}
		return unusable;
	}
	
	private int number(Setting setting, int least, int max) {
		String raw = raw(setting);
		Integer number = parse(raw, least, max);
		return number != null ? number : fallBack(setting, raw, Integer.valueOf(setting.getDefaultValue()));
	}
	
	private static Integer parse(String raw, int least, int max) {
		if (!raw.matches("[0-9]{1,6}")) {
			return null;
		}
		int number = Integer.parseInt(raw);
		return number >= least && number <= max ? number : null;
	}
	
	/** Names of places only: a fixed offset would be wrong for half of the year. */
	private static boolean isZone(String name) {
		return ZoneId.getAvailableZoneIds().contains(name);
	}
	
	/**
	 * Everybody works under the site's settings, also users who may not read global properties. Read by its key, so that it
	 * comes out of the platform's cache of records, which other nodes empty when they change it; the platform's own service
	 * asks the database each time where names may differ in case alone.
	 */
	private String raw(Setting setting) {
		GlobalProperty property = sessionFactory.getCurrentSession().get(GlobalProperty.class, setting.getProperty());
		String value = property == null ? null : property.getPropertyValue();
		return value == null || value.trim().isEmpty() ? setting.getDefaultValue() : value.trim();
	}
	
	private <T> T fallBack(Setting setting, String raw, T value) {
		synchronized (complained) {
			if (!Objects.equals(complained.put(setting, raw), raw)) {
				log.warn("The global property {} holds a value that cannot be used; {} counts instead",
				    setting.getProperty(), value);
			}
		}
		return value;
	}
}
