/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.Test;

public class OpeningHoursTest {
	
	private static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");
	
	private static final List<String> ZONES = Arrays.asList("America/Vancouver", "America/St_Johns", "America/Regina", "UTC",
	    "Europe/London", "Australia/Lord_Howe", "America/Sao_Paulo");
	
	/** Schedule, instant on the wall, state. */
	private static final String[][] CASES = {
	        { "freq=WEEKLY byday=MO,TU,WE,TH,FR opens_at=09:00 closes_at=17:00", "2026-11-23T08:59", "CLOSED" },
	        { "freq=WEEKLY byday=MO,TU,WE,TH,FR opens_at=09:00 closes_at=17:00", "2026-11-23T09:00", "OPEN" },
	        { "freq=WEEKLY byday=MO,TU,WE,TH,FR opens_at=09:00 closes_at=17:00", "2026-11-23T16:59", "OPEN" },
	        { "freq=WEEKLY byday=MO,TU,WE,TH,FR opens_at=09:00 closes_at=17:00", "2026-11-23T17:00", "CLOSED" },
	        { "freq=WEEKLY byday=MO opens_at=09:00:00 closes_at=17:00:00", "2026-11-24T10:00", "CLOSED" },
	        { "freq=WEEKLY byday=FR opens_at=20:00 closes_at=02:00", "2026-11-28T01:59", "OPEN" },
	        { "freq=WEEKLY byday=FR opens_at=20:00 closes_at=02:00", "2026-11-28T02:00", "CLOSED" },
	        { "freq=WEEKLY byday=FR opens_at=20:00 closes_at=02:00", "2026-11-27T01:00", "CLOSED" },
	        { "freq=WEEKLY byday=FR opens_at=18:00 closes_at=24:00", "2026-11-27T23:59", "OPEN" },
	        { "freq=WEEKLY byday=FR opens_at=18:00 closes_at=24:00", "2026-11-28T00:00", "CLOSED" },
	        { "freq=WEEKLY byday=TH opens_at=20:00 closes_at=02:00", "2027-01-01T01:00", "OPEN" },
	        { "freq=WEEKLY interval=2 dtstart=2026-11-02 byday=MO opens_at=09:00 closes_at=12:00", "2026-11-16T10:00", "OPEN" },
	        { "freq=WEEKLY interval=2 dtstart=2026-11-02 byday=MO opens_at=09:00 closes_at=12:00", "2026-11-23T10:00", "CLOSED" },
	        { "freq=WEEKLY interval=2 dtstart=2026-12-28 byday=FR opens_at=09:00 closes_at=12:00", "2027-01-01T10:00", "OPEN" },
	        { "freq=WEEKLY interval=2 dtstart=2026-11-22 byday=SU,MO opens_at=09:00 closes_at=12:00", "2026-11-23T10:00", "CLOSED" },
	        { "freq=WEEKLY interval=2 dtstart=2026-11-22 wkst=SU byday=SU,MO opens_at=09:00 closes_at=12:00", "2026-11-23T10:00",
	                "OPEN" },
	        { "freq=MONTHLY byday=2TU opens_at=13:00 closes_at=15:00", "2026-11-10T14:00", "OPEN" },
	        { "freq=MONTHLY byday=2TU opens_at=13:00 closes_at=15:00", "2026-11-17T14:00", "CLOSED" },
	        { "freq=MONTHLY byday=-1FR opens_at=13:00 closes_at=15:00", "2026-11-27T14:00", "OPEN" },
	        { "freq=MONTHLY byday=-1FR opens_at=13:00 closes_at=15:00", "2026-11-20T14:00", "CLOSED" },
	        { "freq=MONTHLY byday=5MO opens_at=13:00 closes_at=15:00", "2026-11-30T14:00", "OPEN" },
	        { "freq=MONTHLY bymonthday=-1 opens_at=13:00 closes_at=15:00", "2028-02-29T14:00", "OPEN" },
	        { "freq=MONTHLY bymonthday=-1 opens_at=13:00 closes_at=15:00", "2028-02-28T14:00", "CLOSED" },
	        { "freq=MONTHLY bymonthday=1,15 opens_at=13:00 closes_at=15:00", "2026-11-15T14:00", "OPEN" },
	        { "freq=MONTHLY interval=3 dtstart=2026-11-10 bymonthday=10 opens_at=13:00 closes_at=15:00", "2027-02-10T14:00", "OPEN" },
	        { "freq=MONTHLY interval=3 dtstart=2026-11-10 bymonthday=10 opens_at=13:00 closes_at=15:00", "2027-01-10T14:00", "CLOSED" },
	        { "freq=MONTHLY bymonthday=13 byday=FR opens_at=13:00 closes_at=15:00", "2026-11-13T14:00", "OPEN" },
	        { "freq=MONTHLY bymonthday=13 byday=FR opens_at=13:00 closes_at=15:00", "2026-12-13T14:00", "CLOSED" },
	        { "freq=WEEKLY dtstart=2026-11-25 opens_at=13:00 closes_at=15:00", "2026-12-02T14:00", "OPEN" },
	        { "freq=WEEKLY dtstart=2026-11-23 count=3 byday=MO,WE opens_at=13:00 closes_at=15:00", "2026-11-30T14:00", "OPEN" },
	        { "freq=WEEKLY dtstart=2026-11-23 count=3 byday=MO,WE opens_at=13:00 closes_at=15:00", "2026-12-02T14:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO until=2026-11-23 opens_at=13:00 closes_at=15:00", "2026-11-23T14:00", "OPEN" },
	        { "freq=WEEKLY byday=MO until=2026-11-23 opens_at=13:00 closes_at=15:00", "2026-11-30T14:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO valid_from=2026-12-01 opens_at=13:00 closes_at=15:00", "2026-11-30T14:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO opens_at=09:00-08:00 closes_at=17:00-07:00", "2026-11-30T14:00", "OPEN" },
	        { "freq=WEEKLY byday=MO timezone=-8 opens_at=09:00 closes_at=17:00", "2026-11-30T14:00", "OPEN" },
	        // The hour that the clocks go on leaves out, and the one that comes twice.
	        { "freq=WEEKLY byday=SU opens_at=01:00 closes_at=03:30", "2026-03-08T03:10", "OPEN" },
	        { "freq=WEEKLY byday=SU opens_at=01:30 closes_at=01:45", "2026-11-01T01:40", "OPEN" },
	        // Nobody can tell.
	        { "", "2026-11-23T10:00", "UNKNOWN" },
	        { "description=weekdays", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY opens_at=09:00 closes_at=17:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=DAILY opens_at=09:00 closes_at=17:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO,XX opens_at=09:00 closes_at=17:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=2MO opens_at=09:00 closes_at=17:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=MONTHLY byday=6MO opens_at=09:00 closes_at=17:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=MONTHLY bymonthday=0 opens_at=09:00 closes_at=17:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=MONTHLY bymonthday=32 opens_at=09:00 closes_at=17:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO opens_at=09:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO opens_at=nine closes_at=17:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO opens_at=09:00 closes_at=25:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO opens_at=00:00 closes_at=00:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO,TU,WE,TH,FR,SA,SU opens_at=00:00 closes_at=00:00", "2026-11-23T10:00", "OPEN" },
	        { "freq=WEEKLY byday=MO,TU,WE,TH opens_at=00:00 closes_at=00:00 | freq=WEEKLY byday=FR,SA,SU opens_at=00:00 closes_at=00:00",
	                "2026-11-23T10:00", "OPEN" },
	        { "freq=MONTHLY bymonthday=23 opens_at=00:00 closes_at=00:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO opens_at=17:00Z closes_at=23:00Z", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO timezone=0 opens_at=09:00 closes_at=17:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO interval=2 opens_at=09:00 closes_at=17:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO interval=0 opens_at=09:00 closes_at=17:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO count=3 opens_at=09:00 closes_at=17:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO byweekno=3 opens_at=09:00 closes_at=17:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO valid_from=2027-01-01 valid_to=2026-01-01 opens_at=09:00 closes_at=17:00", "2026-11-23T10:00",
	                "UNKNOWN" },
	        { "freq=WEEKLY byday=MO valid_to=soon opens_at=09:00 closes_at=17:00", "2026-11-23T10:00", "UNKNOWN" },
	        { "freq=WEEKLY byday=MO opens_at=09:00 closes_at=17:00 | freq=YEARLY", "2026-11-23T10:00", "UNKNOWN" },
	        // Holidays.
	        { "freq=WEEKLY byday=FR opens_at=09:00 closes_at=17:00 | closed=true start_date=2026-12-25 end_date=2026-12-26",
	                "2026-12-25T10:00", "CLOSED" },
	        { "freq=WEEKLY byday=FR opens_at=09:00 closes_at=17:00 | closed=Y start_date=2026-12-25", "2026-12-18T10:00", "OPEN" },
	        { "freq=WEEKLY byday=FR opens_at=09:00 closes_at=17:00 | closed=false start_date=2026-12-25 opens_at=10:00 closes_at=12:00",
	                "2026-12-25T09:30", "CLOSED" },
	        { "freq=WEEKLY byday=FR opens_at=09:00 closes_at=17:00 | closed=false start_date=2026-12-25 opens_at=10:00 closes_at=12:00",
	                "2026-12-25T11:30", "OPEN" },
	        { "freq=WEEKLY byday=FR opens_at=09:00 closes_at=17:00 | closed=false start_date=2026-12-25", "2026-12-25T11:30",
	                "UNKNOWN" },
	        { "freq=WEEKLY byday=FR opens_at=09:00 closes_at=17:00 | closed=true start_date=2026-12-25 opens_at=10:00 closes_at=12:00",
	                "2026-12-25T11:30", "UNKNOWN" },
	        { "freq=WEEKLY byday=TH opens_at=20:00 closes_at=02:00 | closed=true start_date=2026-12-25", "2026-12-25T01:30", "OPEN" },
	        { "freq=WEEKLY byday=FR opens_at=09:00 closes_at=17:00 | closed=true", "2026-12-25T11:30", "UNKNOWN" }, };
	
	@Test
	public void stateAt_shouldSayWhatTheScheduleSaysAndUnknownWhereNobodyCanTell() {
		for (String[] row : CASES) {
			Instant at = LocalDateTime.parse(row[1]).atZone(VANCOUVER).toInstant();
			OpeningHours hours = OpeningHours.of(schedules(row[0]), VANCOUVER);
			assertThat(row[0] + " at " + row[1], hours.stateAt(at, VANCOUVER).name(), is(row[2]));
			assertThat(row[0], OpeningHours.read(hours.toString()).stateAt(at, VANCOUVER).name(), is(row[2]));
		}
	}
	
	/** The second time that the clock shows half past one is another instant at which the door is open as well. */
	@Test
	public void openUntil_shouldCountOnTheClockOnTheWallWhenItGoesBack() {
		OpeningHours hours = OpeningHours.of(schedules("freq=WEEKLY byday=SU opens_at=01:15 closes_at=01:45"), VANCOUVER);
		Instant first = Instant.parse("2026-11-01T08:30:00Z");
		assertThat(hours.openUntil(first, VANCOUVER), is(Instant.parse("2026-11-01T08:45:00Z")));
		assertThat(hours.nextOpening(Instant.parse("2026-11-01T08:50:00Z"), VANCOUVER), is(Instant.parse("2026-11-01T09:15:00Z")));
		assertThat(hours.openUntil(Instant.parse("2026-11-01T09:20:00Z"), VANCOUVER), is(Instant.parse("2026-11-01T09:45:00Z")));
	}
	
	@Test
	public void openUntil_shouldEndWhereTheClocksGoOnIfTheEndIsLeftOut() {
		OpeningHours hours = OpeningHours.of(schedules("freq=WEEKLY byday=SU opens_at=01:15 closes_at=02:30"), VANCOUVER);
		assertThat(hours.openUntil(Instant.parse("2026-03-08T09:30:00Z"), VANCOUVER), is(Instant.parse("2026-03-08T10:00:00Z")));
	}
	
	@Test
	public void openUntil_shouldBeNullForWhatNeverCloses() {
		OpeningHours hours = OpeningHours.of(
		    schedules("freq=WEEKLY byday=MO,TU,WE,TH,FR,SA,SU opens_at=00:00 closes_at=24:00"), VANCOUVER);
		assertThat(hours.stateAt(Instant.parse("2026-03-08T09:30:00Z"), VANCOUVER), is(OpenState.OPEN));
		assertThat(hours.openUntil(Instant.parse("2026-03-08T09:30:00Z"), VANCOUVER), nullValue());
		assertThat(OpeningHours.read("").nextOpening(Instant.parse("2026-03-08T09:30:00Z"), VANCOUVER), nullValue());
	}
	
	@Test
	public void say_shouldBePlainInBothLanguages() {
		String[][] words = { { "freq=WEEKLY byday=MO,TU,WE,FR opens_at=09:00 closes_at=17:00", "Mon-Wed, Fri 09:00-17:00",
		        "lun-mer, ven 09:00-17:00" },
		        { "freq=MONTHLY byday=2TU opens_at=13:00 closes_at=01:00", "2nd Tue of the month 13:00-01:00",
		                "mar (2e du mois) 13:00-01:00" },
		        { "freq=WEEKLY interval=2 dtstart=2026-11-02 byday=MO opens_at=18:00 closes_at=24:00",
		                "Mon 18:00-24:00, every 2 weeks", "lun 18:00-24:00, toutes les 2 semaines" },
		        { "freq=WEEKLY byday=SA opens_at=09:00 closes_at=12:00 | closed=1 start_date=2026-12-26", "Sat 09:00-12:00",
		                "sam 09:00-12:00" },
		        { "freq=MONTHLY bymonthday=-1 opens_at=09:00 closes_at=12:00", "last day of the month 09:00-12:00",
		                "le dernier jour du mois 09:00-12:00" },
		        { "closed=1 start_date=2026-12-26", "closed", "fermé" }, { "freq=YEARLY", null, null } };
		for (String[] row : words) {
			OpeningHours hours = OpeningHours.of(schedules(row[0]), VANCOUVER);
			assertThat(HoursWords.say(hours, LocalDate.of(2026, 11, 26), "en"), is(row[1]));
			assertThat(HoursWords.say(hours, LocalDate.of(2026, 11, 26), "fr-CA"), is(row[2]));
		}
	}
	
	@Test
	public void stateAt_shouldAgreeWithACalendarThatIsWrittenOutDayByDay() {
		Random random = new Random(103);
		int open = 0;
		int unknown = 0;
		for (int i = 0; i < 6_000; i++) {
			ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
			List<Map<String, Object>> schedules = drawn(random);
			OpeningHours hours = OpeningHours.read(OpeningHours.of(schedules, zone).toString());
			NaiveCalendar naive = new NaiveCalendar(schedules);
			for (int k = 0; k < 12; k++) {
				Instant at = instant(random, zone);
				OpenState state = hours.stateAt(at, zone);
				assertThat(schedules + " at " + at.atZone(zone), state, is(naive.stateAt(at, zone)));
				open += state == OpenState.OPEN ? 1 : 0;
				unknown += state == OpenState.UNKNOWN ? 1 : 0;
			}
		}
		assertThat("the draw is worth something: " + open + " open, " + unknown + " unknown", open > 6_000 && unknown > 6_000, is(true));
	}
	
	@Test
	public void openUntilAndNextOpening_shouldAgreeWithWalkingMinuteByMinute() {
		Random random = new Random(17);
		int changes = 0;
		for (int i = 0; i < 1_500; i++) {
			ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
			List<Map<String, Object>> schedules = drawn(random);
			OpeningHours hours = OpeningHours.of(schedules, zone);
			NaiveCalendar naive = new NaiveCalendar(schedules);
			Instant at = instant(random, zone);
			boolean open = hours.stateAt(at, zone) == OpenState.OPEN;
			Instant change = open ? hours.openUntil(at, zone) : hours.nextOpening(at, zone);
			assertThat((open ? hours.nextOpening(at, zone) : hours.openUntil(at, zone)), nullValue());
			Instant minute = at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
			Instant end = change != null && change.isBefore(at.plus(5, ChronoUnit.DAYS)) ? change : at.plus(5, ChronoUnit.DAYS);
			while (minute.isBefore(end)) {
				assertThat(schedules + " at " + minute, naive.stateAt(minute, zone) == OpenState.OPEN, is(open));
				minute = minute.plus(1, ChronoUnit.MINUTES);
			}
			if (change != null) {
				assertThat(schedules + " at " + change, naive.stateAt(change, zone) == OpenState.OPEN, is(!open));
				changes++;
			}
		}
		assertThat(changes > 500, is(true));
	}
	
	private static List<Map<String, Object>> schedules(String text) {
		List<Map<String, Object>> schedules = new ArrayList<>();
		for (String schedule : text.isEmpty() ? new String[0] : text.split(" \\| ")) {
			Map<String, Object> fields = new LinkedHashMap<>();
			for (String field : schedule.split(" ")) {
				fields.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
			}
			schedules.add(fields);
		}
		return schedules;
	}
	
	/** Around the changes of clocks and the year's end more often than elsewhere. */
	private static Instant instant(Random random, ZoneId zone) {
		LocalDate[] edges = { LocalDate.of(2026, 3, 8), LocalDate.of(2026, 11, 1), LocalDate.of(2027, 1, 1),
		        LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25), LocalDate.of(2026, 4, 5), LocalDate.of(2028, 2, 29) };
		LocalDate date = random.nextBoolean() ? edges[random.nextInt(edges.length)].plusDays(random.nextInt(3) - 1)
		        : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
		return date.atStartOfDay(zone).toInstant().plusSeconds(random.nextInt(26 * 3600));
	}
	
