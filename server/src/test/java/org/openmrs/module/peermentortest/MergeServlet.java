/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentortest;

import java.io.IOException;

import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.openmrs.api.PatientService;
import org.openmrs.api.context.Context;
import org.openmrs.serialization.SerializationException;

/**
 * Merges two patients as the platform's screens do, which its REST interface cannot.
 */
public class MergeServlet extends HttpServlet {
	
	private static final long serialVersionUID = 1L;
	
	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
		PatientService patients = Context.getPatientService();
		try {
			patients.mergePatients(patients.getPatientByUuid(request.getParameter("winner")),
			    patients.getPatientByUuid(request.getParameter("loser")));
		}
		catch (SerializationException e) {
			throw new ServletException(e);
		}
	}
}
