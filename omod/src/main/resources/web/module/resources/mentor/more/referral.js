/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { choices } from './form.js';
import { outcomeView } from './outcome.js';
import { isNo, showRefused } from './refused.js';
import { dueInWords, sinceInWords } from './referrals.js';
import { aMoment, sendNow, whyNotSent } from './sending.js';
import { sheetsView } from './sheet.js';
import { nameOf } from './record.js';
import { keptLine } from '../notices.js';
import { uuidFromAddress } from '../../ground/address.js';
import { element } from '../../ground/element.js';
import { Refusal } from '../../ground/rest.js';
import { timeInWords } from '../../ground/time.js';

/** A service may be asked, called, written to. */
const WITH_SERVICE = ['REQUESTED', 'ACCEPTED', 'IN_PROGRESS'];

const OPEN = ['DRAFT', 'ON_HOLD', ...WITH_SERVICE];

/** After these somebody has to look elsewhere, whoever says so. */
const NOES = ['TURNED_AWAY', 'WAITLISTED'];

/** Why a referral is taken back. */
const TAKEN_BACK = ['NO_LONGER_NEEDED', 'PARTICIPANT_DECLINES', 'PARTICIPANT_NOT_FOUND', 'CONSENT_WITHDRAWN', 'CLOSED', 'BACK_IN_CUSTODY', 'REPLACED',
	'OTHER'];

/** One referral: where it stands, what is due, and what the mentor can do about it. */
export async function open(app, visit, patient) {
	const uuid = uuidFromAddress('referral');
	const waiting = (await app.vault.entries()).filter((entry) => entry.uuid === uuid || entry.path.includes('referral/' + uuid));
	const path = 'referral/' + uuid;
	let answer;
	try {
		answer = await app.desk.read(path, { v: 'default' }, patient);
	} catch (refusal) {
		const begun = waiting.find((entry) => entry.uuid === uuid);
		if (begun && refusal instanceof Refusal) {
			showOnPhone(app, visit, begun);
		} else if (isNo(refusal)) {
			showRefused(app, visit, refusal, patient);
		} else {
			throw refusal;
		}
		return;
	}
	const referral = answer.value;
	const [result, voices] = await Promise.all(['result', 'outcome'].map((part) => app.desk.readOrNull(path + '/' + part, { v: 'default' }, patient)));
	app.show(visit, (messages) => {
		const sheet = element('div', { class: 'sheet-place' });
		const notSent = whyNotSent(app, uuid);
		const leaving = waiting.some((entry) => entry.kind === 'cancel');
		return [
			element('h1', {}, [referral.serviceName, referral.placeName].filter(Boolean).join(', ')),
			keptLine(app, answer, result, voices),
			element('p', {}, element('a', {
				href: '#' + new URLSearchParams({ screen: 'participant', patient }), click: (event) => {
					event.preventDefault();
					app.go('participant', { patient });
				},
			}, nameOf(app, patient) ?? referral.patient?.display ?? '')),
			element('p', {}, element('strong', {}, messages.word('referralStatus', referral.status)), ' – ', sinceInWords(app, referral)),
			referral.reason ? element('p', {}, messages.word('referralReason', referral.reason)) : null,
			dueInWords(app, referral),
			referral.contactProhibited ? element('p', { class: 'never' }, messages.text('refer.prohibited')) : null,
			referral.note ? element('blockquote', {}, referral.note) : null,
			unsentView(messages, waiting),
			resultView(app, result?.value?.results?.[0], voices?.value?.results ?? []),
			anotherView(app, referral, patient, [...voices?.value?.results ?? [], ...waiting.map((entry) => entry.body ?? {})]),
			notSent && (waiting.length > 0 || !referral.sentAt) ? element('p', { class: 'problem', role: 'alert', id: 'not-sent' }, notSent) : null,
			leaving ? null : waysView(app, referral, patient),
			WITH_SERVICE.includes(referral.status) || (referral.status === 'CANCELLED' && referral.sentAt) ? sheetsView(app, referral, sheet) : null,
			sheet,
			referral.sentAt && referral.status !== 'ENTERED_IN_ERROR' ? outcomeView(app, referral, patient) : null,
			OPEN.includes(referral.status) && !leaving ? takeBackView(app, referral, patient) : null,
		];
	});
}

