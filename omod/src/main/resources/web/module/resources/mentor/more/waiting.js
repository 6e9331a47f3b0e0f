/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { daysInWords } from './leave.js';
import { element } from '../../ground/element.js';
import { timeInWords } from '../../ground/time.js';

/** On which screen something is changed that the server did not take, or gone on with that was begun. */
const SCREENS = { contact: 'record', concern: 'concern', goal: 'goal', leave: 'leave', reach: 'reach', referral: 'refer' };

/** Where a thing can be looked at that was said of somebody; on the screen of the participant if it has none of its own. */
const PLACES = {
	referral: 'referral', cancel: 'referral', outcome: 'referral', together: 'referral', ask: 'asks', leave: 'me', report: 'service',
};

/** By which codes a kind of thing says where it stands. */
const CODES = {
	task: 'taskStatus', ask: 'taskStatus', goal: 'goalStatus', step: 'goalStep', referral: 'referralStatus', cancel: 'referralStatus',
};

/** What is never sent over what somebody else wrote before it was looked at: old rules can be dangerous. */
const TO_BE_SEEN = ['reach'];

/** What the mentor said and the server has not taken: what waits, and what has to be settled. */
export async function open(app, visit) {
	const entries = await app.vault.entries();
	const forms = await app.forms.all();
	app.show(visit, (messages) => [
		element('h1', {}, messages.text('waiting.title')),
		element('p', {}, messages.text(entries.length === 0 ? 'waiting.nothing' : 'waiting.what')),
		entries.some((entry) => entry.state === 'waiting') ? element('button', {
			type: 'button', id: 'send-now', click: () => app.outbox.send(),
		}, messages.text('waiting.send')) : null,
		element('ul', { class: 'entries' }, entries.map((entry) => entryView(app, entry))),
		forms.length === 0 ? null : [
			element('h2', {}, messages.text('waiting.forms')),
			element('ul', { class: 'entries' }, forms.map((form) => formView(app, form))),
		],
	]);
}

function entryView(app, entry) {
	const { messages } = app;
	const refused = entry.state === 'refused';
	const said = entry.said?.mentorWords ?? entry.said?.details ?? entry.said?.note;
	return element('li', { class: refused ? 'refused' : 'unsent' },
		element('strong', {}, wayTo(app, entry, messages.text('entry.' + entry.kind) + (entry.name ? ' – ' + entry.name : ''))),
		element('p', {}, timeInWords(messages, app.clock.wall(entry.at ?? app.clock.onServer(entry.saidAt)))),
		entry.title ? element('p', {}, entry.title) : null,
		said ? element('p', { class: 'said' }, said) : null,
		refused ? settle(app, entry) : element('p', { class: 'hint' }, messages.text('entry.waiting')));
}

/** The words as a way to the thing, or to the participant whom it is about; words alone where there is neither. */
function wayTo(app, { kind, path, patient, uuid, body }, words) {
	const screen = PLACES[kind] ?? (patient ? 'participant' : null);
	const referral = screen === 'referral' ? /referral\/([^/]+)/.exec(path)?.[1] ?? uuid : null;
	const which = { patient, referral, listing: kind === 'report' ? body.listing : null };
	const values = Object.fromEntries(Object.entries(which).filter(([, value]) => value));
	return screen ? element('a', {
		href: '#' + new URLSearchParams({ screen, ...values }), click: (event) => {
			event.preventDefault();
			app.go(screen, values);
		},
	}, words) : words;
}

/** Why the server did not take it, and what the mentor can do about that. */
function settle(app, entry) {
	const { messages } = app;
	const last = element('span', {});
	const toBeSeen = entry.why === 'stale' && TO_BE_SEEN.includes(entry.kind);
	const key = 'refused.' + (messages.has('refused.' + entry.why) ? entry.why : 'invalid');
	const button = (name, click, how = null) => element('button', { type: 'button', class: how, click }, messages.text('settle.' + name));
	const sure = () => last.replaceChildren(element('p', { class: 'problem' }, messages.text('settle.sure')),
		button('dropNow', () => app.outbox.drop(entry.uuid).then(() => app.arrive())));
	return [
		element('p', { class: 'problem' }, messages.text(key)),
		entry.words ? element('p', {}, messages.text('refused.words'), ' ', entry.words) : null,
		standing(messages, entry),
		element('div', { class: 'buttons' },
			entry.said && SCREENS[entry.kind] ? button(toBeSeen ? 'look' : 'change', () => change(app, entry)) : null,
			toBeSeen ? null : button(entry.now ? 'mine' : 'again', () => app.outbox.again(entry)),
			button(entry.now ? 'theirs' : 'drop', sure, 'quiet')),
		last,
	];
}

/** How it stands at the server, as far as that says something to the mentor. */
function standing(messages, { kind, now }) {
	const words = [now?.words, now?.startDate ? daysInWords(messages, now) : null, CODES[kind] ? messages.word(CODES[kind], now?.status) : null]
		.filter(Boolean);
	return words.length === 0 ? null : element('p', {}, messages.text('refused.now'), ' ', words.join(' – '));
}

/** Back to the form, as it was; what it changes is what stands now. */
async function change(app, entry) {
	const { uuid, kind, patient, name, said, form, version, now } = entry;
	const again = {
		uuid, kind, patient, name, said, ...(version === undefined ? {} : { version }), ...form,
		...(now && (form?.version ?? version) !== undefined ? { version: now.version } : {}),
	};
	await app.forms.put(again);
	await app.outbox.drop(uuid);
	await app.countWaiting();
	goOn(app, again);
}

function goOn(app, { kind, patient, goal, leave, uuid, said, version }) {
	const referral = kind !== 'referral' ? {} : version === undefined ? { listing: said.listing } : { referral: uuid };
	const which = { patient, goal, leave, ...referral };
	app.go(SCREENS[kind], Object.fromEntries(Object.entries(which).filter(([, value]) => value)));
}

function formView(app, form) {
	const { messages } = app;
	return element('li', { class: 'unsent' },
		element('strong', {}, messages.text('entry.' + form.kind), form.name ? ' – ' + form.name : ''),
		element('div', { class: 'buttons' },
			element('button', { type: 'button', click: () => goOn(app, form) }, messages.text('waiting.goOn')),
			element('button', { type: 'button', class: 'quiet', click: () => app.forms.drop(form.uuid).then(() => app.arrive()) },
				messages.text('waiting.putAway'))));
}
