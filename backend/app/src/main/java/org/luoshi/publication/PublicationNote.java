package org.luoshi.publication;

/** The few lines that the school signs below what it publishes; the page compares the figures with them. */
final class PublicationNote {

    private PublicationNote() {}

    static String of(PublishedContent content, String sha256) {
        PublishedContent.Counts total = content.total();
        return String.join(
                "\n",
                "luoshi initial-rate signature 1",
                "cohort " + content.cohort(),
                "kind " + content.kind(),
                "number " + content.number(),
                "graduates " + (total.graduates() == null ? "-" : total.graduates()),
                "employed " + (total.employed() == null ? "-" : total.employed()),
                "rate " + Rates.text(total),
                "content sha256 " + sha256,
                "report sha256 " + content.report().sha256(),
                "report root " + content.report().root(),
                "at " + content.publishedAt(),
                "");
    }
}