/** Written on this phone, and not at the server yet. */
function showOnPhone(app, visit, entry) {
	app.show(visit, (messages) => [
		element('h1', {}, entry.title),
		element('p', {}, entry.name ?? ''),
		element('p', { class: 'unsure' }, messages.text(entry.state === 'refused' ? 'referral.notTaken' : 'referral.onPhone')),
		whyNotSent(app, entry.uuid) ? element('p', { class: 'problem', id: 'not-sent' }, whyNotSent(app, entry.uuid)) : null,
		element('div', { class: 'buttons' }, entry.state === 'refused' ? element('button', { type: 'button', click: () => app.go('waiting') },
			messages.text('notice.look')) : sendButton(app, entry.uuid, entry.patient)),
	]);
}

function sendButton(app, uuid, patient) {
	return element('button', {
		type: 'button', id: 'send-referral', click: async (event) => {
			event.target.disabled = true;
			const { visit } = app;
			await sendNow(app, uuid, patient);
			if (visit === app.visit) {
				app.arrive();
			}
		},
	}, app.messages.text('refer.send'));
}

function waysView(app, referral, patient) {
	const { messages } = app;
	const values = { patient, referral: referral.uuid };
	const unsent = !referral.sentAt && OPEN.includes(referral.status);
	const button = (screen, key, how, more = values) => element('button', { type: 'button', class: how, click: () => app.go(screen, more) },
		messages.text(key));
	return [
		unsent ? element('p', { class: 'hint' }, messages.text('refer.signal')) : null,
		element('div', { class: 'buttons' },
			unsent ? [sendButton(app, referral.uuid, patient), button('refer', 'referral.change', 'quiet')] : null,
			referral.sentAt && OPEN.includes(referral.status) ? button('record', 'referral.together', null) : null,
			button('service', 'referral.service', 'quiet', { patient, listing: referral.listing })),
	];
}

function unsentView(messages, waiting) {
	return waiting.length === 0 ? null : element('ul', { class: 'entries' }, waiting.map((entry) => element('li', { class: 'unsent' },
		messages.text('entry.' + entry.kind), ' – ', messages.text(entry.state === 'refused' ? 'entry.refused' : 'entry.waiting'))));
}

/** What came of it and how sure that is, with what each one said. */
function resultView(app, result, voices) {
	const { messages } = app;
	if (voices.length === 0) {
		return null;
	}
	return element('section', { 'aria-labelledby': 'outcome.title' }, element('h2', { id: 'outcome.title' }, messages.text('outcome.title')),
		result ? element('p', { class: result.disagreement ? 'unsure' : null }, [messages.word('outcome', result.outcome),
			messages.word('confidence', result.confidence)].filter(Boolean).join(' – ')) : null,
		element('ul', {}, voices.map((voice) => element('li', {}, [messages.word('outcomeSource', voice.source), messages.word('outcome', voice.outcome),
			messages.word('outcomeReason', voice.reason), timeInWords(messages, voice.at)].filter(Boolean).join(' – ')))));
}

/** Where it came to a no the next step is another service for the same need. */
function anotherView(app, referral, patient, said) {
	const no = ['REJECTED', 'FAILED'].includes(referral.status)
		|| (referral.status !== 'COMPLETED' && said.some((one) => NOES.includes(one.outcome)));
	return no ? element('p', {}, element('button', {
		type: 'button', id: 'find-another', click: () => app.go('find', { patient, need: referral.need ?? '' }),
	}, app.messages.text('referral.another'))) : null;
}

/** Every end has a reason. */
function takeBackView(app, referral, patient) {
	const { messages } = app;
	const said = { takenBack: '' };
	const problem = element('p', { class: 'problem', role: 'alert' });
	const takeBack = async () => {
		if (!said.takenBack) {
			problem.textContent = messages.text('referral.noReason');
			return;
		}
		const { visit } = app;
		await app.outbox.put({
			uuid: referral.uuid, kind: 'cancel', path: 'peermentor/referral/' + referral.uuid, patient, name: nameOf(app, patient),
			title: referral.serviceName, body: { version: referral.version, status: 'CANCELLED', reason: said.takenBack }, proof: { status: 'CANCELLED' },
		});
		await app.countWaiting();
		app.tell(messages.text('tasks.kept'));
		await aMoment(app);
		if (visit === app.visit) {
			app.arrive();
		}
	};
	return element('details', {}, element('summary', {}, messages.text('referral.takeBack')),
		choices({ messages, said, keep: () => {} }, 'takenBack', TAKEN_BACK, { code: 'referralReason' }), problem,
		element('p', {}, element('button', { type: 'button', class: 'quiet', click: takeBack }, messages.text('referral.takeBackNow'))));
}
