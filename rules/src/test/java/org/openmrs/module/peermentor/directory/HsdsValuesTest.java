/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;

import org.junit.Test;

public class HsdsValuesTest {
	
	/** As written, as read; nothing where it is not read. */
	private static final String[][] TIMES = { { "09:00", "09:00" }, { "9:00am", "09:00" }, { "9:00 AM", "09:00" },
	        { "9.00 AM", "09:00" }, { "9:00 a.m.", "09:00" }, { "9:00p", "21:00" }, { "9am", "09:00" }, { "9 pm", "21:00" },
	        { "12:00am", "00:00" }, { "12:00pm", "12:00" }, { "12am", "00:00" }, { "noon", "12:00" }, { "12 noon", "12:00" },
	        { "Midnight", "00:00" }, { "midi", "12:00" }, { "minuit", "00:00" }, { "9h30", "09:30" }, { "9h", "09:00" },
	        { "17h", "17:00" }, { "0900", "09:00" }, { "830am", "08:30" }, { "10:00:00", "10:00" }, { "23:59:59", "23:59" },
	        { "9:00", "09:00" }, { "13:00pm", "13:00" }, { "0:30am", "00:30" }, { "09:00Z", "09:00Z" },
	        { "09:00:00-08:00", "09:00-08:00" }, { "09:00+0530", "09:00+05:30" }, { "9", null }, { "900", null }, { "24:00", null },
	        { "24:30", null }, { "25:00", null }, { "12:60", null }, { "13:00am", null }, { "0:30pm", null }, { "9:0am", null },
	        { "6:300pm", null }, { "8:00m", null }, { "5:00pm Mon", null }, { "09:00-17:00", null }, { "open", null }, { ":", null },
	        { "9:00-5:00", null }, { "-1:00", null }, { "10:00:99", null } };
	
	private static final String[][] DATES = { { "2026-11-26", "2026-11-26" }, { "20261126", "2026-11-26" },
	        { "2026/11/26", "2026-11-26" }, { "2026-1-5", "2026-01-05" }, { "2026-11-26T10:00:00Z", "2026-11-26" },
	        { "2026-11-26 10:00:00", "2026-11-26" }, { "20261126T235959Z", "2026-11-26" }, { "26/11/2026", "2026-11-26" },
	        { "11/26/2026", "2026-11-26" }, { "03/03/2026", "2026-03-03" }, { "26.11.2026", "2026-11-26" },
	        { "Nov 26, 2026", "2026-11-26" }, { "November 26th, 2026", "2026-11-26" }, { "26 novembre 2026", "2026-11-26" },
	        { "1er mai 2026", "2026-05-01" }, { "26-Nov-2026", "2026-11-26" }, { "2024-02-29", "2024-02-29" },
	        { "9999-12-31", "9999-12-31" }, { "2023-02-29", null }, { "01/02/2026", null }, { "13/13/2026", null },
	        { "2026-13-01", null }, { "2026-00-10", null }, { "26", null }, { "2026", null }, { "11/26/26", null },
	        { "2026-11/26", null }, { "2026115", null }, { "Smarch 1, 2026", null }, { "0026-11-26", null },
	        { "2026-11-26 or so", null }, { "tomorrow", null } };
	
	private static final String[][] DAYS = { { "MO", "MO" }, { "mo, tu", "MO,TU" }, { "MO,MO", "MO" }, { "1MO,-1FR", "1MO,-1FR" },
	        { "+2TU", "2TU" }, { "Monday", "MO" }, { "Mon-Fri", "MO,TU,WE,TH,FR" }, { "Mon. to Wed.", "MO,TU,WE" },
	        { "Fri\u2013Mon", "FR,SA,SU,MO" }, { "Tues & Thurs", "TU,TH" }, { "Monday, Wednesday and Friday", "MO,WE,FR" },
	        { "lundi et mardi", "MO,TU" }, { "weekdays", "MO,TU,WE,TH,FR" }, { "weekends", "SA,SU" },
	        { "every day", "MO,TU,WE,TH,FR,SA,SU" }, { "Sat Sun", "SA,SU" }, { "", null }, { "XX", null }, { "0MO", null },
	        { "54MO", null }, { "-MO", null }, { "MO,", "MO" }, { "Mon-Fri-Sun", null }, { "1", null }, { "Mon-", null },
	        { "by appointment", null } };
	
	/** The opening and closing as written; whether nobody can tell what is meant. */
	private static final Object[][] HOURS = { { "09:00", "17:00", false }, { "9:00am", "5:00pm", false }, { "9:00am", "5:00", true },
	        { "9:00", "5:00", true }, { "9:00", "17:00", false }, { "8:00", "5:00pm", false }, { "5:00", "9:00pm", true },
	        { "9:00am", "11:00", true }, { "10:00am", "6:00pm", false }, { "10:00", "6:00pm", false }, { "22:00", "06:00", false },
	        { "10:00pm", "6:00am", false }, { "09:00", "09:00", true }, { "00:00", "00:00", false }, { "12:00am", "midnight", false },
	        { "noon", "5:00", true }, { "23:00", "10:00", false }, { "8:30", "9:30", false }, { "9h", "5h", false } };
	
