/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;

/**
 * A cache of the platform for what was read from the database: each node fills its own, clearing it clears those of
 * all. The one place of the room that uses platform API newer than 2.5: since 2.8 the platform's caches are
 * Infinispan's. On a platform that does not read <code>cache-api.yaml</code> there is no such cache, and nothing is
 * kept.
 */
final class NodeCache {
	
	private final CacheManager manager;
	
	private final String name;
	
	NodeCache(CacheManager manager, String name) {
		this.manager = manager;
		this.name = name;
	}
	
	boolean exists() {
		return manager.getCache(name) != null;
	}
	
	/** Null if it is not there. */
	<T> T get(Object key, Class<T> type) {
		Cache cache = manager.getCache(name);
		return cache == null ? null : cache.get(key, type);
	}
	
	/**
	 * Infinispan's ordinary put would tell the other nodes to drop what they have, and their next read would do the same
	 * to this one.
	 */
	void putHere(Object key, Object value) {
		Cache cache = manager.getCache(name);
		if (cache == null) {
			return;
		}
		@SuppressWarnings("unchecked")
		org.infinispan.Cache<Object, Object> infinispan = (org.infinispan.Cache<Object, Object>) cache.getNativeCache();
		// What is there already would win over an external read.
		if (infinispan.containsKey(key)) {
			infinispan.remove(key);
		}
		infinispan.putForExternalRead(key, value);
	}
	
	/** On every node. */
	void clear() {
		Cache cache = manager.getCache(name);
		if (cache != null) {
			cache.clear();
		}
	}
}
