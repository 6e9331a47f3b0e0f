/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { choices, field, saveBar } from './form.js';
import { today, unsentLine } from './goals.js';
import { keepForm } from './keeping.js';
import { newUuid } from '../seal.js';
import { uuidFromAddress } from '../../ground/address.js';
import { element } from '../../ground/element.js';
import { timeInWords } from '../../ground/time.js';

const TAKEN_BACK = ['PLANS_CHANGED', 'ENTERED_IN_ERROR'];

/** The mentor's own leave that is not over, as the server has it; null where it cannot be had. */
export async function readLeave(app) {
	return app.me.mentor ? app.desk.readOrNull('leave', { mentor: app.me.mentor, current: true, v: 'default' }) : null;
}

/**
 * When the mentor is away, and whom that leaves alone. Why is nobody's business and is not asked.
 *
 * @param {object[]|null} leaves null where they could not be had
 * @param {object[]} waiting what the server has not yet
 */
export function leaveView(app, leaves, waiting) {
	const { messages } = app;
	const list = leaves ?? [];
	const mine = waiting.filter((entry) => entry.kind === 'leave');
	const unsent = mine.filter((entry) => !list.some((leave) => leave.uuid === entry.uuid));
	return [
		element('p', {}, messages.text('leave.what')),
		leaves === null ? element('p', { class: 'hint' }, messages.text('leave.notLoaded')) : null,
		leaves !== null && list.length + unsent.length === 0 ? element('p', {}, messages.text('leave.nothing')) : null,
		element('ul', { class: 'entries' },
			unsent.map((entry) => element('li', { class: 'unsent' }, element('strong', {}, entry.title), unsentLine(messages, entry),
				element('p', {}, messages.text('leave.untold')))),
			list.map((leave) => oneView(app, leave, mine.find((entry) => entry.uuid === leave.uuid)))),
		element('p', {}, element('button', { type: 'button', id: 'new-leave', click: () => app.go('leave') }, messages.text('leave.new'))),
	];
}

function oneView(app, leave, mine) {
	const { messages } = app;
	return element('li', {},
		element('strong', {}, daysInWords(messages, leave)),
		leave.participants > 0 ? element('p', { class: 'late' }, messages.count('leave.alone', leave.participants), ' ', messages.text('leave.told'))
			: element('p', {}, messages.text('leave.covered')),
		mine ? [element('p', {}, mine.title), unsentLine(messages, mine), element('p', {}, messages.text('leave.untold'))]
			: element('p', {}, element('button', {
				type: 'button', class: 'quiet', 'aria-label': messages.text('leave.changeOf', { days: daysInWords(messages, leave) }),
				click: () => app.go('leave', { leave: leave.uuid }),
			}, messages.text('leave.change'))));
}

/** From when to when, or from when on. */
export function daysInWords(messages, { startDate, endDate }) {
	const from = timeInWords(messages, startDate);
	return endDate ? messages.text('leave.days', { from, to: timeInWords(messages, endDate) }) : messages.text('leave.open', { from });
}

/** Leave to say anew, or one to change or take back. */
export async function open(app, visit) {
	const uuid = uuidFromAddress('leave');
	const waiting = await app.vault.entries();
	const read = uuid ? await readLeave(app) : null;
	const leave = read?.value?.results?.find((one) => one.uuid === uuid) ?? null;
	const mine = waiting.find((entry) => entry.uuid === uuid);
	const title = (messages) => element('h1', {}, messages.text(uuid ? 'leave.changeTitle' : 'leave.new'));
	if (uuid && (!leave || mine)) {
		app.show(visit, (messages) => [title(messages), mine ? [element('p', {}, mine.title), unsentLine(messages, mine)]
			: element('p', {}, messages.text(read ? 'leave.gone' : 'leave.notLoaded'))]);
		return;
	}
	const kept = (await app.forms.all()).find((one) => one.kind === 'leave' && (one.leave ?? null) === uuid);
	const said = { startDate: leave?.startDate ?? today(app), endDate: leave?.endDate ?? '' };
	const form = kept ?? { uuid: uuid ?? newUuid(), kind: 'leave', patient: null, name: null, said, leave: uuid, version: leave?.version ?? null };
	const keeper = keepForm(app, form);
	app.show(visit, (messages) => [title(messages), kept ? element('p', { class: 'hint' }, messages.text('record.goesOn')) : null,
		element('p', {}, messages.text('leave.noWhy')), formView(app, form, keeper), leave ? takingBack(app, leave) : null]);
}

function formView(app, form, keeper) {
	const { messages } = app;
	const part = { messages, said: form.said, keep: keeper.keep };
	const problem = element('p', { class: 'problem', role: 'alert' });
	const submit = (event) => {
		event.preventDefault();
		save(app, form, keeper, problem);
	};
	return element('form', { class: 'record', submit, novalidate: true },
		field(part, 'startDate', { type: 'date' }),
		field(part, 'endDate', { type: 'date', hint: 'leave.openHint' }),
		problem,
		saveBar(messages.text('record.save')));
}

function takingBack(app, leave) {
	const { messages } = app;
	const said = { reason: TAKEN_BACK[0] };
	return element('details', {}, element('summary', {}, messages.text('leave.takeBack')),
		choices({ messages, said, keep: () => {} }, 'reason', TAKEN_BACK, { code: 'leaveReason' }),
		element('p', {}, element('button', {
			type: 'button', class: 'quiet', id: 'take-back', click: () => put(app, {
				uuid: leave.uuid, path: 'peermentor/leave/' + leave.uuid, method: 'DELETE', query: { reason: said.reason }, body: null,
				title: messages.text('leave.takenBack'),
			}),
		}, messages.text('leave.takeBackNow'))));
}

async function save(app, form, keeper, problem) {
	const { messages } = app;
	const { startDate, endDate } = form.said;
	const wrong = !startDate ? 'leave.noStart' : endDate && endDate < startDate ? 'leave.order' : null;
	if (wrong) {
		problem.textContent = messages.text(wrong);
		return;
	}
	keeper.done();
	const days = { startDate, endDate: endDate || null };
	const of = form.leave ? {
		path: 'peermentor/leave/' + form.leave, body: { version: form.version, ...days }, proof: days, form: { leave: form.leave, version: form.version },
	} : { path: 'peermentor/leave', body: { uuid: form.uuid, ...days } };
	await put(app, { uuid: form.uuid, ...of, said: form.said, title: daysInWords(messages, days) });
}

async function put(app, entry) {
	await app.outbox.put({ kind: 'leave', patient: null, name: null, ...entry });
	await app.countWaiting();
	app.tell(app.messages.text('record.saved'));
	app.go('me');
}