	@Test
	public void time_shouldReadWhatPeopleWrite() {
		for (String[] row : TIMES) {
			assertThat(row[0], HsdsTimes.time(row[0], false).get(), is((Object) row[1]));
			if (row[1] != null) {
				assertThat(row[1], HsdsTimes.time(row[1], false).get(), is((Object) row[1]));
			}
		}
		assertThat(HsdsTimes.time("24:00", true).get(), is((Object) "00:00"));
		assertThat(HsdsTimes.time("24:00:00", true).get(), is((Object) "00:00"));
	}
	
	@Test
	public void isAmbiguous_shouldTakeNoGuess() {
		for (Object[] row : HOURS) {
			String opens = (String) HsdsTimes.time((String) row[0], false).get();
			String closes = (String) HsdsTimes.time((String) row[1], true).get();
			boolean isAmbiguous = HsdsTimes.isAmbiguous((String) row[0], opens, (String) row[1], closes);
			assertThat(row[0] + " to " + row[1], isAmbiguous, is(row[2]));
			if (!isAmbiguous) {
				assertThat(opens + " to " + closes, HsdsTimes.isAmbiguous(opens, opens, closes, closes), is(false));
			}
		}
	}
	
	@Test
	public void time_shouldReadEveryMinuteInEveryWriting() {
		for (int minute = 0; minute < 1440; minute++) {
			LocalTime time = LocalTime.ofSecondOfDay(minute * 60);
			int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
			String half = time.getHour() < 12 ? "am" : "pm";
			String two = String.format("%02d", time.getMinute());
			for (String written : new String[] { time.toString(), hour + ":" + two + half, hour + "." + two + " " + half.toUpperCase(),
			        time.getHour() + "h" + two, time + ":00" }) {
				assertThat(written, HsdsTimes.time(written, false).get(), is((Object) time.toString()));
			}
		}
	}
	
	@Test
	public void day_shouldReadWhatCanBeReadInOneWay() {
		for (String[] row : DATES) {
			assertThat(row[0], HsdsDates.day(row[0]).get(), is((Object) row[1]));
		}
		for (LocalDate day = LocalDate.of(2023, 12, 1); day.isBefore(LocalDate.of(2025, 2, 1)); day = day.plusDays(1)) {
			int number = day.getDayOfMonth();
			boolean isClear = number > 12 || number == day.getMonthValue();
			String american = day.getMonthValue() + "/" + number + "/" + day.getYear();
			assertThat(american, HsdsDates.day(american).get(), is(isClear ? (Object) day.toString() : null));
		}
	}
	
	@Test
	public void days_shouldReadWhatPeopleWrite() {
		for (String[] row : DAYS) {
			assertThat(row[0], HsdsDays.days(row[0]).get(), is((Object) row[1]));
		}
	}
	
	/** Whatever it is wrapped in, no tag is left, and the result is its own. */
	@Test
	public void text_shouldHoldNoMarkupAndBeItsOwnResult() {
		String[] parts = { "<script>", "</script>", "<b>", "</b>", "<br/>", "&lt;", "&gt;", "&amp;", "&#60;", "&#x3c;", "lt;", "amp;",
		        "script", "a", " ", "\n", "\\n", "\\", "<", ">", "&", "<!--", "-->", "\u0000", "\u202e", "\ud83d", "\ude00", "\u00a0",
		        "<img src=x", "\t", "\r", "<p", "\u200b" };
		Random random = new Random(17);
		for (int i = 0; i < 30000; i++) {
			StringBuilder raw = new StringBuilder();
			for (int p = random.nextInt(12); p > 0; p--) {
				raw.append(parts[random.nextInt(parts.length)]);
			}
			boolean lines = random.nextBoolean();
			String text = new HsdsText(raw.toString(), lines).get();
			if (text != null) {
				HsdsText again = new HsdsText(text, lines);
				assertThat(raw.toString(), again.get(), is(text));
				assertThat(raw.toString(), again.getNotes().isEmpty(), is(true));
				assertThat(text, text.matches("(?is).*</?(script|b|br|img|p)[ \n/>].*"), is(false));
				assertThat(text, text.matches("(?s).*[\u0000-\u0008\u202e\u200b].*"), is(false));
				assertThat(text, !lines && text.indexOf('\n') >= 0, is(false));
			}
		}
	}
	
	/** What is made to be slow is not: the work grows with the length, not with its square. */
	@Test
	public void text_shouldReadHostileLengthsInPasses() {
		for (String part : new String[] { "<script></script>", "&", "&amp;", "<", "<!--", "<b", "\\n", "<p>", "\u202e", "&lt;script" }) {
			StringBuilder raw = new StringBuilder();
			while (raw.length() < 100_000) {
				raw.append(part);
			}
			String text = new HsdsText(raw.toString(), true).get();
			assertThat(text == null ? 0 : text.length(), lessThan(100_020));
		}
		assertThat(new HsdsText("&amp;amp;amp;amp;amp;amp;amp;amp;amp;amp;lt;", true).get(), nullValue());
	}
}
