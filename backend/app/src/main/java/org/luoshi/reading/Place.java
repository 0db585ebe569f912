package org.luoshi.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rectangle on a page of a proof, as a viewer shows the page.
 * @param page from 1
 * @param left as a part of the width of the page, 0 to 1; the others likewise */
@Schema(name = "PlaceOnPage")
record Place(int page, double left, double top, double width, double height) {}
