/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { choices, field } from './form.js';
import { nameOf } from './record.js';
import { newUuid } from '../seal.js';
import { element } from '../../ground/element.js';

const PLACES = ['CENTRE', 'COURT', 'POLICE', 'HOSPITAL', 'OTHER', 'UNKNOWN'];

/** The door is open: one touch tells everybody who has to know. The same release said twice is one. */
export async function open(app, visit, patient) {
	const name = nameOf(app, patient);
	const said = { place: 'CENTRE', when: '' };
	app.show(visit, (messages) => {
		const part = { messages, said, keep: () => {} };
		const problem = element('p', { class: 'problem', role: 'alert' });
		const submit = (event) => {
			event.preventDefault();
			tell(app, patient, name, said, problem);
		};
		return [
			element('h1', {}, messages.text('release.title', { name: name ?? '' })),
			element('p', {}, messages.text('release.what')),
			element('form', { class: 'record', submit, novalidate: true },
				choices({ ...part, messages: withPlaces(messages) }, 'place', PLACES),
				field(part, 'when', { type: 'datetime-local', hint: 'record.whenHint' }),
				problem,
				element('p', {}, element('button', { type: 'submit', class: 'alarm', id: 'release-now' },
					messages.text('release.now')))),
		];
	});
}

/** The place of a release is another list than that of contacts, under the same label. */
function withPlaces(messages) {
	return { text: (key) => messages.text(key), word: (kind, value) => messages.word('releasePlace', value) };
}

async function tell(app, patient, name, said, problem) {
	const at = said.when ? app.clock.instantOf(said.when) : app.clock.now() - 1000;
	if (at > app.clock.now()) {
		problem.textContent = app.messages.text('record.future');
		return;
	}
	if (said.told) {
		// A second touch.
		return;
	}
	said.told = true;
	try {
		await app.outbox.put({
			uuid: newUuid(), kind: 'release', path: 'peermentor/release', timeField: 'at', at, patient, name,
			body: { patient, estimated: true, place: said.place },
		});
	} catch (notKept) {
		said.told = false;
		throw notKept;
	}
	await app.countWaiting();
	app.tell(app.messages.text('release.told'));
	app.go('participant', { patient });
}
