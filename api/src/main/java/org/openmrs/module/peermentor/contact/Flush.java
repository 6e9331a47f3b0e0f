/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.function.Supplier;

import javax.persistence.OptimisticLockException;
import javax.persistence.PersistenceException;

import org.hibernate.SessionFactory;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.openmrs.module.peermentor.refusal.Stale;

/**
 * Writes what a piece of work has gathered while the module can still say what went wrong.
 */
final class Flush {
	
	private Flush() {
	}
	
	/**
	 * Does the work and writes it.
	 * 
	 * @throws Stale if somebody else changed or created the same in the meantime; the transaction is lost
	 */
	static <T> T after(SessionFactory sessionFactory, Supplier<T> work) {
		try {
			T result = work.get();
			sessionFactory.getCurrentSession().flush();
			return result;
		}
		catch (OptimisticLockException | StaleStateException | ConstraintViolationException e) {
			throw new Stale();
		}
		catch (PersistenceException e) {
			if (e.getCause() instanceof ConstraintViolationException) {
				throw new Stale();
			}
			throw e;
		}
	}
}
