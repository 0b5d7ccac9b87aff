package dev.tastemaker.picture;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Whether an address is one of the open internet. A feed may name any host, and a name may resolve to this machine, its
 * neighbours or a cloud's own services; none of them is a shop's picture server unless its owner says so.
 */
final class PublicHost {
    /** Blocks of RFC 6890 that Java has no word for, and those of IPv6 in which an IPv4 address hides. */
    private static final List<Block> CLOSED = List.of(
            block("0.0.0.0", 8),
            block("100.64.0.0", 10),
            block("192.0.0.0", 24),
            block("192.0.2.0", 24),
            block("192.88.99.0", 24),
            block("198.18.0.0", 15),
            block("198.51.100.0", 24),
            block("203.0.113.0", 24),
            block("240.0.0.0", 4),
            block("64:ff9b::", 32),
            block("100::", 64),
            block("2001::", 23),
            block("2001:db8::", 32),
            block("2002::", 16),
            block("fc00::", 7));

    private PublicHost() {}

    static boolean is(InetAddress address) {
        return !(address.isAnyLocalAddress()
                        || address.isLoopbackAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress()
                        || isIPv4InIPv6(address))
                && CLOSED.stream().noneMatch(block -> block.holds(address));
    }

    /** The old form {@code ::192.0.2.1}; Java itself turns the newer {@code ::ffff:192.0.2.1} into an IPv4 address. */
    private static boolean isIPv4InIPv6(InetAddress address) {
        return address instanceof Inet6Address six && six.isIPv4CompatibleAddress();
    }

    private record Block(byte[] start, int bits) {
        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            if (bytes.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((bytes[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Block block(String start, int bits) {
        InetAddress address = start.contains(":") ? Inet6Address.ofLiteral(start) : Inet4Address.ofLiteral(start);
        return new Block(address.getAddress(), bits);
    }
}
