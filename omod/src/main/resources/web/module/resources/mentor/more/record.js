/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { choice, choices, field, saveBar } from './form.js';
import { factsOf } from './facts.js';
import { keepForm } from './keeping.js';
import { forWhich, goingFor, tie } from './together.js';
import { newUuid } from '../seal.js';
import { uuidFromAddress } from '../../ground/address.js';
import { element } from '../../ground/element.js';

const WHATS = ['talked', 'went', 'tried'];

const MODES = ['IN_PERSON', 'PHONE', 'TEXT', 'THIRD_PARTY'];

const WHY_NOT = ['NO_ANSWER', 'NOT_AT_ADDRESS', 'WRONG_NUMBER', 'DECLINED', 'IN_CUSTODY', 'IN_HOSPITAL', 'OTHER'];

/** How somebody is reached by each next step; a call where there is none. */
const BY_STEP = { MEETING_PLACE: 'IN_PERSON', TEXT: 'TEXT', TRUSTED_PERSON: 'THIRD_PARTY' };

const PURPOSES = ['PHARMACY', 'CLINIC', 'HOSPITAL', 'COURT', 'REPORTING', 'HOUSING', 'INCOME', 'IDENTIFICATION', 'WORK', 'EDUCATION',
	'FAMILY', 'CULTURE', 'SHOPPING', 'RELEASE', 'OTHER'];

const OUTCOMES = ['ATTENDED_TOGETHER', 'ATTENDED_ALONE', 'NO_SHOW', 'CANCELLED_BY_SERVICE', 'RESCHEDULED', 'TURNED_AWAY', 'UNKNOWN'];

const MINE = ['WENT_ALONG', 'WAITED_AND_LEFT', 'LATE', 'NOT_THERE'];

const TURNED_AWAY = ['FULL', 'WAITLIST', 'ON_OAT', 'RECORD', 'NO_IDENTIFICATION', 'NOT_ELIGIBLE', 'CLOSED', 'LATE', 'OTHER'];

const HOW_WRITTEN = ['TOGETHER', 'READ_TO_PARTICIPANT', 'PARTICIPANT_DECLINED', 'NOT_YET'];

const PLACES = ['CUSTODY', 'GATE', 'COURT', 'PHARMACY', 'CLINIC', 'HOSPITAL', 'HOME', 'SHELTER', 'STREET', 'COMMUNITY', 'WORKPLACE',
	'OFFICE', 'OTHER'];

const KINDS = ['CHECK_IN', 'PRE_RELEASE_VISIT', 'GOAL_SETTING', 'RESOURCE_NAVIGATION', 'ADVOCACY', 'EMPLOYMENT_SUPPORT',
	'SKILLS_AND_COPING_SESSION', 'CRISIS_SUPPORT', 'CLOSING_AND_HAND_OFF'];

const OTHERS = ['PARTNER', 'FAMILY', 'PROBATION', 'POLICE', 'OTHER_PARTICIPANT', 'OTHER'];

/** Records a contact. What was begun and not saved is there again. */
export async function open(app, visit, patient) {
	const kept = (await app.forms.all()).find((form) => form.patient === patient && form.kind === 'contact');
	const referral = uuidFromAddress('referral');
	const said = { ...(kept?.said ?? prefilled(app, patient)), ...(referral ? goingFor(app, patient, referral) : {}) };
	const form = { uuid: kept?.uuid ?? newUuid(), kind: 'contact', patient, name: nameOf(app, patient), said };
	const keeper = keepForm(app, form);
	app.show(visit, (messages) => [
		element('h1', {}, messages.text('record.title', { name: form.name ?? '' })),
		kept ? element('p', { class: 'hint' }, messages.text('record.goesOn')) : null,
		formView(app, visit, form, keeper),
	]);
}

export function nameOf(app, patient) {
	const rows = app.desk.kept('caseload', { limit: 100 })?.results ?? [];
	return rows.find((row) => row.participant.uuid === patient)?.participant.display ?? null;
}

