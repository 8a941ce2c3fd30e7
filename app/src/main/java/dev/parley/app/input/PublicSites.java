package dev.parley.app.input;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Tells sites of the public web from this machine, its network, and what a provider's machines find at special addresses. */
final class PublicSites {
    private PublicSites() {}

    /**
     * Refuses what is none. The JVM keeps what a name stands for long enough for the request that follows.
     *
     * @throws InputFault where the host has any address that is not public, or none at all
     */
    static void check(URI at, String address) throws InputFault {
        int port = at.getPort();
        if (port != -1 && port != 80 && port != 443) {
            throw new InputFault(address, "only the usual ports of the web are asked here", "use parley add");
        }
        try {
            for (InetAddress one : InetAddress.getAllByName(at.getHost())) {
                if (!isPublic(one)) {
                    throw new InputFault(address, "it is no site of the public web", "use parley add");
                }
            }
        } catch (UnknownHostException e) {
            throw new InputFault(address, "there is no host " + at.getHost(), "check the address and the network");
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (address instanceof Inet6Address) {
            boolean unique = (first & 0xfe) == 0xfc; // RFC 4193
            boolean carriesOther =
                    (first == 0 && second == 0x64) || (first == 0x20 && second == 2); // RFC 6052, RFC 3056
            boolean low = first == 0; // mapped and compatible IPv4, and what is reserved
            return !special && !unique && !carriesOther && !low;
        }
        boolean shared = first == 100 && (second & 0xc0) == 64; // RFC 6598
        boolean reserved =
                first == 0 || first >= 240 || (first == 192 && second == 0) || (first == 198 && (second & 0xfe) == 18);
        return !special && !shared && !reserved;
    }
}
