package org.luoshi.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import org.luoshi.problem.Problem;

/** The address of a shop (R3.7c): shown to reviewers as a link, never fetched by the service. */
final class ShopLink {

    private ShopLink() {}

    /** @return the address as it will be kept
     * @throws org.luoshi.problem.Refusal invalid-request unless it is a web address with a public-looking host */
    static String check(String url) {
        try {
            URI uri = new URI(url == null ? "" : url.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            String host = uri.getHost();
            if (web && host != null && host.contains(".") && !host.endsWith(".") && uri.getUserInfo() == null) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException e) {
            // answered below
        }
        throw Problem.INVALID_REQUEST
                .because("网址不正确。", "The address is not right.")
                .field(
                        "url",
                        "请粘贴网店的完整网址，以 https:// 或 http:// 开头",
                        "paste the whole address of the shop, beginning with https:// or http://");
    }
}
