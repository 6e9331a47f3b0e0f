/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/**
 * Seals what the phone keeps: AES-GCM under a key that PBKDF2 makes of the mentor's PIN.
 *
 * 600,000 rounds of HMAC-SHA-256 is what OWASP's Password Storage Cheat Sheet asks for where nothing stronger than PBKDF2 can be
 * had, and a browser has nothing stronger. Somebody who takes the phone's storage away can still try six digits in
 * minutes on a strong machine: this keeps out whoever picks up the phone; a sentence keeps out more, and says so on the page.
 */
const ROUNDS = 600000;

const SALT_BYTES = 16;

/** NIST SP 800-38D: 96 bits, drawn anew for every seal. */
const VECTOR_BYTES = 12;

/** Whether this page may seal at all: browsers let pages from https and localhost alone. */
export function canSeal() {
	return Boolean(globalThis.crypto?.subtle);
}

/** What a key is made with besides the PIN; no secret. */
export function newRecipe() {
	return { salt: random(SALT_BYTES), rounds: ROUNDS };
}

/** @returns {Promise<CryptoKey>} which no script can read out */
export async function keyOf(pin, recipe) {
	const words = new TextEncoder().encode(pin.normalize('NFKC'));
	const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
	return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt: recipe.salt, iterations: recipe.rounds }, base,
		{ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** @param {string} name of the record; what is sealed under one name opens under no other */
export async function seal(key, name, content) {
	const iv = random(VECTOR_BYTES);
	const text = new TextEncoder().encode(JSON.stringify(content));
	return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytes(name) }, key, text) };
}

/** @throws if the key is another, or if anything was changed */
export async function unseal(key, name, sealed) {
	const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData: bytes(name) }, key, sealed.data);
	return JSON.parse(new TextDecoder().decode(text));
}

/** A new uuid, with which the server knows a repeat. */
export function newUuid() {
	if (globalThis.crypto.randomUUID) {
		return crypto.randomUUID();
	}
	const drawn = random(16);
	drawn[6] = (drawn[6] & 0x0f) | 0x40;
	drawn[8] = (drawn[8] & 0x3f) | 0x80;
	const hex = [...drawn].map((one) => one.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function random(count) {
	return crypto.getRandomValues(new Uint8Array(count));
}

function bytes(text) {
	return new TextEncoder().encode(text);
}
