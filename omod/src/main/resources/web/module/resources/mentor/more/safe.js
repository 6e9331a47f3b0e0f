/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from '../../ground/element.js';
import { timeInWords } from '../../ground/time.js';

/**
 * How somebody wants to be reached. Where nobody has asked, or it cannot be had, nothing is safe, and it says so. What was said
 * last counts from the moment at which it is on the phone: rules that it replaces may be dangerous.
 *
 * @param {object|null} safe the answer with the edition that counts, null where there is none
 * @param {object|null} outreach what may be tried next
 * @param {object[]} waiting what of this participant the server has not yet
 */
export function safeContactView(app, patient, safe, outreach, waiting) {
	const { messages } = app;
	const stands = safe?.results?.[0] ?? null;
	const own = waiting.filter((entry) => entry.kind === 'reach').pop();
	const refused = own?.state === 'refused';
	return element('section', { class: 'safe', 'aria-labelledby': 'safe-title' },
		element('h2', { id: 'safe-title' }, messages.text('safe.title')),
		own ? [element('p', { class: 'unsent' }, messages.text(refused ? 'safe.refused' : 'safe.unsent')), rulesView(messages, own.body)] : null,
		refused && stands ? element('h3', {}, messages.text('reach.others')) : null,
		own && !refused ? null : stands?.edition ? rulesView(messages, stands)
			: element('p', { class: 'problem' }, messages.text(safe ? 'safe.notAsked' : 'safe.notLoaded')),
		outreach && !own ? nextStep(messages, outreach) : null,
		safe ? element('p', {}, element('button', { type: 'button', class: 'quiet', id: 'reach', click: () => app.go('reach', { patient }) },
			messages.text('reach.way'))) : null);
}

/** Rules as the server writes them, or as they wait to be sent. */
export function rulesView(messages, safe) {
	return [
		list((safe.phones ?? []).map((phone) => [phone.label, ' ', number(phone), ' – ', phoneRules(messages, phone)])),
		safe.phones?.length ? null : element('p', { class: 'never' }, messages.text('safe.noPhone')),
		list((safe.quietHours ?? []).map((quiet) => messages.text('safe.quiet') + ' ' + days(messages, quiet))),
		safe.unwantedWords?.length ? element('p', {}, messages.text('safe.words') + ' ' + safe.unwantedWords.join(', ')) : null,
		list((safe.places ?? []).map((place) => messages.text('safe.place') + ' ' + place.name + ' ' + days(messages, place))),
		safe.neverPlaces?.length ? element('p', { class: 'never' }, messages.text('safe.never') + ' ' + safe.neverPlaces.join(', ')) : null,
		safe.trustedPerson ? element('p', {}, messages.text('safe.trusted'), ' ', safe.trustedPerson.name, ' ', number(safe.trustedPerson),
			safe.trustedPerson.relation ? ' – ' + messages.word('relation', safe.trustedPerson.relation) : null) : null,
	];
}

function list(items) {
	return items.length === 0 ? null : element('ul', {}, items.map((item) => element('li', {}, item)));
}

function number({ number: text }) {
	const digits = text?.replace(/[\s().-]/g, '') ?? '';
	return /^\+?\d{3,}$/.test(digits) ? element('a', { href: 'tel:' + digits, class: 'phone' }, text) : text ?? '';
}

/** Both what is safe and what is not: a mentor in a hurry must not guess. */
function phoneRules(messages, phone) {
	const yes = (safe, name) => messages.text('safe.' + (safe ? 'yes' : 'no') + name);
	return [yes(phone.callSafe, 'Call'), yes(phone.textSafe, 'Text'), yes(phone.voicemailSafe, 'Voicemail'),
		phone.shared ? messages.text('safe.shared') : null].filter(Boolean).join(', ');
}

function days(messages, times) {
	const names = (times.days ?? []).map((day) => messages.word('day', day)).join(', ');
	return [names, times.from && times.to ? times.from + '–' + times.to : null].filter(Boolean).join(' ');
}

function nextStep(messages, outreach) {
	const target = outreach.target;
	return element('p', {}, element('strong', {}, messages.text('safe.next')), ' ', messages.word('step', outreach.step),
		target ? [' – ', target.label ?? target.name ?? '', ' ', number(target)] : null,
		outreach.notBefore ? ' – ' + messages.text('safe.notBefore') + ' ' + timeInWords(messages, outreach.notBefore) : null,
		outreach.words ? [' – ', messages.text('safe.say'), element('q', {}, outreach.words)] : null);
}
