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
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.annotation.Resource;
import org.openmrs.module.webservices.rest.web.annotation.SubResource;
import org.openmrs.module.webservices.rest.web.representation.Representation;
import org.openmrs.module.webservices.rest.web.resource.api.PageableResult;
import org.openmrs.module.webservices.rest.web.resource.impl.AlreadyPaged;
import org.openmrs.module.webservices.rest.web.resource.impl.DelegatingResourceDescription;
import org.openmrs.module.webservices.rest.web.resource.impl.DelegatingSubResource;
import org.openmrs.module.webservices.rest.web.response.ResourceDoesNotSupportOperationException;

import io.swagger.models.Model;

/**
 * What hangs on a record of a {@link RoomResource}: read, written and refused in the same way.
 * 
 * @param <T> what the service shows
 * @param <P> what the parent's service shows
 * @param <R> the parent's resource
 */
public abstract class RoomSubResource<T extends View, P extends View, R extends RoomResource<P>>
        extends DelegatingSubResource<T, P, R> {
	
	private static final String NO_PARENT = "";
	
	private final Schema schema = schema();
	
	/** The properties, for representations and Swagger. */
	protected abstract Schema schema();
	
	/** The privilege without which nothing of this resource is readable. */
	protected abstract String readPrivilege();
	
	/** The privileges of which one is needed to write; asked before the body is looked at. */
	protected String[] writePrivileges() {
		return new String[] { readPrivilege() };
	}
	
	/** The uuid of the record that this view hangs on. */
	protected abstract String parentUuid(T view);
	
	protected T find(String parentUuid, String uuid) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	protected Page<T> list(String parentUuid, Query query) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	/** Whether {@link #list} gives one; what has none says so before the request is read, to the specification too. */
	protected boolean hasList() {
		return true;
	}
	
	protected T create(String parentUuid, Body body) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	protected T change(String parentUuid, String uuid, Body body) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	protected void voidRecord(String parentUuid, String uuid, String reason) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	@Override
	public final Object retrieve(String parentUuid, String uuid, RequestContext context) {
		RequestGate.requireAny(readPrivilege());
		return asRepresentation(find(parentUuid, uuid), context.getRepresentation());
	}
	
	@Override
	public final SimpleObject getAll(String parentUuid, RequestContext context) {
		RequestGate.requireAny(readPrivilege());
		if (!hasList()) {
			throw new ResourceDoesNotSupportOperationException();
		}
		Query query = new Query(context.getRequest().getParameterMap());
		query.allowRepresentation();
		Page<T> page = list(parentUuid, query);
		return new AlreadyPaged<>(context, page.getRows(), page.hasMore(), page.getTotal()).toSimpleObject(this);
	}
	
	@Override
	public final Object create(String parentUuid, SimpleObject post, RequestContext context) {
		RequestGate.requireAny(writePrivileges());
		return asRepresentation(create(parentUuid, new Body(post)), context.getRepresentation());
	}
	
	@Override
	public final Object update(String parentUuid, String uuid, SimpleObject post, RequestContext context) {
		RequestGate.requireAny(writePrivileges());
		return asRepresentation(change(parentUuid, uuid, new Body(post)), context.getRepresentation());
	}
	
	@Override
	public final void delete(String parentUuid, String uuid, String reason, RequestContext context) {
		RequestGate.requireAny(writePrivileges());
		if (uuid == null) {
			throw new ResourceDoesNotSupportOperationException();
		}
		voidRecord(parentUuid, uuid, reason);
	}
	
	@Override
	public final void purge(String parentUuid, String uuid, RequestContext context) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	@Override
	public final void put(String parentUuid, SimpleObject post, RequestContext context) {
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
	public final P getParent(T view) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	/** The address of the record, built from its uuids: the parent need not be read for it. */
	@Override
	@SuppressWarnings("unchecked")
	public final String getUri(Object view) {
		SubResource path = getClass().getAnnotation(SubResource.class);
		Resource parent = path.parent().getAnnotation(Resource.class);
		return RestConstants.URI_PREFIX + parent.name() + "/" + parentUuid((T) view) + "/" + path.path() + "/"
		        + getUniqueId((T) view);
	}
	
	@Override
	protected final String getUniqueId(T view) {
		return view.getUuid();
	}
	
	@Override
	public final void setParent(T view, P parent) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	@Override
	public final PageableResult doGetAll(P parent, RequestContext context) {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	/** The makers of the Swagger pages alone call this, to learn whether records have addresses of their own. */
	@Override
	public final T getByUniqueId(String uuid) {
		return find(NO_PARENT, uuid);
	}
	
	@Override
	public final T newDelegate() {
		throw new ResourceDoesNotSupportOperationException();
	}
	
	/** The makers of the Swagger pages alone call this, with null, to learn whether there is a create at all. */
	@Override
	public final T save(T view) {
		return create(NO_PARENT, new Body(null));
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
