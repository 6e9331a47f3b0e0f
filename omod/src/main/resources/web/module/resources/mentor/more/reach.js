/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { choice, choices, field, rows, saveBar, tick } from './form.js';
import { keepForm } from './keeping.js';
import { nameOf } from './record.js';
import { problemOf, rulesOf, saidOf } from './rules.js';
import { rulesView } from './safe.js';
import { keptLine } from '../notices.js';
import { newUuid } from '../seal.js';
import { element } from '../../ground/element.js';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** No partner: where there is violence at home they are never asked, and nobody has to say that there is. */
const RELATIONS = ['FAMILY_MEMBER', 'FRIEND', 'SUPPORT_WORKER', 'ELDER_OR_COMMUNITY', 'OTHER'];

const MOST_QUIET = 20;

/**
 * The participant says anew how they want to be reached. It begins with what stands; what is not said is not safe. Over rules
 * that somebody else wrote meanwhile nobody writes without having seen them.
 */
export async function open(app, visit, patient) {
	const safe = await app.desk.read('safecontact', { patient, limit: 1, v: 'default' }, patient);
	const stands = safe.value?.results?.[0] ?? null;
	const own = (await app.vault.entries()).filter((entry) => entry.kind === 'reach' && entry.patient === patient && entry.state === 'waiting').pop();
	// What waits will be an edition of its own by the time this one gets there.
	const basedOn = own ? own.body.basedOn + 1 : stands?.edition ?? 0;
	const kept = (await app.forms.all()).find((form) => form.patient === patient && form.kind === 'reach');
	const form = kept ?? { uuid: newUuid(), kind: 'reach', patient, name: nameOf(app, patient), said: saidOf(own?.body ?? stands) };
	const overtaken = kept !== undefined && kept.basedOn !== basedOn;
	form.basedOn = basedOn;
	form.after = own?.uuid ?? null;
	const keeper = keepForm(app, form);
	const draw = () => {
		const { messages } = app;
		return [
			element('h1', {}, messages.text('reach.title', { name: form.name ?? '' })),
			keptLine(app, safe),
			element('p', {}, messages.text('reach.what')),
			basedOn === 0 ? element('p', { class: 'notice' }, messages.text('reach.never')) : null,
			kept ? element('p', { class: 'hint' }, messages.text('record.goesOn')) : null,
			overtaken ? element('section', { class: 'safe', 'aria-labelledby': 'reach.others' },
				element('h2', { id: 'reach.others' }, messages.text('reach.others')),
				element('p', {}, messages.text('reach.look')), rulesView(messages, own?.body ?? stands ?? {})) : null,
			formView(app, form, keeper, () => app.show(visit, draw, true)),
		];
	};
	app.show(visit, draw);
}

function formView(app, form, keeper, again) {
	const { messages } = app;
	const part = { messages, said: form.said, keep: keeper.keep, again };
	const problem = element('p', { class: 'problem', role: 'alert' });
	const submit = (event) => {
		event.preventDefault();
		save(app, form, keeper, problem);
	};
	return element('form', { class: 'record', submit, novalidate: true },
		group(messages, 'phones', rows(part, 'phones', emptyPhone, phoneFields)),
		group(messages, 'quietHours', rows(part, 'quietHours', emptyTimes, timeFields, { most: MOST_QUIET })),
		group(messages, 'unwantedWords', field(part, 'unwantedWords', { lines: 3, longest: 1800, hint: 'reach.lines' })),
		group(messages, 'places', rows(part, 'places', () => ({ name: '', ...emptyTimes() }), placeFields)),
		group(messages, 'neverPlaces', field(part, 'neverPlaces', { lines: 3, longest: 2000, hint: 'reach.lines' })),
		group(messages, 'trusted', [field(part, 'trustedName', { longest: 100, hint: 'reach.trustedHint' }),
			field(part, 'trustedNumber', { type: 'tel', longest: 30 }),
			choices(part, 'trustedRelation', RELATIONS, { empty: true, code: 'relation' })]),
		field(part, 'when', { type: 'datetime-local', hint: 'record.whenHint', label: 'askedWhen' }),
		problem,
		saveBar(messages.text('record.save')));
}

function group(messages, name, content) {
	return element('section', { 'aria-labelledby': 'reach.' + name }, element('h2', { id: 'reach.' + name }, messages.text('reach.' + name)), content);
}

function emptyPhone() {
	return { label: '', number: '', shared: false, callSafe: false, textSafe: false, voicemailSafe: false };
}

function emptyTimes() {
	return { days: [], from: '', to: '' };
}

function phoneFields(part) {
	return [field(part, 'label', { longest: 60 }), field(part, 'number', { type: 'tel', longest: 30 }),
		['shared', 'callSafe', 'textSafe', 'voicemailSafe'].map((name) => tick(part, name))];
}

function timeFields(part) {
	return [choice(part, 'days', DAYS, { several: true, words: (day) => part.messages.word('day', day) }),
		field(part, 'from', { type: 'time' }), field(part, 'to', { type: 'time' })];
}

function placeFields(part) {
	return [field(part, 'name', { longest: 100 }), timeFields(part)];
}

/** Where nothing is safe any more it is said before it is saved. */
async function save(app, form, keeper, problem) {
	const { said } = form;
	const rules = rulesOf(said);
	const at = said.when ? app.clock.instantOf(said.when) : null;
	const nothing = rules.phones.length + rules.places.length === 0 && !rules.trustedPerson;
	const wrong = problemOf(said) ?? (at && at > app.clock.now() ? 'record.future' : nothing && !form.nothing ? 'reach.nothing' : null);
	if (wrong) {
		form.nothing = wrong === 'reach.nothing';
		problem.textContent = app.messages.text(wrong);
		problem.scrollIntoView({ block: 'center' });
		return;
	}
	keeper.done();
	await app.outbox.put({
		uuid: form.uuid, kind: 'reach', path: 'peermentor/safecontact', timeField: 'askedAt', at, patient: form.patient, name: form.name, said,
		body: { uuid: form.uuid, patient: form.patient, basedOn: form.basedOn, ...rules }, form: { basedOn: form.basedOn }, after: form.after,
	});
	await app.countWaiting();
	app.tell(app.messages.text('record.saved'));
	app.go('participant', { patient: form.patient });
}
