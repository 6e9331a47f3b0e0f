/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { TODAY } from './ahead.js';
import { moveOn } from './focus.js';
import { keptLine } from './notices.js';
import { element } from '../ground/element.js';
import { timeInWords } from '../ground/time.js';

/** How pressing each reason is; what is not known presses like what is overdue. */
const WEIGHTS = { NOW: 100, TODAY: 50, SOON: 10, OVERDUE: 90, UNKNOWN: 90, DUE_TODAY: 60, ASK: 55 };

/** Who needs me now, and why; then everybody else. */
export async function open(app, visit) {
	const { desk } = app;
	const [caseload, work, asks, alerts] = await Promise.all([
		desk.read(...TODAY.caseload),
		...[TODAY.work, TODAY.asks, TODAY.alerts].map((question) => desk.readOrNull(...question)),
	]);
	const rows = caseload.value?.results ?? [];
	if (!caseload.kept) {
		desk.forgetAllBut(rows.map((row) => row.participant.uuid));
	}
	const people = rows.map((row) => person(row, of(work, 'rows'), of(asks, 'results')))
		.sort((one, other) => other.weight - one.weight || compare(one.row.nextDue, other.row.nextDue));
	const unsent = (await app.vault.entries()).map((entry) => entry.patient);
	people.forEach((one) => {
		one.unsent = unsent.includes(one.row.participant.uuid);
	});
	app.show(visit, (messages) => [
		element('h1', {}, messages.text('today.title')),
		keptLine(app, caseload, work, asks, alerts),
		!work || !asks || !alerts ? element('p', { class: 'hint' }, messages.text('today.partly')) : null,
		alertsView(app, of(alerts, 'results')),
		listView(app, 'today.now', people.filter((one) => one.weight > 0)),
		listView(app, 'today.others', people.filter((one) => one.weight === 0)),
		rows.length === 0 ? element('p', {}, messages.text('today.nobody')) : null,
	]);
}

function of(answer, part) {
	return answer?.value?.[part] ?? [];
}

function compare(one, other) {
	return (one ?? '9') < (other ?? '9') ? -1 : 1;
}

/** A participant with everything that needs the mentor. */
function person(row, work, asks) {
	const patient = row.participant.uuid;
	const flags = row.flags ?? [];
	const mine = work.find((one) => one.patient?.uuid === patient);
	const open = asks.filter((ask) => ask.patient?.uuid === patient);
	const dead = flags.includes('DECEASED');
	const due = dead ? null : { OVERDUE: 'due.overdue', UNKNOWN: 'due.unknown', DUE_TODAY: 'due.today' }[row.due];
	const reasons = dead ? [] : (mine?.reasons ?? []).filter((one) => !(one.reason === 'CONTACT_OVERDUE' && row.due === 'OVERDUE'));
	const weight = Math.max(0, due ? WEIGHTS[row.due] : 0, open.length > 0 && !dead ? WEIGHTS.ASK : 0,
		...reasons.map((one) => WEIGHTS[one.severity] ?? 0));
	return { row, mine, open, due, reasons, flags, dead, weight };
}

function listView(app, key, people) {
	return people.length === 0 ? null : element('section', { 'aria-label': app.messages.text(key) },
		element('h2', {}, app.messages.text(key)),
		element('ul', { class: 'people' }, people.map((one) => personView(app, one))));
}

function personView(app, one) {
	const { messages } = app;
	const patient = one.row.participant.uuid;
	const lines = [
		one.unsent ? messages.text('today.unsent') : null,
		one.due === 'due.overdue' ? messages.count(one.due, one.row.overdueDays ?? 0) : one.due ? messages.text(one.due) : null,
		...one.reasons.map((reason) => messages.word('workReason', reason.reason)),
		...one.open.map((ask) => messages.text('today.ask', { what: ask.text })),
		...one.flags.map((flag) => messages.word('flag', flag)),
	].filter(Boolean);
	return element('li', { class: one.weight >= 90 ? 'pressing' : null },
		element('h3', {}, element('a', {
			href: '#screen=participant&patient=' + patient, click: (event) => {
				event.preventDefault();
				app.go('participant', { patient });
			},
		}, one.row.participant.display)),
		lines.length > 0 ? element('ul', { class: 'why' }, lines.map((line) => element('li', {}, line)))
			: element('p', { class: 'hint' }, one.row.nextDue ? messages.text('due.next') + ' ' + timeInWords(messages, one.row.nextDue)
				: messages.text('due.none')),
		one.dead ? null : element('button', {
			type: 'button', 'aria-label': messages.text('today.recordFor', { name: one.row.participant.display }),
			click: () => app.go('record', { patient }),
		}, messages.text('today.record')));
}

/** What the mentor was told and has to say that they know, such as that somebody is out. */
function alertsView(app, alerts) {
	const { messages } = app;
	return alerts.length === 0 ? null : element('section', { 'aria-label': messages.text('alert.title') },
		element('h2', {}, messages.text('alert.title')),
		element('ul', { class: 'people' }, alerts.map((alert) => element('li', { class: 'pressing' },
			element('h3', {}, [alert.title, alert.patient?.display].filter(Boolean).join(' – ')),
			element('p', {}, messages.text('alert.told'), ' ', timeInWords(messages, alert.toldAt)),
			element('button', { type: 'button', click: (event) => know(app, alert, event.target) }, messages.text('alert.know'))))));
}

async function know(app, alert, button) {
	moveOn(button.closest('li'));
	button.disabled = true;
	await app.outbox.put({
		uuid: alert.uuid, kind: 'alert', path: 'peermentor/alert/' + alert.uuid, body: { acknowledged: true },
		patient: alert.patient?.uuid ?? null, name: alert.patient?.display ?? null, proof: { 'acknowledgedBy.uuid': app.me.person?.uuid },
	});
	button.closest('li').remove();
	await app.countWaiting();
	app.tell(app.messages.text('alert.known'));
}
