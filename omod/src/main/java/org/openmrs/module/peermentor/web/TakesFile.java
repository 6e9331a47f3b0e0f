/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import java.io.IOException;
import java.io.InputStream;

import org.openmrs.module.webservices.rest.web.RequestContext;

/**
 * A resource that is created by a file: the body of the request is the file, what is said of it stands in the parameters.
 */
public interface TakesFile {
	
	/**
	 * @param file read once, and only after the caller's privileges were asked for
	 * @param query must be checked before the service is asked
	 * @return the representation of what was created
	 * @throws IOException if the file cannot be read
	 */
	Object take(InputStream file, Query query, RequestContext context) throws IOException;
}
