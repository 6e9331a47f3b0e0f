/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.openmrs.api.ValidationException;
import org.openmrs.module.webservices.rest.SimpleObject;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.response.ConversionException;
import org.openmrs.module.webservices.rest.web.response.ResourceDoesNotSupportOperationException;
import org.openmrs.module.webservices.rest.web.v1_0.controller.MainResourceController;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Takes the REST module's verbs to the module's own resources, under <code>/ws/rest/v1/peermentor</code>.
 */
@Controller("peermentor.PeerMentorController")
@RequestMapping("/rest/" + RestConstants.VERSION_1 + PeerMentorController.NAMESPACE)
public class PeerMentorController extends MainResourceController {
	
	/** What follows the version in every address of the module. */
	public static final String NAMESPACE = "/peermentor";
	
	@Override
	public String getNamespace() {
		return RestConstants.VERSION_1 + NAMESPACE;
	}
	
	/** The REST module would invent a reason for voiding; here a person gives one. */
	@Override
	@RequestMapping(value = "/{resource}/{uuid}", method = RequestMethod.DELETE, params = "!purge")
	@ResponseBody
	public Object delete(@PathVariable("resource") String resource, @PathVariable("uuid") String uuid,
	        @RequestParam(value = "reason", required = false) String reason, HttpServletRequest request,
	        HttpServletResponse response) {
		return super.delete(resource, uuid, RequestGate.requireReason(request), request, response);
	}
	
	/** The module has no searches by name; asked for one, the REST module would fail. */
	@Override
	public SimpleObject searchByHandler(String resource, String searchHandlerId, HttpServletRequest request,
	        HttpServletResponse response) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	/** Takes what no other method takes, which would fall through to the platform's own controllers. */
	@RequestMapping({ "/{resource}", "/{resource}/{uuid}" })
	public void refuse() {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	@Override
	public SimpleObject apiAuthenticationExceptionHandler(Exception ex, HttpServletRequest request,
	        HttpServletResponse response) {
		return ErrorAnswer.to(ex, request, response);
	}
	
	@Override
	public SimpleObject validationExceptionHandler(ValidationException ex, HttpServletRequest request,
	        HttpServletResponse response) {
		return ErrorAnswer.to(ex, request, response);
	}
	
	@Override
	public SimpleObject conversionExceptionHandler(ConversionException ex, HttpServletRequest request,
	        HttpServletResponse response) {
		return ErrorAnswer.to(ex, request, response);
	}
	
	@Override
	public SimpleObject httpMessageNotReadableExceptionHandler(HttpMessageNotReadableException ex,
	        HttpServletRequest request, HttpServletResponse response) {
		return ErrorAnswer.to(ex, request, response);
	}
	
	@Override
	public SimpleObject handleException(Exception ex, HttpServletRequest request, HttpServletResponse response) {
		return ErrorAnswer.to(ex, request, response);
	}
}
