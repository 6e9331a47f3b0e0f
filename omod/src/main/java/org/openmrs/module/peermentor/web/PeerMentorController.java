/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import java.io.IOException;
import java.util.Locale;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.openmrs.api.ValidationException;
import org.openmrs.module.webservices.rest.SimpleObject;
import org.openmrs.module.webservices.rest.web.RequestContext;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.RestUtil;
import org.openmrs.module.webservices.rest.web.api.RestService;
import org.openmrs.module.webservices.rest.web.resource.api.Resource;
import org.openmrs.module.webservices.rest.web.response.ConversionException;
import org.openmrs.module.webservices.rest.web.response.ResourceDoesNotSupportOperationException;
import org.openmrs.module.webservices.rest.web.v1_0.controller.BaseUriSetup;
import org.openmrs.module.webservices.rest.web.v1_0.controller.MainResourceController;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
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
	
	@Autowired
	private RestService rest;
	
	@Autowired
	private BaseUriSetup baseUri;
	
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
	
	/**
	 * Takes a file as the whole body of a request. Not as one part of a form: of forms the platform keeps all it is sent before
	 * anybody asks who sends it, and a page of another site could send one in the name of whoever is logged in.
	 */
	@RequestMapping(value = "/{resource}", method = RequestMethod.POST, consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	@ResponseBody
	public Object receive(@PathVariable("resource") String resource, HttpServletRequest request, HttpServletResponse response)
	        throws IOException {
		baseUri.setup(request);
		RequestContext context = RestUtil.getRequestContext(request, response);
		Resource found = rest.getResourceByName(buildResourceName(resource));
		if (!(found instanceof TakesFile)) {
			throw new ResourceDoesNotSupportOperationException();
		}
		Query query = new Query(request.getParameterMap());
		query.allowRepresentation();
		return RestUtil.created(response, ((TakesFile) found).take(request.getInputStream(), query, context));
	}
	
	/**
	 * @return whether the body of a request is a file
	 */
	static boolean isFile(HttpServletRequest request) {
		String type = request.getContentType();
		return "POST".equals(request.getMethod()) && type != null
		        && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_OCTET_STREAM_VALUE);
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
