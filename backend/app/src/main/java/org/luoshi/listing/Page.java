package org.luoshi.listing;

import java.util.List;

/** One page of a list.
 * @param items the rows of this page
 * @param total number of rows of all pages
 * @param page number of this page, from 0
 * @param size rows a page, at most 200 */
public record Page<T>(List<T> items, long total, int page, int size) {

    /** @return the page that was asked for */
    public static <T> Page<T> of(List<T> items, long total, PageRequest request) {
        return new Page<>(items, total, request.page, request.size);
    }
}
