/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody gets to the list of their participants in one of the interfaces that are compared. */
interface Walk {
	
	/** As fast as fingers can be, in milliseconds for a letter. */
	Locator.PressSequentiallyOptions FAST = new Locator.PressSequentiallyOptions().setDelay(50);
	
	/** @return what it is called in what is printed */
	String name();
	
	/** @return where to sign in, below the platform's address */
	String path();
	
	/** @return where one begins the next time */
	default String pathAgain() {
		return path();
	}
	
	/** Waits until somebody can type their name. */
	void awaitForm(Page page);
	
	/** Types name and password, up to the button that signs in. */
	void fillIn(Page page);
	
	/** Presses that button, and does whatever else is asked before the list is there. */
	void enter(Page page);
	
	/** Waits until the browser has put away what it keeps for the next visit. */
	void settle(Page page);
	
	/** Gets from the page as it opens the next time, with the same session, to the list. */
	void enterAgain(Page page);
	
	/** @return names of participants that the list shows */
	List<String> names(Page page);
}