/** What the context says already: before a release visits are inside, a next step by phone is a call. */
function prefilled(app, patient) {
	const work = (app.desk.kept('worklist', { totalCount: false, limit: 100 })?.rows ?? []).find((row) => row.patient?.uuid === patient);
	const step = app.desk.kept('outreach', { patient })?.step;
	const safe = app.desk.kept('safecontact', { patient, limit: 1, v: 'default' })?.results?.[0];
	// Whoever has no phone is met.
	const met = safe?.edition > 0 && (safe.phones ?? []).length === 0;
	const before = work?.phase === 'BEFORE_RELEASE';
	const onTheDay = work?.phase === 'DAY_OF_RELEASE';
	return {
		what: onTheDay ? 'went' : 'talked',
		kind: before ? 'PRE_RELEASE_VISIT' : 'CHECK_IN',
		mode: before || onTheDay ? 'IN_PERSON' : BY_STEP[step] ?? (met ? 'IN_PERSON' : 'PHONE'),
		place: before ? 'CUSTODY' : onTheDay ? 'GATE' : '',
		whyNot: 'NO_ANSWER', purpose: onTheDay ? 'RELEASE' : '', participantOutcome: 'ATTENDED_TOGETHER', mentorOutcome: 'WENT_ALONG',
		howWritten: 'NOT_YET', whoElse: [], when: '',
	};
}

function formView(app, visit, form, keeper) {
	const { said } = form;
	const again = () => app.show(visit, (messages) => [
		element('h1', {}, messages.text('record.title', { name: form.name ?? '' })), formView(app, visit, form, keeper)], true);
	const part = { messages: app.messages, said, keep: keeper.keep, again };
	const problem = element('p', { class: 'problem', role: 'alert', id: 'record-problem' });
	const submit = (event) => {
		event.preventDefault();
		save(app, form, keeper, problem);
	};
	return element('form', { class: 'record', submit, novalidate: true },
		choice(part, 'what', WHATS, { redraw: true, words: (what) => app.messages.text('record.' + what) }),
		said.what === 'went' ? [accompaniment(part), forWhich(app, part, form.patient)] : null,
		said.what === 'tried' ? choice(part, 'whyNot', WHY_NOT) : null,
		said.what === 'went' ? null : choice(part, 'mode', MODES),
		field(part, 'mentorWords', { lines: 2, longest: 20000 }),
		problem,
		saveBar(app.messages.text('record.save'), element('button', {
			type: 'button', class: 'alarm', id: 'concern', click: () => app.go('concern', { patient: form.patient }),
		}, app.messages.text('concern.button'))),
		element('details', { open: Boolean(form.wide), toggle: (event) => {
			form.wide = event.target.open;
		} }, element('summary', {}, app.messages.text('record.more')), more(part),
			element('button', { type: 'submit' }, app.messages.text('record.save'))));
}

function accompaniment(part) {
	return [
		choice(part, 'purpose', PURPOSES, { required: true }),
		choices(part, 'participantOutcome', OUTCOMES, { redraw: true }),
		part.said.participantOutcome === 'TURNED_AWAY' ? choices(part, 'turnedAwayReason', TURNED_AWAY) : null,
		choices(part, 'mentorOutcome', MINE),
	];
}

function more(part) {
	return [
		field(part, 'participantWords', { lines: 3, longest: 20000 }),
		field(part, 'sharedLine', { lines: 2, longest: 255, hint: 'record.sharedLineHint' }),
		choices(part, 'howWritten', HOW_WRITTEN),
		choice(part, 'whoElse', OTHERS, { several: true }),
		field(part, 'when', { type: 'datetime-local', hint: 'record.whenHint' }),
		part.said.what === 'talked' ? choices(part, 'kind', KINDS, { code: 'contactKind' }) : null,
		choices(part, 'place', PLACES, { empty: true }),
		field(part, 'durationMinutes', { type: 'number' }),
		field(part, 'nextContactDue', { type: 'datetime-local' }),
	];
}

/** On the phone first; the page says that it is saved when the phone has it for good. */
async function save(app, form, keeper, problem) {
	const { said } = form;
	const wrong = said.what === 'went' && !said.purpose ? 'record.noPurpose'
		: said.what === 'went' && said.participantOutcome === 'TURNED_AWAY' && !said.turnedAwayReason ? 'record.noReason'
			: said.when && app.clock.instantOf(said.when) > app.clock.now() ? 'record.future' : null;
	if (wrong) {
		problem.textContent = app.messages.text(wrong);
		problem.scrollIntoView({ block: 'center' });
		return;
	}
	keeper.done();
	const { body, at } = factsOf(said, app.clock);
	form.uuid = await app.outbox.put({
		uuid: form.uuid, kind: 'contact', path: 'peermentor/contact', patient: form.patient, name: form.name, timeField: 'startedAt', at,
		body: { uuid: form.uuid, patient: form.patient, ...body }, said, what: said.what,
	});
	if (said.what === 'went' && said.referral) {
		await tie(app, form, said.referral);
		app.outbox.send();
	}
	await app.countWaiting();
	app.tell(app.messages.text('record.saved'));
	app.go('today');
}