	private static List<Map<String, Object>> drawn(Random random) {
		List<Map<String, Object>> schedules = new ArrayList<>();
		int many = random.nextInt(3) + (random.nextInt(20) == 0 ? 0 : 1);
		for (int i = 0; i < many; i++) {
			schedules.add(random.nextInt(5) == 0 ? holiday(random) : regular(random));
		}
		return schedules;
	}
	
	private static Map<String, Object> holiday(Random random) {
		LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("start_date", start.toString());
		if (random.nextBoolean()) {
			fields.put("end_date", start.plusDays(random.nextInt(60)).toString());
		}
		boolean closed = random.nextBoolean();
		fields.put("closed", closed ? Boolean.TRUE : "false");
		if (!closed || random.nextInt(10) == 0) {
			hours(random, fields);
		}
		return fields;
	}
	
	private static Map<String, Object> regular(Random random) {
		Map<String, Object> fields = new LinkedHashMap<>();
		boolean monthly = random.nextInt(3) == 0;
		fields.put("freq", monthly ? "MONTHLY" : "WEEKLY");
		boolean started = random.nextInt(3) > 0;
		LocalDate start = LocalDate.of(2025, 12, 1).plusDays(random.nextInt(500));
		if (started) {
			fields.put("dtstart", start.toString());
			fields.put("interval", 1 + random.nextInt(4));
			if (random.nextInt(4) == 0) {
				fields.put("count", 1 + random.nextInt(80));
			}
			if (random.nextInt(4) == 0) {
				fields.put("wkst", NaiveCalendar.WEEKDAYS.get(random.nextInt(7)));
			}
		}
		if (random.nextInt(4) == 0) {
			fields.put("valid_from", LocalDate.of(2025, 10, 1).plusDays(random.nextInt(300)).toString());
		}
		if (random.nextInt(4) == 0) {
			fields.put(random.nextBoolean() ? "valid_to" : "until", start.plusDays(random.nextInt(500)).toString());
		}
		days(random, monthly, started, fields);
		hours(random, fields);
		return fields;
	}
	
