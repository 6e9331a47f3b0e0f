/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { leaveView, readLeave } from './leave.js';
import { keptLine } from '../notices.js';
import { element } from '../../ground/element.js';
import { timeInWords } from '../../ground/time.js';

/** Who I am here, when I am on duty and when away, and what this phone keeps. */
export async function open(app, visit) {
	const { me, clock, desk } = app;
	const [duty, leaves, waiting] = await Promise.all([
		desk.readOrNull('dutyperiod', { mentor: me.mentor, from: new Date(clock.now()).toISOString(), v: 'default' }), readLeave(app),
		app.vault.entries(),
	]);
	const periods = duty?.value?.results ?? [];
	app.show(visit, (messages) => [
		element('h1', {}, messages.text('me.title')),
		keptLine(app, duty, leaves),
		element('p', {}, element('strong', {}, me.user?.display ?? me.display ?? '')),
		element('p', {}, messages.text('me.roles'), ' ', messages.word('role', me.roles ?? []) ?? messages.text('me.noRole')),
		me.scopes?.length ? element('p', {}, messages.text('me.scopes'), ' ', messages.word('scope', me.scopes)) : null,
		element('h2', {}, messages.text('me.duty')),
		periods.length === 0 ? element('p', {}, messages.text('me.noDuty'))
			: element('ul', {}, periods.map((one) => element('li', {}, timeInWords(messages, one.from), ' – ', timeInWords(messages, one.to)))),
		element('h2', {}, messages.text('me.leave')),
		leaveView(app, leaves?.value?.results ?? null, waiting),
		element('h2', {}, messages.text('me.phone')),
		element('p', {}, messages.text(app.vault.memory ? 'me.keepsNothing' : 'me.keeps')),
		app.vault.memory ? null : element('p', {}, element('button', { type: 'button', class: 'quiet', id: 'lock', click: () => app.door.lock('pin.locked') },
			messages.text('me.lock'))),
		app.vault.memory ? null : element('p', {}, messages.text('me.wipes')),
	]);
}
