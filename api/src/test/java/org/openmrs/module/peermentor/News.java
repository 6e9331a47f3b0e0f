/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.rules.ExternalResource;
import org.openmrs.api.context.Context;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationEventMulticaster;

/**
 * Hears for the length of a test what the rooms tell each other:
 *
 * <pre>
 * &#64;Rule
 * public final News news = new News();
 * ...
 * assertThat(news.of(ContactsChanged.class), hasSize(1));
 * </pre>
 */
public final class News extends ExternalResource implements ApplicationListener<ApplicationEvent> {
	
	private final List<ApplicationEvent> heard = new ArrayList<>();
	
	/**
	 * @return what was heard of this type, in the order of hearing
	 */
	public <E extends ApplicationEvent> List<E> of(Class<E> type) {
		return heard.stream().filter(type::isInstance).map(type::cast).collect(Collectors.toList());
	}
	
	public void forget() {
		heard.clear();
	}
	
	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		heard.add(event);
	}
	
	@Override
	protected void before() {
		multicaster().addApplicationListener(this);
	}
	
	@Override
	protected void after() {
		multicaster().removeApplicationListener(this);
	}
	
	private static ApplicationEventMulticaster multicaster() {
		return Context.getRegisteredComponent("applicationEventMulticaster", ApplicationEventMulticaster.class);
	}
}
