/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from '../../ground/element.js';
import { Refusal } from '../../ground/rest.js';

/** Of these nobody knows; trying again can help. */
const AWAY = ['unreachable', 'fault'];

/** Whether the server answered that this account does not get something, for good as far as it goes. */
export function isNo(problem) {
	return problem instanceof Refusal && !AWAY.includes(problem.kind);
}

/** Why the server did not do something, in plain words; of what was wrong its own words come along. */
export function refusedInWords(messages, refusal) {
	switch (refusal.kind) {
		case 'signedOut':
			return messages.text('notice.signedOut');
		case 'unreachable':
		case 'fault':
			return messages.text('problem.' + refusal.kind);
		case 'invalid':
			return [messages.text('refused.invalid'), refusal.words].filter(Boolean).join(' ');
		default:
			return messages.text('refused.' + (messages.has('refused.' + refusal.kind) ? refusal.kind : 'invalid'));
	}
}

/** A screen of what this account does not see, or not any more: one sentence, and the way back. */
export function showRefused(app, visit, refusal, patient) {
	app.show(visit, (messages) => [
		element('h1', {}, messages.text('page.title')),
		element('p', { class: 'problem' }, refusedInWords(messages, refusal)),
		element('p', {}, element('button', { type: 'button', click: () => app.go(patient ? 'participant' : 'find', patient ? { patient } : {}) },
			messages.text('refused.back'))),
	]);
}
