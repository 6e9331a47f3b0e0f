/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.openmrs.module.webservices.rest.SimpleObject;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * An address of the module whose answers have a shape that is not the REST module's. It stands behind the same gate, reads its
 * parameters as strictly, and refuses in the module's one shape.
 */
public abstract class OwnAddress {
	
	/**
	 * @return the parameters, to be read strictly
	 */
	protected static Query query(HttpServletRequest request) {
		return new Query(request.getParameterMap());
	}
	
	/**
	 * Words whatever was thrown.
	 */
	@ExceptionHandler(Exception.class)
	@ResponseBody
	public SimpleObject refuse(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
		return ErrorAnswer.to(thrown, request, response);
	}
}
