/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from '../../ground/element.js';
import { timeInWords } from '../../ground/time.js';

/** What the mentor said and the server has not taken: what waits, and what has to be settled. */
export async function open(app, visit) {
	const entries = await app.vault.entries();
	const forms = await app.vault.forms();
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
	return element('li', { class: refused ? 'refused' : 'unsent' },
		element('strong', {}, messages.text('entry.' + entry.kind), entry.name ? ' – ' + entry.name : ''),
		element('p', {}, timeInWords(messages, app.clock.wall(entry.at ?? app.clock.onServer(entry.saidAt)))),
		entry.title ? element('p', {}, entry.title) : null,
		entry.said ? element('p', { class: 'said' }, entry.said.mentorWords ?? entry.said.details ?? '') : null,
		refused ? settle(app, entry) : element('p', { class: 'hint' }, messages.text('entry.waiting')));
}

/** Why the server did not take it, and what the mentor can do about that. */
function settle(app, entry) {
	const { messages } = app;
	const last = element('span', {});
	const key = 'refused.' + (messages.has('refused.' + entry.why) ? entry.why : 'invalid');
	const button = (name, click, how = null) => element('button', { type: 'button', class: how, click }, messages.text('settle.' + name));
	const sure = () => last.replaceChildren(element('p', { class: 'problem' }, messages.text('settle.sure')),
		button('dropNow', () => app.outbox.drop(entry.uuid).then(() => app.arrive())));
	return [
		element('p', { class: 'problem' }, messages.text(key)),
		entry.words ? element('p', {}, messages.text('refused.words'), ' ', entry.words) : null,
		entry.now?.status ? element('p', {}, messages.text('refused.now'), ' ', messages.word('taskStatus', entry.now.status)) : null,
		element('div', { class: 'buttons' },
			['contact', 'concern'].includes(entry.kind) ? button('change', () => change(app, entry)) : null,
			button(entry.now ? 'mine' : 'again', () => app.outbox.again(entry)),
			button(entry.now ? 'theirs' : 'drop', sure, 'quiet')),
		last,
	];
}

/** Back to the form, as it was. */
async function change(app, entry) {
	await app.vault.putForm({ uuid: entry.uuid, kind: entry.kind, patient: entry.patient, name: entry.name, said: entry.said });
	await app.vault.dropEntry(entry.uuid);
	await app.countWaiting();
	app.go(entry.kind === 'contact' ? 'record' : 'concern', { patient: entry.patient });
}

function formView(app, form) {
	const { messages } = app;
	return element('li', { class: 'unsent' },
		element('strong', {}, messages.text('entry.' + form.kind), form.name ? ' – ' + form.name : ''),
		element('div', { class: 'buttons' },
			element('button', { type: 'button', click: () => app.go(form.kind === 'contact' ? 'record' : 'concern', { patient: form.patient }) },
				messages.text('waiting.goOn')),
			element('button', { type: 'button', class: 'quiet', click: () => app.vault.dropForm(form.uuid).then(() => app.arrive()) },
				messages.text('waiting.putAway'))));
}
