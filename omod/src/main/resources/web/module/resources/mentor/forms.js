/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { newUuid } from './seal.js';
import { FORM, OUT } from './vault.js';

/** By it tabs take turns where what one writes hangs on what another wrote. */
const TURN = 'peermentor-mentor-forms';

/**
 * Forms half filled in, and what becomes of them when they are saved. All tabs share them: one can go on with what another
 * began, and what both then say are two things, which the server would take for one if both had one uuid.
 */
export class Forms {
	constructor(vault) {
		this.vault = vault;
		/** Forms that this tab knows to be kept. */
		this.seen = new Set();
		/** With which uuid a form was sent, and by which it goes instead, by that which it had. */
		this.sent = new Map();
		this.renamed = new Map();
	}

	async all() {
		const forms = await this.vault.all(FORM);
		forms.forEach((form) => this.seen.add(form.uuid));
		return forms;
	}

	/** Keeps a form; one that another tab has sent meanwhile begins something else. */
	put(form) {
		return this.inTurn(async () => {
			const isNew = !form.goal && !form.leave && (form.version ?? null) === null;
			if (isNew && await this.isGone(form.uuid)) {
				const was = form.uuid;
				anew(form);
				this.renamed.set(was, form.uuid);
			}
			this.sent.delete(form.uuid);
			await this.vault.write(FORM + form.uuid, form);
			this.seen.add(form.uuid);
		});
	}

	async drop(uuid) {
		this.seen.delete(uuid);
		await this.vault.store.change({}, [FORM + uuid]);
	}

	/**
	 * Takes what is to be sent and, in the same breath, the form it came from.
	 *
	 * @param {object} entry of the outbox
	 * @returns {Promise<string>} the uuid that it is sent with: another where something new comes from a form that is gone
	 */
	send(entry) {
		return this.inTurn(async () => {
			const from = entry.uuid;
			const isNew = entry.body?.uuid === from;
			if (isNew && this.sent.has(from)) {
				// A second touch of the same button.
				return this.sent.get(from);
			}
			if (isNew && (await this.isGone(from) || await this.vault.store.get(OUT + from) !== undefined)) {
				anew(entry);
			}
			await this.vault.write(OUT + entry.uuid, entry, [FORM + from, FORM + this.renamed.get(from)]);
			this.seen.delete(from);
			if (isNew) {
				this.sent.set(from, entry.uuid).set(entry.uuid, entry.uuid);
			}
			return entry.uuid;
		});
	}

	/** Whether another tab has sent a form, or thrown it away, that was kept when this one saw it. */
	async isGone(uuid) {
		return this.seen.has(uuid) && await this.vault.store.get(FORM + uuid) === undefined;
	}

	inTurn(work) {
		return navigator.locks ? navigator.locks.request(TURN, work) : work();
	}
}

/** Gives a thing and the steps in it other uuids. */
function anew(thing) {
	const uuids = new Map();
	[thing, thing.body, ...thing.body?.steps ?? [], ...thing.said?.steps ?? []].filter(Boolean).forEach((one) => {
		uuids.set(one.uuid, uuids.get(one.uuid) ?? newUuid());
		one.uuid = uuids.get(one.uuid);
	});
}
