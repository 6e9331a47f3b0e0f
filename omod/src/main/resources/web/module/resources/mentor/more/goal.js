/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { choice, choices, field, rows, saveBar } from './form.js';
import { begun, save } from './goalform.js';
import { isOpen, ofParticipant, say, sayStep, unsentLine } from './goals.js';
import { keepForm } from './keeping.js';
import { nameOf } from './record.js';
import { newUuid } from '../seal.js';
import { uuidFromAddress } from '../../ground/address.js';
import { element } from '../../ground/element.js';

const AREAS = ['HOUSING', 'WORK', 'LEARNING', 'HEALTH', 'FAMILY', 'CULTURE', 'MONEY', 'IDENTIFICATION', 'CONNECTION', 'OTHER'];

const AWAY = ['NO_LONGER_WANTED', 'CHANGED', 'NOT_POSSIBLE_NOW', 'PARTICIPANT_LEFT', 'ENTERED_IN_ERROR', 'OTHER'];

const AGAIN = ['LOST_AGAIN', 'WANTED_AGAIN', 'POSSIBLE_NOW', 'MARKED_BY_MISTAKE', 'OTHER'];

const NOT_TAKEN = ['NOT_NEEDED', 'NO_LONGER_WANTED', 'ANOTHER_WAY', 'NOT_POSSIBLE_NOW', 'OTHER'];

const LONGEST = 500;

const MOST_STEPS = 30;

/** A new goal, or one to change, to close or to take up again. What was begun and not saved is there again. */
export async function open(app, visit, patient) {
	const uuid = uuidFromAddress('goal');
	const participant = { uuid: patient, display: nameOf(app, patient) };
	const waiting = (await app.vault.entries()).filter((entry) => entry.patient === patient);
	const goals = uuid ? await app.desk.read('goal', ofParticipant(patient), patient) : null;
	const goal = goals?.value?.results?.find((one) => one.uuid === uuid) ?? null;
	const title = (messages) => element('h1', {}, messages.text(uuid ? 'goal.change' : 'goal.new', { name: participant.display ?? '' }));
	const mine = waiting.find((entry) => entry.uuid === uuid);
	if (uuid && (!goal || mine)) {
		app.show(visit, (messages) => [title(messages), goal ? element('blockquote', {}, goal.words) : null,
			mine ? unsentLine(messages, mine) : element('p', {}, messages.text('goal.gone'))]);
		return;
	}
	if (goal && goal.status !== 'ACTIVE') {
		app.show(visit, (messages) => [title(messages), element('blockquote', {}, goal.words),
			element('p', {}, messages.word('goalStatus', goal.status)), closing(app, participant, goal)]);
		return;
	}
	const kept = (await app.forms.all()).find((one) => one.patient === patient && one.kind === 'goal' && (one.goal ?? null) === uuid);
	const form = kept ?? begun(participant, goal, waiting);
	const keeper = keepForm(app, form);
	const draw = () => [title(app.messages), kept ? element('p', { class: 'hint' }, app.messages.text('record.goesOn')) : null,
		formView(app, participant, form, goal, keeper, () => app.show(visit, draw, true)),
		goal ? [reached(app, participant, goal, waiting), closing(app, participant, goal)] : null];
	app.show(visit, draw);
}

function formView(app, participant, form, goal, keeper, again) {
	const { messages } = app;
	const part = { messages, said: form.said, keep: keeper.keep, again };
	const problem = element('p', { class: 'problem', role: 'alert' });
	const submit = (event) => {
		event.preventDefault();
		save(app, participant, form, keeper, problem);
	};
	return element('form', { class: 'record', submit, novalidate: true },
		field(part, 'words', { lines: 3, longest: LONGEST, hint: 'goal.wordsHint', label: 'goalWords' }),
		choice(part, 'area', AREAS, { required: true }),
		element('p', { class: 'hint' }, messages.text('goal.areaHint')),
		field(part, 'targetDate', { type: 'date', hint: 'goal.dateHint' }),
		element('h2', {}, messages.text('goal.steps')),
		rows(part, 'steps', () => ({ uuid: newUuid(), words: '', targetDate: '' }), stepFields, { most: MOST_STEPS, away: drop }),
		problem,
		saveBar(messages.text('record.save')));
}

function stepFields(part) {
	return part.said.dropped ? [element('p', {}, part.said.words), choices(part, 'reason', NOT_TAKEN, { code: 'stepReason' })]
		: [field(part, 'words', { lines: 2, longest: LONGEST, label: 'step' }), field(part, 'targetDate', { type: 'date' })];
}

/** A step that others know of does not go without a reason. */
function drop(step) {
	if (step.was) {
		step.dropped = !step.dropped;
	}
	return Boolean(step.was);
}

/** Steps that are done, with a way back. */
function reached(app, participant, goal, waiting) {
	const { messages } = app;
	const steps = (goal.steps ?? []).filter((step) => !isOpen(step));
	return steps.length === 0 ? null : element('details', {}, element('summary', {}, messages.text('goal.doneSteps')),
		element('ul', { class: 'entries' }, steps.map((step) => {
			const mine = waiting.find((entry) => entry.uuid === step.uuid);
			return element('li', {}, step.words,
				element('p', { class: 'hint' }, [messages.word('goalStep', step.status), messages.word('stepReason', step.reason)]
					.filter(Boolean).join(' – ')),
				unsentLine(messages, mine) ?? element('button', {
					type: 'button', class: 'quiet', 'aria-label': messages.text('goals.step.of', { what: messages.text('goal.stepAgain'), words: step.words }),
					click: () => sayStep(app, participant, goal, step, { status: 'ACTIVE' }).then(() => app.go('participant', { patient: participant.uuid })),
				}, messages.text('goal.stepAgain')));
		})));
}

/** The ways out of where a goal stands, each with the reason that it needs. */
function closing(app, participant, goal) {
	const { messages } = app;
	const open = goal.status === 'ACTIVE';
	const why = open ? AWAY : goal.status === 'COMPLETED' ? AGAIN : [];
	const said = { reason: why[0] };
	const part = { messages, said, keep: () => {}, at: '-goal' };
	const move = (status, reason) => say(app, {
		uuid: goal.uuid, kind: 'goal', path: 'peermentor/goal/' + goal.uuid, title: goal.words,
		body: { version: goal.version, status, ...reason }, proof: { status, ...reason },
	}, participant).then(() => app.go('participant', { patient: participant.uuid }));
	const button = (status, key, how, reason) => element('p', {}, element('button', {
		type: 'button', class: how, id: 'goal-' + status, click: () => move(status, reason()),
	}, messages.text(key)));
	return element('section', { 'aria-labelledby': 'goal.close' },
		element('h2', { id: 'goal.close' }, messages.text(open ? 'goal.close' : 'goal.open')),
		open ? button('COMPLETED', 'goal.reached', null, () => ({})) : null,
		why.length > 0 ? choices(part, 'reason', why, { code: 'goalReason' }) : null,
		open ? button('ARCHIVED', 'goal.putAway', 'quiet', () => ({ reason: said.reason }))
			: button('ACTIVE', 'goals.again', null, () => (why.length > 0 ? { reason: said.reason } : {})));
}
