/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { call, Refusal } from '../ground/rest.js';
import { Clock } from './clock.js';
import { Forms } from './forms.js';

const LOCK = 'peermentor-mentor-outbox';

/** After a server that was away one tries again after so many milliseconds. */
const AGAIN = 20000;

/** What leaves an entry as it is, to be tried again: nobody knows whether it arrived. */
const LATER = ['unreachable', 'signedOut', 'fault'];

/**
 * What the mentor said and the server may not have yet. An entry is in the vault before the page says that it is saved, and stays
 * until the server answered. It carries a uuid or a version of its own, so that the server takes a repeat for what it is.
 */
export class Outbox {
	/**
	 * @param {Vault} vault
	 * @param {Clock} clock
	 * @param {function(): Promise<boolean>} isMine whether the session is that of whom the phone keeps things of
	 * @param {function({sent: object[], why: string|null})} changed called after each round
	 */
	constructor(vault, clock, isMine, changed) {
		this.vault = vault;
		this.forms = new Forms(vault);
		this.clock = clock;
		this.isMine = isMine;
		this.changed = changed;
		this.round = null;
		this.timer = null;
	}

	/**
	 * Takes something to send; done when the phone has it for good. Sending follows by itself.
	 *
	 * @param {{uuid: string, kind: string, path: string, body: object|null, patient: string|null, name: string|null}} entry with a
	 *        method and query where it is to be taken back; after: the uuid of what has to arrive before it
	 * @returns {Promise<string>} the uuid it goes with, another where the form was sent in another tab
	 */
	async put(entry) {
		const uuid = await this.forms.send({ saidAt: Date.now(), state: 'waiting', ...entry });
		this.send();
		return uuid;
	}

	/** Sends what waits; one tab at a time, and in one tab one round after the other. */
	send() {
		clearTimeout(this.timer);
		this.round = (this.round ?? Promise.resolve()).then(() => this.vault.isOpen ? this.alone(() => this.sendAll()) : null)
			.catch(() => null);
		return this.round;
	}

	alone(work) {
		return navigator.locks && !this.vault.memory ? navigator.locks.request(LOCK, work) : work();
	}

	async sendAll() {
		const sent = [];
		let why = null;
		let asked = false;
		const left = new Set();
		for (const entry of await this.vault.entries()) {
			// What hangs on another thing waits for that.
			if (entry.state !== 'waiting' || left.has(entry.after) || !this.vault.isOpen) {
				left.add(entry.uuid);
				continue;
			}
			try {
				// Somebody else may have signed in to the platform in this browser: nothing is said in another's name.
				if (!asked && !await this.isMine()) {
					return;
				}
				asked = true;
				await this.sendOne(entry);
				sent.push(entry);
			} catch (refusal) {
				if (!(refusal instanceof Refusal)) {
					throw refusal;
				}
				left.add(entry.uuid);
				why = refusal.kind;
				if (why === 'unreachable' || why === 'signedOut') {
					break;
				}
			}
		}
		if (LATER.includes(why) && why !== 'signedOut') {
			this.timer = setTimeout(() => this.send(), AGAIN);
		}
		await this.changed({ sent, why });
	}

	async sendOne(entry) {
		try {
			await call(entry.path, { body: this.bodyOf(entry), method: entry.method, query: entry.query });
		} catch (refusal) {
			if (LATER.includes(refusal.kind) || !(refusal instanceof Refusal)) {
				throw refusal;
			}
			const now = await this.standing(entry);
			// What was to go and is not there has gone.
			if (!now?.arrived && !(entry.method && refusal.kind === 'notFound')) {
				await this.refuse(entry, refusal, now);
				throw refusal;
			}
		}
		await this.vault.dropEntry(entry.uuid);
	}

	/** When it was is said in the server's time, which the phone may have learnt only now. */
	bodyOf(entry) {
		const at = Clock.text(Math.min(entry.at ?? this.clock.onServer(entry.saidAt), this.clock.now() - 1000));
		return entry.timeField ? { ...entry.body, [entry.timeField]: at } : entry.body;
	}

	/** A change that was refused may have arrived the first time: then things stand as it wanted them. */
	async standing(entry) {
		if (!entry.proof) {
			return null;
		}
		try {
			const value = await call(entry.path, { query: { v: 'default' } });
			const arrived = Object.entries(entry.proof).every(([field, wanted]) => at(value, field) === wanted);
			return { value, arrived };
		} catch (refusal) {
			if (LATER.includes(refusal.kind)) {
				throw refusal;
			}
			return null;
		}
	}

	async refuse(entry, refusal, now) {
		const { version, status, words, startDate, endDate } = now?.value ?? {};
		await this.vault.putEntry({
			...entry, state: 'refused', why: refusal.kind, words: refusal.words,
			now: now ? { version, status, words, startDate, endDate } : null,
		});
		// What was said upon it was said without knowing what stands now.
		for (const one of await this.vault.entries()) {
			if (one.after === entry.uuid && one.kind === entry.kind && one.state === 'waiting') {
				await this.vault.putEntry({ ...one, state: 'refused', why: refusal.kind, words: refusal.words, now: null });
			}
		}
	}

	/** Sends again what was refused, over what stands now where that is another version. */
	async again(entry) {
		const body = entry.now ? { ...entry.body, version: entry.now.version } : entry.body;
		await this.vault.putEntry({ ...entry, body, state: 'waiting', why: null, words: null, now: null });
		await this.send();
	}

	/** Throws something away, with the tie to a referral that hangs on it. */
	async drop(uuid) {
		for (const entry of await this.vault.entries()) {
			if (entry.uuid === uuid || (entry.after === uuid && entry.kind === 'together')) {
				await this.vault.dropEntry(entry.uuid);
			}
		}
		await this.changed({ sent: [], why: null });
	}
}

/** The value of a field such as person.uuid. */
function at(value, field) {
	return field.split('.').reduce((part, name) => part?.[name], value);
}