	private static void days(Random random, boolean monthly, boolean started, Map<String, Object> fields) {
		boolean byDate = monthly && random.nextBoolean();
		if (byDate) {
			fields.put("bymonthday", (random.nextBoolean() ? "" : "-") + (1 + random.nextInt(31)) + ",15");
		}
		if (!byDate && (!started || random.nextInt(5) > 0) || byDate && random.nextInt(5) == 0) {
			List<String> days = new ArrayList<>();
			for (int i = 0; i <= random.nextInt(5); i++) {
				String nth = monthly && !byDate && random.nextInt(3) > 0 ? String.valueOf(random.nextInt(10) - 5) : "";
				days.add(("0".equals(nth) ? "" : nth) + NaiveCalendar.WEEKDAYS.get(random.nextInt(7)));
			}
			fields.put("byday", String.join(",", days));
		}
	}
	
	private static void hours(Random random, Map<String, Object> fields) {
		int opens = random.nextInt(5) == 0 ? 0 : random.nextInt(96) * 15;
		int closes = random.nextInt(5) == 0 ? 1440 : random.nextInt(96) * 15;
		if (opens == closes) {
			closes = opens == 1425 ? 0 : opens + 15;
		}
		fields.put("opens_at", String.format("%02d:%02d", opens / 60, opens % 60));
		fields.put("closes_at", String.format("%02d:%02d:00", closes / 60, closes % 60));
	}
	
