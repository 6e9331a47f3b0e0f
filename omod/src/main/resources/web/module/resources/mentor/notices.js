/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from '../ground/element.js';
import { timeInWords } from '../ground/time.js';

/** What the mentor has to know on every screen: that the server is away, that something was not taken, that a clock is wrong. */
export function notices(app) {
	const { messages, desk, clock, counts, vault } = app;
	const ahead = clock.minutesAhead;
	return [
		desk.away === 'signedOut' ? line(messages, 'notice.signedOut', element('button', {
			type: 'button', id: 'sign-in-again', click: () => app.door.askToSignIn('notice.signedOut'),
		}, messages.text('signIn.button'))) : null,
		desk.away === 'unreachable' ? line(messages, 'notice.away') : null,
		counts.refused > 0 ? line(messages, 'notice.refused', element('button', {
			type: 'button', id: 'look-at-refused', click: () => app.go('waiting'),
		}, messages.text('notice.look'))) : null,
		ahead !== 0 ? line(messages, ahead > 0 ? 'notice.ahead' : 'notice.behind', messages.count('minutes', Math.abs(ahead)) + '.') : null,
		vault.memory ? line(messages, 'notice.memory') : null,
	];
}

/** Says so too where a screen shows what the phone had kept. */
export function keptLine(app, ...answers) {
	const kept = answers.filter((answer) => answer?.kept);
	if (kept.length === 0) {
		return null;
	}
	const oldest = app.clock.wall(app.clock.onServer(Math.min(...kept.map((answer) => answer.at))));
	return element('p', { class: 'kept' }, app.messages.text('kept'), ' ', timeInWords(app.messages, oldest));
}

function line(messages, key, ...more) {
	return element('p', { class: 'notice' }, messages.text(key), ' ', more);
}
