/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one statement of a search, out of numbers alone: the postings that fit, the best first, as many as a page holds, and only
 * then the listings to them. A search for one word is a walk along an index that ends with the page; what else has to be there
 * is asked on the way. Where something is rare, the database begins with that. Of several common words, the first page's worth
 * that a walk meets says how few points nobody needs to look at.
 */
final class ListingSql {
	
	private static final double PARTS = 1e5;
	
	private static final int HALF_WAY = (int) (180 * PARTS);
	
	/** Behind everything that has any points. */
	private static final int LAST = 9_999;
	
	private static final String POSTINGS = "peermentor_directory_posting ";
	
	private final ListingCriteria criteria;
	
	/** Those that are joined: the words first, behind them what is rare. */
	private final List<Long> tokens = new ArrayList<>();
	
	private final List<Long> filters = new ArrayList<>();
	
	private final boolean isAnyRare;
	
	private final OpenAtSql openAt;
	
	/**
	 * @param rare the tokens that few listings have
	 * @param openAt null if the hours do not matter
	 */
	ListingSql(ListingCriteria criteria, Collection<Long> rare, OpenAtSql openAt) {
		this.criteria = criteria;
		this.openAt = openAt;
		this.isAnyRare = !rare.isEmpty();
		tokens.addAll(criteria.ranking());
		criteria.filtering().forEach(token -> (rare.contains(token) ? tokens : filters).add(token));
	}
	
	/**
	 * @param columns of listings <code>l</code>
	 * @return the columns; then <code>total</code> (0 if not counted), <code>place</code>, <code>km</code> (-1 if nobody asked)
	 *         and <code>weight0</code> and so on of each ranking token. One row without a listing if there is none and it is
	 *         counted
	 */
	String page(String columns, int start, int size, boolean counted) {
		String shown = columns + ", " + (counted ? "t.total" : "0") + " as total, x.place, x.km"
		        + each(index -> ", x.weight" + index);
		String page = "(" + places(start + size) + " order by place, listing_id limit " + size + " offset " + start + ") x";
		String listing = "peermentor_directory_listing l on l.listing_id = x.listing_id";
		return "select " + shown + " from "
		        + (counted ? "(" + count() + ") t left join " + page + " on 1 = 1 left join " : page + " join ") + listing
		        + " order by x.place, x.listing_id";
	}
	
	private String count() {
		return criteria.near == null ? "select count(*) as total" + fitting(false)
		        : "select count(*) as total from (select " + km() + " as km" + fitting(false) + ") c where c.km <= " + criteria.km;
	}
	
	/** The lower the better. */
	private String places(int wanted) {
		String weights = each(index -> ", " + alias(index) + ".weight as weight" + index);
		String rank = "p.rank_key" + each(index -> index == 0 ? "" : " - " + alias(index) + ".weight");
		if (criteria.near == null) {
			return "select p.listing_id as listing_id, " + rank + " as place, -1 as km" + weights + fitting(true)
			        + (tokens.size() == 1 || isAnyRare ? "" : bound(wanted));
		}
		String place = criteria.nearestFirst ? "n.km"
		        : "n.points - floor(" + ListingPoints.HERE + " * (1 - n.km / " + criteria.km + "))";
		return "select n.listing_id as listing_id, " + place + " as place, n.km as km" + each(index -> ", n.weight" + index)
		        + " from (select p.listing_id as listing_id, " + rank + " as points, " + km() + " as km" + weights + fitting(true)
		        + ") n where n.km <= " + criteria.km;
	}
	
	/**
	 * As many as are wanted, whichever, stand at their worst place or before it. What has so few points with one word that the
	 * most for the others would not lift it there is not looked at.
	 */
	private String bound(int wanted) {
		StringBuilder rank = new StringBuilder("p.rank_key");
		List<String> conditions = conditions();
		List<String> asked = askedOf();
		for (Long token : tokens.subList(1, tokens.size())) {
			rank.append(" - (select f.weight from ").append(POSTINGS).append("f where f.token = ").append(token)
			        .append(" and f.listing_id = p.listing_id)");
			asked.add(has(token));
		}
		asked.forEach(each -> conditions.add(rowByRow(each)));
		String worst = "(select max(b.place) + " + LAST + " * (" + wanted + " - count(*)) + "
		        + ListingPoints.IN_NAME * (tokens.size() - 1) + " from (select " + rank + " as place from " + POSTINGS + "p where "
		        + String.join(" and ", conditions) + " order by p.rank_key limit " + wanted + ") b)";
		return each(index -> " and " + alias(index) + ".rank_key <= " + worst);
	}
	