	@Test
	public void of_shouldNotKnowWhatIsMoreThanAnybodyKeeps() {
		Map<String, Object> regular = schedules("freq=WEEKLY byday=MO opens_at=09:00 closes_at=17:00").get(0);
		Map<String, Object> holiday = schedules("start_date=2026-12-25 closed=true").get(0);
		List<Map<String, Object>> year = new ArrayList<>(Collections.nCopies(200, holiday));
		year.add(regular);
		assertThat(OpeningHours.of(year, VANCOUVER).isKnown(), is(true));
		year.addAll(Collections.nCopies(301, holiday));
		assertThat(OpeningHours.of(year, VANCOUVER).isKnown(), is(false));
		assertThat(OpeningHours.of(Collections.nCopies(10_001, regular), VANCOUVER).isKnown(), is(false));
	}
	
	@Test
	public void stateOn_shouldSayWhetherItOpensOnADateAtAll() {
		OpeningHours fridays = OpeningHours.of(schedules("freq=WEEKLY byday=FR opens_at=22:00 closes_at=02:00"), VANCOUVER);
		assertThat(fridays.stateOn(LocalDate.of(2026, 12, 18)), is(OpenState.OPEN));
		assertThat(fridays.stateOn(LocalDate.of(2026, 12, 19)), is(OpenState.CLOSED));
		assertThat(OpeningHours.read(null).stateOn(LocalDate.of(2026, 12, 19)), is(OpenState.UNKNOWN));
	}
	
	@Test
	public void of_shouldNotKnowWhatNobodySays() {
		assertThat(OpeningHours.of(Collections.<Map<String, Object>> emptyList(), VANCOUVER).isKnown(), is(false));
	}
}
