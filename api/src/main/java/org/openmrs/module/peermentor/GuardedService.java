/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor;

import org.springframework.transaction.interceptor.TransactionProxyFactoryBean;

/**
 * The proxy before a service: the platform's interceptors for privileges, audit and validation, and the transaction.
 * It knows what it makes before it makes it. A factory that does not is made in full, with all that it needs, whenever
 * Spring looks for a bean by type; ten such factories that need each other's neighbours keep a start busy for minutes.
 */
public class GuardedService extends TransactionProxyFactoryBean {
	
	private static final long serialVersionUID = 1L;
	
	/**
	 * @param service the interface of the service
	 */
	public GuardedService(Class<?> service) {
		setProxyInterfaces(new Class<?>[] { service });
	}
}
