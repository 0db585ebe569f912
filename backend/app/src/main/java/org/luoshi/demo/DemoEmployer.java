package org.luoshi.demo;

/**
 * An employer that does not exist, with a valid credit code.
 *
 * @param nature code of the national register (单位性质)
 * @param industry code of the national register (单位行业)
 * @param location city
 */
record DemoEmployer(
        String name,
        String creditCode,
        String nature,
        String industry,
        String location,
        String address,
        String contactName,
        String contactPhone) {}
