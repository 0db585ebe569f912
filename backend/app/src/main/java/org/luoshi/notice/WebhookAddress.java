package org.luoshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Which addresses events may go to: https, and nothing inside of the school's own network unless a setting allows it. Looked at when it is set
 * and again before each event, as a name may lead elsewhere by then. */
@ApplicationScoped
class WebhookAddress {

    private static final int SHARED = 100;
    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int SEVEN_BITS = 0xFE;

    private final WebhookSettings settings;

    WebhookAddress(WebhookSettings settings) {
        this.settings = settings;
    }

    /** @return the address
     * @throws Refusal invalid-request where it will not do */
    URI require(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw wrong("网址不正确", "not an address");
        }
        boolean http = "http".equals(url.getScheme()) && settings.privateAddresses();
        if (url.getHost() == null || url.getRawUserInfo() != null || !("https".equals(url.getScheme()) || http)) {
            throw wrong("请填写以 https:// 开头的完整网址", "give a whole address that begins with https://");
        }
        if (!settings.privateAddresses() && inside(url.getHost())) {
            throw wrong("不能使用内部网络的地址", "an address inside of the network will not do");
        }
        return url;
    }

    private static boolean inside(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(one -> inside(one) || carried(one));
        } catch (UnknownHostException e) {
            throw wrong("找不到这个主机名", "there is no such host");
        }
    }

    private static boolean inside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean sharedOrLocal = bytes.length == 4
                ? bytes[0] == SHARED && (bytes[1] & 0xC0) == 64 || bytes[0] == 0
                : (bytes[0] & SEVEN_BITS) == UNIQUE_LOCAL;
        return sharedOrLocal
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    // a gateway (NAT64, 6to4) leads from these to an address of the old kind that stands in them
    private static boolean carried(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return false;
        }
        String hex = HexFormat.of().formatHex(bytes);
        int at = hex.startsWith("0064ff9b") ? bytes.length - 4 : hex.startsWith("2002") ? 2 : -1;
        try {
            return at > 0 && inside(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Refusal wrong(String zh, String en) {
        return Problem.INVALID_REQUEST
                .because("接收地址不能使用：" + zh + "。", "The address will not do: " + en + ".")
                .field("url", zh, en);
    }
}
