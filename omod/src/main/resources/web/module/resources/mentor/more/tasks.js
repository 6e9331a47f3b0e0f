/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { moveOn } from '../focus.js';
import { element } from '../../ground/element.js';
import { timeInWords } from '../../ground/time.js';

/** What is to be done, with a touch for what the mentor may do. */
export function tasksView(app, plan, tasks, participant) {
	const { messages } = app;
	if (tasks.length === 0) {
		return null;
	}
	return element('section', { 'aria-labelledby': 'tasks.title' },
		element('h2', { id: 'tasks.title' }, messages.text('tasks.title')),
		element('ul', { class: 'entries' }, tasks.map((task) => element('li', { class: task.overdue ? 'late' : null },
			element('strong', {}, task.title),
			element('p', {}, [task.dueAt ? messages.text('tasks.due') + ' ' + timeInWords(messages, task.dueAt) : null,
				task.overdue ? messages.text('plan.late') : null, messages.word('taskStatus', task.status),
				task.person?.display ?? null].filter(Boolean).join(' – ')),
			isMine(app, task) ? element('div', { class: 'buttons' },
				task.status === 'OPEN' ? button(app, plan, task, participant, 'CLAIMED') : null,
				button(app, plan, task, participant, 'DONE')) : null))));
}

/** A task that somebody took is theirs; one that nobody took is of whoever it was meant for. */
function isMine(app, task) {
	const owners = task.owners ?? [task.owner];
	return task.person ? task.person.uuid === app.me.person?.uuid : owners.some((owner) => owner === 'MENTOR' || owner === 'DUTY_MENTOR');
}

function button(app, plan, task, participant, status) {
	return element('button', {
		type: 'button', class: status === 'DONE' ? null : 'quiet', click: async (event) => {
			moveOn(event.target.closest('li'));
			event.target.closest('li').querySelectorAll('button').forEach((one) => {
				one.disabled = true;
			});
			await app.outbox.put({
				uuid: task.uuid, kind: 'task', path: 'peermentor/transitionplan/' + plan.uuid + '/task/' + task.uuid,
				body: { version: task.version, status }, patient: participant.uuid, name: participant.display, title: task.title,
				proof: { status, ...(status === 'CLAIMED' ? { 'person.uuid': app.me.person?.uuid } : {}) },
			});
			await app.countWaiting();
			app.tell(app.messages.text('tasks.kept'));
		},
	}, app.messages.text('tasks.' + status));
}
