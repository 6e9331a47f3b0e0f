/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { newUuid } from '../seal.js';
import { element, replaceContent } from '../../ground/element.js';

const KINDS = ['CLOSED', 'MOVED', 'FULL', 'TURNED_AWAY_FOR_OAT', 'TURNED_AWAY_FOR_RECORD', 'WRONG_DETAILS'];

/** What the mentor found otherwise than it stands here, in two touches. It is about the service, and names nobody. */
export function reportView(app, listing) {
	const { messages } = app;
	if (!(app.me.privileges ?? []).includes('Report To Peer Directory')) {
		return null;
	}
	const note = element('textarea', { id: 'report-note', rows: 2, maxlength: 500, 'aria-describedby': 'report-hint' });
	const place = element('details', { id: 'report' }, element('summary', {}, messages.text('service.report')),
		element('div', { class: 'buttons' }, KINDS.map((kind) => element('button', {
			type: 'button', class: 'quiet', click: () => report(app, listing, kind, note.value.trim(), place),
		}, messages.word('reportKind', kind)))),
		element('label', { for: 'report-note' }, messages.text('service.note')), note,
		element('p', { class: 'hint', id: 'report-hint' }, messages.text('service.noteHint')));
	return place;
}

async function report(app, listing, kind, note, place) {
	const uuid = newUuid();
	place.querySelectorAll('button').forEach((one) => {
		one.disabled = true;
	});
	await app.outbox.put({
		uuid, kind: 'report', path: 'peermentor/fieldreport', patient: null, name: listing.display, title: app.messages.word('reportKind', kind),
		body: { uuid, listing: listing.uuid, kind, ...(note ? { note } : {}) },
	});
	replaceContent(place, element('summary', {}, app.messages.text('service.report')),
		element('p', {}, app.messages.text('service.reported'), ' ', app.messages.word('reportKind', kind)));
	place.querySelector('summary').focus();
	await app.countWaiting();
	app.tell(app.messages.text('service.reportKept'));
}
