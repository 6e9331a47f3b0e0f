/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.List;

import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps what an import found wrong, in the transaction that brings in or leaves out what it is about.
 */
@Component("peermentor.RunReport")
class RunReport {
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	RunReport(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	void keep(ImportState state, List<RunProblem> problems) {
		sessionFactory.getCurrentSession().doWork(connection -> {
			SqlBatch batch = new SqlBatch(connection, "insert into peermentor_directory_run_problem (run_id, refused, place, field,"
			        + " code, argument) values ");
			for (RunProblem problem : problems) {
				if (state.count(problem)) {
					batch.add(state.runId, problem.refused, problem.place, problem.field, problem.code, problem.arguments);
				}
			}
			batch.flush();
		});
	}
}
