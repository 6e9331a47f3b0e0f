/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { keepFocus, whenLetGo } from './focus.js';
import { notices } from './notices.js';
import { fromAddress } from '../ground/address.js';
import { element, replaceContent } from '../ground/element.js';

const WAYS = ['today', 'find', 'waiting', 'me'];

/** Ways to go, and what the mentor has to know now; nothing while nobody is in, and not a moment longer. */
export function drawHead(app) {
	if (app.vault.isOpen) {
		whenLetGo(app, () => draw(app));
	} else {
		draw(app);
	}
}

function draw(app) {
	const { messages } = app;
	const ways = document.getElementById('ways');
	const place = document.getElementById('notices');
	ways.hidden = place.hidden = !app.vault.isOpen;
	app.frame['sign-out'].hidden = !app.vault.isOpen;
	if (!app.vault.isOpen) {
		replaceContent(place);
		return;
	}
	ways.setAttribute('aria-label', messages.text('way.title'));
	const here = fromAddress('screen') ?? 'today';
	keepFocus(ways, () => replaceContent(ways, WAYS.map((name) => element('a', {
		href: '#screen=' + name, 'aria-current': name === here ? 'page' : null,
		click: (event) => {
			event.preventDefault();
			app.go(name);
		},
	}, messages.text('way.' + name), name === 'waiting' && app.counts.waiting > 0 ? ' (' + app.counts.waiting + ')' : ''))));
	keepFocus(place, () => replaceContent(place, notices(app), app.told ? element('p', { class: 'told' }, app.told) : null));
}
