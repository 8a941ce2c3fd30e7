package dev.parley.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicSitesTest {
    @Test
    void addressesOfThisMachineAndItsNetworkAreNotPublic() throws UnknownHostException {
        for (String address : List.of(
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.0.8",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "ff02::1")) {
            assertThat(PublicSites.isPublic(InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
        }
        for (String address : List.of("93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1")) {
            assertThat(PublicSites.isPublic(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
    }
}
