/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

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

/**
 * The referrals of a participant. They come after the rest of the screen, which does not wait for them; what the phone has is shown
 * until then. Who may not see any has no such part.
 */
export function referralsView(app, patient) {
	const { messages } = app;
	if (!(app.me.privileges ?? []).includes('View Peer Referrals')) {
		return null;
	}
	const place = element('div', {});
	const draw = (rows) => replaceContent(place, listView(app, rows, patient));
	const known = app.desk.kept('referral', asked(patient))?.results;
	if (known) {
		draw(known);
	}
	const visit = app.visit;
	readReferrals(app, patient).then((answer) => {
		if (visit === app.visit) {
			whenLetGo(place, () => keepFocus(place, () => {
				draw(answer.value?.results ?? []);
				place.prepend(keptLine(app, answer) ?? '');
			}));
			app.notice();
		}
	}, (refusal) => {
		if (refusal instanceof Refusal && visit === app.visit) {
			replaceContent(place, element('p', { class: 'problem' }, refusedInWords(messages, refusal)));
		}
	});
	return element('section', { 'aria-labelledby': 'referral.title' }, element('h2', { id: 'referral.title' }, messages.text('referral.title')), place,
		element('p', {}, element('button', { type: 'button', class: 'quiet', id: 'find', click: () => app.go('find', { patient }) },
			messages.text('find.title'))));
}

function listView(app, rows, patient) {
	const { messages } = app;
	return rows.length === 0 ? element('p', {}, messages.text('referral.nothing'))
		: element('ul', { class: 'entries' }, rows.map((row) => element('li', { class: isLate(app, row) ? 'late' : null },
			element('h3', {}, element('a', {
				href: '#' + new URLSearchParams({ screen: 'referral', patient, referral: row.uuid }), click: (event) => {
					event.preventDefault();
					app.go('referral', { patient, referral: row.uuid });
				},
			}, row.serviceName)),
			element('p', {}, messages.word('referralStatus', row.status), ' – ', sinceInWords(app, row)),
			row.disagreesSince ? element('p', { class: 'unsure' }, messages.word('confidence', 'DISPUTED')) : null,
			dueInWords(app, row))));
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
