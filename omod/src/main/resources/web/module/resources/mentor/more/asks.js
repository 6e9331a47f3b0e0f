/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { keptLine } from '../notices.js';
import { element } from '../../ground/element.js';
import { timeInWords } from '../../ground/time.js';

const REASONS = ['PARTICIPANT_DECLINES', 'NO_TIME', 'CANNOT_REACH', 'NOT_A_MENTORS_PART', 'NOT_SAFE', 'OTHER'];

/** What clinicians and the team ask of the mentor about one participant, and the mentor's answers. */
export async function open(app, visit, patient) {
	const asks = await app.desk.read('mentorask', { patient, v: 'default', limit: 20 }, patient);
	const waiting = (await app.vault.entries()).filter((entry) => entry.kind === 'ask').map((entry) => entry.uuid);
	const list = asks.value?.results ?? [];
	app.show(visit, (messages) => [
		element('h1', {}, messages.text('asks.title')),
		keptLine(app, asks),
		list.length === 0 ? element('p', {}, messages.text('asks.nothing')) : null,
		element('ul', { class: 'entries' }, list.map((ask) => askView(app, ask, waiting.includes(ask.uuid)))),
	]);
}

function askView(app, ask, waits) {
	const { messages } = app;
	return element('li', {},
		element('strong', {}, messages.word('ask', ask.kind)),
		element('p', {}, ask.text),
		element('p', { class: 'hint' }, [messages.text('asks.by', { name: ask.askedBy?.display ?? '' }), timeInWords(messages, ask.askedAt),
			ask.due ? messages.text('tasks.due') + ' ' + timeInWords(messages, ask.due) : null, messages.word('askStatus', ask.status)]
			.filter(Boolean).join(' – ')),
		ask.answer ? element('blockquote', {}, ask.answer) : null,
		waits ? element('p', {}, messages.text('entry.waiting'))
			: ['ASKED', 'ACCEPTED'].includes(ask.status) ? answering(app, ask) : null);
}

function answering(app, ask) {
	const { messages } = app;
	const id = 'answer-' + ask.uuid;
	const problem = element('p', { class: 'problem', role: 'alert' });
	const answer = element('textarea', { id, rows: 2, maxlength: 1000 });
	const reason = element('select', { id: id + '-reason' }, REASONS.map((one) => element('option', { value: one }, messages.word('askReason', one))));
	const put = (status, more, proof) => send(app, ask, { version: ask.version, status, ...more }, { status, ...proof });
	return element('div', {},
		ask.status === 'ASKED' ? element('p', {}, element('button', {
			type: 'button', class: 'quiet', click: () => put('ACCEPTED', {}, { 'acceptedBy.uuid': app.me.uuid }),
		}, messages.text('asks.accept'))) : null,
		element('label', { for: id }, messages.text('asks.answer')), answer, problem,
		element('p', {}, element('button', {
			type: 'button', click: () => {
				const words = answer.value.trim();
				if (words === '') {
					problem.textContent = messages.text('asks.noAnswer');
					answer.focus();
				} else {
					put('ANSWERED', { answer: words }, { answer: words });
				}
			},
		}, messages.text('asks.send'))),
		element('details', { id: 'decline-' + ask.uuid }, element('summary', {}, messages.text('asks.decline')),
			element('label', { for: reason.id }, messages.text('asks.why')), reason,
			element('p', {}, element('button', {
				type: 'button', class: 'quiet', click: () => put('DECLINED', { reason: reason.value }, { reason: reason.value }),
			}, messages.text('asks.declineNow')))));
}

async function send(app, ask, body, proof) {
	await app.outbox.put({
		uuid: ask.uuid, kind: 'ask', path: 'peermentor/mentorask/' + ask.uuid, body, proof, patient: ask.patient?.uuid ?? null,
		name: ask.patient?.display ?? null, title: ask.text,
	});
	await app.countWaiting();
	app.tell(app.messages.text('tasks.kept'));
	app.arrive();
}
