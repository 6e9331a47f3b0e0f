/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from '../ground/element.js';
import { time } from '../ground/time.js';

/**
 * What a clinician has to know of a participant at a glance. What is not there is left out: whether nobody knows it or
 * it is not shared, the page cannot tell and does not pretend to.
 *
 * @param {Messages} messages
 * @param {{value: object|null, reason: Error}} outcome of reading the card, as Promise.allSettled tells it
 * @param {function()} again reads anew
 */
export function cardView(messages, outcome, again) {
	return element('section', { class: 'card', 'aria-labelledby': 'card-title' },
		element('h2', { id: 'card-title' }, messages.text('card.title')), content(messages, outcome, again));
}

function content(messages, outcome, again) {
	if (outcome.status === 'rejected') {
		return [
			element('p', { class: 'problem' }, messages.text('problem.' + (outcome.reason.kind ?? 'fault'))),
			outcome.reason.kind === 'forbidden' ? null
				: element('button', { type: 'button', click: again }, messages.text('problem.again')),
		];
	}
	const card = outcome.value;
	const parts = card === null ? [] : partsOf(messages, card).filter(([, ...said]) => said.flat().some(Boolean));
	// A consent that opens nothing is no news beside nothing.
	if (parts.every(([name]) => name === 'consent') && (card?.consent?.state ?? 'NONE') === 'NONE') {
		return nothing(messages, card);
	}
	return [
		element('dl', { class: 'parts' }, parts.map(([name, ...said]) => element('div', {},
			element('dt', {}, messages.text('card.' + name)),
			said.flat().filter(Boolean).map((one) => element('dd', {}, one))))),
		honestLine(messages, card),
		element('p', { class: 'hint' }, messages.text('card.leftOut')),
	];
}

/** Where there are notes, that nothing may be recorded would be no longer true. */
function nothing(messages, card) {
	return card?.unsharedNotes
		? [element('p', { class: 'nothing' }, messages.text('card.nothingShared')), honestLine(messages, card)]
		: [element('p', { class: 'nothing' }, messages.text('card.nothingShared'), ' ', messages.text('card.whyNothing'))];
}

function honestLine(messages, card) {
	return card?.unsharedNotes ? element('p', { class: 'honest' }, messages.text('unshared')) : null;
}

/** Name and lines of each part, in the order in which they are needed. */
function partsOf(messages, card) {
	return [
		['stage', stage(messages, card.stage)],
		['doseClock', doseClock(messages, card.doseClock)],
		['lead', lead(messages, card.lead)],
		['mentor', (card.mentors ?? []).map((mentor) => reach(messages, mentor))],
		['next', (card.nextDated ?? []).map((one) => dated(messages, one))],
		['asks', (card.openAsks ?? []).map((ask) => openAsk(messages, ask))],
		['lastContact', lastContact(messages, card.lastContact)],
		['consent', consent(messages, card.consent)],
	];
}

function stage(messages, known) {
	if (!known) {
		return [];
	}
	return [
		messages.word('stage', known),
		typeof known.day === 'number' ? dayOf(messages, known.day) : null,
		labelled(messages, 'card.since', time(messages, known.since)),
	];
}

/** Day 0 is the day of the release; before it the days are counted down. */
function dayOf(messages, day) {
	if (day === 0) {
		return messages.text('card.dayOfRelease');
	}
	return day < 0 ? messages.count('card.daysBefore', -day) : messages.text('card.day', { day: day.toLocaleString(messages.locale) });
}

function doseClock(messages, clock) {
	if (!clock) {
		return [];
	}
	if (clock.expected === false) {
		return [messages.text('card.noDose')];
	}
	const pressing = clock.urgency && clock.urgency !== 'NONE';
	const said = ['DUE_TODAY', 'OVERDUE', 'AT_THRESHOLD'].includes(clock.state);
	return [
		element('span', { class: pressing ? 'pressing' : null }, messages.word('doseState', clock.state)),
		messages.word('unknownReason', clock.unknownReason),
		pressing && !said ? labelled(messages, 'card.urgency', messages.word('urgency', clock.urgency)) : null,
		messages.word('medication', clock.medication),
		clock.missedDays ? messages.count('card.missed', clock.missedDays) : null,
		labelled(messages, 'card.lastConfirmed', time(messages, clock.lastConfirmedAt) ?? messages.text('card.notKnown')),
		labelled(messages, 'card.nextDue', timeOrDay(messages, clock.nextDueAt)),
		clock.contacts?.length ? labelled(messages, 'card.toTell', messages.word('ruleContact', clock.contacts)) : null,
	];
}

/** The server writes a day without a time as the moment at which it begins. */
function timeOrDay(messages, at) {
	return time(messages, /T00:00(:00(\.0+)?)?([Z+-]|$)/.test(at ?? '') ? at.slice(0, 10) : at);
}

function lead(messages, known) {
	return known ? [messages.word('lead', { code: known.role, display: known.display }), messages.word('leadReason', known.reason)] : [];
}

function reach(messages, mentor) {
	const phone = mentor.phone?.replace(/[\s().-]/g, '') ?? '';
	return element('span', { class: 'reach' }, mentor.display,
		mentor.scope ? element('span', {}, messages.word('scope', mentor.scope)) : null,
		mentor.kind === 'INTERIM_COVER' ? element('span', {}, messages.text('card.cover')) : null,
		mentor.phone ? link(/^\+?\d{3,}$/.test(phone), 'tel:' + phone, mentor.phone) : null,
		mentor.email ? link(/^[^\s@?&%"<>]+@[^\s@?&%"<>]+$/.test(mentor.email), 'mailto:' + mentor.email, mentor.email) : null);
}

/** What does not look like an address is shown and not followed. */
function link(isAddress, href, words) {
	return isAddress ? element('a', { href }, words) : element('span', {}, words);
}

/** Only a task has a title of its own; of others the server says in its words what the kind says in ours. */
function dated(messages, one) {
	const title = one.kind === 'TASK_DUE' ? one.display : null;
	const what = messages.word('dated', { code: one.kind, display: one.display });
	return element('span', {}, timeOrDay(messages, one.at), ' – ', what, title && title !== what ? ' – ' + title : null);
}

function openAsk(messages, ask) {
	const kind = messages.word('ask', ask.kind);
	return element('span', {}, [kind, ask.display === kind ? null : ask.display].filter(Boolean).join(' – '),
		ask.status ? ' (' + messages.word('askStatus', ask.status) + ')' : null,
		ask.due ? [' ', labelled(messages, 'card.due', time(messages, ask.due))] : null);
}

function lastContact(messages, contact) {
	return contact ? [time(messages, contact.at), messages.word('contactKind', contact.type)] : [];
}

function consent(messages, known) {
	if (!known) {
		return [];
	}
	return [
		messages.word('consentState', known.state),
		known.segments?.length ? labelled(messages, 'card.segments', messages.word('segment', known.segments)) : null,
		labelled(messages, 'card.until', time(messages, known.until)),
	];
}

function labelled(messages, key, value) {
	return value === null || value === undefined ? null : element('span', {}, messages.text(key), ' ', value);
}
