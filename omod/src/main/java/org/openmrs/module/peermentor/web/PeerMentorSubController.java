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
import org.openmrs.module.webservices.rest.web.RequestContext;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.RestUtil;
import org.openmrs.module.webservices.rest.web.api.RestService;
import org.openmrs.module.webservices.rest.web.resource.api.SubResource;
import org.openmrs.module.webservices.rest.web.response.ConversionException;
import org.openmrs.module.webservices.rest.web.response.ResourceDoesNotSupportOperationException;
import org.openmrs.module.webservices.rest.web.v1_0.controller.BaseUriSetup;
import org.openmrs.module.webservices.rest.web.v1_0.controller.MainSubResourceController;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Takes the REST module's verbs to what hangs on the module's own resources.
 */
@Controller("peermentor.PeerMentorSubController")
@RequestMapping("/rest/" + RestConstants.VERSION_1 + PeerMentorController.NAMESPACE)
public class PeerMentorSubController extends MainSubResourceController {
	
	@Autowired
	private RestService rest;
	
	@Autowired
	private BaseUriSetup baseUri;
	
	@Override
	public String getNamespace() {
		return RestConstants.VERSION_1 + PeerMentorController.NAMESPACE;
	}
	
	/** The REST module would refuse a parameter it does not know without naming it; the resources read theirs strictly. */
	@Override
	@RequestMapping(value = "/{resource}/{parentUuid}/{subResource}", method = RequestMethod.GET)
	@ResponseBody
	public SimpleObject get(@PathVariable("resource") String resource, @PathVariable("parentUuid") String parentUuid,
	        @PathVariable("subResource") String subResource, HttpServletRequest request, HttpServletResponse response) {
		baseUri.setup(request);
		RequestContext context = RestUtil.getRequestContext(request, response);
		SubResource found = (SubResource) rest.getResourceByName(buildResourceName(resource) + "/" + subResource);
		return found.getAll(parentUuid, context);
	}
	
	/** The REST module would invent a reason for voiding; here a person gives one. */
	@Override
	@RequestMapping(value = "/{resource}/{parentUuid}/{subResource}/{uuid}", method = RequestMethod.DELETE, params = "!purge")
	@ResponseBody
	public Object delete(@PathVariable("resource") String resource, @PathVariable("parentUuid") String parentUuid,
	        @PathVariable("subResource") String subResource, @PathVariable("uuid") String uuid,
	        @RequestParam(value = "reason", required = false) String reason, HttpServletRequest request,
	        HttpServletResponse response) {
		return super.delete(resource, parentUuid, subResource, uuid, RequestGate.requireReason(request), request, response);
	}
	
	/** Takes what no other method takes, which would fall through to the platform's own controllers. */
	@RequestMapping({ "/{resource}/{parentUuid}/{subResource}", "/{resource}/{parentUuid}/{subResource}/{uuid}" })
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
