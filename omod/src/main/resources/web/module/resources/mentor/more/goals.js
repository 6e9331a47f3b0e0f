/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element, focusOn } from '../../ground/element.js';
import { timeInWords } from '../../ground/time.js';

/** Steps that still want something done. */
const OPEN_STEPS = ['NOT_STARTED', 'ACTIVE'];

/** What is asked of the server for one participant's goals; both screens ask alike, so that what one read the other has kept. */
export function ofParticipant(patient) {
	return { patient, v: 'default', limit: 100 };
}

/** The day on the site's calendar, as the server writes days. */
export function today(app) {
	return app.clock.wall(app.clock.now()).slice(0, 10);
}

export function isOpen(step) {
	return OPEN_STEPS.includes(step.status);
}

/**
 * What a participant wants, in their own words, with a touch for each step; what is reached or put away lies behind.
 *
 * @param {object} participant
 * @param {object[]|null} goals null where they could not be had
 * @param {object[]} waiting what of this participant the server has not yet
 */
export function goalsView(app, participant, goals, waiting) {
	const { messages } = app;
	const list = goals ?? [];
	const unsent = waiting.filter((entry) => entry.kind === 'goal' && !list.some((goal) => goal.uuid === entry.uuid));
	const open = list.filter((goal) => goal.status === 'ACTIVE');
	const closed = list.filter((goal) => goal.status !== 'ACTIVE');
	return element('section', { 'aria-labelledby': 'goals.title' },
		element('h2', { id: 'goals.title' }, messages.text('goals.title')),
		goals === null ? element('p', { class: 'hint' }, messages.text('goals.notLoaded')) : null,
		goals !== null && open.length + unsent.length === 0 ? element('p', {}, messages.text('goals.nothing')) : null,
		element('ul', { class: 'entries' }, unsent.map((entry) => unsentView(app, entry)),
			open.map((goal) => goalView(app, participant, goal, waiting))),
		element('p', {}, element('button', {
			type: 'button', id: 'new-goal', click: () => app.go('goal', { patient: participant.uuid }),
		}, messages.text('goals.new'))),
		open.length === 0 ? null : largeView(messages, open),
		closed.length === 0 ? null : element('details', { id: 'closed-goals' }, element('summary', {}, messages.count('goals.closed', closed.length)),
			element('ul', { class: 'entries' }, closed.map((goal) => closedView(app, participant, goal, waiting)))));
}

/** To be read together by whoever reads little, or sees or remembers badly: the words alone. */
function largeView(messages, open) {
	return element('details', { id: 'large-goals' }, element('summary', {}, messages.text('goals.large')),
		element('div', { class: 'sheet' }, open.map((goal) => [
			element('p', {}, element('strong', {}, goal.words)),
			element('ul', {}, (goal.steps ?? []).filter(isOpen).map((step) => element('li', {}, step.words))),
		])));
}

/** How it stands with something that the server has not yet; null where it has all. */
export function unsentLine(messages, entry) {
	return entry ? element('p', { class: 'unsent' }, messages.text(entry.state === 'refused' ? 'entry.refused' : 'entry.waiting')) : null;
}

/** A goal that was said without signal, or a change of one that could not be had. */
function unsentView(app, entry) {
	const { body } = entry;
	return element('li', { class: 'unsent' },
		element('blockquote', {}, body.words ?? entry.title),
		facts(app, body),
		body.status ? element('p', {}, app.messages.word('goalStatus', body.status)) : null,
		(body.steps ?? []).length === 0 ? null : element('ul', {}, body.steps.map((step) => element('li', {}, step.words))),
		unsentLine(app.messages, entry));
}

function facts(app, goal) {
	const { messages } = app;
	return element('p', {}, [messages.word('area', goal.area), by(app, goal, goal.status === 'ACTIVE')].filter(Boolean).join(' – '));
}

/** Until when, and whether that has passed. */
function by(app, one, counts) {
	if (!one.targetDate) {
		return null;
	}
	const words = app.messages.text('tasks.due') + ' ' + timeInWords(app.messages, one.targetDate);
	return counts && one.targetDate < today(app) ? words + ' – ' + app.messages.text('goals.passed') : words;
}

