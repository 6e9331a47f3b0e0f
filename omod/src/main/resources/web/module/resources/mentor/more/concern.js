/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { choice, field, saveBar } from './form.js';
import { keepForm } from './keeping.js';
import { nameOf } from './record.js';
import { newUuid } from '../seal.js';
import { element } from '../../ground/element.js';

const TYPES = ['OVERDOSE', 'SUICIDE', 'VIOLENCE', 'EXPLOITATION', 'CHILD_PROTECTION', 'MEDICAL', 'MISSING', 'MENTOR_SAFETY', 'OTHER'];

const ACTIONS = ['CALLED_911', 'NALOXONE_USED', 'CALLED_CRISIS_LINE', 'CALLED_POISON_LINE', 'STAYED_WITH_PERSON', 'TOLD_SUPERVISOR',
	'OTHER', 'NONE_YET'];

/**
 * A safety concern stands by itself and not in a contact: whatever becomes of the contact, it is sent, and before
 * everything else.
 */
export async function open(app, visit, patient) {
	const kept = (await app.forms.all()).find((form) => form.patient === patient && form.kind === 'concern');
	const form = kept ?? { uuid: newUuid(), kind: 'concern', patient, name: nameOf(app, patient), said: { type: null, immediateActions: [] } };
	const keeper = keepForm(app, form);
	const part = () => ({ messages: app.messages, said: form.said, keep: keeper.keep });
	app.show(visit, (messages) => {
		const problem = element('p', { class: 'problem', role: 'alert' });
		const submit = (event) => {
			event.preventDefault();
			save(app, form, keeper, problem);
		};
		return [
			element('h1', {}, messages.text('concern.title', { name: form.name ?? '' })),
			element('p', { class: 'notice' }, messages.text('concern.first')),
			kept ? element('p', { class: 'hint' }, messages.text('record.goesOn')) : null,
			element('form', { class: 'record', submit, novalidate: true },
				choice(part(), 'type', TYPES, { required: true, words: (type) => messages.word('concernType', type) }),
				choice(part(), 'immediateActions', ACTIONS, { several: true, required: true, words: (one) => messages.word('action', one) }),
				field(part(), 'details', { lines: 3, longest: 4000 }),
				field(part(), 'toldWhom', { longest: 255 }),
				problem,
				saveBar(messages.text('concern.save'))),
		];
	});
}

async function save(app, form, keeper, problem) {
	const { said } = form;
	const actions = said.immediateActions;
	const wrong = !said.type ? 'concern.noType' : actions.length === 0 ? 'concern.noAction'
		: actions.includes('NONE_YET') && actions.length > 1 ? 'concern.noneAndSome' : null;
	if (wrong) {
		problem.textContent = app.messages.text(wrong);
		return;
	}
	keeper.done();
	const words = Object.fromEntries(['details', 'toldWhom'].map((name) => [name, said[name]?.trim()]).filter(([, value]) => value));
	await app.outbox.put({
		uuid: form.uuid, kind: 'concern', path: 'peermentor/safetyconcern', patient: form.patient, name: form.name, said,
		body: { uuid: form.uuid, patient: form.patient, type: said.type, immediateActions: actions, ...words },
	});
	await app.countWaiting();
	app.tell(app.messages.text('concern.saved'));
	// Whoever came from a contact goes on with it.
	const begun = (await app.forms.all()).some((one) => one.patient === form.patient && one.kind === 'contact');
	app.go(begun ? 'record' : 'participant', { patient: form.patient });
}
