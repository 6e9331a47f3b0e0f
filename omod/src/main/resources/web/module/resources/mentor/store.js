/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/**
 * Where the phone keeps records: a database of the browser, or, where there is none or none may be used, this page's memory,
 * which forgets when the page goes.
 */

const NAME = 'peermentor-mentor';

const RECORDS = 'records';

/** Records by name in the browser's database. What they hold is sealed before it gets here. */
export class DatabaseStore {
	/** @throws where the browser has no database for this page, as in some private windows */
	async begin() {
		this.database?.close();
		this.database = await asked(Object.assign(indexedDB.open(NAME, 1), {
			onupgradeneeded: (event) => event.target.result.createObjectStore(RECORDS),
		}));
		// Another tab that wipes does not have to wait for this one.
		this.database.onversionchange = () => this.database.close();
	}

	async get(name) {
		return asked(this.open('readonly').get(name));
	}

	async names() {
		return asked(this.open('readonly').getAllKeys());
	}

	/**
	 * Puts some and drops others, all or none; done when the phone has it for good.
	 *
	 * @param {Object<string, object>} records by name
	 * @param {string[]} dropped names
	 */
	async change(records, dropped = []) {
		const transaction = this.database.transaction(RECORDS, 'readwrite', { durability: 'strict' });
		const store = transaction.objectStore(RECORDS);
		Object.entries(records).forEach(([name, record]) => store.put(record, name));
		dropped.forEach((name) => store.delete(name));
		await new Promise((resolve, reject) => {
			transaction.oncomplete = resolve;
			transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
		});
	}

	/** Nothing remains, not even the database. */
	async destroy() {
		this.database?.close();
		const request = indexedDB.deleteDatabase(NAME);
		await new Promise((resolve) => {
			request.onsuccess = request.onerror = request.onblocked = resolve;
		});
	}

	open(mode) {
		return this.database.transaction(RECORDS, mode).objectStore(RECORDS);
	}
}

/** The same, for as long as the page is open. */
export class MemoryStore {
	constructor() {
		this.records = new Map();
	}

	async begin() {
		this.records.clear();
	}

	async get(name) {
		const text = this.records.get(name);
		return text === undefined ? undefined : JSON.parse(text);
	}

	async names() {
		return [...this.records.keys()];
	}

	async change(records, dropped = []) {
		Object.entries(records).forEach(([name, record]) => this.records.set(name, JSON.stringify(record)));
		dropped.forEach((name) => this.records.delete(name));
	}

	async destroy() {
		this.records.clear();
	}
}

function asked(request) {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
