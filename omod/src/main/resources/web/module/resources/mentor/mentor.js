/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */

import { fromAddress } from '../ground/address.js';
import { languageOf, loadMessages } from '../ground/messages.js';
import { readSession } from '../ground/session.js';

const FOLDERS = [new URL('../ground/', import.meta.url), new URL('./', import.meta.url)];

// Asked before the rest of the app is here: on a bad line a question takes as long as a handful of files.
loadMessages(languageOf(fromAddress('lang'), navigator.language), null, FOLDERS).catch(() => null);
const session = readSession();
session.catch(() => null);

import('./entrance.js')
	.then(({ Entrance }) => new Entrance(FOLDERS, session).open())
	.catch(() => {
		document.getElementById('broken').hidden = false;
	});