	private String each(IntFunction<String> of) {
		return IntStream.range(0, tokens.size()).mapToObj(of).collect(Collectors.joining());
	}
	
	private static String alias(int index) {
		return index == 0 ? "p" : "q" + index;
	}
	
	/**
	 * @param inOrder whether what else has to be there is asked row by row, so that a walk along an index can end with the page
	 */
	private String fitting(boolean inOrder) {
		StringBuilder sql = new StringBuilder(" from " + POSTINGS + "p");
		for (int index = 1; index < tokens.size(); index++) {
			sql.append(" join ").append(POSTINGS).append(alias(index)).append(" on ").append(alias(index)).append(".token = ")
			        .append(tokens.get(index)).append(" and ").append(alias(index)).append(".listing_id = p.listing_id");
		}
		List<String> conditions = conditions();
		for (String asked : askedOf()) {
			conditions.add(inOrder ? rowByRow(asked) : asked);
		}
		return sql.append(" where ").append(String.join(" and ", conditions)).toString();
	}
	
	/** A database asks a plain <code>exists</code> of all rows first. */
	private static String rowByRow(String condition) {
		return "1 = case when " + condition + " then 1 else 0 end";
	}
	
	private static String has(long token) {
		return "exists (select 1 from " + POSTINGS + "f where f.token = " + token + " and f.listing_id = p.listing_id)";
	}
	
	private List<String> askedOf() {
		List<String> asked = new ArrayList<>();
		filters.forEach(token -> asked.add(has(token)));
		if (openAt != null) {
			asked.add(openAt.condition("p.listing_id", criteria.includeUnknown));
		}
		return asked;
	}
	
	private List<String> conditions() {
		List<String> conditions = new ArrayList<>();
		conditions.add("p.token = " + tokens.get(0));
		criteria.facts.forEach(fact -> conditions.add(trait(Traits.place(fact))));
		if (criteria.capacity) {
			conditions.add(trait(Traits.placeOfCapacity()));
		}
		if (criteria.age != null) {
			conditions.add("p.min_age <= " + criteria.age + " and p.max_age >= " + criteria.age);
		}
		if (criteria.near != null) {
			box(conditions);
		}
		return conditions;
	}
	
	/** The digit of {@link Traits} at the place is 1; or 0, which is unknown. */
	private String trait(int place) {
		String digits = "mod(p.traits, " + 3 * place + ")";
		return (criteria.includeUnknown ? "" : digits + " >= " + place + " and ") + digits + " < " + 2 * place;
	}
	
	/** Wide enough for the circle; the distance cuts the corners off. */
	private void box(List<String> conditions) {
		int north = criteria.near.reachNorth(criteria.km);
		int east = criteria.near.reachEast(criteria.km);
		int low = criteria.near.getLatitude() - north;
		int high = criteria.near.getLatitude() + north;
		conditions.add("p.band in (" + IntStream.rangeClosed(Position.band(low), Position.band(high)).mapToObj(String::valueOf)
		        .collect(Collectors.joining(",")) + ")");
		conditions.add("p.latitude between " + low + " and " + high);
		int west = criteria.near.getLongitude() - east;
		int eastern = criteria.near.getLongitude() + east;
		if (east < HALF_WAY && (west < -HALF_WAY || eastern > HALF_WAY)) {
			// Over the line of dates.
			conditions.add("(p.longitude >= " + (west < -HALF_WAY ? west + 2 * HALF_WAY : west) + " or p.longitude <= "
			        + (eastern > HALF_WAY ? eastern - 2 * HALF_WAY : eastern) + ")");
		} else {
			conditions.add("p.longitude between " + west + " and " + eastern);
		}
	}
	
	/** As {@link Position#kmTo}. */
	private String km() {
		double latitude = criteria.near.getLatitudeDegrees();
		double longitude = criteria.near.getLongitudeDegrees();
		return 2 * Position.earthKm() + " * asin(sqrt(least(1, power(sin(radians(p.latitude / " + PARTS + " - " + signed(latitude)
		        + ") / 2), 2) + " + Math.cos(Math.toRadians(latitude)) + " * cos(radians(p.latitude / " + PARTS
		        + ")) * power(sin(radians(p.longitude / " + PARTS + " - " + signed(longitude) + ") / 2), 2))))";
	}
	
	/** Two signs in a row would begin a comment. */
	private static String signed(double number) {
		return "(" + number + ")";
	}
}
