/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/** The languages that a page is written in. */
export const LANGUAGES = ['en', 'fr'];

const fetched = new Map();

/**
 * The words of a page in one language: its own and those of the ground.
 */
export class Messages {
	/**
	 * @param {string} language one of LANGUAGES
	 * @param {string} locale a BCP 47 tag of that language, for dates and numbers
	 * @param {object} texts by key
	 * @param {object} codes by kind of code, then by code
	 */
	constructor(language, locale, texts, codes) {
		this.language = language;
		this.locale = locale;
		this.texts = texts;
		this.codes = codes;
		this.plural = new Intl.PluralRules(language);
	}

	/** A text; {name} stands for the value of that name. A text that is not there shows its key, for a test to find. */
	text(key, values = {}) {
		return (this.texts[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
	}

	/** A text that depends on a number, which it calls {count}. */
	count(key, count) {
		return this.text(key + '.' + (this.plural.select(count) === 'one' ? 'one' : 'other'),
			{ count: count.toLocaleString(this.locale) });
	}

	/** Whether a text of this key exists. */
	has(key) {
		return key in this.texts;
	}

	/**
	 * What a coded value means: by the page's own words, else by those that came with it, else by those of the code itself.
	 *
	 * @param {string} kind of code, such as place
	 * @param {string|number|boolean|{code: string, display: string}|Array|null} value
	 * @returns {string|null} null where there is no value
	 */
	word(kind, value) {
		if (Array.isArray(value)) {
			return value.map((one) => this.word(kind, one)).filter(Boolean).join(', ') || null;
		}
		if (value === null || value === undefined || value === '') {
			return null;
		}
		if (typeof value === 'boolean') {
			return this.text(value ? 'yes' : 'no');
		}
		if (typeof value === 'number') {
			return value.toLocaleString(this.locale);
		}
		const code = typeof value === 'object' ? value.code ?? value.name : value;
		const display = typeof value === 'object' ? value.display : null;
		return this.codes[kind]?.[code] ?? display ?? (code ? inWords(String(code)) : null);
	}
}

/**
 * @param {string} language one of LANGUAGES
 * @param {string|null} locale of the session, such as fr_CA
 * @param {string[]} folders addresses of folders with a file of messages each; later ones win
 */
export async function loadMessages(language, locale, folders) {
	const texts = {};
	const codes = {};
	const files = await Promise.all(folders.map((folder) => fileOf(new URL('messages.' + language + '.json', folder).href)));
	for (const file of files) {
		Object.assign(texts, file.texts);
		Object.assign(codes, file.codes);
	}
	return new Messages(language, tagOf(language, locale), texts, codes);
}

/** A file of messages, fetched once for as long as the page is open. */
function fileOf(address) {
	if (!fetched.has(address)) {
		const file = fetch(address, { cache: 'no-cache' }).then((answer) => answer.json());
		fetched.set(address, file);
		file.catch(() => fetched.delete(address));
	}
	return fetched.get(address);
}

/** The first of the wishes that is a language of the page; English if none is. */
export function languageOf(...wishes) {
	const languages = wishes.filter(Boolean).map((wish) => wish.slice(0, 2).toLowerCase());
	return languages.find((language) => LANGUAGES.includes(language)) ?? LANGUAGES[0];
}

/** The way of writing dates: the session's or, if it does not say of which country, the browser's. */
function tagOf(language, locale) {
	const wishes = [locale?.replace('_', '-'), ...navigator.languages].filter((wish) => wish?.startsWith(language));
	for (const wish of [...wishes.filter((one) => one.length > 2), language]) {
		try {
			return Intl.getCanonicalLocales(wish)[0];
		} catch (noTag) {
			// Not every name that Java takes for a locale is a tag; the next will do.
		}
	}
	return language;
}

/** SOME_CODE as "Some code". */
function inWords(code) {
	if (!/^[A-Z][A-Z0-9_]*$/.test(code)) {
		return code;
	}
	const words = code.toLowerCase().replaceAll('_', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
