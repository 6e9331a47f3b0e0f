/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

/**
 * Makes an element. Text becomes text nodes and nothing else, so that no name or note is ever read as markup.
 *
 * @param {string} tag name of the element
 * @param {Object<string, *>} attributes by name; functions are listeners of the event named; false, null and undefined are left out
 * @param {...(Node|string|Array|null)} children null and undefined are left out
 */
export function element(tag, attributes = {}, ...children) {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (typeof value === 'function') {
			made.addEventListener(name, value);
		} else if (value === true) {
			made.setAttribute(name, '');
		} else if (value !== false && value !== null && value !== undefined) {
			made.setAttribute(name, value);
		}
	}
	made.append(...present(children));
	return made;
}

/** Puts the children in the place of all that stands in the parent. */
export function replaceContent(parent, ...children) {
	parent.replaceChildren(...present(children));
}

/** Moves the focus to what is no control, such as a heading, so that reading goes on from there. */
export function focusOn(target) {
	target.setAttribute('tabindex', '-1');
	target.focus();
}

function present(children) {
	return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}
