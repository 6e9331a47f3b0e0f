/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { unsentLine } from './goals.js';
import { hasMore, nextButton } from './next.js';
import { refusedInWords } from './refused.js';
import { keepFocus, whenLetGo } from '../focus.js';
import { keptLine } from '../notices.js';
import { element, replaceContent } from '../../ground/element.js';
import { Refusal } from '../../ground/rest.js';
import { timeInWords } from '../../ground/time.js';

const OPEN = ['DRAFT', 'REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD'];

/** Of one participant, the open ones first, as the server orders them. */
function asked(patient) {
	return { patient, v: 'default', limit: 10 };
}

/** Those of a participant that were sent and are open, as the phone has them. */
export function openOnPhone(app, patient) {
	return (app.desk.kept('referral', asked(patient))?.results ?? []).filter((one) => one.sentAt && OPEN.includes(one.status));
}

/** Has the phone learn them anew. */
export function readReferrals(app, patient) {
	return app.desk.read('referral', asked(patient), patient);
}

/** Where there are more than come at once, those of which somebody is needed now, which the list alone would have further down. */
async function dueAmong(app, patient, answer) {
	return hasMore(answer) ? (await app.desk.readOrNull('referral', { ...asked(patient), due: true }, patient))?.value?.results ?? [] : [];
}

/**
 * The referrals of a participant. They come after the rest of the screen, which does not wait for them; what the phone has is shown
 * until then. Who may not see any has no such part.
 *
 * @param {object[]} waiting what of this participant the server has not yet
 */
export function referralsView(app, patient, waiting) {
	const { messages } = app;
	if (!(app.me.privileges ?? []).includes('View Peer Referrals')) {
		return null;
	}
	const place = element('div', {});
	const draw = (rows, answer = null, due = []) => replaceContent(place, listView(app, rows, patient, waiting, due, answer));
	const known = app.desk.kept('referral', asked(patient))?.results;
	if (known) {
		draw(known);
	}
	const visit = app.visit;
	readReferrals(app, patient).then(async (answer) => [answer, await dueAmong(app, patient, answer)]).then(([answer, due]) => {
		if (visit === app.visit) {
			whenLetGo(place, () => keepFocus(place, () => {
				draw(answer.value?.results ?? [], answer, due);
				place.prepend(keptLine(app, answer) ?? '');
			}));
			app.notice();
		}
	}, (refusal) => {
		if (refusal instanceof Refusal && visit === app.visit) {
			replaceContent(place, element('p', { class: 'problem' }, refusedInWords(messages, refusal)), unsentView(app, [], patient, waiting));
		}
	});
	return element('section', { 'aria-labelledby': 'referral.title' }, element('h2', { id: 'referral.title' }, messages.text('referral.title')), place,
		element('p', {}, element('button', { type: 'button', class: 'quiet', id: 'find', click: () => app.go('find', { patient }) },
			messages.text('find.title'))));
}

function listView(app, rows, patient, waiting, due, answer) {
	const unsent = unsentView(app, rows, patient, waiting);
	const isDue = (row) => due.some((one) => one.uuid === row.uuid);
	const list = element('ul', { class: 'entries' });
	const add = (some) => {
		const items = some.map((row) => rowView(app, row, patient, waiting));
		list.append(...items);
		return items[0]?.querySelector('a');
	};
	add([...due, ...rows.filter((row) => !isDue(row))]);
	return rows.length === 0 ? unsent ?? element('p', {}, app.messages.text('referral.nothing'))
		: [unsent, list, nextButton(app, 'more-referrals', { path: 'referral', query: asked(patient), patient }, answer,
			(more) => add(more.filter((row) => !isDue(row))))];
}

/** Those that were written without signal, and that the server did not take. */
function unsentView(app, rows, patient, waiting) {
	const mine = waiting.filter((entry) => entry.kind === 'referral' && !rows.some((row) => row.uuid === entry.uuid));
	return mine.length === 0 ? null : element('ul', { class: 'entries' }, mine.map((entry) => element('li', { class: 'unsent' },
		element('h3', {}, linkTo(app, patient, entry.uuid, entry.title)), unsentLine(app.messages, entry))));
}

function linkTo(app, patient, referral, name) {
	return element('a', {
		href: '#' + new URLSearchParams({ screen: 'referral', patient, referral }), click: (event) => {
			event.preventDefault();
			app.go('referral', { patient, referral });
		},
	}, name);
}

function rowView(app, row, patient, waiting) {
	const { messages } = app;
	return element('li', { class: isLate(app, row) ? 'late' : null },
		element('h3', {}, linkTo(app, patient, row.uuid, row.serviceName)),
		element('p', {}, messages.word('referralStatus', row.status), ' – ', sinceInWords(app, row)),
		unsentLine(messages, waiting.find((entry) => entry.uuid === row.uuid && ['referral', 'cancel'].includes(entry.kind))),
		row.disagreesSince ? element('p', { class: 'unsure' }, messages.word('confidence', 'DISPUTED')) : null,
		dueInWords(app, row));
}

export function sinceInWords(app, referral) {
	return app.messages.text('referral.since', { at: timeInWords(app.messages, referral.statusAt) });
}

/** What is waited for next; null if nothing is. */
export function dueInWords(app, referral) {
	const { messages } = app;
	const due = next(referral);
	return due === null ? null : element('p', { class: isLate(app, referral) ? 'late' : null }, messages.text('referral.' + due), ' ',
		timeInWords(messages, referral[due]), isLate(app, referral) ? ' – ' + messages.text('plan.late') : '');
}

/** An answer as long as none came, then the day by which the participant is to be there. */
function next(referral) {
	if (!OPEN.includes(referral.status)) {
		return null;
	}
	const order = referral.status === 'REQUESTED' ? ['answerDue', 'reachDue'] : referral.status === 'DRAFT' ? ['queuedFor', 'answerDue'] : ['reachDue'];
	return order.find((one) => referral[one]) ?? null;
}

function isLate(app, referral) {
	const due = next(referral);
	return due !== null && due !== 'queuedFor' && Date.parse(referral[due]) < app.clock.now();
}
