/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * As many at a time as one statement takes.
 */
final class Batches {
	
	private static final int MOST = 500;
	
	private Batches() {
	}
	
	/**
	 * @return all of them in their order, at most 500 in each
	 */
	static <T> List<List<T>> of(Collection<T> all) {
		List<T> list = new ArrayList<>(all);
		List<List<T>> parts = new ArrayList<>();
		for (int from = 0; from < list.size(); from += MOST) {
			parts.add(list.subList(from, Math.min(from + MOST, list.size())));
		}
		return parts;
	}
}
