/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.ValidationException;
import org.openmrs.api.context.Context;
import org.openmrs.api.context.ContextAuthenticationException;
import org.openmrs.module.peermentor.refusal.Busy;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Refusal;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.webservices.rest.SimpleObject;
import org.openmrs.module.webservices.rest.web.response.ConversionException;
import org.openmrs.module.webservices.rest.web.response.IllegalPropertyException;
import org.openmrs.module.webservices.rest.web.response.ObjectNotFoundException;
import org.openmrs.module.webservices.rest.web.response.ResourceDoesNotSupportOperationException;
import org.openmrs.module.webservices.rest.web.response.UnknownResourceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * The one shape in which the module answers a refusal or a fault. Never a stack trace, never the text of an exception
 * that the module did not word itself: such texts may quote a person's data.
 */
final class ErrorAnswer {
	
	private static final Logger log = LoggerFactory.getLogger(ErrorAnswer.class);
	
	private static final String INVALID = "peermentor.error.invalid";
	
	private ErrorAnswer() {
	}
	
	/**
	 * Sets the status and words the answer.
	 */
	static SimpleObject to(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			SimpleObject answer = known(cause, request, response);
			if (answer != null) {
				return answer;
			}
		}
		String incident = UUID.randomUUID().toString();
		// The stack only: the message of a foreign exception may quote a value of the request.
		log.error("Incident {}: {} at {}", incident, thrown.getClass().getName(), firstOwnFrames(thrown));
		response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
		return error("peermentor.error.fault", incident);
	}
	
	private static SimpleObject known(Throwable cause, HttpServletRequest request, HttpServletResponse response) {
		if (cause instanceof InvalidInput) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return invalid((InvalidInput) cause);
		}
		if (cause instanceof Refusal) {
			response.setStatus(status((Refusal) cause));
			return error(((Refusal) cause).getCode(), ((Refusal) cause).getArguments().toArray());
		}
		// The proxies throw the one, Context.requirePrivilege the other.
		if (cause instanceof APIAuthenticationException || cause instanceof ContextAuthenticationException) {
			return notAllowed(request, response);
		}
		if (cause instanceof ObjectOptimisticLockingFailureException || cause instanceof javax.persistence.OptimisticLockException
		        || cause instanceof org.hibernate.StaleStateException) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return error("peermentor.error.stale");
		}
		if (cause instanceof ValidationException) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return invalid((ValidationException) cause);
		}
		return unusableRequest(cause, response);
	}
	
	private static SimpleObject unusableRequest(Throwable cause, HttpServletResponse response) {
		if (cause instanceof ResourceDoesNotSupportOperationException
		        || cause instanceof HttpRequestMethodNotSupportedException) {
			response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			return error("peermentor.error.notSupported");
		}
		if (cause instanceof UnknownResourceException || cause instanceof ObjectNotFoundException) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			return error("peermentor.error.notFound");
		}
		if (cause instanceof HttpMediaTypeNotSupportedException || cause instanceof MultipartException
		        || cause instanceof MissingServletRequestPartException) {
			response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
			return error("peermentor.error.notJson");
		}
		if (cause instanceof HttpMessageNotReadableException) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return error("peermentor.error.notJson");
		}
		if (cause instanceof ConversionException || cause instanceof IllegalPropertyException) {
			// Input is read by the module itself; the REST module converts only to the representation asked for.
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return error("peermentor.error.representation");
		}
		return null;
	}
	
	static SimpleObject notAllowed(HttpServletRequest request, HttpServletResponse response) {
		if (Context.isAuthenticated()) {
			response.setStatus(HttpServletResponse.SC_FORBIDDEN);
			return error("peermentor.error.notPermitted");
		}
		response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		if (!"true".equals(request.getHeader("Disable-WWW-Authenticate"))) {
			response.addHeader("WWW-Authenticate", "Basic realm=\"OpenMRS\"");
		}
		return error("peermentor.error.notLoggedIn");
	}
	
	private static int status(Refusal refusal) {
		if (refusal instanceof NotFound) {
			return HttpServletResponse.SC_NOT_FOUND;
		}
		if (refusal instanceof Stale) {
			return HttpServletResponse.SC_CONFLICT;
		}
		if (refusal instanceof Busy) {
			return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
		}
		return refusal instanceof NotAllowed ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_BAD_REQUEST;
	}
	
	private static SimpleObject invalid(InvalidInput refusal) {
		Map<String, List<SimpleObject>> fields = new TreeMap<>();
		for (Problem problem : refusal.getProblems()) {
			add(fields, problem.getField(), problem.getCode(), message(problem.getCode(), problem.getArguments().toArray()));
		}
		return shape(INVALID, message(INVALID), Collections.<SimpleObject> emptyList(), fields);
	}
	
	private static SimpleObject invalid(ValidationException refusal) {
		Map<String, List<SimpleObject>> fields = new TreeMap<>();
		List<SimpleObject> global = new ArrayList<>();
		if (refusal.getErrors() != null) {
			for (FieldError error : refusal.getErrors().getFieldErrors()) {
				add(fields, error.getField(), error.getCode(), message(error.getCode(), error.getArguments()));
			}
			for (ObjectError error : refusal.getErrors().getGlobalErrors()) {
				global.add(problem(error.getCode(), message(error.getCode(), error.getArguments())));
			}
		}
		return shape(INVALID, message(INVALID), global, fields);
	}
	
	private static void add(Map<String, List<SimpleObject>> fields, String field, String code, String message) {
		fields.computeIfAbsent(field, f -> new ArrayList<>()).add(problem(code, message));
	}
	
	private static SimpleObject problem(String code, String message) {
		return new SimpleObject().add("code", code).add("message", message);
	}
	
	private static SimpleObject error(String code, Object... arguments) {
		return shape(code, message(code, arguments), Collections.<SimpleObject> emptyList(),
		    Collections.<String, List<SimpleObject>> emptyMap());
	}
	
	private static SimpleObject shape(String code, String message, List<SimpleObject> global,
	        Map<String, List<SimpleObject>> fields) {
		SimpleObject error = new SimpleObject().add("message", message).add("code", code).add("detail", "")
		        .add("globalErrors", global).add("fieldErrors", fields);
		return new SimpleObject().add("error", error);
	}
	
	private static String message(String code, Object... arguments) {
		return Context.getMessageSourceService().getMessage(code, arguments, code, Context.getLocale());
	}
	
	private static String firstOwnFrames(Throwable thrown) {
		StringBuilder frames = new StringBuilder();
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			frames.append(cause == thrown ? "" : "; caused by " + cause.getClass().getName() + " at ");
			int shown = 0;
			for (StackTraceElement frame : cause.getStackTrace()) {
				if (shown < 3 || frame.getClassName().startsWith("org.openmrs.module.peermentor")) {
					frames.append(frame).append(' ');
					shown++;
				}
			}
		}
		return frames.toString();
	}
}
