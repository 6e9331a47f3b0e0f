/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { isOpen, say, sayStep, today } from './goals.js';
import { newUuid } from '../seal.js';

/**
 * The form of a goal as it is before anything is said.
 *
 * @param {object|null} goal the one to change
 * @param {object[]} waiting what the server has not yet; a step that is among it is not to be changed once more
 */
export function begun(participant, goal, waiting) {
	const stand = (one) => ({ words: one.words, targetDate: one.targetDate ?? '' });
	const steps = (goal?.steps ?? []).filter((step) => isOpen(step) && !waiting.some((entry) => entry.uuid === step.uuid))
		.map((step) => ({ uuid: step.uuid, version: step.version, was: stand(step), dropped: false, reason: '', ...stand(step) }));
	const said = goal ? { ...stand(goal), area: goal.area, steps } : { words: '', area: null, targetDate: '', steps: [] };
	return {
		uuid: goal?.uuid ?? newUuid(), kind: 'goal', patient: participant.uuid, name: participant.display, said, goal: goal?.uuid ?? null,
		version: goal?.version ?? null, was: goal ? { ...stand(goal), area: goal.area } : null,
	};
}

/** Key of what is missing or cannot be; null if nothing is. */
function wrong(app, form) {
	const { said } = form;
	const day = today(app);
	const steps = said.steps.filter((step) => step.words.trim() !== '' || step.targetDate || step.was);
	const past = (one, was) => one.targetDate && one.targetDate < day && one.targetDate !== was?.targetDate;
	return said.words.trim() === '' ? 'goal.noWords' : !said.area ? 'goal.noArea'
		: steps.some((step) => step.words.trim() === '') ? 'goal.noStep'
			: steps.some((step) => step.dropped && !step.reason) ? 'goal.noReason'
				: past(said, form.was) || steps.some((step) => past(step, step.was)) ? 'goal.past' : null;
}

/** What differs from how it was, as the server takes it. */
function changes(was, is) {
	return Object.fromEntries(Object.entries(is).filter(([name, value]) => value !== was[name]).map(([name, value]) => [name, value || null]));
}

/**
 * On the phone first. Each step is said by itself; each can be refused by itself.
 *
 * @param {HTMLElement} problem where to say what is missing
 */
export async function save(app, participant, form, keeper, problem) {
	const key = wrong(app, form);
	if (key) {
		problem.textContent = app.messages.text(key);
		problem.scrollIntoView({ block: 'center' });
		return;
	}
	const { said } = form;
	const words = said.words.trim();
	const steps = said.steps.filter((step) => step.words.trim() !== '');
	keeper.done();
	if (form.goal) {
		if (await app.forms.isGone(form.uuid)) {
			// Steps that were added in another tab have gone with theirs.
			steps.filter((step) => !step.was).forEach((step) => {
				step.uuid = newUuid();
			});
		}
		await saveChanges(app, participant, form, { words, area: said.area, targetDate: said.targetDate }, steps);
	} else {
		const day = (one) => one.targetDate ? { targetDate: one.targetDate } : {};
		const body = {
			uuid: form.uuid, patient: form.patient, words, area: said.area, ...day(said),
			steps: steps.map((step) => ({ uuid: step.uuid, words: step.words.trim(), ...day(step) })),
		};
		await say(app, { uuid: form.uuid, kind: 'goal', path: 'peermentor/goal', timeField: 'setAt', body, title: words, said,
			form: { isNew: true } }, participant);
	}
	await app.forms.drop(form.uuid);
	app.go('participant', { patient: form.patient });
}

async function saveChanges(app, participant, form, is, steps) {
	const goal = { uuid: form.goal };
	const change = changes(form.was, is);
	if (Object.keys(change).length > 0) {
		await say(app, { uuid: form.goal, kind: 'goal', path: 'peermentor/goal/' + form.goal, body: { version: form.version, ...change },
			proof: change, title: is.words, said: { ...form.said, steps: [] }, form: { goal: form.goal, version: form.version, was: form.was } }, participant);
	}
	for (const step of steps) {
		const words = step.words.trim();
		const different = step.was ? changes(step.was, { words, targetDate: step.targetDate }) : null;
		if (step.dropped) {
			await sayStep(app, participant, goal, step, { status: 'DROPPED', reason: step.reason });
		} else if (different && Object.keys(different).length > 0) {
			await sayStep(app, participant, goal, step, different);
		} else if (!different) {
			await say(app, { uuid: step.uuid, kind: 'step', path: 'peermentor/goal/' + goal.uuid + '/step', title: words,
				body: { uuid: step.uuid, words, ...(step.targetDate ? { targetDate: step.targetDate } : {}) },
				form: { goal: goal.uuid } }, participant);
		}
	}
}
