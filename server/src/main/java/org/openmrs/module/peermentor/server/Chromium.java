/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.BrowserType;

/**
 * The Chromium that the machine has: <code>-Dpeermentor.chromium=PATH</code> names it, else the usual places are tried. It asks
 * nobody outside for anything.
 */
public final class Chromium {
	
	private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
	    "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	    "/Applications/Chromium.app/Contents/MacOS/Chromium");
	
	private static final List<String> QUIETLY = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
	    "--disable-background-networking", "--disable-component-update", "--disable-sync");
	
	private Chromium() {
	}
	
	/**
	 * @return how to launch it, without a window
	 * @throws CannotStart if there is none
	 */
	public static BrowserType.LaunchOptions options() {
		String named = System.getProperty("peermentor.chromium");
		List<String> places = named == null ? USUAL_PLACES : List.of(named);
		Path found = places.stream().map(Path::of).filter(Files::isExecutable).findFirst()
		        .orElseThrow(() -> new CannotStart("Pages need a Chromium, and there is none at " + places
		                + ". Install one (Debian: apt-get install chromium) or name it with -Dpeermentor.chromium=PATH."));
		return new BrowserType.LaunchOptions().setExecutablePath(found).setHeadless(true).setArgs(QUIETLY);
	}
}
