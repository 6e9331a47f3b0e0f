/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from '../ground/element.js';

/** Signing out wipes the phone: is what was not sent to be lost? */
export function unsentView(app, waiting) {
	const { messages } = app;
	return [
		element('h1', {}, messages.text('door.unsent')),
		element('p', { class: 'problem' }, messages.count('door.unsentHow', waiting)),
		element('p', {}, element('button', { type: 'button', click: () => app.go('waiting') }, messages.text('door.stay'))),
		element('p', {}, element('button', { type: 'button', class: 'quiet', id: 'leave-anyway', click: () => app.door.wipe('signIn.left') },
			messages.text('door.leaveAnyway'))),
	];
}

/** Two people, one phone: is it to go on with what the first one kept, or to begin anew? */
export function otherView(app) {
	const { messages, door } = app;
	return [
		element('h1', {}, messages.text('door.somebodyElse')),
		element('p', {}, messages.text('door.otherWhat')),
		element('p', {}, element('button', { type: 'button', click: () => door.endSession().then(() => door.askPin(null)) },
			messages.text('door.otherBack'))),
		element('p', {}, element('button', { type: 'button', class: 'quiet', click: () => door.wipe('door.wiped') },
			messages.text('door.otherWipe'))),
	];
}

/** Somebody is signed in to the platform who is no mentor here. */
export function noMentorView(app) {
	const { messages, door } = app;
	return [
		element('h1', {}, messages.text('page.title')),
		element('p', { class: 'problem' }, messages.text('door.noMentor')),
		element('p', {}, element('button', { type: 'button', click: () => door.wipe('signIn.left') }, messages.text('signIn.out'))),
	];
}
