/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/** As the server names the days of a pharmacy. */
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** As the directory's words name them, in both languages of the server. */
const SHORT = [['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim']];

const HOURS = /^\d\d:\d\d-\d\d:\d\d$/;

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);

const DAY = 24 * 60 * 60 * 1000;

/** How a card writes dates: in its language, with the digits in which its hours and phone numbers stand. */
export function localeOf(language) {
	return language + '-u-nu-latn';
}

/** The hours of a pharmacy as a medication line has them: by the day's name; a day that is not named is a closed one. */
export function hoursOfLine(pharmacy) {
	return DAYS.map((day) => pharmacy[day] ? [pharmacy[day]] : []);
}

/**
 * The hours in the directory's words, such as "Mon-Fri 09:00-17:00; Sat 10:00-14:00".
 *
 * @returns {string[][]|null} by day; null if they say more than days and hours, such as one Tuesday a month
 */
export function hoursOfWords(words) {
	const week = DAYS.map(() => []);
	for (const part of (words ?? '').split('; ')) {
		const at = part.lastIndexOf(' ');
		const days = at < 0 ? null : daysOf(part.slice(0, at));
		const hours = part.slice(at + 1);
		if (!days || !HOURS.test(hours)) {
			return null;
		}
		days.forEach((day) => week[day].push(hours));
	}
	return week;
}

/** "Mon-Wed, Fri" as numbers from 0; null if these are no days. */
function daysOf(text) {
	const names = SHORT.find((one) => one.includes(text.slice(0, 3)));
	const days = [];
	for (const span of names ? text.split(', ') : []) {
		const [first, last = first] = span.split('-').map((name) => names.indexOf(name));
		if (first < 0 || last < first) {
			return null;
		}
		for (let day = first; day <= last; day++) {
			days.push(day);
		}
	}
	return days.length > 0 ? days : null;
}

/**
 * A week in lines such as "Mon–Fri 09:00–17:00", with the days' names in any language that the browser knows.
 *
 * @param {string[][]} week by day: hours, or open for a day of which nobody knows the hours; days without any are left out
 */
export function weekInWords(week, language) {
	const words = new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', timeZone: 'UTC' });
	const name = (day) => words.format(MONDAY + day * DAY);
	const lines = [];
	for (let day = 0; day < week.length; day++) {
		const hours = week[day].join(', ');
		let last = day;
		while (last + 1 < week.length && week[last + 1].join(', ') === hours) {
			last++;
		}
		if (hours !== '') {
			const days = last === day ? name(day) : last === day + 1 ? name(day) + ', ' + name(last) : name(day) + '–' + name(last);
			lines.push((days + ' ' + hours.replaceAll('-', '–').replace(/^open$/, '')).trim());
		}
		day = last;
	}
	return lines;
}

/** A day such as 2026-12-25 in the card's language. */
export function dayInWords(day, language) {
	return new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' })
		.format(Date.parse(day + 'T00:00Z'));
}
