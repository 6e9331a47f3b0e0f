/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * Where something is, in hundred-thousandths of a degree, about a metre: whole numbers, so that everybody reckons with the
 * same.
 */
public final class Position {
	
	private static final double PARTS = 1e5;
	
	private static final int BAND = 5_000;
	
	private static final double EARTH_KM = 6_371.0088;
	
	private static final double KM_A_DEGREE = Math.PI * EARTH_KM / 180;
	
	private static final int HALF_WAY = 180;
	
	private final int latitude;
	
	private final int longitude;
	
	/**
	 * @param latitude in parts, as {@link #getLatitude}
	 * @param longitude in parts
	 */
	public Position(int latitude, int longitude) {
		this.latitude = latitude;
		this.longitude = longitude;
	}
	
	/**
	 * @param latitude in degrees
	 * @param longitude in degrees
	 * @return null if one of them is null or not on earth
	 */
	public static Position of(Double latitude, Double longitude) {
		// Written so that what is not a number is refused too.
		if (latitude == null || longitude == null || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= HALF_WAY)) {
			return null;
		}
		return new Position((int) Math.round(latitude * PARTS), (int) Math.round(longitude * PARTS));
	}
	
	/**
	 * @return in hundred-thousandths of a degree
	 */
	public int getLatitude() {
		return latitude;
	}
	
	/**
	 * @return in hundred-thousandths of a degree
	 */
	public int getLongitude() {
		return longitude;
	}
	
	/**
	 * @return in degrees
	 */
	public double getLatitudeDegrees() {
		return latitude / PARTS;
	}
	
	/**
	 * @return in degrees
	 */
	public double getLongitudeDegrees() {
		return longitude / PARTS;
	}
	
	/**
	 * @return the number of the band around the earth, a twentieth of a degree high, in which it lies
	 */
	public int getBand() {
		return band(latitude);
	}
	
	/**
	 * @param parts of latitude
	 * @return as {@link #getBand}
	 */
	public static int band(int parts) {
		return Math.floorDiv(parts, BAND);
	}
	
	/**
	 * @return in kilometres, on a round earth
	 */
	public double kmTo(Position other) {
		double up = Math.toRadians(other.latitude / PARTS - latitude / PARTS) / 2;
		double across = Math.toRadians(other.longitude / PARTS - longitude / PARTS) / 2;
		double chord = Math.pow(Math.sin(up), 2) + Math.cos(Math.toRadians(latitude / PARTS))
		        * Math.cos(Math.toRadians(other.latitude / PARTS)) * Math.pow(Math.sin(across), 2);
		return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
	}
	
	/**
	 * @return the radius with which {@link #kmTo} reckons
	 */
	public static double earthKm() {
		return EARTH_KM;
	}
	
	/**
	 * @return how many parts of latitude are at most as far away, rounded up
	 */
	public int reachNorth(double km) {
		return (int) Math.ceil(km / KM_A_DEGREE * PARTS) + 1;
	}
	
	/**
	 * @return how many parts of longitude are at most as far away, rounded up; half way round the earth near a pole
	 */
	public int reachEast(double km) {
		double farthest = Math.min(90, Math.abs(latitude / PARTS) + km / KM_A_DEGREE);
		double ratio = Math.sin(km / EARTH_KM / 2) / Math.cos(Math.toRadians(farthest));
		boolean isOverPole = farthest >= 90 || ratio >= 1;
		return isOverPole ? (int) (HALF_WAY * PARTS) : (int) Math.ceil(Math.toDegrees(2 * Math.asin(ratio)) * PARTS) + 1;
	}
}
