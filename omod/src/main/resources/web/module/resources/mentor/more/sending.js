/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { refusedInWords } from './refused.js';
import { call, Refusal } from '../../ground/rest.js';

const SEGMENTS = /\b(IDENTITY|PLAN|JUSTICE|EMPLOYMENT)\b/;

const MOMENT = 1500;

const NO_CONSENT = 'peermentor.error.referral.noConsent';

const NAME = 'notSent:';

/** Why a referral was not sent when that was last tried here, null if nothing stood in the way. */
export function whyNotSent(app, uuid) {
	return app.desk.ofPhone(NAME + uuid);
}

/** Sealed and wiped with everything else: it may tell what somebody did not agree to. */
function keepWhyNot(app, uuid, patient, words) {
	app.desk.keep(NAME + uuid, words, patient);
}

/**
 * Sends a referral to the service. That can only be done with signal: what a consent opens is asked at that moment.
 *
 * @param {string} uuid of the referral, which may still wait on the phone
 */
export async function sendNow(app, uuid, patient) {
	const { messages } = app;
	keepWhyNot(app, uuid, patient, null);
	app.tell(messages.text('pin.working'));
	await app.outbox.send();
	if (!app.vault.isOpen) {
		app.tell('');
		return;
	}
	const waits = (await app.vault.entries()).find((entry) => entry.uuid === uuid);
	if (waits) {
		const refused = waits.state === 'refused';
		keepWhyNot(app, uuid, patient, messages.text(refused ? 'referral.notTaken' : 'referral.noSignal'));
		app.tell(messages.text(refused ? 'referral.notTaken' : 'refer.kept'));
		return;
	}
	const path = 'peermentor/referral/' + uuid;
	try {
		// Somebody else may have signed in to the platform in this browser: nothing is sent in another's name.
		if (!await app.door.isStillMine()) {
			app.tell('');
			return;
		}
		const draft = await call(path, { query: { v: 'default' } });
		if (draft.status === 'DRAFT' || draft.status === 'ON_HOLD') {
			await call(path, { body: { version: draft.version, status: 'REQUESTED' }, language: messages.language });
		} else if (!['REQUESTED', 'ACCEPTED', 'IN_PROGRESS'].includes(draft.status)) {
			app.tell('');
			keepWhyNot(app, uuid, patient, messages.word('referralStatus', draft.status));
			return;
		}
		app.tell(messages.text('referral.sent'));
	} catch (refusal) {
		if (!(refusal instanceof Refusal)) {
			throw refusal;
		}
		if (refusal.kind === 'unreachable' || refusal.kind === 'signedOut') {
			app.desk.away = refusal.kind;
		}
		app.tell('');
		keepWhyNot(app, uuid, patient, whyNot(messages, refusal));
	}
}

/** Gives what was put a moment to arrive, so that the screen that comes next shows it as it stands. */
export function aMoment(app) {
	return Promise.race([app.outbox.round, new Promise((resolve) => setTimeout(resolve, MOMENT))]);
}

/** A missing consent in plain words before whatever else the server says. */
function whyNot(messages, refusal) {
	if (refusal.kind === 'unreachable') {
		return messages.text('referral.noSignal');
	}
	const fields = Object.entries(refusal.error?.fieldErrors ?? {}).flatMap(([, problems]) => problems);
	const closed = fields.filter((one) => one.code === NO_CONSENT).map((one) => SEGMENTS.exec(one.message)?.[0]).filter(Boolean);
	const others = fields.filter((one) => one.code !== NO_CONSENT).map((one) => one.message);
	if (closed.length === 0) {
		return refusedInWords(messages, refusal);
	}
	return [messages.text('refer.notAgreed', { what: closed.map((code) => messages.word('tells', code)).join(', ') }), ...others].join(' ');
}
