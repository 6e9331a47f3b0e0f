/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.directory;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.directory.ExportList;
import org.openmrs.module.peermentor.directory.ExportPage;
import org.openmrs.module.peermentor.directory.HsdsExportService;
import org.openmrs.module.peermentor.refusal.Busy;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.web.OwnAddress;
import org.openmrs.module.peermentor.web.PeerMentorController;
import org.openmrs.module.peermentor.web.Query;
import org.openmrs.module.webservices.rest.web.RestConstants;
import org.openmrs.module.webservices.rest.web.response.ResourceDoesNotSupportOperationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The directory as the API of Open Referral's HSDS 3 has it: <code>/ws/rest/v1/peermentor/hsds</code>. With a privilege, or for
 * everybody if the site says so; read only.
 */
@Controller("peermentor.HsdsController")
@RequestMapping("/rest/" + RestConstants.VERSION_1 + PeerMentorController.NAMESPACE + HsdsController.PATH)
public class HsdsController extends OwnAddress {
	
	static final String PATH = "/hsds";
	
	private static final int MOST_PER_PAGE = 100;
	
	private static final int PER_PAGE_UNLESS_TOLD = 50;
	
	private static final int LAST_PAGE = 1_000_000;
	
	/** How many packages a node writes at once: each keeps a connection to the database for its length. */
	private static final int MOST_PACKAGES = 2;
	
	/** Guards this node alone; it decides nothing that another node would have to know. */
	private static final Semaphore PACKAGES = new Semaphore(MOST_PACKAGES);
	
	/** What this is. */
	@RequestMapping(value = { "", "/" }, method = RequestMethod.GET)
	@ResponseBody
	public Map<String, Object> describe(HttpServletRequest request) {
		query(request).check();
		service().requireExport();
		Map<String, Object> description = new LinkedHashMap<>();
		description.put("version", "3.0");
		description.put("profile", "https://github.com/openreferral/specification");
		description.put("openapi_url",
		    "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json");
		return description;
	}
	
	/** A page of a list. */
	@RequestMapping(value = "/{list}", method = RequestMethod.GET)
	@ResponseBody
	public Map<String, Object> list(@PathVariable("list") String path, HttpServletRequest request) {
		ExportList list = known(path);
		Query query = query(request);
		Integer number = query.integer("page", 1, LAST_PAGE);
		Integer perPage = query.integer("per_page", 1, MOST_PER_PAGE);
		query.check();
		ExportPage page = service().getPage(list, number == null ? 1 : number, perPage == null ? PER_PAGE_UNLESS_TOLD : perPage);
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("total_items", page.getTotal());
		answer.put("total_pages", page.getPages());
		answer.put("page_number", page.getNumber());
		answer.put("size", page.getContents().size());
		answer.put("first_page", page.getNumber() == 1);
		answer.put("last_page", page.getNumber() >= page.getPages());
		answer.put("empty", page.getContents().isEmpty());
		answer.put("contents", page.getContents());
		return answer;
	}
	
	/** One object. */
	@RequestMapping(value = "/{list}/{uuid}", method = RequestMethod.GET)
	@ResponseBody
	public Map<String, Object> one(@PathVariable("list") String path, @PathVariable("uuid") String uuid,
	        HttpServletRequest request) {
		ExportList list = known(path);
		query(request).check();
		return service().getOne(list, uuid);
	}
	
	/** Everything, as a zip of CSV files. */
	@RequestMapping(value = "/package", method = RequestMethod.GET)
	public void writePackage(HttpServletRequest request, HttpServletResponse response) throws IOException {
		query(request).check();
		service().requireExport();
		if (!PACKAGES.tryAcquire()) {
			throw new Busy("peermentor.error.directory.busy");
		}
		try {
			response.setContentType("application/zip");
			response.setHeader("Content-Disposition", "attachment; filename=\"directory.zip\"");
			service().writePackage(response.getOutputStream());
		}
		finally {
			PACKAGES.release();
		}
	}
	
	/** Takes what no other method takes; named here as well, the package would be taken from whoever writes it. */
	@RequestMapping({ "", "/", "/{list}", "/{list}/{uuid}" })
	public void refuseOthers() {
		service().requireExport();
		throw new ResourceDoesNotSupportOperationException();
	}
	
	/** Who may not export learns nothing, not even which lists there are. */
	private static ExportList known(String path) {
		service().requireExport();
		ExportList list = ExportList.ofPath(path);
		if (list == null) {
			throw new NotFound();
		}
		return list;
	}
	
	private static HsdsExportService service() {
		return Context.getService(HsdsExportService.class);
	}
}
