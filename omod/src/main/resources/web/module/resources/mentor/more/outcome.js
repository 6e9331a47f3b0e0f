/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { choice, choices } from './form.js';
import { nameOf } from './record.js';
import { aMoment } from './sending.js';
import { newUuid } from '../seal.js';
import { element, replaceContent } from '../../ground/element.js';

const SOURCES = ['PARTICIPANT', 'MENTOR', 'PARTNER'];

const OUTCOMES = ['REACHED', 'ENROLLED', 'WAITLISTED', 'TURNED_AWAY', 'DID_NOT_GO', 'UNKNOWN'];

/** Which reasons there are for each no; a yes has none. */
const REASONS = {
	WAITLISTED: ['WAITING_LIST', 'MISSING_DOCUMENT', 'ASSESSMENT_FIRST', 'NONE_GIVEN', 'OTHER'],
	TURNED_AWAY: ['SERVICE_FULL', 'TURNED_AWAY_FOR_OAT', 'TURNED_AWAY_FOR_RECORD', 'MISSING_DOCUMENT', 'NOT_ELIGIBLE', 'OUT_OF_AREA', 'CLOSED', 'LATE',
		'NONE_GIVEN', 'OTHER'],
	DID_NOT_GO: ['PARTICIPANT_DECLINES', 'NO_LONGER_NEEDED', 'FORGOT', 'TRANSPORT', 'ILL', 'IN_CUSTODY', 'IN_HOSPITAL', 'NOT_SAFE', 'NOT_SAID', 'OTHER'],
	UNKNOWN: ['DOES_NOT_KNOW', 'DOES_NOT_WANT_TO_SAY', 'NOT_REACHED_TO_ASK'],
};

/** How the mentor heard it from the service. */
const HEARD = ['CALL', 'MESSAGE', 'IN_PERSON', 'RETURNED_SHEET'];

/** What came of a referral, by whom it is said: one voice never replaces another's. */
export function outcomeView(app, referral, patient) {
	const said = { uuid: newUuid(), source: '', outcome: '', outcomeReason: '', heard: 'CALL' };
	const place = element('div', {});
	const draw = () => replaceContent(place, formView(app, referral, patient, said, draw));
	draw();
	return element('details', { id: 'outcome' }, element('summary', {}, app.messages.text('outcome.say')), place);
}

function formView(app, referral, patient, said, again) {
	const { messages } = app;
	const part = { messages, said, keep: () => {}, again };
	const problem = element('p', { class: 'problem', role: 'alert' });
	const submit = (event) => {
		event.preventDefault();
		save(app, referral, patient, said, problem);
	};
	return element('form', { class: 'record', submit, novalidate: true },
		choice(part, 'source', SOURCES, { redraw: true, words: (one) => messages.word('saidBy', one) }),
		said.source === 'PARTNER' ? choices(part, 'heard', HEARD) : null,
		choice(part, 'outcome', OUTCOMES, { redraw: true }),
		REASONS[said.outcome] ? choices(part, 'outcomeReason', REASONS[said.outcome]) : null,
		problem, element('p', {}, element('button', { type: 'submit' }, messages.text('record.save'))));
}

async function save(app, referral, patient, said, problem) {
	const reasons = REASONS[said.outcome];
	const wrong = !said.source ? 'outcome.noSource' : !said.outcome ? 'outcome.noOutcome'
		: reasons && !reasons.includes(said.outcomeReason) ? 'outcome.noReason' : null;
	if (wrong) {
		problem.textContent = app.messages.text(wrong);
		return;
	}
	const { uuid } = said;
	const { visit } = app;
	await app.outbox.put({
		uuid, kind: 'outcome', path: 'peermentor/referral/' + referral.uuid + '/outcome', timeField: 'at', patient, name: nameOf(app, patient),
		title: referral.serviceName,
		body: {
			uuid, source: said.source, outcome: said.outcome, ...(reasons ? { reason: said.outcomeReason } : {}),
			...(said.source === 'PARTNER' ? { how: said.heard } : {}),
		},
	});
	await app.countWaiting();
	app.tell(app.messages.text('tasks.kept'));
	await aMoment(app);
	if (visit === app.visit) {
		app.arrive();
	}
}
