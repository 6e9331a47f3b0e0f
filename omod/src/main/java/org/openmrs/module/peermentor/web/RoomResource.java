/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web;

import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.View;
import org.openmrs.module.webservices.rest.SimpleObject;
import org.openmrs.module.webservices.rest.web.RequestContext;
import org.openmrs.module.webservices.rest.web.representation.Representation;
import org.openmrs.module.webservices.rest.web.resource.impl.AlreadyPaged;
import org.openmrs.module.webservices.rest.web.resource.impl.DelegatingCrudResource;
import org.openmrs.module.webservices.rest.web.resource.impl.DelegatingResourceDescription;
import org.openmrs.module.webservices.rest.web.response.ResourceDoesNotSupportOperationException;

import io.swagger.models.Model;

/**
 * A resource of the module. It reads its input strictly, makes one service call, and answers with what the service
 * shows. A room overrides what it supports; all else is refused.
 * 
 * @param <T> what the service shows
 */
public abstract class RoomResource<T extends View> extends DelegatingCrudResource<T> {
	
	private final Schema schema = schema();
	
	/** The properties, for representations and Swagger. */
	protected abstract Schema schema();
	
	/** The privilege without which nothing of this resource is readable. */
	protected abstract String readPrivilege();
	
	/** The privileges of which one is needed to write; asked before the body is looked at. */
	protected String[] writePrivileges() {
		return new String[] { readPrivilege() };
	}
	
	/** One record, or the refusal NotFound. */
	protected T find(String uuid) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	/** A page of records; must call {@link Query#check()} before it asks the service. */
	protected Page<T> list(Query query) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	/**
	 * For a resource that is one picture and no list: the picture, answered as it is. Must call {@link Query#check()}
	 * before it asks the service.
	 * 
	 * @return null if the resource is a list
	 */
	protected T single(Query query) {
		return null;
	}
	
	/** Creates; must call {@link Body#check()} before it asks the service. */
	protected T create(Body body) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	/** Updates; must call {@link Body#check()} before it asks the service. */
	protected T change(String uuid, Body body) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	/** Voids with the reason given. */
	protected void voidRecord(String uuid, String reason) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	/**
	 * For a resource that takes files: asks for what writing takes, before anything of the file is read.
	 */
	protected final void requireWriting() {
		RequestGate.requireAny(writePrivileges());
	}
	
	@Override
	public final Object retrieve(String uuid, RequestContext context) {
		RequestGate.requireAny(readPrivilege());
		return asRepresentation(find(uuid), context.getRepresentation());
	}
	
	@Override
	public final SimpleObject search(RequestContext context) {
		RequestGate.requireAny(readPrivilege());
		Query query = new Query(context.getRequest().getParameterMap());
		query.allowRepresentation();
		T single = single(query);
		if (single != null) {
			return asRepresentation(single, context.getRepresentation());
		}
		Page<T> page = list(query);
		boolean numbered = page.getNext() == null;
		SimpleObject answer = new AlreadyPaged<>(context, page.getRows(), numbered && page.hasMore(), page.getTotal())
		        .toSimpleObject(this);
		return numbered ? answer : answer.add("next", page.getNext());
	}
	
	@Override
	public final SimpleObject getAll(RequestContext context) {
		return search(context);
	}
	
	@Override
	public final Object create(SimpleObject post, RequestContext context) {
		RequestGate.requireAny(writePrivileges());
		return asRepresentation(create(new Body(post)), context.getRepresentation());
	}
	
	@Override
	public final Object update(String uuid, SimpleObject post, RequestContext context) {
		RequestGate.requireAny(writePrivileges());
		return asRepresentation(change(uuid, new Body(post)), context.getRepresentation());
	}
	
	@Override
	public final void delete(String uuid, String reason, RequestContext context) {
		RequestGate.requireAny(writePrivileges());
		voidRecord(uuid, reason);
	}
	
	@Override
	public final Object undelete(String uuid, RequestContext context) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	@Override
	public final void purge(String uuid, RequestContext context) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	@Override
	public Object getProperty(T view, String property) {
		return Json.of(super.getProperty(view, property));
	}
	
	@Override
	public final DelegatingResourceDescription getRepresentationDescription(Representation representation) {
		return schema.describe(representation);
	}
	
	@Override
	public final DelegatingResourceDescription getCreatableProperties() {
		return schema.creatable();
	}
	
	@Override
	public final DelegatingResourceDescription getUpdatableProperties() {
		return schema.updatable();
	}
	
	@Override
	public final Model getGETModel(Representation representation) {
		return schema.getModel(representation);
	}
	
	@Override
	public final Model getCREATEModel(Representation representation) {
		return schema.createModel();
	}
	
	@Override
	public final Model getUPDATEModel(Representation representation) {
		return schema.updateModel();
	}
	
	@Override
	protected final String getUniqueId(T view) {
		return view.getUuid();
	}
	
	@Override
	public final T getByUniqueId(String uuid) {
		return find(uuid);
	}
	
	@Override
	public final T newDelegate() {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	/** The makers of the Swagger pages alone call this, with null, to learn whether there is a create at all. */
	@Override
	public final T save(T view) {
		return create(new Body(null));
	}
	
	@Override
	protected final void delete(T view, String reason, RequestContext context) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	@Override
	public final void purge(T view, RequestContext context) {
		throw new ResourceDoesNotSupportOperationException();
	}
}
