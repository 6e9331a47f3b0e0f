/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The calls that the README shows, run by bash word for word but for the port. */
final class ReadmeCalls {
	
	private static final String STATUS_ONLY = "curl() { command curl -s -o /dev/null -w '%{http_code}\\n' \"$@\"; }\n";
	
	private ReadmeCalls() {
	}
	
	/** @return false on a machine without curl, which nothing else needs */
	static boolean canRun() throws IOException, InterruptedException {
		return new ProcessBuilder("bash", "-c", "command -v curl").start().waitFor() == 0;
	}
	
	/**
	 * @param readme the file
	 * @param port where a server with a fresh demo listens
	 * @return the status of each answer, in order
	 */
	static List<String> statuses(Path readme, int port) throws IOException, InterruptedException {
		String calls = calls(Files.readString(readme)).replace("localhost:8080", "localhost:" + port);
		Process bash = new ProcessBuilder("bash", "-c", STATUS_ONLY + calls).directory(readme.toAbsolutePath().normalize().getParent().toFile())
		        .redirectErrorStream(true).start();
		bash.getOutputStream().close();
		List<String> statuses = bash.inputReader().lines().toList();
		bash.waitFor();
		return statuses;
	}
	
	/** @return all blocks of code from where the calls begin to where their codes are explained */
	private static String calls(String text) {
		String[] parts = text.substring(text.indexOf("These calls work"), text.indexOf("The coded values are")).split("```");
		StringBuilder calls = new StringBuilder();
		for (int block = 1; block < parts.length; block += 2) {
			calls.append(parts[block]);
		}
		return calls.toString();
	}
}
