/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.referral.OutcomeReason;
import org.openmrs.module.peermentor.referral.PartnerChoice;
import org.openmrs.module.peermentor.referral.PartnerDoor;
import org.openmrs.module.peermentor.referral.PartnerQuestion;
import org.openmrs.module.peermentor.referral.PartnerReply;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.webservices.rest.SimpleObject;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;

/**
 * Where services answer that have no account: the only addresses that write and ask for no login. A code stands in the body,
 * never in an address, so that no log of a server or a proxy keeps it. Whatever is wrong with a code is answered with the same
 * status and words.
 */
@Controller("peermentor.PartnerAnswerController")
@RequestMapping("/rest/" + RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + "/partneranswer")
public class PartnerAnswerController {
	
	private static final String UNUSABLE = "peermentor.error.partner.unusable";
	
	/** In bytes; an answer has less than two hundred. */
	private static final int LARGEST = 2_048;
	
	@RequestMapping(method = RequestMethod.POST)
	@ResponseBody
	public SimpleObject open(@RequestBody SimpleObject post, HttpServletRequest request) {
		Body body = new Body(post);
		String code = code(body);
		body.problems().require("code", code);
		body.check();
		PartnerQuestion question = door().open(code, request.getRemoteAddr());
		if (question == null) {
			throw new NotAllowed(UNUSABLE);
		}
		return new SimpleObject().add("service", question.getService()).add("contactProhibited", question.isContactProhibited())
		        .add("words", Json.of(question.getWords())).add("choices", Json.of(question.getChoices()));
	}
	
	@RequestMapping(value = "/answer", method = RequestMethod.POST)
	@ResponseBody
	public SimpleObject answer(@RequestBody SimpleObject post, HttpServletRequest request) {
		Body body = new Body(post);
		PartnerReply reply = new PartnerReply(code(body), body.code("answer", PartnerChoice.class),
		        body.code("reason", OutcomeReason.class), body.date("nextDate"), body.found());
		if (!door().answer(reply, request.getRemoteAddr())) {
			throw new NotAllowed(UNUSABLE);
		}
		return new SimpleObject().add("answered", true);
	}
	
	/** However long it is: what is no code is refused like a code that opens nothing. */
	private static String code(Body body) {
		return body.string("code", LARGEST);
	}
	
	/** Also for what is refused before a method is reached. */
	@ExceptionHandler(Exception.class)
	@ResponseBody
	public SimpleObject refuse(Exception refusal, HttpServletRequest request, HttpServletResponse response) {
		return ErrorAnswer.to(refusal, request, response);
	}
	
	/**
	 * @return whether a request was given to one of the methods above, by whatever address
	 */
	static boolean takes(Object handler) {
		return handler instanceof HandlerMethod && ((HandlerMethod) handler).getBeanType() == PartnerAnswerController.class;
	}
	
	/**
	 * @throws InvalidInput if there are parameters, or the body is too large or does not say how large it is
	 */
	static void admit(HttpServletRequest request, HttpServletResponse response) {
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("X-Content-Type-Options", "nosniff");
		new Query(request.getParameterMap()).check();
		long size = request.getContentLengthLong();
		if (size < 0 || size > LARGEST) {
			throw InvalidInput.on("body", "peermentor.error.tooLong", LARGEST);
		}
	}
	
	/** The platform begins a session for everybody; one that began with this request has no use. */
	static void leave(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null && session.isNew()) {
			session.invalidate();
		}
	}
	
	private static PartnerDoor door() {
		return Context.getService(PartnerDoor.class);
	}
}
