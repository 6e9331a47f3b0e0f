/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { goalsView, ofParticipant } from './goals.js';
import { nextButton } from './next.js';
import { OPEN_PLANS } from './plan.js';
import { printedOf } from './printed.js';
import { referralsView } from './referrals.js';
import { safeContactView } from './safe.js';
import { tasksView } from './tasks.js';
import { keptLine } from '../notices.js';
import { element } from '../../ground/element.js';
import { timeInWords } from '../../ground/time.js';

/** How many contacts come at once. */
const CONTACTS = { limit: 10, v: 'default' };

/** One participant: first how they can be reached without harm, then what comes next, the plan, and what was. */
export async function open(app, visit, patient) {
	const { desk } = app;
	const ask = (path, query = {}) => desk.readOrNull(path, { patient, ...query }, patient);
	const [caseload, safe, outreach, plans, asks, contacts, introduction, goals] = await Promise.all([
		desk.read('caseload', { limit: 100 }), ask('safecontact', { limit: 1, v: 'default' }), ask('outreach'),
		ask('transitionplan', { status: OPEN_PLANS, v: 'default', limit: 1 }),
		ask('mentorask', { status: 'ASKED,ACCEPTED', v: 'default' }), ask('contact', CONTACTS),
		ask('introduction', { limit: 1, v: 'default' }), desk.readOrNull('goal', ofParticipant(patient), patient),
	]);
	const row = (caseload.value?.results ?? []).find((one) => one.participant.uuid === patient);
	if (!row) {
		desk.forget((name) => desk.vault.pages[name].patient === patient);
		app.show(visit, (messages) => [element('h1', {}, messages.text('participant.gone')), element('p', {}, messages.text('participant.goneWhat'))]);
		return;
	}
	const plan = plans?.value?.results?.[0] ?? null;
	const [missing, tasks] = plan ? await Promise.all(['missing', 'task'].map((part) =>
		desk.readOrNull('transitionplan/' + plan.uuid + '/' + part, part === 'task' ? { status: 'OPEN,CLAIMED', v: 'default' } : {}, patient)))
		: [null, null];
	const card = await printedOf(app, patient, plan);
	const waiting = (await app.vault.entries()).filter((entry) => entry.patient === patient);
	app.show(visit, (messages) => [
		element('h1', {}, row.participant.display),
		keptLine(app, caseload, safe, outreach, plans, asks, contacts, missing, tasks, goals),
		safeContactView(app, patient, safe?.value ?? null, outreach?.value ?? null, waiting),
		ways(app, patient),
		card?.(messages),
		next(app, row, plan, asks?.value?.results ?? []),
		referralsView(app, patient, waiting),
		plan ? tasksView(app, plan, tasks?.value?.results ?? [], row.participant) : null,
		goalsView(app, row.participant, goals?.value?.results ?? null, waiting),
		plan ? planView(messages, plan, missing?.value?.results ?? []) : null,
		words(messages, introduction?.value?.results?.[0]),
		contactsView(app, patient, contacts, waiting),
	]);
}

function ways(app, patient) {
	const { messages } = app;
	const way = (screen, key, how) => element('button', { type: 'button', class: how, click: () => app.go(screen, { patient }) },
		messages.text(key));
	return element('div', { class: 'buttons' }, way('record', 'today.record'), way('concern', 'concern.button', 'alarm'),
		way('asks', 'asks.way', 'quiet'), way('release', 'release.way', 'quiet'), way('card', 'card.way', 'quiet'));
}

function section(messages, key, ...content) {
	return element('section', { 'aria-labelledby': key }, element('h2', { id: key }, messages.text(key)), content);
}

/** What has a date, the soonest first. */
function next(app, row, plan, asks) {
	const { messages } = app;
	const dated = [
		row.nextDue ? [row.nextDue, messages.text('next.contact')] : null,
		plan?.planned?.plannedOn && !plan.release ? [plan.planned.plannedOn, messages.text('next.release')] : null,
		...asks.map((ask) => [ask.due ?? null, messages.word('ask', ask.kind) + ': ' + ask.text]),
	].filter(Boolean).sort(([one], [other]) => (one ?? '9') < (other ?? '9') ? -1 : 1);
	return section(messages, 'next.title', dated.length === 0 ? element('p', {}, messages.text('next.nothing'))
		: element('ul', {}, dated.map(([at, what]) => element('li', {}, what, at ? ' – ' + timeInWords(messages, at) : null))));
}

function planView(messages, plan, missing) {
	return section(messages, 'plan.title',
		element('p', {}, messages.word('stage', plan.status), plan.phase ? ' – ' + messages.word('stage', plan.phase) : ''),
		plan.release ? element('p', {}, messages.text('plan.out'), ' ', timeInWords(messages, plan.release.at)) : null,
		plan.lead ? element('p', {}, messages.text('plan.lead'), ' ', messages.word('lead', plan.lead)) : null,
		missing.length === 0 ? null : [
			element('h3', {}, messages.text('plan.missing')),
			element('ul', {}, missing.map((item) => element('li', { class: item.late ? 'late' : null }, messages.word('readiness', item.code), ' – ',
				messages.word('itemStatus', item.status), item.late ? ' – ' + messages.text('plan.late') : ''))),
		]);
}

function words(messages, introduction) {
	return introduction?.words ? section(messages, 'introduction.title', element('blockquote', {}, introduction.words)) : null;
}

/** What was, with what is not sent yet on top. */
function contactsView(app, patient, answer, waiting) {
	const { messages } = app;
	const contacts = answer?.value?.results ?? [];
	const list = element('ul', { class: 'entries' }, contacts.map((contact) => contactView(messages, contact)));
	const add = (more) => {
		const items = more.map((contact) => contactView(messages, contact));
		list.append(...items);
		return items[0];
	};
	return section(messages, 'contacts.title',
		waiting.length > 0 ? element('ul', { class: 'entries' }, waiting.map((entry) => element('li', { class: 'unsent' },
			messages.text('entry.' + entry.kind), ' – ', messages.text(entry.state === 'refused' ? 'entry.refused' : 'entry.waiting')))) : null,
		contacts.length === 0 ? element('p', {}, messages.text('contacts.nothing'))
			: [list, nextButton(app, 'more-contacts', { path: 'contact', query: { patient, ...CONTACTS }, patient }, answer, add)]);
}

function contactView(messages, contact) {
	return element('li', { tabindex: -1 },
		element('strong', {}, messages.word('contactKind', contact.type)),
		element('p', {}, [timeInWords(messages, contact.startedAt), messages.word('mode', contact.mode), messages.word('place', contact.place),
			contact.tookPlace === 'NO' ? messages.word('whyNot', contact.whyNot) : null,
			contact.lateEntry ? messages.text('contacts.late') : null].filter(Boolean).join(', ')),
		contact.sharedLine?.text ? element('blockquote', {}, contact.sharedLine.text) : null);
}
