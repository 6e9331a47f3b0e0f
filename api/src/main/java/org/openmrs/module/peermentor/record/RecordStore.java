/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.record;

import org.hibernate.SessionFactory;
import org.openmrs.aop.RequiredDataAdvice;
import org.openmrs.api.handler.SaveHandler;
import org.openmrs.api.handler.VoidHandler;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.validator.ValidateUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes the module's own records as the platform writes its own: its save and void handlers keep who and when, its
 * validators have their say. The platform does the same around service methods called <code>saveX(X)</code> and
 * <code>voidX(X, reason)</code>; the module's services take requests instead of records, and come here.
 */
@Component("peermentor.RecordStore")
public class RecordStore {
	
	private static final int LONGEST_REASON = 255;
	
	private final SessionFactory sessionFactory;
	
	private final Author author;
	
	@Autowired
	RecordStore(SessionFactory sessionFactory, Author author) {
		this.sessionFactory = sessionFactory;
		this.author = author;
	}
	
	/**
	 * Saves a new or changed record, with the current user as its creator or changer (see {@link Author}).
	 * 
	 * @return the record, with its id
	 * @throws org.openmrs.api.ValidationException if a validator refuses it
	 */
	public <R extends Record> R save(R record) {
		if (record.getCreator() == null) {
			record.setCreator(author.current());
		}
		RequiredDataAdvice.recursivelyHandle(SaveHandler.class, record, null);
		ValidateUtil.validate(record);
		sessionFactory.getCurrentSession().saveOrUpdate(record);
		return record;
	}
	
	/**
	 * Voids a record, in the name of the current user.
	 * 
	 * @param reason why, not blank, at most 255 characters
	 * @throws InvalidInput on <code>reason</code>
	 */
	public void voidRecord(Record record, String reason) {
		Problems problems = new Problems();
		if (problems.require("reason", reason) && reason.length() > LONGEST_REASON) {
			problems.add("reason", "peermentor.error.tooLong", LONGEST_REASON);
		}
		problems.throwIfAny();
		RequiredDataAdvice.recursivelyHandle(VoidHandler.class, record, reason);
		sessionFactory.getCurrentSession().saveOrUpdate(record);
	}
	
	/**
	 * @param versionRead the version that the caller read
	 * @throws Stale unless the record is still the one that the caller read
	 */
	public void requireUnchanged(Record record, int versionRead) {
		if (record.getVersion() != versionRead) {
			throw new Stale();
		}
	}
}
