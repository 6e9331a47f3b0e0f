/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collection;
import java.util.List;

/**
 * What other rooms ask of the directory: the directory holds nothing about persons, so nobody's reach is asked for.
 */
public interface ListedServices {
	
	/**
	 * A service that had no place and moved to one, or was merged, is listed under another uuid; whoever knows the old one means
	 * the same service.
	 * 
	 * @param listing the uuid of a service at a location, or of a service that has none
	 * @return if it is gone, the one listing of its service, or of the one that was merged with; null if there is none or there are
	 *         several, nothing like it was ever listed, or its place was taken out
	 */
	ListedService find(String listing);
	
	/**
	 * As they were listed, whatever became of it since.
	 * 
	 * @return those that were ever listed
	 */
	List<ListedService> all(Collection<String> listings);
	
	/**
	 * @param need the code of one of the module's own terms
	 * @param most how many at most
	 * @return open ones that serve the need like this one and are not it, the nearest to it first
	 */
	List<ListedService> alternatives(ListedService to, String need, int most);
}
