/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * A file to be brought in, as requested.
 */
public final class NewImport {
	
	private static final Collection<String> SCHEMES = Arrays.asList("http", "https", "urn");
	
	final String uuid;
	
	final String source;
	
	final String sourceName;
	
	final String fileName;
	
	final boolean dryRun;
	
	final boolean complete;
	
	final InputStream content;
	
	final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose for the import, so that a repeat is known as one; null to have one made
	 * @param source the URI of the publisher; never asked, it makes identifiers
	 * @param sourceName how people call the publisher; null leaves the name as it is
	 * @param fileName what the file is called where it comes from; for the report only, may be null
	 * @param dryRun whether nothing but the report is written; null for yes
	 * @param complete whether the file says all that the source has, so that what is not in it has vanished; null for no
	 * @param content the bytes; read once
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewImport(String uuid, String source, String sourceName, String fileName, Boolean dryRun, Boolean complete,
	    InputStream content, Problems found) {
		this.uuid = uuid;
		this.source = source;
		this.sourceName = sourceName;
		this.fileName = RunProblem.shortened(fileName);
		this.dryRun = !Boolean.FALSE.equals(dryRun);
		this.complete = Boolean.TRUE.equals(complete);
		this.content = content;
		this.found = found;
	}
	
	void check() {
		if (found.require("source", source) && !isSource(source)) {
			found.add("source", "peermentor.error.directoryImport.source");
		} else if (source != null && source.startsWith(DirectoryIds.OWN)) {
			found.add("source", "peermentor.error.directoryImport.ownSource");
		}
		found.throwIfAny();
	}
	
	private static boolean isSource(String text) {
		try {
			URI uri = new URI(text);
			return uri.isAbsolute() && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) && uri.getFragment() == null
			        && uri.getUserInfo() == null && text.chars().allMatch(c -> c > ' ' && c < 127);
		}
		catch (URISyntaxException e) {
			return false;
		}
	}
}
