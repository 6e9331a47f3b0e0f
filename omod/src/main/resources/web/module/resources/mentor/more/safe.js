/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from '../../ground/element.js';
import { timeInWords } from '../../ground/time.js';

/**
 * How somebody wants to be reached. Where nobody has asked, nothing is safe, and it says so.
 *
 * @param {object|null} safe the edition that counts
 * @param {object|null} outreach what may be tried next
 */
export function safeContactView(messages, safe, outreach) {
	return element('section', { class: 'safe', 'aria-labelledby': 'safe-title' },
		element('h2', { id: 'safe-title' }, messages.text('safe.title')),
		safe?.edition ? rules(messages, safe) : element('p', { class: 'problem' }, messages.text('safe.notAsked')),
		outreach ? nextStep(messages, outreach) : null);
}

function rules(messages, safe) {
	return [
		list((safe.phones ?? []).map((phone) => [phone.label, ' ', number(phone), ' – ', phoneRules(messages, phone)])),
		list((safe.quietHours ?? []).map((quiet) => messages.text('safe.quiet') + ' ' + days(messages, quiet))),
		safe.unwantedWords?.length ? element('p', {}, messages.text('safe.words') + ' ' + safe.unwantedWords.join(', ')) : null,
		list((safe.places ?? []).map((place) => messages.text('safe.place') + ' ' + place.name + ' ' + days(messages, place))),
		safe.neverPlaces?.length ? element('p', { class: 'never' }, messages.text('safe.never') + ' ' + safe.neverPlaces.join(', ')) : null,
		safe.trustedPerson ? element('p', {}, messages.text('safe.trusted'), ' ', safe.trustedPerson.name, ' ', number(safe.trustedPerson)) : null,
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
		outreach.words ? element('q', {}, outreach.words) : null);
}
