/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { element } from '../ground/element.js';
import { isTime, time } from '../ground/time.js';

/** Facts in the order in which they are shown; any other that comes is shown after them. */
const FACTS = ['tookPlace', 'whyNot', 'attended', 'mode', 'place', 'placeKind', 'location', 'durationMinutes', 'supportTypes', 'topics',
	'purpose', 'plannedAt', 'participantOutcome', 'mentorOutcome', 'turnedAwayReason', 'waitingMinutes', 'travelMinutes',
	'nextContactDue'];

/** Facts whose answers are those of another. */
const ANSWERS_OF = { placeKind: 'place' };

/** What the heading or another line says already. */
const SAID = new Set(['uuid', 'display', 'type', 'links', 'resourceVersion']);

/**
 * One row of the timeline.
 *
 * @param {Messages} messages
 * @param {object} row as the server writes it
 */
export function entryView(messages, row) {
	if (row.kind === 'UNSHARED_NOTES') {
		return element('li', { class: 'entry unshared' }, element('h3', {}, messages.text('unshared')), line(time(messages, row.at)));
	}
	return element('li', { class: 'entry ' + String(row.kind).toLowerCase() },
		element('h3', {}, title(messages, row)),
		element('p', { class: 'kind' }, messages.word('rowKind', row.kind)),
		line(time(messages, row.at)),
		line(whoAndWhere(messages, row)),
		line(handOff(messages, row)),
		facts(messages, row),
		sharedLine(messages, row.sharedLine));
}

function title(messages, row) {
	if (row.kind === 'REFERRAL') {
		const service = row.referral?.display;
		const step = messages.word('referralStatus', row.referralStatus) ?? messages.word('rowKind', row.kind);
		return service ? messages.text('entry.referral', { step, service }) : step;
	}
	const kind = { CONTACT: 'contactKind', PLAN: 'milestone', ENCOUNTER: 'encounterType' }[row.kind];
	const what = row.kind === 'PLAN' ? row.milestone ?? row.type : row.type ?? row.encounter;
	return messages.word(kind, what) ?? row.display ?? messages.word('rowKind', row.kind);
}

function whoAndWhere(messages, row) {
	const by = messages.word('person', row.by);
	const place = messages.word('place', row.place);
	return [by ? messages.text('entry.by', { name: by }) : null, place].filter(Boolean).join(', ');
}

/** A mentor went along to what a referral is for. */
function handOff(messages, row) {
	const service = row.kind === 'CONTACT' ? row.referral?.display : null;
	return service ? messages.text('entry.handOff', { service }) : null;
}

function line(content) {
	return content === null || content === '' ? null : element('p', {}, content);
}

function facts(messages, row) {
	const all = flat(row.facts ?? {});
	const known = [...FACTS.filter((name) => name in all), ...Object.keys(all).filter((name) => !FACTS.includes(name))];
	const lines = known.filter((name) => !SAID.has(name) && !(name === 'place' && row.place))
		.map((name) => [name, value(messages, name, all[name])]).filter(([, said]) => said !== null);
	return lines.length === 0 ? null : element('dl', { class: 'facts' }, lines.map(([name, said]) => element('div', {},
		element('dt', {}, nameOf(messages, name)), element('dd', {}, said))));
}

/** Facts of an accompaniment stand beside the others. */
function flat(facts) {
	const { accompaniment, ...others } = facts;
	return { ...others, ...(accompaniment ?? {}) };
}

function nameOf(messages, name) {
	return messages.has('fact.' + name) ? messages.text('fact.' + name)
		: messages.word('fact', name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase());
}

function value(messages, name, raw) {
	if (isTime(raw)) {
		return time(messages, raw);
	}
	if (name.endsWith('Minutes') && typeof raw === 'number') {
		return messages.count('minutes', raw);
	}
	return messages.word(ANSWERS_OF[name] ?? name, raw);
}

/** What mentor and participant chose to share: marked, so that nobody takes it for a finding. */
function sharedLine(messages, shared) {
	if (!shared?.text) {
		return null;
	}
	return element('figure', { class: 'shared-line' },
		element('figcaption', {}, element('strong', {}, shared.notice ?? messages.text('shared.notice')), ' ',
			messages.text('shared.chosen')),
		element('blockquote', {}, element('p', {}, shared.text)),
		(shared.annotations ?? []).map((said) => element('p', { class: 'annotation' },
			element('strong', {}, messages.text('shared.annotation')), ' ', said)),
		shared.writtenAt ? element('p', { class: 'hint' }, messages.text('shared.written'), ' ', time(messages, shared.writtenAt)) : null);
}
