/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/** Whatever the context path of the platform is called. */
const ROOT = new URL('../../../ws/rest/v1/', import.meta.url);

const PATIENCE_MILLIS = 60000;

const KINDS = { 400: 'invalid', 401: 'signedOut', 403: 'forbidden', 404: 'notFound', 409: 'stale' };

let hear = null;

/** Why an answer is none: unreachable, signedOut, forbidden, notFound, invalid, stale or fault. */
export class Refusal extends Error {
	constructor(kind, answer = null) {
		super(kind);
		this.kind = kind;
		this.error = answer?.error ?? null;
	}

	/** The server's own words for a field, null if it has none. */
	ofField(name) {
		const problems = this.error?.fieldErrors?.[name];
		return problems?.length ? problems[0].message ?? '' : null;
	}

	/** The server's own words, empty if it has none. */
	get words() {
		const all = [...(this.error?.globalErrors ?? []), ...Object.values(this.error?.fieldErrors ?? {}).flat()];
		return all.map((problem) => problem.message).filter(Boolean).join(' ') || this.error?.message || '';
	}
}

/**
 * Has every answer tell what the server's clock shows.
 *
 * @param {function(string|null, number, number)} listener gets the Date header, and what the clock here showed before and after
 */
export function hearTheClock(listener) {
	hear = listener;
}

/**
 * Reads from the platform's REST addresses, or writes. Nothing is kept: neither by the browser's cache nor here.
 *
 * @param {string} path below /ws/rest/v1/
 * @param {object} options query: names and values, empty ones are left out; headers; language; method; signal;
 *        body: what is written, which makes it a POST unless a method is named; credentials: omit for one who is nobody to
 *        the platform
 * @returns {Promise<*>} what the answer holds, null if it is empty
 * @throws {Refusal}
 */
export async function call(path, { query = {}, headers = {}, language = document.documentElement.lang, body = null, method = body ? 'POST' : 'GET',
	signal = null, credentials = 'same-origin' } = {}) {
	const address = new URL(path, ROOT);
	for (const [name, value] of Object.entries(query)) {
		if (value !== null && value !== undefined && value !== '') {
			address.searchParams.set(name, value);
		}
	}
	const response = await send(address, {
		method,
		credentials,
		cache: 'no-store',
		headers: {
			Accept: 'application/json',
			'Disable-WWW-Authenticate': 'true',
			...(language ? { 'Accept-Language': language } : {}),
			...(body ? { 'Content-Type': 'application/json' } : {}),
			...headers,
		},
		...(body ? { body: JSON.stringify(body) } : {}),
	}, signal);
	return contentOf(response);
}

async function send(address, request, signal) {
	const patience = AbortSignal.timeout(PATIENCE_MILLIS);
	const before = Date.now();
	try {
		const response = await fetch(address, { ...request, signal: signal ? either(signal, patience) : patience });
		hear?.(response.headers.get('Date'), before, Date.now());
		return response;
	} catch (problem) {
		if (signal?.aborted) {
			throw problem;
		}
		throw new Refusal('unreachable');
	}
}

/** AbortSignal.any, which browsers of 2022 do not have. */
function either(...signals) {
	const controller = new AbortController();
	for (const signal of signals) {
		signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
		if (signal.aborted) {
			controller.abort(signal.reason);
		}
	}
	return controller.signal;
}

async function contentOf(response) {
	let content = null;
	try {
		const text = await response.text();
		content = text === '' ? null : JSON.parse(text);
	} catch (problem) {
		if (response.ok) {
			throw new Refusal(problem instanceof SyntaxError ? 'fault' : 'unreachable');
		}
	}
	if (response.ok) {
		return content;
	}
	// A gateway that finds nobody behind it says so with these.
	const away = [502, 503, 504].includes(response.status);
	throw new Refusal(away ? 'unreachable' : KINDS[response.status] ?? 'fault', content);
}
