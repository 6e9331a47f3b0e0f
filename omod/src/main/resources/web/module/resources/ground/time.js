/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from './element.js';

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

const DATE = { weekday: 'short', year: 'numeric', month: 'long', day: 'numeric' };

const CLOCK = { hour: 'numeric', minute: '2-digit' };

/** Whether a text is an instant or a day as the server writes them. */
export function isTime(text) {
	return typeof text === 'string' && (INSTANT.test(text) || DAY.test(text));
}

/**
 * A day, or a day with its time, in the reader's way of writing and on the site's clock: the server writes instants in
 * the site's zone, and what stands in them is what the clock on the wall showed there.
 *
 * @param {Messages} messages
 * @param {string|null} text
 * @returns {HTMLElement|null} null if there is no time
 */
export function time(messages, text) {
	const words = timeInWords(messages, text);
	return words === null ? null : element('time', { datetime: isTime(text) ? text : null }, words);
}

/** As time, but the words alone. */
export function timeInWords(messages, text) {
	if (text === null || text === undefined) {
		return null;
	}
	const parts = INSTANT.exec(text) ?? DAY.exec(text);
	if (parts === null) {
		return String(text);
	}
	const [year, month, day, hour, minute] = parts.slice(1).map(Number);
	return new Intl.DateTimeFormat(messages.locale, { ...DATE, ...(hour === undefined ? {} : CLOCK), timeZone: 'UTC' })
		.format(Date.UTC(year, month - 1, day, hour ?? 0, minute ?? 0));
}
