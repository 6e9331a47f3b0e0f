/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { keyOfLock, MOST_TRIES, newLock, usedNow, waitBefore } from './lock.js';
import { canSeal, seal, unseal } from './seal.js';
import { DatabaseStore, MemoryStore } from './store.js';

const MINUTE = 60 * 1000;

/** After so long without a touch the key is forgotten and the PIN asked for. */
export const LOCK_AFTER = 10 * MINUTE;

/** What was read from the server can be read here for so long. */
export const READABLE_FOR = 24 * 60 * MINUTE;

/** If nobody opens it for so long, all of it goes, sent or not: as long as the server keeps a draft. */
const KEPT_FOR = 7 * 24 * 60 * MINUTE;

const PAGES = 'pages';

const LOCK = 'lock';

export const OUT = 'out:';

export const FORM = 'form:';

/**
 * What the phone keeps: answers of the server, what waits to be sent, and forms half filled in. All of it is sealed; the key
 * is in this page's memory alone, between opening and locking.
 */
export class Vault {
	constructor() {
		this.pages = null;
		/** Done when there is a key, and a record that tells which. */
		this.made = Promise.resolve();
		this.written = this.made;
		this.beginAnew();
	}

	beginAnew() {
		this.memory = !canSeal();
		this.store = this.memory ? new MemoryStore() : new DatabaseStore();
	}

	/** @returns {Promise<string>} new: nothing is kept; locked; or old: it was left alone for too long and is gone */
	async look() {
		try {
			await this.store.begin();
		} catch (noDatabase) {
			this.keepNothing();
		}
		const lock = await this.store.get(LOCK);
		if (!lock) {
			return 'new';
		}
		if (Date.now() - lock.usedAt > KEPT_FOR) {
			await this.wipe();
			return 'old';
		}
		return 'locked';
	}

	get isOpen() {
		return this.pages !== null;
	}

	/** From now on everything is gone with the page. */
	keepNothing() {
		this.memory = true;
		this.store = new MemoryStore();
	}

	/**
	 * Opens at once. The key is made meanwhile, which takes a phone a second or two; nothing is put away before it is there.
	 *
	 * @param {string|null} pin null where nothing is kept
	 * @returns {Promise<boolean>} false if another tab was sooner, whose PIN counts
	 */
	async make(pin) {
		await this.store.begin();
		if (await this.store.get(LOCK)) {
			return false;
		}
		this.pages = {};
		this.made = this.written = this.memory ? Promise.resolve() : this.lockWith(pin, this.pages);
		return true;
	}

	async lockWith(pin, pages) {
		try {
			const { key, lock } = await newLock(pin);
			if (pages === this.pages) {
				await this.store.change({ [LOCK]: lock });
				this.key = pages === this.pages ? key : null;
			}
		} catch (notKept) {
			if (pages === this.pages) {
				this.keepNothing();
			}
		}
	}

	/** @returns {Promise<{open: boolean, left: number, wait: number}>} left: how many tries; wait: milliseconds before the next */
	async open(pin) {
		const lock = await this.store.get(LOCK);
		const wait = waitBefore(lock);
		if (wait > 0) {
			return { open: false, left: MOST_TRIES - lock.tries, wait };
		}
		// Counted before it is tried, so that closing the page does not make it free.
		await this.store.change({ [LOCK]: { ...lock, tries: lock.tries + 1, triedAt: Date.now() } });
		const key = await keyOfLock(pin, lock);
		if (!key) {
			const left = MOST_TRIES - lock.tries - 1;
			if (left <= 0) {
				await this.wipe();
			}
			return { open: false, left, wait: 0 };
		}
		this.key = key;
		await this.store.change({ [LOCK]: usedNow(lock) });
		this.pages = await this.read(PAGES) ?? {};
		return { open: true, left: MOST_TRIES, wait: 0 };
	}

	lock() {
		this.key = null;
		this.pages = null;
	}

	async wipe() {
		this.lock();
		await this.store.destroy();
		this.beginAnew();
	}

	/** What the server answered; writes follow each other. */
	keepPages() {
		const pages = this.pages;
		this.written = this.written.then(() => this.isOpen && pages === this.pages ? this.write(PAGES, pages) : null)
			.catch(() => {});
		return this.written;
	}

	/** How many things wait, known without the key. */
	async waiting() {
		return (await this.store.names()).filter((name) => name.startsWith(OUT)).length;
	}

	/** What waits to be sent, safety concerns first, then the oldest. */
	async entries() {
		const entries = await this.all(OUT);
		return entries.sort((one, other) => (other.kind === 'concern') - (one.kind === 'concern') || one.saidAt - other.saidAt);
	}

	/** Writes what is to be sent as it stands now and, in the same breath, takes the form it came from. */
	async putEntry(entry) {
		await this.write(OUT + entry.uuid, entry, [FORM + entry.uuid]);
	}

	async dropEntry(uuid) {
		await this.store.change({}, [OUT + uuid]);
	}

	async all(prefix) {
		const names = (await this.store.names()).filter((name) => name.startsWith(prefix));
		return (await Promise.all(names.map((name) => this.read(name).catch(() => null)))).filter(Boolean);
	}

	async read(name) {
		await this.made;
		const record = await this.store.get(name);
		return record === undefined ? null : this.memory ? record : unseal(this.key, name, record);
	}

	async write(name, content, dropped = []) {
		await this.made;
		const record = this.memory ? content : await seal(this.key, name, content);
		await this.store.change({ [name]: record }, dropped);
	}
}
