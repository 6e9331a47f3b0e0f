/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { nameOf } from './ahead.js';
import { READABLE_FOR } from './vault.js';
import { call, Refusal } from '../ground/rest.js';

/**
 * Reads from the server and keeps what it answered, so that it can be read again where there is no signal.
 */
export class Desk {
	constructor(vault) {
		this.vault = vault;
		this.language = 'en';
		/** Why the last question stayed without an answer: unreachable, signedOut, or null. */
		this.away = null;
		/** What was asked before it was needed: an Ahead, or null. */
		this.ahead = null;
	}

	/**
	 * @param {string} path below peermentor/
	 * @param {object} query
	 * @param {string|null} patient whom the answer is about, so that it can be dropped with everything about them
	 * @returns {Promise<{value: *, at: number, kept: boolean}>} kept: whether it is what the phone had kept
	 * @throws {Refusal}
	 */
	async read(path, query = {}, patient = null) {
		const name = nameOf(path, query);
		const pages = this.vault.pages;
		try {
			const value = await (this.ahead?.take(name, this.language) ?? call('peermentor/' + path, { query, language: this.language }));
			this.away = null;
			if (pages && pages === this.vault.pages) {
				pages[name] = { value, at: Date.now(), patient };
				this.vault.keepPages();
			}
			return { value, at: Date.now(), kept: false };
		} catch (refusal) {
			return this.instead(pages, name, refusal);
		}
	}

	instead(pages, name, refusal) {
		if (!(refusal instanceof Refusal)) {
			throw refusal;
		}
		if (refusal.kind === 'notFound' || refusal.kind === 'forbidden') {
			this.forget((one) => one === name);
			throw refusal;
		}
		if (refusal.kind !== 'invalid') {
			this.away = refusal.kind === 'fault' ? 'unreachable' : refusal.kind;
		}
		const kept = pages?.[name];
		const age = Date.now() - (kept?.at ?? 0);
		if (!kept || age > READABLE_FOR || age < -READABLE_FOR) {
			throw refusal;
		}
		return { ...kept, kept: true };
	}

	/** Like read, but null where there is nothing or nothing for this account. */
	async readOrNull(path, query, patient) {
		try {
			return await this.read(path, query, patient);
		} catch (refusal) {
			if (refusal instanceof Refusal) {
				return null;
			}
			throw refusal;
		}
	}

	/** Whoever is not with this mentor any more is dropped with everything that was read about them. */
	forgetAllBut(patients) {
		this.forget((name) => this.vault.pages[name].patient && !patients.includes(this.vault.pages[name].patient));
	}

	/** What is kept under a name without asking anybody, null if nothing is. */
	kept(path, query = {}) {
		return this.vault.pages?.[nameOf(path, query)]?.value ?? null;
	}

	/** Drops what the server would no longer show. */
	forget(which) {
		const pages = this.vault.pages ?? {};
		const names = Object.keys(pages).filter(which);
		names.forEach((name) => delete pages[name]);
		if (names.length > 0) {
			this.vault.keepPages();
		}
	}

	/** How somebody could be reached before they said it anew may be dangerous, and is not to be read again without signal. */
	forgetReplaced(sent) {
		const said = sent.filter((entry) => entry.kind === 'reach').map((entry) => entry.patient);
		this.forget((name) => /^(safecontact|outreach)\?/.test(name) && said.includes(this.vault.pages[name].patient));
	}

	/** Keeps something that is no answer of a server and does not grow old; what is about a patient goes with them. */
	keep(name, value, patient = null) {
		this.vault.pages['#' + name] = { value, at: Date.now(), patient };
		return this.vault.keepPages();
	}

	/** What was kept so, null if nothing was. */
	ofPhone(name) {
		return this.vault.pages?.['#' + name]?.value ?? null;
	}

	/** What is too old to be shown is dropped, whether it is asked for or not. */
	forgetTheOld() {
		const pages = this.vault.pages ?? {};
		this.forget((name) => !name.startsWith('#') && Math.abs(Date.now() - (pages[name]?.at ?? 0)) > READABLE_FOR);
	}
}
