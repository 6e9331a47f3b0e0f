/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from '../../ground/element.js';

const DAY = 24 * 60 * 60 * 1000;

/** What is always said of a service, known or not: people are sent away for it. */
const ALWAYS_SAID = ['ACCEPTS_OAT', 'ACCEPTS_RECORD'];

/**
 * A service as a search shows it.
 *
 * @param {MentorApp} app
 * @param {object} listing
 * @param {string|null} patient for whom somebody looks
 * @param {boolean} then whether the hours are those of another time than now
 */
export function foundView(app, listing, patient, then) {
	const { messages } = app;
	const values = { listing: listing.uuid, ...(patient ? { patient } : {}) };
	return element('li', {},
		element('h3', {}, element('a', {
			href: '#' + new URLSearchParams({ screen: 'service', ...values }), click: (event) => {
				event.preventDefault();
				app.go('service', values);
			},
		}, listing.display)),
		element('p', {}, whatItIs(listing)),
		hoursLine(app, listing.hours, then),
		element('p', {}, [distance(messages, listing.km), listing.address].filter(Boolean).join(' – ')),
		phoneLine(listing.phone),
		freshness(app, listing.verifiedAt),
		factsView(messages, listing.facts),
		element('p', { class: 'hint' }, reached(messages, (listing.why ?? []).find((one) => one.reason === 'REACHED')?.share)),
		why(app, listing.why ?? [], then));
}

/** What it is for and whose it is. */
export function whatItIs(listing) {
	return [(listing.needs ?? []).map((need) => need.name).join(', '), listing.organisation?.display].filter(Boolean).join(' – ');
}

export function distance(messages, km) {
	return km === null || km === undefined ? null : messages.text('find.km', { km: km.toLocaleString(messages.locale) });
}

export function phoneLine(phone) {
	const digits = phone?.replace(/[\s().-]/g, '') ?? '';
	if (digits === '') {
		return null;
	}
	return element('p', {}, /^\+?\d{3,}$/.test(digits) ? element('a', { href: 'tel:' + digits, class: 'phone' }, phone) : phone);
}

/** What the phone kept holds until the change that was known with it. */
function stateOf(app, hours, then) {
	const until = { OPEN: hours?.openUntil, CLOSED: hours?.nextOpening }[hours?.state];
	return !then && until && Date.parse(until) <= app.clock.now() ? 'UNKNOWN' : hours?.state ?? 'UNKNOWN';
}

/** Whether it is open and for how long. What nobody knows is said to be so, and looks like something to see to. */
export function hoursLine(app, hours, then = false) {
	const state = stateOf(app, hours, then);
	return element('p', { class: state === 'UNKNOWN' ? 'unsure' : state === 'OPEN' ? 'open' : null }, hoursInWords(app, hours, then));
}

function hoursInWords(app, hours, then) {
	const { messages } = app;
	const state = stateOf(app, hours, then);
	const key = 'find.' + (then ? 'then' : 'now') + state;
	const next = state === 'OPEN' ? hours.openUntil : state === 'CLOSED' ? hours.nextOpening : null;
	return next ? messages.text(key + 'And', { at: soon(app, next) }) : messages.text(key);
}

/**
 * A time that is near, said as people do: the hour today, the day and the hour this week, else the date. By the clock on the wall
 * of the service, as its week is told: the text carries that clock's offset.
 */
function soon(app, text) {
	const wall = Date.parse(text.slice(0, 16) + 'Z');
	const today = app.clock.now() + wall - Date.parse(text);
	const days = Math.floor(wall / DAY) - Math.floor(today / DAY);
	const parts = days === 0 ? {} : days > 0 && days < 7 ? { weekday: 'long' } : { weekday: 'short', month: 'long', day: 'numeric' };
	return new Intl.DateTimeFormat(app.messages.locale, { ...parts, hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(wall);
}

/** When somebody last asked whether all this is so. Never is not good news. */
export function freshness(app, verifiedAt) {
	const { messages } = app;
	if (!verifiedAt) {
		return element('p', { class: 'unsure' }, messages.text('find.unchecked'));
	}
	return element('p', { class: 'hint' }, checked(messages, Math.floor((app.clock.now() - Date.parse(verifiedAt)) / DAY)));
}

function checked(messages, days) {
	return days < 1 ? messages.text('find.checkedToday') : messages.count('find.checked', days);
}

export function factsView(messages, facts = {}) {
	const said = Object.entries(facts).filter(([fact, value]) => value !== 'UNKNOWN' || ALWAYS_SAID.includes(fact));
	return element('ul', { class: 'why' }, said.map(([fact, value]) => element('li', { class: value === 'UNKNOWN' ? 'unsure' : null },
		messages.word('fact' + value, fact))));
}

/** Of many people together; of few nothing can be told. */
export function reached(messages, share) {
	return share ? messages.text('find.reached', { count: Math.round(share * 10) }) : messages.text('find.tooFew');
}

/** Why it stands where it stands, with the points that each reason gives. */
function why(app, reasons, then) {
	const { messages } = app;
	return element('details', {}, element('summary', {}, messages.text('find.why')),
		reasons.length === 0 ? element('p', {}, messages.text('find.whyNothing'))
			: element('ul', {}, reasons.map((one) => element('li', {}, reasonInWords(app, one, then),
				one.points ? ' (' + (one.points > 0 ? '+' : '') + one.points.toLocaleString(messages.locale) + ')' : ''))));
}

function reasonInWords(app, one, then) {
	const { messages } = app;
	switch (one.reason) {
		case 'WORD':
			return messages.text('find.whyWord', { word: one.word, in: messages.word('whyIn', one.in) });
		case 'NEED':
			return messages.text('find.whyNeed');
		case 'LANGUAGE':
			return messages.text('find.whyLanguage', { language: languageName(messages, one.language) });
		case 'DISTANCE':
			return distance(messages, one.km);
		case 'HOURS':
			return hoursInWords(app, { state: one.state, openUntil: one.until }, then);
		case 'VERIFIED':
			return checked(messages, one.daysAgo);
		case 'REACHED':
			return reached(messages, one.share);
		default:
			return messages.word('fact' + one.value, one.fact ?? 'CAPACITY');
	}
}

/** What a language is called, in the language of the page. Browsers know no name of some that are spoken here. */
export function languageName(messages, code) {
	const own = messages.codes.language?.[code.toLowerCase()];
	if (own) {
		return own;
	}
	try {
		return new Intl.DisplayNames([messages.locale], { type: 'language' }).of(code);
	} catch (noCode) {
		return code;
	}
}
