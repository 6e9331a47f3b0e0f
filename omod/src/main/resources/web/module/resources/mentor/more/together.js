/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { choice } from './form.js';
import { openOnPhone, readReferrals } from './referrals.js';
import { newUuid } from '../seal.js';
import { element, replaceContent } from '../../ground/element.js';

/** Where one goes for a need. */
const PURPOSES = {
	PHARMACY: 'PHARMACY', CLINIC: 'CLINIC', OAT_CLINIC: 'CLINIC', MENTAL_HEALTH: 'CLINIC', HOUSING: 'HOUSING', SHELTER: 'HOUSING', INCOME: 'INCOME',
	IDENTIFICATION: 'IDENTIFICATION', EMPLOYMENT: 'WORK', EDUCATION: 'EDUCATION', FAMILY: 'FAMILY', CULTURE: 'CULTURE',
};

/** A contact that is recorded for a referral begins with what is known of that. */
export function goingFor(app, patient, uuid) {
	const referral = openOnPhone(app, patient).find((one) => one.uuid === uuid)
		?? app.desk.kept('referral/' + uuid, { v: 'default' });
	return referral ? { what: 'went', mode: 'IN_PERSON', purpose: PURPOSES[referral.need] ?? '', referral: uuid } : {};
}

/** For which referral they went together, with one touch. What the phone has is offered at once; the rest comes when it comes. */
export function forWhich(app, part, patient) {
	const place = element('div', {});
	const draw = () => {
		const rows = openOnPhone(app, patient);
		const names = new Map(rows.map((row) => [row.uuid, row.serviceName]));
		replaceContent(place, rows.length === 0 ? null : choice(part, 'referral', [...names.keys(), ''],
			{ words: (uuid) => names.get(uuid) ?? part.messages.text('record.noReferral') }));
	};
	const maySee = (app.me.privileges ?? []).includes('View Peer Referrals');
	part.said.referral ??= '';
	draw();
	if (maySee && openOnPhone(app, patient).length === 0) {
		readReferrals(app, patient).then(() => place.isConnected && draw(), () => null);
	}
	return place;
}

/** Ties the contact to its referral, as soon as the server has the contact. */
export async function tie(app, form, referral) {
	const uuid = newUuid();
	const row = openOnPhone(app, form.patient).find((one) => one.uuid === referral);
	await app.vault.putEntry({
		uuid, kind: 'together', path: 'peermentor/referral/' + referral + '/accompaniment', state: 'waiting', after: form.uuid,
		saidAt: Date.now() + 1000, patient: form.patient, name: form.name, title: row?.serviceName ?? null, body: { uuid, contact: form.uuid },
	});
}