function goalView(app, participant, goal, waiting) {
	const { messages } = app;
	const mine = waiting.find((entry) => entry.uuid === goal.uuid);
	const now = { ...goal, ...(mine?.body.status ? {} : mine?.body) };
	const steps = (goal.steps ?? []).filter((step) => step.status !== 'DROPPED');
	const added = waiting.filter((entry) => entry.kind === 'step' && entry.form?.goal === goal.uuid
		&& !steps.some((step) => step.uuid === entry.uuid) && entry.body.words);
	return element('li', { id: 'goal-' + goal.uuid },
		element('blockquote', {}, now.words),
		facts(app, now),
		mine?.body.status ? element('p', {}, messages.word('goalStatus', mine.body.status)) : null,
		unsentLine(messages, mine),
		steps.length + added.length === 0 ? null : element('ul', { class: 'steps' },
			steps.map((step) => stepView(app, participant, goal, step, waiting.find((entry) => entry.uuid === step.uuid), mine?.body.status)),
			added.map((entry) => element('li', {}, entry.body.words, unsentLine(messages, entry)))),
		element('p', {}, element('button', {
			type: 'button', class: 'quiet', 'aria-label': messages.text('goals.changeOf', { words: goal.words }),
			click: () => app.go('goal', { patient: participant.uuid, goal: goal.uuid }),
		}, messages.text('goals.change'))));
}

/** A step that is late says so in words. Where the goal is being closed nothing more is to be done for it. */
function stepView(app, participant, goal, step, mine, closing) {
	const { messages } = app;
	const open = isOpen(step);
	const late = open && step.targetDate && step.targetDate < today(app);
	const buttons = ['ACTIVE', 'COMPLETED'].filter((status) => open && !mine && !closing && status !== step.status);
	return element('li', { class: late ? 'late' : null, id: 'step-' + step.uuid, tabindex: -1 },
		mine?.body.words ?? step.words,
		element('p', { class: 'hint' }, [messages.word('goalStep', mine?.body.status ?? step.status), by(app, step, open)].filter(Boolean).join(' – ')),
		unsentLine(messages, mine),
		buttons.length === 0 ? null : element('div', { class: 'buttons' }, buttons.map((status) => element('button', {
			type: 'button', class: status === 'COMPLETED' ? null : 'quiet',
			'aria-label': messages.text('goals.step.of', { what: messages.text('goals.' + status), words: step.words }),
			click: async (event) => {
				const item = event.target.closest('li');
				await sayStep(app, participant, goal, step, { status });
				// In its place, so that neither the eye nor the keyboard has to look for it.
				item.querySelector('.buttons').replaceWith(unsentLine(messages, { state: 'waiting' }));
				focusOn(item);
			},
		}, messages.text('goals.' + status)))));
}

/** Puts a change of a step into the outbox. */
export async function sayStep(app, participant, goal, step, change) {
	await say(app, {
		uuid: step.uuid, kind: 'step', path: 'peermentor/goal/' + goal.uuid + '/step/' + step.uuid,
		body: { version: step.version, ...change }, proof: change, title: change.words ?? step.words, form: { goal: goal.uuid },
	}, participant);
}

/** Puts something about a participant's goal into the outbox, and says so. */
export async function say(app, entry, participant) {
	await app.outbox.put({ patient: participant.uuid, name: participant.display, ...entry });
	await app.countWaiting();
	app.tell(app.messages.text('tasks.kept'));
}

function closedView(app, participant, goal, waiting) {
	const { messages } = app;
	const mine = waiting.find((entry) => entry.uuid === goal.uuid);
	return element('li', {},
		element('blockquote', {}, goal.words),
		element('p', {}, [messages.word('area', goal.area), messages.word('goalStatus', mine?.body.status ?? goal.status),
			mine ? null : messages.word('goalReason', goal.reason)].filter(Boolean).join(' – ')),
		unsentLine(messages, mine),
		mine ? null : element('p', {}, element('button', {
			type: 'button', class: 'quiet', 'aria-label': messages.text('goals.againOf', { words: goal.words }),
			click: () => app.go('goal', { patient: participant.uuid, goal: goal.uuid }),
		}, messages.text('goals.again'))));
}
